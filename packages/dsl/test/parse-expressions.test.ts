import { describe, expect, it } from "vitest";
import { parse } from "../src/parse.ts";
import { conditionText, expressionText, intervalText } from "./expression-text.ts";

const codesOf = (text: string) => parse(text).diagnostics.map(({ code }) => code);

function measureOf(expression: string): string {
  const { clauses, diagnostics } = parse(`chấm theo ${expression}`);
  expect(diagnostics).toEqual([]);
  const [clause] = clauses;
  return clause?.kind === "bands" && clause.measure !== null ? expressionText(clause.measure) : "";
}
function conditionOf(condition: string): string {
  const { clauses, diagnostics } = parse(`chỉ áp dụng khi ${condition}`);
  expect(diagnostics).toEqual([]);
  const [clause] = clauses;
  return clause?.kind === "applies" && clause.condition !== null ? conditionText(clause.condition) : "";
}
function intervalOf(interval: string): string {
  const { clauses, diagnostics } = parse(`- ${interval}: 5 điểm`);
  expect(diagnostics).toEqual([]);
  const [clause] = clauses;
  return clause?.kind === "band" && clause.interval !== null ? intervalText(clause.interval) : "";
}

describe("expressions", () => {
  it.each([
    ["[a] / [b]", "([a] / [b])"],
    ["[a] + [b] × 2", "([a] + ([b] × 2))"],
    ["([a] + [b]) × 2", "(([a] + [b]) × 2)"],
    ["[a] + [b] + [c]", "([a] + [b] + [c])"],
    ["([a] + [b]) + [c]", "(([a] + [b]) + [c])"],
    ["[a] - [b] - [c]", "(([a] − [b]) − [c])"],
    ["[a] − [b] + [c]", "(([a] − [b]) + [c])"],
    ["[a] / [b] / [c] × [d]", "((([a] / [b]) / [c]) × [d])"],
    ["40 điểm - (100% - [kq]) × 2 điểm", "(40 điểm − ((100 % − [kq]) × 2 điểm))"],
    ["[a] × -5", "([a] × -5)"],
    ["1.000 m²/học sinh × [b]", "(1000 m²/học sinh × [b])"],
    ["1.000 người / [b]", "(1000 người / [b])"],
    ["1.000 người/100", "(1000 người / 100)"],
    ["100 người / (1 + [b])", "(100 người / (1 + [b]))"],
    ["3 mốc giới / mốc [b]", "(3 mốc giới / target [b])"],
    ["[a] / [b], mẫu số bằng 0 thì lấy 100%", "([a] / [b] | 0: 100 %)"],
    ["([a] / [b], mẫu số bằng 0 thì lấy 0%) + [c] / [d]", "(([a] / [b] | 0: 0 %) + ([c] / [d]))"],
    ["1 - [a] / [b], mẫu số bằng 0 thì lấy 0%", "(1 − ([a] / [b] | 0: 0 %))"],
    ["số mục [nội dung]", "ticked [nội dung]"],
    ["số nhỏ nhất của ([a]; [b] × 2; 5%)", "lowest([a]; ([b] × 2); 5 %)"],
    ["số lớn nhất của ([a]; số nhỏ nhất của ([b]; [c]))", "highest([a]; lowest([b]; [c]))"],
    ["tổng / điểm nhóm 1", "(total / group 1)"],
    ["điểm tiêu chí 1.2 + tổng không kể nhóm 5, nhóm 6", "(criterion 1.2 + total without 5, 6)"],
    ["số tiêu chí đạt", "number passed"],
    ["tỷ lệ tiêu chí đạt của nhóm 2", "share passed in 2"],
    ['tỉ lệ đơn vị trực thuộc đạt "Mức 2" theo bộ thon-kieu-mau', 'children "Mức 2" of thon-kieu-mau'],
    ["số ngày từ 01/01/2026 đến [ngày nộp]", "days 2026-01-01 … [ngày nộp]"],
    [
      "số ngày làm việc từ 15/06 hằng năm đến [ngày nộp] - 3 ngày",
      "working days 15/6 year 0 … [ngày nộp] -3 days",
    ],
    [
      "số ngày từ 15/06 hằng năm năm trước đến 15/06 hàng năm năm sau + 5 ngày làm việc",
      "days 15/6 year -1 … 15/6 year 1 5 working days",
    ],
  ])("reads `%s`", (written, read) => {
    expect(measureOf(written)).toBe(read);
  });

  it("go on over lines after and before an operator", () => {
    expect(measureOf("[a] +\n [b]\n × 2 -\n mốc [x]\n / 3")).toBe("(([a] + ([b] × 2)) − (target [x] / 3))");
  });

  it("do not hide MỐC in the line below a stray operator", () => {
    const { clauses } = parse("chấm theo [a] +\nMỐC [x] mã x: từ 5%");
    expect(clauses).toMatchObject([{ kind: "bands" }, { kind: "target", code: { value: "x" } }]);
  });

  it.each([
    ["[a] + ", "missing-part"],
    ["[a] [b]", "unexpected-text"],
    ["([a] + [b]", "unclosed-bracket"],
    ["[a], mẫu số bằng 0 thì lấy 0%", "which-division"],
    ["[a] / [b] + [c] / [d], mẫu số bằng 0 thì lấy 0%", "which-division"],
    ["[a] / [b] mẫu số bằng 0 thì lấy 0%", "missing-part"],
    ["số ngày từ 15/06 đến [a]", "year-missing"],
    ["số ngày từ 15/06/2026 hằng năm đến [a]", "year-needless"],
    ["số ngày từ 31/06 hằng năm đến [a]", "no-such-date"],
    ["số tiêu chí đạt nhóm 1", "missing-part"],
    ["mốc", "missing-part"],
    ["[a] : [b]", "unexpected-text"],
  ])("say one thing about `%s`", (written, code) => {
    expect(codesOf(`chấm theo ${written}`)).toEqual([code]);
  });

  it("may be as long as a clause and as deep as its brackets", () => {
    const long = Array.from({ length: 499 }, () => "[a]").join(" − ");
    expect(codesOf(`chấm theo ${long}`)).toEqual([]);
    const deep = `${"(".repeat(32)}[a]${")".repeat(32)}`;
    expect(codesOf(`chấm theo ${deep}`)).toEqual([]);
    expect(codesOf(`chấm theo (${deep})`)).toEqual(["deep-brackets"]);
  });
});

