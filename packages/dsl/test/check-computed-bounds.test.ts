import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../src/index.ts";

/** What bounds may depend on: data, the year, the option of a choice. */
interface Case {
  readonly b: number;
  readonly c: number;
  readonly year: number;
  readonly kind: "x" | "y";
}
interface Bound {
  readonly text: string;
  at(given: Case): number;
}
interface Band {
  readonly text: string;
  holds(value: number, given: Case): boolean;
}

const MOST = 7;
const values = Array.from({ length: MOST + 1 }, (_, value) => value);
const cases: readonly Case[] = values.flatMap((b) =>
  values.flatMap((c) =>
    [2026, 2027, 2028].flatMap((year) => (["x", "y"] as const).map((kind) => ({ b, c, year, kind }))),
  ),
);

const words = {
  từ: (value: number, limit: number) => value >= limit,
  trên: (value: number, limit: number) => value > limit,
  đến: (value: number, limit: number) => value <= limit,
  dưới: (value: number, limit: number) => value < limit,
};
type Word = keyof typeof words;

/** The targets of the text below: [m] by year, [n] by kind. */
const byYear: Readonly<Record<number, number>> = { 2026: 2, 2027: 4, 2028: 4 };
const byKind = { x: 3, y: 5 };

const number = fc.integer({ min: 0, max: MOST + 1 }).map((n): Bound => ({ text: `${n} vụ`, at: () => n }));
const targets = fc.constantFrom<Bound>(
  { text: "mốc [m]", at: ({ year }) => byYear[year] ?? 0 },
  { text: "mốc [n]", at: ({ kind }) => byKind[kind] },
  { text: "50% mốc [m]", at: ({ year }) => (byYear[year] ?? 0) / 2 },
);
const single = fc.oneof(
  fc.constant<Bound>({ text: "[b]", at: ({ b }) => b }),
  fc.constant<Bound>({ text: "(50% × [b])", at: ({ b }) => b / 2 }),
  fc.integer({ min: 1, max: 3 }).map((n): Bound => ({ text: `([b] + ${n} vụ)`, at: ({ b }) => b + n })),
);
const several = fc.constantFrom<Bound>({ text: "[b]", at: ({ b }) => b }, { text: "[c]", at: ({ c }) => c });

function bandsOver(bounds: fc.Arbitrary<Bound>): fc.Arbitrary<readonly Band[]> {
  const word = fc.constantFrom<Word>("từ", "trên", "đến", "dưới");
  const one = fc.tuple(word, bounds).map(
    ([side, bound]): Band => ({
      text: `${side} ${bound.text}`,
      holds: (value, given) => words[side](value, bound.at(given)),
    }),
  );
  const pair = fc.tuple(fc.constantFrom<Word>("từ", "trên"), bounds, fc.boolean(), bounds).map(
    ([side, low, open, high]): Band => ({
      text: `${side} ${low.text} đến ${open ? "dưới " : ""}${high.text}`,
      holds: (value, given) =>
        words[side](value, low.at(given)) && words[open ? "dưới" : "đến"](value, high.at(given)),
    }),
  );
  return fc.array(fc.oneof(one, pair), { minLength: 1, maxLength: 4 });
}

/** Bands that meet where one ends and the next begins, as an author writes them: sound where bounds keep their order. */
function chainOver(bounds: fc.Arbitrary<Bound>): fc.Arbitrary<readonly Band[]> {
  const between = (low: Bound, high: Bound): Band => ({
    text: `từ ${low.text} đến dưới ${high.text}`,
    holds: (value, given) => value >= low.at(given) && value < high.at(given),
  });
  const below = (bound: Bound): Band => ({
    text: `dưới ${bound.text}`,
    holds: (value, given) => value < bound.at(given),
  });
  const above = (bound: Bound): Band => ({
    text: `từ ${bound.text}`,
    holds: (value, given) => value >= bound.at(given),
  });
  return fc
    .tuple(bounds, bounds, fc.boolean())
    .map(([low, high, three]) =>
      three ? [below(low), between(low, high), above(high)] : [below(low), above(low)],
    );
}

function said(bands: readonly Band[]) {
  const { diagnostics } = compile(`BỘ TIÊU CHÍ "Bậc" mã bac phiên bản 2026.1
  hiệu lực từ 01/01/2026
  đối tượng xã
  trạng thái dự thảo
  kỳ đánh giá năm 2026 đến 2028
  số liệu [k] mã k: một trong "x"; "y"
  số liệu [b] mã b: số đếm từ 0 đến ${MOST} vụ
  số liệu [c] mã c: số đếm từ 0 đến ${MOST} vụ
MỐC [m] mã m theo năm: 2026 từ 2 vụ; 2027–2028 từ 4 vụ
MỐC [n] mã n theo [k]: "x" từ 3 vụ; "y" từ 5 vụ
NHÓM 1 "Bậc" mã nhom 5 điểm
TIÊU CHÍ 1.1 "Bậc" mã tieu-chi 5 điểm
  số liệu [vụ] mã vu: số đếm từ 0 đến ${MOST} vụ
  chấm theo [vụ]
${bands.map(({ text }) => `    - ${text}: 5 điểm\n`).join("")}`);
  return new Set(diagnostics.map(({ code, severity }) => `${severity} ${code}`));
}

/** What trying every value in every case tells. */
function tried(bands: readonly Band[]) {
  const claims = cases.flatMap((given) =>
    values.map((value) => bands.filter(({ holds }) => holds(value, given)).length),
  );
  return { gap: claims.includes(0), overlap: claims.some((count) => count > 1) };
}

function agrees(bounds: fc.Arbitrary<Bound>) {
  fc.assert(
    fc.property(fc.oneof(chainOver(bounds), bandsOver(bounds)), (bands) => {
      const found = said(bands);
      // An interval that holds nothing at all ends the check of its head.
      if (found.has("error interval-empty")) return;
      const { gap, overlap } = tried(bands);
      expect({
        gap: found.has("error band-gap"),
        overlap: found.has("error band-overlap"),
        undecided: found.has("warning coverage-undecided"),
      }).toEqual({ gap, overlap, undecided: false });
    }),
    { numRuns: 150 },
  );
}

describe("bands are judged as by trying every value in every case", () => {
  it("where bounds depend on the year or on a choice", () => agrees(fc.oneof(number, targets)));
  it("where bounds are computed from one datum", () => agrees(fc.oneof(number, single)));
  it("where bounds are computed from one datum and depend on the year", () =>
    agrees(fc.oneof(number, single, targets)));
  it("where bounds are several data", () => agrees(fc.oneof(number, several)));
});
