import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../src/index.ts";

const head = `BỘ TIÊU CHÍ "Bậc" mã bac phiên bản 2026.1
  hiệu lực từ 01/01/2026
  đối tượng xã
  trạng thái dự thảo
NHÓM 1 "Bậc" mã nhom 5 điểm
TIÊU CHÍ 1.1 "Bậc" mã tieu-chi 5 điểm
`;
const countBands = (lines: readonly string[], limits = "từ 0 đến 9 vụ") =>
  `${head}  số liệu [vụ] mã vu: số đếm ${limits}
  chấm theo [vụ]
${lines.map((line) => `    - ${line}: 5 điểm\n`).join("")}`;
const ratioBands = (lines: readonly string[], limits = "từ 0 đến [b]") =>
  `${head}  số liệu [b] mã b: số đếm từ 1 người
  số liệu [a] mã a: số đếm ${limits} người
  chấm theo [a] / [b]
${lines.map((line) => `    - ${line}: 5 điểm\n`).join("")}`;
const said = (text: string) => compile(text).diagnostics.map(({ message }) => message);

describe("values that fall through", () => {
  it.each([
    ["a single count", countBands(["dưới 3 vụ", "trên 3 vụ"]), "[vụ] đúng 3 vụ"],
    ["counts between two bands", countBands(["đến 2 vụ", "từ 6 vụ"]), "[vụ] từ 3 vụ đến 5 vụ"],
    ["counts without upper limit", countBands(["đến 2 vụ"], "từ 0 vụ"), "[vụ] từ 3 vụ trở lên"],
    ["a ratio on the threshold", ratioBands(["trên 98%", "dưới 98%"]), "đúng 98%"],
    [
      "whole percents over a ratio",
      ratioBands(["từ 90% đến 100%", "từ 0% đến 89%"]),
      "trên 89% đến dưới 90%",
    ],
    ["a ratio that may exceed 100%", ratioBands(["từ 0% đến 100%"], "từ 0"), "trên 100%"],
  ])("%s", (_, text, values) => {
    expect(said(text)).toEqual([expect.stringContaining(`${values} không thuộc bậc nào`)]);
  });

  it("are none between neighbouring counts, nor above 100% where the limits exclude it", () => {
    expect(said(countBands(["từ 0 đến 4 vụ", "từ 5 đến 9 vụ"]))).toEqual([]);
    expect(said(ratioBands(["từ 98%", "dưới 98%"]))).toEqual([]);
  });
});

describe("bands over a count", () => {
  const bound = fc.record({ word: fc.constantFrom("từ", "trên", "đến", "dưới", "đúng"), value: fc.nat(11) });
  const holds = {
    từ: (value: number, limit: number) => value >= limit,
    trên: (value: number, limit: number) => value > limit,
    đến: (value: number, limit: number) => value <= limit,
    dưới: (value: number, limit: number) => value < limit,
    đúng: (value: number, limit: number) => value === limit,
  };
  const domain = Array.from({ length: 10 }, (_, value) => value);

  it("are judged as by trying every value", () => {
    fc.assert(
      fc.property(fc.array(bound, { minLength: 1, maxLength: 5 }), (bands) => {
        const codes = new Set<string>(
          compile(countBands(bands.map(({ word, value }) => `${word} ${value} vụ`))).diagnostics.map(
            ({ code }) => code,
          ),
        );
        const claims = domain.map(
          (value) =>
            bands.filter(({ word, value: limit }) => holds[word as keyof typeof holds](value, limit)).length,
        );
        const dead = bands.some(
          ({ word, value: limit }) =>
            !domain.some((value) => holds[word as keyof typeof holds](value, limit)),
        );
        expect(codes.has("band-gap")).toBe(claims.includes(0));
        expect(codes.has("band-overlap")).toBe(claims.some((count) => count > 1));
        expect(codes.has("band-dead")).toBe(dead);
      }),
      { numRuns: 300 },
    );
  });
});
