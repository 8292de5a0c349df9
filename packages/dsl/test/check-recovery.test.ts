import { readdirSync, readFileSync } from "node:fs";
import { load } from "@tieuchi/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, runTests } from "../src/index.ts";

const valid = new URL("../../../cases/valid/", import.meta.url);
const texts = readdirSync(valid).map((name) => readFileSync(new URL(`${name}/case.tieuchi`, valid), "utf8"));

const text = `BỘ TIÊU CHÍ "Sức khỏe" mã suc-khoe phiên bản 2026.1
  hiệu lực từ 01/01/2026
  đối tượng xã
  trạng thái dự thảo
  làm tròn tiêu chí 2 chữ số

NHÓM 1 "Bảo hiểm" mã bhyt 20 điểm

TIÊU CHÍ 1.1 "Bao phủ" mã bao-phu 15 điểm
  số liệu [dân số] mã dan_so: số đếm từ 1 người
  số liệu [có thẻ] mã co_the: số đếm từ 0 đến [dân số]
  chấm theo [có thẻ] / [dân số]
    - từ 96%: 15 điểm
    - từ 80% đến dưới 96%: tỷ lệ với 96% × 15 điểm
    - dưới 80%: 0 điểm

TIÊU CHÍ 1.2 "Không phiền hà" mã phien-ha 5 điểm
  số liệu [phản ánh đúng] mã phan_anh: số đếm từ 0 vụ
  chấm sẵn 5 điểm
    - trừ 0,25 điểm mỗi 1 vụ [phản ánh đúng]; tối đa 2 điểm

XẾP LOẠI
  - "Mức 2" khi tổng từ 90% điểm tối đa và mỗi nhóm từ 80% điểm tối đa
  - "Mức 1" khi còn lại
  - không quá "Mức 1" khi [phản ánh đúng] từ 3 vụ

KIỂM THỬ "ba phản ánh"
  cho [dân số] = 10.000; [có thẻ] = 9.000; [phản ánh đúng] = 3
  thì tiêu chí 1.1 = 14,06 điểm; tổng = 18,31 điểm; xếp loại = "Mức 1"
`;

/** What is said after replacing pieces of the text, each of which must be there. */
function codesAfter(...changes: readonly (readonly [string, string])[]): string[] {
  const changed = changes.reduce((before, [from, to]) => {
    expect(before).toContain(from);
    return before.replace(from, to);
  }, text);
  return compile(changed).diagnostics.map(({ line, code }) => `${line} ${code}`);
}

describe("one mistake", () => {
  it("is none in the sound text", () => {
    expect(codesAfter()).toEqual([]);
  });

  it.each([
    ["a criterion whose first phrase is misspelt", ["TIÊU CHÍ 1.2", "TIU CHI 1.2"], "17 unknown-clause"],
    ["a scoring head whose first phrase is unknown", ["chấm theo [có", "tính theo [có"], "12 unknown-clause"],
    ["a datum whose first phrase is unknown", ["số liệu [phản", "nhập [phản"], "18 unknown-clause"],
    ["a datum without type", ["dan_so: số đếm từ 1 người", "dan_so:"], "10 missing-part"],
    ["an unreadable limit", ["từ 1 người", "từ 1.5 người"], "10 decimal-point"],
    ["a band without points", ["từ 96%: 15 điểm", "từ 96%:"], "13 missing-part"],
    ["a name that is not closed", ["[có thẻ] /", "[có thẻ /"], "12 unclosed-name"],
    [
      "points of a criterion that cannot be read",
      ["phien-ha 5 điểm", "phien-ha 5.5.5 điểm"],
      "17 number-form",
    ],
    ["an ordinal that cannot be read", ["TIÊU CHÍ 1.2 ", "TIÊU CHÍ 1.a "], null],
    ["a date without its year", ["hiệu lực từ 01/01/2026", "hiệu lực từ 1/1"], "2 year-missing"],
    [
      "a decimal without its digits",
      ["số đếm từ 0 đến [dân số]", "số thập phân từ 0,5 đến [dân số] người"],
      "11 decimals-missing",
    ],
    [
      "a decimal whose digits are spelt out",
      ["số đếm từ 0 vụ", "số thập phân hai chữ số từ 0 vụ"],
      "18 decimals-missing",
    ],
    [
      "a decimal with part of a digit",
      ["số đếm từ 0 đến [dân số]", "số thập phân 1,5 chữ số từ 0 đến [dân số]"],
      "11 decimals-out-of-range",
    ],
    [
      "a decimal with more digits than anyone can count",
      ["số đếm từ 0 đến [dân số]", "số thập phân 999999999999999 chữ số từ 0 đến [dân số]"],
      "11 decimals-out-of-range",
    ],
    ["a level whose title has no quotes", ['- "Mức 1" khi', "- Mức 1 khi"], "24 level-unquoted"],
    ["a cap whose level has no quotes", ['quá "Mức 1"', "quá Mức 1"], "25 level-unquoted"],
    ["a level without title", ['- "Mức 1" khi', "- khi"], null],
    ["a test value that cannot be read", ["= 10.000;", "= ???;"], null],
  ] as const)("%s gives one diagnostic, on its line", (_, change, expected) => {
    const found = codesAfter(change);
    expect(new Set(found.map((line) => line.split(" ")[0])).size).toBe(1);
    if (expected !== null) expect(found).toEqual([expected]);
  });

  it.each([
    ["số đếm từ 0 người", "từ 1 người"],
    ["số thập phân 2 chữ số từ 0 người", "từ 0,01 người"],
  ])("a denominator of %s shows the least limit that mends it", (type, limit) => {
    const candidate = text.replace("số đếm từ 1 người", type);
    expect(compile(candidate).diagnostics.map(({ code }) => code)).toEqual(["denominator-may-be-zero"]);
    expect(compile(candidate).diagnostics[0]?.message).toContain(`như \`${limit}\``);
    expect(compile(candidate.replace("từ 0 người", limit)).diagnostics).toEqual([]);
  });

  it("does not hide those of the other criteria, of the levels and of the tests", () => {
    expect(
      codesAfter(
        ["[có thẻ] /", "[có thẻ /"],
        ["mỗi 1 vụ", "mỗi 2 vụ"],
        ["phien-ha 5 điểm", "phien-ha 6 điểm"],
        ['quá "Mức 1"', 'quá "Mức 3"'],
        ["[phản ánh đúng] = 3", "[phan anh dung] = 3"],
      ),
    ).toEqual([
      "7 sum-differs",
      "12 unclosed-name",
      "20 full-step-missing",
      "25 level-unknown",
      "28 datum-unknown",
    ]);
  });
});

