import { describe, expect, it } from "vitest";
import { compile } from "../src/index.ts";

const HEADER = `BỘ TIÊU CHÍ "Thử" mã thu phiên bản 1
hiệu lực từ 01/01/2026
đối tượng xã
trạng thái dự thảo
`;
const codes = (text: string) => compile(HEADER + text).diagnostics.map(({ code }) => code);
const ofCriterion = (body: string, header = "") => `${header}
NHÓM 1 "Nhóm" mã nhom 10 điểm
TIÊU CHÍ 1.1 "Tiêu chí" mã tieu-chi 10 điểm
số liệu [vụ] mã vu: số đếm từ 0 vụ
số liệu [lần] mã lan: số đếm từ 0 đến 6 lần
số liệu [có a] mã co-a: có/không
số liệu [tỷ lệ] mã ty-le: phần trăm 1 chữ số từ 0% đến 100%
${body}`;
/** What is said about a criterion of 10 points; that it uses only some of the data is passed over. */
const said = (body: string, header = "") =>
  codes(ofCriterion(body, header)).filter((code) => code !== "datum-unused");

describe("the maximum of a criterion", () => {
  it.each([
    ["lines that add just enough", "chấm sẵn 4 điểm\n- cộng 1 điểm mỗi 1 lần [lần]", []],
    ["lines that add too little", "chấm sẵn 3 điểm\n- cộng 1 điểm mỗi 1 lần [lần]", ["maximum-unreachable"]],
    [
      "a cap that keeps lines from adding enough",
      "chấm sẵn 5 điểm\n- a) cộng 1 điểm mỗi 1 lần [lần]\n- b) cộng 3 điểm khi [có a] là có\n- các dòng a, b: tối đa 4 điểm",
      ["maximum-unreachable"],
    ],
    [
      "only the highest line, which is enough",
      "chấm sẵn 4 điểm\n- a) cộng 1 điểm mỗi 1 lần [lần]\n- b) cộng 3 điểm khi [có a] là có\n- các dòng cộng: chỉ tính dòng cao nhất",
      [],
    ],
    [
      "a line that always takes away",
      "chấm sẵn 10 điểm\n- trừ 1 điểm\n- trừ 1 điểm mỗi 1 vụ [vụ]",
      ["maximum-unreachable"],
    ],
    [
      "a slope that ends at the maximum",
      "chấm theo [tỷ lệ]\n- từ 0%: 0 điểm cộng 2 điểm mỗi đủ 20% trên 0%",
      [],
    ],
    [
      "a slope whose limit lies above the maximum",
      "chấm theo [tỷ lệ]\n- từ 0%: 0 điểm cộng 3 điểm mỗi đủ 20% trên 0%; tối đa 12 điểm",
      ["award-above-maximum"],
    ],
    ["a formula that cannot reach it", "chấm bằng [tỷ lệ] × 8 điểm", ["maximum-unreachable"]],
    [
      "the best of two ways",
      'chấm theo cách cao nhất\ncách "một"\nchấm 6 điểm khi [có a] là có; không thì 0 điểm\ncách "hai"\nchấm 10 điểm khi [vụ] đúng 0 vụ; không thì 1 điểm',
      [],
    ],
  ] as const)("is held against %s", (_, body, expected) => {
    expect(said(body)).toEqual(expected);
  });
});

describe("a target in a band", () => {
  const header = `kỳ đánh giá năm 2026 đến 2027
MỐC [mốc thử] mã moc-thu theo năm: 2026 trên 90%; 2027 từ 96%`;
  const bands = (reference: string, points: string) =>
    `chấm theo [tỷ lệ]\n- đạt mốc [mốc thử]: 10 điểm\n- chưa đạt mốc [mốc thử]: tỷ lệ với ${reference} × ${points} điểm`;

  it("may be the reference of what lies below it, in every year", () => {
    expect(said(bands("mốc [mốc thử]", "9,6"), `làm tròn tiêu chí 2 chữ số\n${header}`)).toEqual([]);
  });

  it("bounds what a smaller reference gives", () => {
    expect(said(bands("80%", "10"), `làm tròn tiêu chí 2 chữ số\n${header}`)).toEqual([
      "award-above-maximum",
    ]);
  });

  it("asks for rounding where its quotient does not end", () => {
    expect(said(bands("mốc [mốc thử]", "9,6"), header)).toEqual(["rounding-needed"]);
  });
});

describe("what is left of a step", () => {
  it.each([
    ["nothing: steps of one on a count", "mỗi 1 vụ [vụ]", []],
    ["a rest that is not spoken of", "mỗi 3 vụ [vụ]", ["full-step-missing"]],
    ["a rest that counts in part", "mỗi 2 vụ [vụ], tính cả phần lẻ", []],
    ["a rest whose part does not end", "mỗi 3 vụ [vụ], tính cả phần lẻ", ["rounding-needed"]],
    ["tenths, counted by the tenth", "mỗi 0,1% [tỷ lệ]", []],
    ["tenths, counted by the whole", "mỗi 1% [tỷ lệ]", ["full-step-missing"]],
    ["a quotient", "mỗi 1% ([lần] / (7 lần))", ["full-step-missing"]],
  ] as const)("%s", (_, per, expected) => {
    expect(said(`chấm sẵn 10 điểm\n- trừ 1 điểm ${per}`)).toEqual(expected);
  });
});