describe("intervals", () => {
  it.each([
    ["đạt mốc [BHYT]", "as-target target [BHYT]"],
    ["chưa đạt mốc [BHYT]", "against-target target [BHYT]"],
    ["từ 80% mà chưa đạt mốc [BHYT]", "≥ 80 %, against-target target [BHYT]"],
    ["đạt mốc [a] mà chưa đạt mốc [b]", "as-target target [a], against-target target [b]"],
    ["đến 10% mà chưa đạt mốc [trễ]", "against-target target [trễ], ≤ 10 %"],
    ["từ mốc [x] đến dưới 100%", "≥ target [x], < 100 %"],
    ["từ 80% mốc [x]", "≥ (80 % × target [x])"],
    ["trên [b]", "> [b]"],
    ["trước [ngày hẹn]", "< [ngày hẹn]"],
    ["đúng ([a] + 2 vụ)", "= ([a] + 2 vụ)"],
    ["trước 15/02 hằng năm", "< 15/2 year 0"],
    ["từ [ngày nhận] + 5 ngày làm việc đến 31/12/2026", "≥ [ngày nhận] 5 working days, ≤ 2026-12-31"],
    ["từ 90% điểm tối đa", "≥ 90 % of maximum"],
  ])("reads `%s`", (written, read) => {
    expect(intervalOf(written)).toBe(read);
  });

  it.each([
    ["từ 80 mốc [x]", "missing-percent"],
    ["từ 2 × [x]", "calculation-unbracketed"],
    ["từ [x] + 5 vụ", "calculation-unbracketed"],
    ["từ mốc", "missing-part"],
    ["sau mốc [x]", "bound-word"],
    ["trên [x] + 5 ngày", "bound-word"],
    ["mốc [x]", "missing-bound-word"],
  ])("say one thing about `%s`", (written, code) => {
    expect(codesOf(`- ${written}: 5 điểm`)).toEqual([code]);
  });
});

