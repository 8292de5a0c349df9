import { describe, expect, it } from "vitest";
import { parse } from "../src/parse.ts";

const codesOf = (text: string) => parse(text).diagnostics.map(({ code }) => code);
/** The clauses of a text that has no fault. */
function read(text: string) {
  const { clauses, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  return clauses;
}
const points = (value: string) => ({ value, unit: { value: "điểm" } });

describe("the set", () => {
  it("says which dossiers keep the version before", () => {
    expect(read("chuyển tiếp: hồ sơ mở trước 01/07/2026 theo phiên bản 2025.2")).toMatchObject([
      { kind: "transition", openedBefore: { value: "2026-07-01" }, version: { value: "2025.2" } },
    ]);
  });

  it("has a period of years and days without a year", () => {
    expect(read("kỳ đánh giá năm 2026")).toMatchObject([
      { kind: "period", firstYear: { value: "2026" }, lastYear: null, days: null },
    ]);
    expect(read("kì đánh giá năm 2026 đến 2030, từ 01/07 năm trước đến 30/06")).toMatchObject([
      {
        lastYear: { value: "2030" },
        days: { from: { day: 1, month: 7, offset: -1 }, to: { day: 30, month: 6, offset: 0 } },
      },
    ]);
  });

  it.each([
    ["làm tròn tiêu chí 2 chữ số", { of: "criterion", to: { digits: { value: "2" } }, mode: "half-up" }],
    ["làm tròn nhóm 1 chữ số, lên", { of: "group", to: { digits: { value: "1" } }, mode: "up" }],
    ["làm tròn tổng đến 0,25 điểm, xuống", { of: "total", to: { step: points("0.25") }, mode: "down" }],
  ])("is rounded by `%s`", (text, rounding) => {
    expect(read(text)).toMatchObject([{ kind: "rounding", ...rounding }]);
  });

  it("has a pass mark, a scale, or no points at all", () => {
    expect(
      read(
        "không chấm điểm\nngưỡng đạt 50% điểm tối đa đề xuất\ntổng được vượt điểm tối đa\nquy tổng về 100 điểm",
      ),
    ).toMatchObject([
      { kind: "scale" },
      { kind: "pass-mark", percent: { value: "50", unit: { value: "%" } }, proposed: true },
      { kind: "overflow" },
      { kind: "total-scale", points: points("100") },
    ]);
  });
});

describe("targets", () => {
  it("depend on the year, each row with its own reading", () => {
    const text = `MỐC [BHYT] mã bhyt theo năm đề xuất: 2026 trên 96%;
      2027–2029 từ 97%; 2030 từ 70% đến 80%, lấy từ 70% đề xuất
      chỉ tiêu bao-phu-bhyt`;
    expect(read(text)).toMatchObject([
      {
        kind: "target",
        name: { value: "BHYT" },
        byYear: true,
        by: null,
        proposed: true,
        rows: [
          {
            years: { from: { value: "2026" }, to: { value: "2026" } },
            interval: { lower: { inclusive: false } },
          },
          { years: { from: { value: "2027" }, to: { value: "2029" } }, reading: null },
          { interval: { lower: {}, upper: {} }, reading: { lower: {}, upper: null }, proposed: true },
        ],
      },
      { kind: "measure-link", code: { value: "bao-phu-bhyt" } },
    ]);
  });

  it("depend on a choice, or on nothing", () => {
    expect(read('MỐC [m] mã m theo năm và [loại]: 2026 "tiểu học" từ 10 m²/học sinh')).toMatchObject([
      { byYear: true, by: { value: "loại" }, rows: [{ option: { value: "tiểu học" } }] },
    ]);
    expect(read('MỐC [m] mã m\n  theo [loại]:\n  "a" đến 5%;\n  "b" dưới 3%')).toMatchObject([
      { byYear: false, by: { value: "loại" }, rows: [{ years: null }, { option: { value: "b" } }] },
    ]);
    expect(read("MỐC [m] mã m:\n  từ 90%")).toMatchObject([{ rows: [{ years: null, option: null }] }]);
  });

  it.each([
    ["MỐC [m] theo năm: 2026 từ 5%", ["missing-part"]],
    ["MỐC [m] mã m theo năm 2026 từ 5%", ["missing-part"]],
    ["MỐC [m] mã m theo năm: 2026: từ 5%", ["needless-mark"]],
    ["MỐC [m] mã m theo năm: 2026 5%", ["missing-bound-word"]],
    ["MỐC [m] mã m theo năm: 2026 từ 5%, 2027 từ 6%", ["wrong-mark"]],
    ["MỐC [m] mã m: từ 70% đến 80%; lấy từ 70%", ["wrong-mark"]],
    ["MỐC m mã m: từ 5%", ["unexpected-text"]],
  ])("say one thing about `%s`", (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

describe("groups, criteria and data", () => {
  it("add to the total, take from it, or have no points", () => {
    expect(
      read(
        'NHÓM 1 "a" mã a\nNHÓM 2 "b" mã b\n cộng tối đa 5 điểm đề xuất\nNHÓM 3 "c" mã c trừ tối đa 10 điểm',
      ),
    ).toMatchObject([
      { role: "base", points: null },
      { role: "bonus", points: points("5"), proposed: true },
      { role: "penalty", points: points("10"), proposed: false },
    ]);
  });

  it.each([
    ["bình quân", "mean"],
    ["bình quân có trọng số", "weighted-mean"],
    ["tích", "product"],
    ["mục thấp nhất", "lowest"],
    ["mục cao nhất", "highest"],
  ])("of a group add up by `%s`", (words, aggregate) => {
    expect(read(`tính điểm bằng ${words}`)).toMatchObject([{ kind: "aggregate", aggregate }]);
  });

  it("have weights, ranges and rules for what does not apply", () => {
    expect(
      read(
        "trọng số 1,5\ngiới hạn điểm từ -5 điểm đến 10 điểm đề xuất\ngiới hạn điểm từ 0 điểm\nchia lại điểm khi có mục không áp dụng",
      ),
    ).toMatchObject([
      { kind: "weight", weight: { value: "1.5" } },
      { kind: "range", from: points("-5"), to: points("10"), proposed: true },
      { kind: "range", from: points("0"), to: null },
      { kind: "rescale" },
    ]);
  });

  it("say of a datum what it measures, where it comes from, and whose value last year it is", () => {
    expect(
      read(
        'số liệu [a] mã a: chọn trong "x";\n "y", chỉ tiêu bhyt,\n nguồn "khảo sát", có thể không áp dụng',
      ),
    ).toMatchObject([
      {
        type: { kind: "checklist", options: [{ value: "x" }, { value: "y" }] },
        measure: { value: "bhyt" },
        source: { value: "khảo sát" },
        mayNotApply: true,
        previousOf: null,
      },
    ]);
    expect(read("số liệu [a] mã a: số đếm từ 0 hộ,\n chỉ tiêu ho-ngheo,\n là [b] năm trước")).toMatchObject([
      { measure: { value: "ho-ngheo" }, previousOf: { value: "b" } },
    ]);
  });

  it.each([
    "năm",
    "chỉ tiêu",
    "cột",
    "cách làm",
    "mục",
    "bậc",
    "kế hoạch",
    "hộ đạt chuẩn",
    "mốc giới",
    "tích",
    "nguồn nước",
  ])("leave `%s` free as a unit", (unit) => {
    expect(read(`- từ 3 đến 5 ${unit}: 5 điểm`)).toMatchObject([
      { interval: { upper: { value: { quantity: { unit: { value: unit } } } } } },
    ]);
  });

  it.each([
    ['NHÓM 5 "a" mã a tối đa 5 điểm', ["missing-part"]],
    ['TIÊU CHÍ 1.1 "a" mã a trừ tối đa 5 điểm', ["missing-part"]],
    ["chia lại điểm", ["missing-part"]],
    ["tính điểm bằng trung bình", ["unexpected-text"]],
    ["trọng số hai", ["unexpected-text"]],
    ["giới hạn điểm đến 10 điểm", ["missing-part"]],
    ['số liệu [a] mã a: số đếm từ 0 vụ; nguồn "x"', ["wrong-mark"]],
    ['số liệu [a] mã a: số đếm từ 0 vụ, nguồn "x", nguồn "y"', ["unexpected-text"]],
    ["số liệu [a] mã a: số đếm từ 0 vụ, là [b]", ["missing-part"]],
  ])("say one thing about `%s`", (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

describe("ways of scoring", () => {
  it("pass without points", () => {
    expect(read("chấm đạt đề xuất khi [a] là có")).toMatchObject([
      { kind: "pass", pointless: true, points: null, otherwise: null, proposed: true },
    ]);
  });

  it("name cases of a choice", () => {
    expect(read('chấm theo [loại]\n- "tốt" hoặc\n  "khá": 50% điểm tối đa\n- "kém": 0 điểm')).toMatchObject([
      { kind: "bands" },
      {
        kind: "choice-line",
        options: [{ value: "tốt" }, { value: "khá" }],
        award: { kind: "part", percent: { value: "50" } },
      },
      { kind: "choice-line", award: { kind: "fixed", points: points("0") } },
    ]);
  });

  it("take the first case that holds", () => {
    expect(
      read("chấm theo trường hợp đề xuất\n- khi [a] là có\n  và [b] là có: 5 điểm\n- còn lại: 0 điểm"),
    ).toMatchObject([
      { kind: "cases", proposed: true },
      { kind: "case", condition: { kind: "all" }, award: { points: points("5") } },
      { kind: "case", condition: "otherwise" },
    ]);
  });

  it("look up a table", () => {
    const text = `chấm theo bảng [hồ sơ] và [đúng hạn] / [hồ sơ] đề xuất
      cột dưới 50%;
          từ 50%
      - từ 100 hồ sơ: 1 điểm;
          2 điểm`;
    expect(read(text)).toMatchObject([
      { kind: "table", rowMeasure: { kind: "datum" }, columnMeasure: { kind: "quotient" }, proposed: true },
      { kind: "columns", intervals: [{ lower: null }, { upper: null }] },
      { kind: "band", awards: [{ points: points("1") }, { points: points("2") }] },
    ]);
  });

  it("compute, choose among ways, and compare with others", () => {
    const text = `chấm bằng [a] × 5 điểm đề xuất
      chấm theo cách cao nhất đề xuất
      chấm theo cách đầu tiên
      cách "một" khi [a] là có
      cách "hai"
      cách "ba" khi còn lại
      chấm so với đơn vị cao nhất theo [a] / [b]: 10 điểm
      chấm so với đơn vị dẫn đầu theo [a], kế hoạch [b]: đạt kế hoạch 5 điểm, dẫn đầu 10 điểm đề xuất`;
    expect(read(text)).toMatchObject([
      { kind: "formula", expression: { kind: "product" }, proposed: true },
      { kind: "alternatives", choose: "best", proposed: true },
      { kind: "alternatives", choose: "first", proposed: false },
      { kind: "way", title: { value: "một" }, condition: { kind: "is" } },
      { kind: "way", condition: "always" },
      { kind: "way", condition: "otherwise" },
      { kind: "best-peer", measure: { kind: "quotient" }, points: points("10") },
      { kind: "leader", achieved: {}, plan: {}, base: points("5"), points: points("10"), proposed: true },
    ]);
  });

  it.each([
    ["chấm đạt 5 điểm khi [a] là có", ["missing-part"]],
    ["chấm theo bảng [a], [b]", ["sign-for-word"]],
    ["cột dưới 50%, từ 50%", ["wrong-mark"]],
    ["chấm so với đơn vị cao nhất [a]: 5 điểm", ["missing-part"]],
    [
      "chấm so với đơn vị dẫn đầu theo [a]; kế hoạch [b]: đạt kế hoạch 5 điểm, dẫn đầu 10 điểm",
      ["wrong-mark"],
    ],
    ["cách một khi [a] là có", ["unexpected-text"]],
    ["- [a] là có: 5 điểm", ["missing-part"]],
    ["- từ 5 vụ:", ["missing-part"]],
    ["- khi [a] là có 5 điểm", ["missing-part"]],
    ["- tốt hoặc khá: 5 điểm", ["choice-unquoted"]],
    ['- "tốt", "khá": 5 điểm', ["sign-for-word"]],
    ["- trường hợp còn lại: 5 điểm", ["unexpected-text"]],
  ])("say one thing about `%s`", (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

describe("awards", () => {
  const awardOf = (award: string) => {
    const [clause] = read(`- từ 5 vụ: ${award}`);
    return clause?.kind === "band" ? clause.awards[0] : null;
  };

  it("are a part of the maximum, or in proportion to a reference", () => {
    expect(awardOf("50% điểm tối đa")).toMatchObject({ kind: "part", percent: { value: "50" } });
    expect(awardOf("tỷ lệ với mốc [x] × 10 điểm")).toMatchObject({
      kind: "proportional",
      reference: { kind: "target" },
      points: points("10"),
    });
    expect(awardOf("tỷ lệ với [a] / 2 × [b] × 10 điểm")).toMatchObject({
      reference: { kind: "product", of: [{ kind: "quotient" }, { kind: "datum" }] },
    });
  });

  it("start somewhere and go on in steps", () => {
    expect(awardOf("10 điểm cộng 0,5 điểm mỗi đủ 100 người trên 3.500 người; tối đa 35 điểm")).toMatchObject({
      kind: "stepped",
      start: points("10"),
      direction: "award",
      points: points("0.5"),
      full: true,
      step: { value: "100" },
      side: "above",
      origin: { value: "3500" },
      prorated: false,
      limit: { side: "at-most", points: points("35") },
    });
    expect(awardOf("10 điểm trừ 2 điểm mỗi 1% dưới 90%, tính cả phần lẻ; tối thiểu 0 điểm")).toMatchObject({
      direction: "deduct",
      full: false,
      side: "below",
      prorated: true,
      limit: { side: "at-least" },
    });
  });

  it.each([
    ["50%", ["missing-part"]],
    ["tỷ lệ với [a] + [b] × 10 điểm", ["calculation-unbracketed"]],
    ["tỷ lệ với mốc × 10 điểm", ["missing-part"]],
    ["10 điểm cộng 1 điểm mỗi 1 vụ", ["missing-part"]],
    ["10 điểm cộng 1 điểm mỗi 1 vụ trên 5 vụ, tối đa 20 điểm", ["wrong-mark"]],
    ["10 điểm cộng 1 điểm mỗi 1 vụ trên 5 vụ tính cả phần lẻ", ["missing-part"]],
    ["1 điểm, 2 điểm", ["wrong-mark"]],
  ])("say one thing about `%s`", (award, codes) => {
    expect(codesOf(`- từ 5 vụ: ${award}`)).toEqual(codes);
  });
});

describe("lines that add and deduct", () => {
  it("count, hold under conditions, are waived and capped", () => {
    const text = `- a) trừ 0,5 điểm mỗi 1 ngày (số ngày từ 15/06 hằng năm đến [nộp]); tối đa 2 điểm
      - đ) trừ 2 điểm khi [nhắc nhở] là có
        trừ khi [khắc phục] là có
      - cộng 10% điểm đạt được chỉ khi tiêu chí 1.2 đạt
      - cộng 1 điểm mỗi 5% [tl], tính cả phần lẻ khi [a] là có trừ khi [b] là có; tối đa 2 điểm`;
    expect(read(text)).toMatchObject([
      {
        label: { value: "a" },
        direction: "deduct",
        amount: points("0.5"),
        per: { full: false, prorated: false, step: { value: "1" }, measure: { kind: "days" } },
        cap: points("2"),
      },
      { label: { value: "đ" }, per: null, when: { kind: "is" }, unless: { kind: "is" }, cap: null },
      { label: null, direction: "award", ofAchieved: true, amount: { value: "10", unit: { value: "%" } } },
      { per: { prorated: true }, when: { kind: "is" }, unless: { kind: "is" }, cap: points("2") },
    ]);
  });

  it("are held together", () => {
    expect(
      read(
        "- các dòng a, đ: tối đa 3 điểm\n- các dòng trừ: tối đa 5 điểm\n- các dòng cộng: chỉ tính dòng cao nhất",
      ),
    ).toMatchObject([
      { kind: "line-cap", lines: [{ value: "a" }, { value: "đ" }], rule: points("3") },
      { lines: "deductions", rule: points("5") },
      { lines: "awards", rule: "highest" },
    ]);
  });

  it("are read behind a `+` and behind a forgotten dash", () => {
    const { clauses, diagnostics } = parse(
      "chấm sẵn 5 điểm\n+ trừ 1 điểm khi [a] là có\na) cộng 1 điểm khi [b] là có\ncác dòng a: tối đa 1 điểm",
    );
    expect(clauses.map(({ kind }) => kind)).toEqual(["count", "count-line", "count-line", "line-cap"]);
    expect(diagnostics.map(({ code }) => code)).toEqual(["missing-dash", "missing-dash", "missing-dash"]);
  });

  it.each([
    ["- trừ 2 điểm [x]", ["missing-part"]],
    ["- trừ 2 điểm mỗi 1 vụ [x] + [y]", ["calculation-unbracketed"]],
    ["- trừ 10% khi [a] là có", ["missing-part"]],
    ["- trừ 2 điểm nếu [a] là có", ["unexpected-text"]],
    ["- trừ 2 điểm khi [a] là có, trừ khi [b] là có", ["needless-mark"]],
    ["- trừ 2 điểm khi [a] là có, tối đa 3 điểm", ["wrong-mark"]],
    ["- 1) trừ 2 điểm khi [a] là có", ["label-form"]],
    ["- a. trừ 2 điểm khi [a] là có", ["label-form"]],
    ["- các dòng a và b: tối đa 3 điểm", ["unexpected-text"]],
    ["- các dòng a; b: tối đa 3 điểm", ["wrong-mark"]],
    ["- các dòng a, b tối đa 3 điểm", ["missing-part"]],
  ])("say one thing about `%s`", (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

describe("levels, ranking and tests", () => {
  it("have validity, drops and quotas", () => {
    expect(
      read(
        '- "A" khi tổng từ 90 điểm; có giá trị 2 năm\n- hạ 1 bậc khi [a] là có\n- "A" nhiều nhất 20% số đơn vị',
      ),
    ).toMatchObject([
      { kind: "level", validYears: { value: "2", unit: { value: "năm" } } },
      { kind: "drop", levels: { value: "1" }, condition: { kind: "is" } },
      { kind: "quota", level: { value: "A" }, percent: { value: "20" } },
    ]);
  });

  it("rank, the later lines only among equals", () => {
    expect(
      read("XẾP HẠNG trong từng [vùng],\n [loại]\n- theo tổng\n- theo [a] / [b], thấp hơn xếp trước"),
    ).toMatchObject([
      { kind: "ranking", within: [{ value: "vùng" }, { value: "loại" }] },
      { kind: "ranking-line", of: { kind: "score" }, first: "highest" },
      { kind: "ranking-line", of: { kind: "quotient" }, first: "lowest" },
    ]);
    expect(read("XẾP HẠNG")).toMatchObject([{ within: [] }]);
  });

  it("test with a year, with what is ticked, and for passing", () => {
    const text = `cho năm = 2026; [a] = "x", "y";
        [b] = không mục nào; [c] = "x"
      thì tiêu chí 1.1 = đạt; tiêu chí 1.2 = chưa đạt; tổng = 27 tiêu chí;
        tổng không kể nhóm 5 = 3 điểm`;
    expect(read(text)).toMatchObject([
      {
        assignments: [
          { target: { kind: "year" }, value: { quantity: { value: "2026" } } },
          { value: { kind: "texts", texts: [{ value: "x" }, { value: "y" }] } },
          { value: { kind: "texts", texts: [] } },
          { value: { kind: "text" } },
        ],
      },
      {
        expectations: [
          { value: { kind: "passed", value: true } },
          { value: { kind: "passed", value: false } },
          { of: { kind: "total" }, value: { quantity: { unit: { value: "tiêu chí" } } } },
          { of: { kind: "total-without" } },
        ],
      },
    ]);
  });

  it.each([
    ['- "A" khi tổng từ 50 điểm, có giá trị 2 năm', ["wrong-mark"]],
    ["- hạ bậc khi [a] là có", ["missing-part"]],
    ["- hạ 1 khi [a] là có", ["missing-part"]],
    ['- "A" nhiều nhất 20%', ["missing-part"]],
    ["XẾP HẠNG [vùng]", ["missing-part"]],
    ["XẾP HẠNG\ntheo tổng", ["missing-dash"]],
    ['cho [a] = "x"; "y"', ["wrong-mark"]],
    ["thì tiêu chí 1.1 đạt", ["missing-part"]],
  ])("say one thing about `%s`", (text, codes) => {
    expect(codesOf(text)).toEqual(codes);
  });
});

describe("a dash that was forgotten", () => {
  it.each([
    '"tốt" hoặc "khá": 5 điểm',
    "khi [a] là có: 5 điểm",
    "còn lại: 0 điểm",
    "đạt mốc [x]: 5 điểm",
    "chưa đạt mốc [x]: 0 điểm",
    "a) trừ 2 điểm khi [a] là có",
    "các dòng a: tối đa 3 điểm",
    "hạ 1 bậc khi [a] là có",
    '"A" nhiều nhất 20% số đơn vị',
  ])("is found before `%s`", (line) => {
    const above = "chấm theo [a]\n";
    const { clauses, diagnostics } = parse(above + line);
    expect(diagnostics.map(({ code, line: at }) => ({ code, at }))).toEqual([
      { code: "missing-dash", at: 2 },
    ]);
    expect(clauses[1]?.kind).toBe(parse(`${above}- ${line}`).clauses[1]?.kind);
  });
});