describe("an item in the wrong place", () => {
  const frame = (items: string) => `BỘ TIÊU CHÍ "Thử" mã thu phiên bản 1
hiệu lực từ 01/01/2026
đối tượng xã
trạng thái dự thảo
${items}`;
  const judged = "chấm theo đánh giá từ 0 đến 2 điểm, bước 1 điểm";
  const codes = (items: string) => compile(frame(items)).diagnostics.map(({ code }) => code);

  it("does not make the group above it empty", () => {
    const text = `TIÊU CHÍ 1.1 "Một" mã mot 2 điểm\n${judged}\nNHÓM 1 "Nhóm" mã nhom 2 điểm`;
    expect(codes(text)).toEqual(["parent-below"]);
  });

  it("does not put blame on the sum of the group that its ordinal names", () => {
    const text = `NHÓM 1 "A" mã a 4 điểm
TIÊU CHÍ 1.1 "Một" mã mot 2 điểm\n${judged}
NHÓM 2 "B" mã b 2 điểm
TIÊU CHÍ 2.1 "Hai" mã hai 2 điểm\n${judged}
TIÊU CHÍ 1.1 "Ba" mã ba 2 điểm\n${judged}`;
    expect(codes(text)).toEqual(["ordinal-repeated"]);
  });

  it("does not put blame on the sum of a group whose ordinal another has taken", () => {
    const text = `NHÓM 1 "A" mã a 2 điểm
TIÊU CHÍ 1.1 "Một" mã mot 2 điểm\n${judged}
NHÓM 1 "B" mã b 2 điểm
TIÊU CHÍ 1.2 "Hai" mã hai 2 điểm\n${judged}`;
    expect(codes(text)).toEqual(["ordinal-repeated"]);
  });
});

describe("any damaged text", () => {
  const damaged = fc
    .record({
      text: fc.constantFrom(text, ...texts),
      cuts: fc.array(fc.tuple(fc.nat(), fc.nat(40), fc.nat()), { maxLength: 4 }),
    })
    .map(({ text, cuts }) =>
      cuts.reduce((before, [at, length, from]) => {
        const start = at % (before.length + 1);
        const piece = before.slice(from % (before.length + 1)).slice(0, length % 7 === 0 ? length : 0);
        return before.slice(0, start) + piece + before.slice(start + length);
      }, text),
    );

  it("gives a model exactly when it holds no error, and that model can be used", () => {
    fc.assert(
      fc.property(damaged, (candidate) => {
        const compilation = compile(candidate);
        const failed = compilation.diagnostics.some(({ severity }) => severity === "error");
        expect(compilation.model === null).toBe(failed);
        if (compilation.model === null) return;
        expect(JSON.parse(JSON.stringify(compilation.model))).toEqual(compilation.model);
        load(compilation.model).evaluate({});
        runTests(compilation);
      }),
      { numRuns: 300 },
    );
  });
});
