/** The sentences of the constructs beyond the core: years, targets, lines, ways, groups of every kind, gates. */
import { describe, expect, it } from "vitest";
import { type ExplanationNode, explain, load, type Model, type Submission } from "../src/index.ts";
import {
  criterion,
  datum,
  formula,
  group,
  interval,
  line,
  noLines,
  quotient,
  set,
  setOf,
  start,
  whole,
  yes,
} from "./build.ts";
import { known, school } from "./school.ts";

function node(submission: Submission, id: string, model: Model = school): ExplanationNode {
  const find = (tree: ExplanationNode): ExplanationNode[] =>
    tree.id === id ? [tree] : tree.children.flatMap(find);
  const [found] = find(explain(model, load(model).evaluate(submission)));
  if (!found) throw new Error(`no node ${id}`);
  return found;
}
const told = (submission: Submission, id: string, model: Model = school) => {
  const { state, sentence } = node(submission, id, model);
  return [state, sentence];
};
function without(...codes: string[]): Submission {
  return Object.fromEntries(Object.entries(known).filter(([code]) => !codes.includes(code)));
}
const primary = { ...known, loai_truong: "tiểu học", vu: 9 };

describe("the sentences", () => {
  it.each<[string, Submission, string, string, string]>([
    [
      "a total with penalty, scale and rounding",
      known,
      "tong",
      "counted",
      "Tổng điểm: 17,6 + 17,5 + 5 − 2 = 38,1 điểm, quy về 100 điểm: 38,1 / 45 × 100 = 84,6666… điểm, làm tròn xuống đến 0,5 điểm thành 84,5 điểm: 84,5/100 điểm.",
    ],
    [
      "a mean",
      known,
      "hoc-tap",
      "counted",
      "Nhóm 1: bình quân các phần đạt được 9,38/10; 3,5/5; 5/5 × 20 = 17,5866… điểm, làm tròn lên đến 1 chữ số thập phân thành 17,6 điểm: 17,6/20 điểm.",
    ],
    [
      "points handed over",
      primary,
      "quan-tri",
      "counted",
      "Nhóm 2: 8 + 2 = 10 điểm, chia lại điểm của mục không áp dụng: 10 / 15 × 25 = 16,6666… điểm, làm tròn lên đến 1 chữ số thập phân thành 16,7 điểm: 16,7/25 điểm; tiêu chí 2.3 không áp dụng nên không tính vào điểm và điểm tối đa.",
    ],
    [
      "a target missed",
      known,
      "chuyen-can/1",
      "not-counted",
      "Bậc “đạt mốc [đi học]”: 10 điểm — không tính vì 90% nhỏ hơn mốc [đi học] là trên 96%.",
    ],
    [
      "a part of a target",
      known,
      "chuyen-can/2",
      "counted",
      "Bậc “từ 80% mà chưa đạt mốc [đi học]”: tỷ lệ với mốc [đi học] × 10 điểm — 90% thuộc bậc này, mốc [đi học] là trên 96%, 90% / 96% × 10 điểm = 9,375 điểm.",
    ],
    [
      "the target of another year",
      { ...known, nam: 2027, di_hoc: 388 },
      "chuyen-can/1",
      "counted",
      "Bậc “đạt mốc [đi học]”: 10 điểm — 97% thuộc bậc này, mốc [đi học] là từ 97%.",
    ],
    [
      "a target that waits for the year",
      without("nam"),
      "chuyen-can/1",
      "unknown",
      "Bậc “đạt mốc [đi học]”: 10 điểm — chưa biết vì thiếu năm đánh giá.",
    ],
    [
      "steps above an origin",
      known,
      "thu-vien/1",
      "counted",
      "Bậc “mọi giá trị”: 2 điểm cộng 0,5 điểm mỗi đủ 100 cuốn trên 500 cuốn; tối đa 5 điểm — 850 cuốn thuộc bậc này, 2 + 0,5 × 3 = 3,5 điểm.",
    ],
    [
      "steps cut at the most",
      { ...known, sach: 5000 },
      "thu-vien/1",
      "counted",
      "Bậc “mọi giá trị”: 2 điểm cộng 0,5 điểm mỗi đủ 100 cuốn trên 500 cuốn; tối đa 5 điểm — 5.000 cuốn thuộc bậc này, 2 + 0,5 × 45 = 24,5 điểm, vượt mức nên tính là 5 điểm.",
    ],
    [
      "another criterion that passes",
      known,
      "dong-deu/1",
      "counted",
      "Tiêu chí 1.1 đạt — đúng, tiêu chí 1.1 được 9,38/10 điểm = 93,8%.",
    ],
    ["lines and their caps", known, "bao-cao", "counted", "Chấm sẵn 10 điểm: 10 − 3 + 1 = 8 điểm."],
    [
      "late days",
      known,
      "bao-cao/1",
      "counted",
      "a) trừ 0,5 điểm mỗi 1 ngày (số ngày từ 15/06 hằng năm đến [ngày nộp]); tối đa 2 điểm — 5 ngày (từ 15/06/2026 đến 20/06/2026), trừ 0,5 × 5 = 2,5 điểm, vượt mức nên chỉ trừ 2 điểm.",
    ],
    [
      "a line that is due",
      known,
      "bao-cao/2",
      "counted",
      "b) trừ 2 điểm khi [bị nhắc nhở] là có trừ khi [tự khắc phục] là có — đúng, trả lời là có; trừ 2 điểm.",
    ],
    [
      "a line that is not",
      { ...known, nhac_nho: false },
      "bao-cao/2",
      "not-counted",
      "b) trừ 2 điểm khi [bị nhắc nhở] là có trừ khi [tự khắc phục] là có — không trừ vì không đủ điều kiện: không đúng, vì trả lời là không.",
    ],
    [
      "a line that is waived",
      { ...known, khac_phuc: true },
      "bao-cao/2",
      "not-counted",
      "b) trừ 2 điểm khi [bị nhắc nhở] là có trừ khi [tự khắc phục] là có — không trừ, được miễn: đúng, trả lời là có.",
    ],
    [
      "a line that is open",
      without("khac_phuc"),
      "bao-cao/2",
      "unknown",
      "b) trừ 2 điểm khi [bị nhắc nhở] là có trừ khi [tự khắc phục] là có — chưa biết vì thiếu [tự khắc phục].",
    ],
    [
      "a share of what was reached",
      known,
      "bao-cao/3",
      "counted",
      "c) cộng 10% điểm đạt được khi [có sáng kiến] là có — đúng, trả lời là có; cộng 10% × 10 = 1 điểm.",
    ],
    [
      "a cap on several lines",
      known,
      "bao-cao/4",
      "counted",
      "Các dòng a, b: tối đa 3 điểm — cộng lại là 4 điểm, chỉ tính 3 điểm.",
    ],
    [
      "a cap that cuts nothing",
      { ...known, khac_phuc: true },
      "bao-cao/4",
      "not-counted",
      "Các dòng a, b: tối đa 3 điểm — cộng lại là 2 điểm, không vượt.",
    ],
    ["cases", known, "cong-khai", "counted", "Trường hợp 2 đúng: 2 điểm."],
    [
      "a case that fails",
      known,
      "cong-khai/1",
      "not-counted",
      "Khi [nội dung] có “niêm yết”: 5 điểm — không đúng, vì đã chọn “trang điện tử”.",
    ],
    [
      "the case that holds",
      known,
      "cong-khai/2",
      "counted",
      "Khi số mục [nội dung] từ 1 mục: 40% điểm tối đa — đúng, là 1 mục.",
    ],
    [
      "what is left, then not looked at",
      known,
      "cong-khai/3",
      "not-counted",
      "Còn lại: 0 điểm — không xét vì đã đúng trường hợp ở trên.",
    ],
    [
      "no box ticked",
      { ...known, noi_dung: [] },
      "cong-khai/1",
      "not-counted",
      "Khi [nội dung] có “niêm yết”: 5 điểm — không đúng, vì không chọn mục nào.",
    ],
    [
      "the best of several ways",
      known,
      "tot-nghiep",
      "counted",
      "Cách “theo tỷ lệ” cho điểm cao nhất: 7,5 điểm.",
    ],
    [
      "a way that gives less",
      known,
      "tot-nghiep/3",
      "not-counted",
      "Cách “theo xếp hạng” khi [đứng đầu cụm] là có — được 7 điểm, không lấy vì có cách cao hơn hoặc bằng ở trên.",
    ],
    [
      "a way that is closed",
      { ...known, dung_dau: false },
      "tot-nghiep/3",
      "not-counted",
      "Cách “theo xếp hạng” khi [đứng đầu cụm] là có — không xét vì không đủ điều kiện: không đúng, vì trả lời là không.",
    ],
    [
      "for whom it is",
      primary,
      "tot-nghiep/1",
      "not-counted",
      "Chỉ áp dụng khi [loại trường] là “THCS” — không đúng, vì đã chọn “tiểu học”.",
    ],
    [
      "for whom it is not",
      primary,
      "tot-nghiep",
      "not-applicable",
      "Tiêu chí 2.3 không áp dụng vì điều kiện áp dụng không đúng.",
    ],
    [
      "its ways, then passed over",
      primary,
      "tot-nghiep/2",
      "not-applicable",
      "Cách “theo tỷ lệ” — không xét vì tiêu chí 2.3 không áp dụng.",
    ],
    [
      "a table",
      known,
      "phong-trao",
      "counted",
      "[giải] = 4 giải — thuộc dòng “từ 3 giải”; [tham gia] / [học sinh] = 100 / 400 = 25% — thuộc cột “dưới 50%”: 2 điểm.",
    ],
    [
      "a row of it",
      known,
      "phong-trao/1",
      "not-counted",
      "Dòng “dưới 3 giải”: 1 điểm; 3 điểm — không tính vì 4 giải lớn hơn 3 giải.",
    ],
    ["a named case", known, "mo-hinh", "counted", "[mức mô hình] là “khá”: 3 điểm."],
    [
      "a formula",
      known,
      "tai-nan",
      "counted",
      "Chấm bằng 2 điểm/vụ × [vụ tai nạn]: 2 điểm/vụ × 1 vụ = 2 điểm.",
    ],
    [
      "a formula cut at the range",
      primary,
      "tai-nan",
      "counted",
      "Chấm bằng 2 điểm/vụ × [vụ tai nạn]: 2 điểm/vụ × 9 vụ = 18 điểm, vượt điểm tối đa nên tính là 10 điểm.",
    ],
    [
      "a level that lasts",
      { ...known, nhac_nho: false },
      "tong/xep-loai/1",
      "counted",
      "“Tốt” khi tổng không kể nhóm 3 từ mốc [điểm] và mỗi tiêu chí của nhóm 1 trên 0 điểm; có giá trị 2 năm — đúng cả 2 điều kiện.",
    ],
    [
      "a threshold by kind of subject",
      known,
      "tong/xep-loai/1/1",
      "counted",
      "Tổng không kể nhóm 3 từ mốc [điểm] — đúng, tổng không kể nhóm 3 được 73,5 điểm, mốc [điểm] là 50 điểm.",
    ],
    [
      "every criterion",
      known,
      "tong/xep-loai/1/2",
      "counted",
      "Mỗi tiêu chí của nhóm 1 trên 0 điểm — đúng, tiêu chí 1.1 được 9,38 điểm; tiêu chí 1.2 được 3,5 điểm; tiêu chí 1.3 được 5 điểm.",
    ],
    [
      "the criterion that fails it",
      { ...known, di_hoc: 0 },
      "tong/xep-loai/1/2",
      "not-counted",
      "Mỗi tiêu chí của nhóm 1 trên 0 điểm — không đúng, vì tiêu chí 1.1 được 0 điểm; tiêu chí 1.3 được 0 điểm.",
    ],
    [
      "the share of criteria that passed",
      { ...known, di_hoc: 0 },
      "tong/xep-loai/2",
      "not-counted",
      "“Khá” khi tỷ lệ tiêu chí đạt từ 50% — không đúng, vì 22,2222…% nhỏ hơn 50%.",
    ],
    [
      "a drop",
      known,
      "tong/xep-loai/4",
      "counted",
      "Hạ 1 bậc khi [bị nhắc nhở] là có — đúng, trả lời là có; điều kiện này có hiệu lực.",
    ],
    [
      "the level it leads to",
      known,
      "tong/xep-loai",
      "counted",
      "Xếp loại: “Khá”; theo điều kiện xếp loại thì đạt “Tốt” nhưng bị hạ bậc.",
    ],
    [
      "a cap on what does not apply",
      primary,
      "tong/xep-loai/5",
      "not-counted",
      "Không quá “Khá” khi tiêu chí 2.3 không áp dụng — đúng, tiêu chí 2.3 không áp dụng; kết quả dù sao cũng không cao hơn mức này.",
    ],
    [
      "a deadline in working days",
      known,
      "tong/xep-loai/6",
      "not-counted",
      "Không xếp loại khi [ngày nộp] sau 15/06/2026 + 20 ngày làm việc — không đúng, vì là ngày 20/06/2026, 15/06/2026 + 20 ngày làm việc là ngày 13/07/2026.",
    ],
    [
      "a quota",
      known,
      "tong/xep-loai/7",
      "not-counted",
      "“Tốt” nhiều nhất 20% số đơn vị — chỉ xét khi đã có kết quả của mọi đơn vị.",
    ],
  ])("tell of %s", (_name, submission, id, state, sentence) => {
    expect(told(submission, id)).toEqual([state, sentence]);
  });

  it("tell of what waits for other subjects", () => {
    const model = setOf(
      { kind: "best-peer", ...noLines, measure: quotient("a", "b"), points: "10" },
      {},
      { roundings: { criterion: { step: "1", mode: "half-up" }, group: null, total: null } },
    );
    expect(told({ a: 1, b: 4 }, "mot", model)).toEqual([
      "unknown",
      "Chấm so với đơn vị cao nhất theo [a] / [b]: 10 điểm — chưa chấm được (tối đa 10 điểm) vì thiếu kết quả của các đơn vị khác.",
    ]);
    expect(told({ a: 1, b: 4 }, "mot/1", model)).toEqual(["counted", "[a] / [b] — 1 / 4 = 25%."]);
  });

  it("tell of a denominator of 0, with and without what to take instead", () => {
    const banded = (whenZero: string | null): Model =>
      setOf({
        kind: "bands",
        ...noLines,
        measure: quotient("a", "b", whenZero),
        bands: [{ interval: interval({}), award: { kind: "fixed", points: "10" } }],
      });
    expect(told({ a: 0, b: 0 }, "mot", banded("100"))[1]).toBe(
      "[a] / [b], mẫu số bằng 0 thì lấy 100% = 0 / 0, mẫu số bằng 0 nên lấy 100% — thuộc bậc “mọi giá trị”: 10 điểm.",
    );
    expect(told({ a: 0, b: 0 }, "mot", banded(null))[1]).toContain("[b] bằng 0 nên không chia được");
  });

  it("tell of points that may go below 0, and above the maximum", () => {
    const ranged = (points: string) =>
      setOf(
        formula({ kind: "number", value: points, unit: "điểm" }),
        { range: { from: "-5", to: "12" } },
        { overflow: true },
      );
    expect(told({}, "mot", ranged("-7"))[1]).toBe(
      "Chấm bằng -7 điểm: -7 điểm, thấp hơn -5 nên tính là -5 điểm.",
    );
    expect(told({}, "mot", ranged("13"))[1]).toBe(
      "Chấm bằng 13 điểm: 13 điểm, vượt giới hạn điểm nên tính là 12 điểm.",
    );
  });

  it("tell of lines without names by their place", () => {
    const model = setOf({
      ...start("5"),
      lines: [line("award", "1"), line("award", "2")],
      caps: [{ lines: [0, 1], rule: { kind: "highest" } }],
    });
    expect(told({}, "mot/3", model)).toEqual([
      "counted",
      "Các dòng thứ 1, thứ 2: chỉ tính dòng cao nhất — cộng lại là 3 điểm, chỉ tính 2 điểm.",
    ]);
  });
});