describe("cases and ways that leave nothing", () => {
  const ways = (first: string, second: string) =>
    `chấm theo cách đầu tiên\ncách "một" khi ${first}\nchấm sẵn 10 điểm\ncách "hai" khi ${second}\nchấm sẵn 5 điểm`;

  it.each([
    ["yes and no", "[có a] là có", "[có a] là không", []],
    ["whole numbers without a gap", "[vụ] đến 5 vụ", "[vụ] từ 6 vụ", []],
    ["numbers with a gap", "[vụ] đến 5 vụ", "[vụ] từ 7 vụ", ["case-otherwise-missing"]],
    ["two different things", "[có a] là có", "[vụ] từ 0 vụ", []],
    ["what is left", "[có a] là có", "còn lại", []],
    ["the same twice", "[có a] là có", "[có a] là có", ["case-otherwise-missing", "case-dead"]],
  ] as const)("%s", (_, first, second, expected) => {
    expect(said(ways(first, second))).toEqual(expected);
  });
});

describe("groups and the total", () => {
  const judged = (ordinal: string, code: string, maximum: number, body = "") =>
    `TIÊU CHÍ ${ordinal} "Mục" mã ${code} ${maximum} điểm\n${body}chấm theo đánh giá từ 0 đến ${maximum} điểm, bước 1 điểm\n`;
  const leaves = "khi không áp dụng: không tính\n";

  it.each([
    [
      "a mean of two that ends",
      `NHÓM 1 "N" mã n 10 điểm\ntính điểm bằng bình quân\n${judged("1.1", "a", 10)}${judged("1.2", "b", 5)}`,
      [],
    ],
    [
      "a mean of three",
      `NHÓM 1 "N" mã n 10 điểm\ntính điểm bằng bình quân\n${judged("1.1", "a", 10)}${judged("1.2", "b", 5)}${judged("1.3", "c", 5)}`,
      ["rounding-needed"],
    ],
    [
      "a mean of two of which one may leave",
      `NHÓM 1 "N" mã n 10 điểm\ntính điểm bằng bình quân\n${judged("1.1", "a", 10)}${judged("1.2", "b", 5, leaves)}`,
      ["rounding-needed"],
    ],
    [
      "the lowest of two of which one may leave",
      `NHÓM 1 "N" mã n 10 điểm\ntính điểm bằng mục thấp nhất\n${judged("1.1", "a", 10)}${judged("1.2", "b", 5, leaves)}`,
      [],
    ],
    [
      "points handed on",
      `NHÓM 1 "N" mã n 15 điểm\nchia lại điểm khi có mục không áp dụng\n${judged("1.1", "a", 10)}${judged("1.2", "b", 5, leaves)}`,
      ["rounding-needed"],
    ],
    [
      "a total brought to 100 that ends",
      `quy tổng về 100 điểm\nNHÓM 1 "N" mã n 125 điểm\n${judged("1.1", "a", 125)}`,
      [],
    ],
    [
      "a total brought to 100 that does not",
      `quy tổng về 100 điểm\nNHÓM 1 "N" mã n 120 điểm\n${judged("1.1", "a", 120)}`,
      ["rounding-needed"],
    ],
    [
      "a criterion that may leave, and one that reads its points",
      `NHÓM 1 "N" mã n 20 điểm\n${judged("1.1", "a", 10, leaves)}TIÊU CHÍ 1.2 "Mục" mã b 10 điểm\nchấm bằng điểm tiêu chí 1.1\n`,
      ["not-applicable-rule-missing"],
    ],
    [
      "a criterion that may leave, and one that asks for its points",
      `NHÓM 1 "N" mã n 20 điểm\n${judged("1.1", "a", 10, leaves)}TIÊU CHÍ 1.2 "Mục" mã b 10 điểm\nchấm 10 điểm khi tiêu chí 1.1 từ 5 điểm; không thì 0 điểm\n`,
      [],
    ],
  ] as const)("%s", (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it.each([
    ["its own group", "nhóm 1 từ 5 điểm"],
    ["the total", "tổng từ 5 điểm"],
    ["the number of criteria passed in its group", "số tiêu chí đạt của nhóm 1 từ 1 tiêu chí"],
    ["itself", "tiêu chí 1.1 đạt"],
  ])("no criterion may look at %s", (_, condition) => {
    const text = `NHÓM 1 "N" mã n 10 điểm\nTIÊU CHÍ 1.1 "Mục" mã a 10 điểm\nchấm 10 điểm khi ${condition}; không thì 0 điểm`;
    expect(codes(text)).toEqual(["score-circle"]);
  });

  it("no group may apply by what it holds, and a criterion may look at other groups", () => {
    const text = (applies: string) =>
      `NHÓM 1 "N" mã n 10 điểm\n${judged("1.1", "a", 10)}NHÓM 2 "M" mã m 10 điểm\nchỉ áp dụng khi ${applies}\n${judged("2.1", "b", 10)}`;
    expect(codes(text("tiêu chí 1.1 đạt"))).toEqual([]);
    expect(codes(text("tiêu chí 2.1 đạt"))).toEqual(["score-circle"]);
  });
});