describe("conditions", () => {
  it.each([
    ['[nội dung] có "niêm yết"', '[nội dung] has "niêm yết"'],
    ["([a] + [b]) / 2 từ 5 vụ", "(([a] + [b]) / 2) ≥ 5 vụ"],
    ["([a] từ 5 vụ hoặc [b] là có) và [c] là không", "(([a] ≥ 5 vụ or [b] is true) and [c] is false)"],
    ["(([a])) từ 5 vụ", "[a] ≥ 5 vụ"],
    ["(([a] từ 5 vụ))", "[a] ≥ 5 vụ"],
    ["tổng từ 90 điểm", "score total ≥ 90 điểm"],
    ["tổng không kể nhóm 5 dưới 50% điểm tối đa", "score total without 5 < 50 % of maximum"],
    ["điểm nhóm 1 từ 5 điểm", "score group 1 ≥ 5 điểm"],
    ["điểm nhóm 1 / tổng từ 10%", "(group 1 / total) ≥ 10 %"],
    ["mỗi tiêu chí của nhóm 1 trên 0 điểm", "score every criterion in 1 > 0 điểm"],
    ["mỗi tiêu chí đạt", "every criterion passes"],
    ["tiêu chí 1.2 đạt và tiêu chí 1.3 chưa đạt", "(criterion 1.2 passes and criterion 1.3 fails)"],
    ["tiêu chí 1.2 không đạt", "criterion 1.2 fails"],
    ["nhóm 3 áp dụng hoặc nhóm 2 không áp dụng", "(group 3 applies or group 2 does not apply)"],
    ['kết quả bộ suc-khoe từ "Mức 2"', 'suc-khoe at least "Mức 2"'],
    ["số tiêu chí đạt từ 3 tiêu chí", "number passed ≥ 3 tiêu chí"],
    [
      "[a] đạt mốc [x] và [b] chưa đạt mốc [y]",
      "([a] as-target target [x] and [b] against-target target [y])",
    ],
  ])("reads `%s`", (written, read) => {
    expect(conditionOf(written)).toBe(read);
  });

  it("go on over lines with what begins like a clause", () => {
    expect(
      conditionOf(
        "tiêu chí 1.2 đạt và\n nhóm 3 không áp dụng hoặc\n tiêu chí 1.3 chưa đạt".replace("hoặc", "và"),
      ),
    ).toBe("(criterion 1.2 passes and group 3 does not apply and criterion 1.3 fails)");
    expect(conditionOf("[a] từ\n mốc [x] và tổng không kể\n nhóm 5,\n nhóm 6 từ 5 điểm")).toBe(
      "([a] ≥ target [x] and score total without 5, 6 ≥ 5 điểm)",
    );
  });

  it.each([
    ["nhóm 1 đạt", "unexpected-text"],
    ["mỗi tiêu chí chưa đạt", "unexpected-text"],
    ["([a] + [b]) là có", "unexpected-text"],
    ['[a] / [b] có "x"', "unexpected-text"],
    ["nhóm 1 / nhóm 2 từ 50%", "unexpected-text"],
    ["([a] + [b])", "missing-part"],
    ["kết quả bộ suc-khoe", "missing-part"],
    ["[a] là có và [b] là có hoặc [c] là có", "mixed-and-or"],
  ])("say one thing about `%s`", (written, code) => {
    expect(codesOf(`chỉ áp dụng khi ${written}`)).toEqual([code]);
  });
});