describe("a set without points", () => {
  const passing = (code: string, ordinal: string, datumCode: string) =>
    criterion(
      code,
      { kind: "pass", ...noLines, condition: yes(datumCode), points: "1", otherwise: "0" },
      { maximum: "1", ordinal, data: [datum(datumCode, { kind: "boolean" })] },
    );
  const model = set([group("g", [passing("c1", "1.1", "x"), passing("c2", "1.2", "y")])], {
    scale: "criteria",
    classification: {
      proposed: false,
      gates: [],
      quotas: [],
      levels: [
        {
          title: "Đạt",
          validYears: null,
          condition: {
            kind: "score",
            of: { kind: "total" },
            interval: interval({ from: "2" }, "tiêu chí"),
            unit: "points",
          },
        },
        { title: "Chưa đạt", validYears: null, condition: null },
      ],
    },
  });

  it.each([
    ["tong", "Tổng: 1/2 tiêu chí."],
    ["g", "Nhóm 1: 1 + 0 = 1/2 tiêu chí."],
    ["c1", "Chấm đạt khi [x] là có — điều kiện đúng: đạt."],
    ["c2", "Chấm đạt khi [y] là có — điều kiện không đúng: không đạt."],
    ["tong/xep-loai/1", "“Đạt” khi tổng từ 2 tiêu chí — không đúng, vì tổng được 1 tiêu chí."],
  ])("counts criteria: %s", (id, sentence) => {
    expect(told({ x: true, y: false }, id, model)[1]).toBe(sentence);
  });

  it("says what is missing without points", () => {
    expect(told({ x: true }, "c2", model)[1]).toBe("Chấm đạt khi [y] là có — chưa xét được vì thiếu [y].");
  });
});

it("what rests on an item that does not apply says so", () => {
  const open = criterion("c1", start("1"), {
    appliesWhen: yes("x"),
    data: [datum("x", { kind: "boolean" }), whole("n")],
  });
  const looking = criterion(
    "c2",
    formula({ kind: "score", of: { kind: "item", code: "c1" }, unit: "điểm" }),
    {
      ordinal: "1.2",
    },
  );
  const model = set([group("g", [open, looking])]);
  expect(told({ x: false, n: 1 }, "c2", model)[1]).toBe(
    "Phần dùng để chấm không áp dụng: tiêu chí không tính vào điểm và điểm tối đa.",
  );
});
