import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../src/index.ts";

const YEARS = [2026, 2027, 2028, 2029, 2030];

/** Conditions on the year as a text writes them, and the years of the period that they hold in. */
interface Interval {
  readonly text: string;
  readonly years: readonly number[];
}
const year = fc.integer({ min: 2024, max: 2032 });
const holding = (text: string, holds: (year: number) => boolean): Interval => ({
  text,
  years: YEARS.filter(holds),
});
const interval = fc.oneof(
  year.map((from) => holding(`từ ${from}`, (one) => one >= from)),
  year.map((from) => holding(`trên ${from}`, (one) => one > from)),
  year.map((to) => holding(`đến ${to}`, (one) => one <= to)),
  year.map((to) => holding(`dưới ${to}`, (one) => one < to)),
  year.map((at) => holding(`đúng ${at}`, (one) => one === at)),
  fc
    .tuple(year, year)
    .filter(([from, to]) => from < to)
    .map(([from, to]) => holding(`từ ${from} đến dưới ${to}`, (one) => one >= from && one < to)),
);

function said(...criterion: readonly string[]): ReadonlySet<string> {
  const { diagnostics } = compile(
    [
      'BỘ TIÊU CHÍ "Thử" mã thu phiên bản 1',
      "hiệu lực từ 01/01/2026",
      "đối tượng xã",
      "trạng thái dự thảo",
      "kỳ đánh giá năm 2026 đến 2030",
      'NHÓM 1 "Nhóm" mã nhom 5 điểm',
      'TIÊU CHÍ 1.1 "Tiêu chí" mã tieu-chi 5 điểm',
      "số liệu [đạt] mã dat: có/không",
      ...criterion,
    ].join("\n"),
  );
  return new Set(diagnostics.map(({ code }) => code));
}

const both = fc.tuple(interval, interval);
const check = (property: fc.IProperty<[readonly [Interval, Interval]]>) =>
  fc.assert(property, { numRuns: 150 });

describe("a condition on the year", () => {
  it("is said never to hold where it holds in no year, given the years in which its criterion applies", () => {
    check(
      fc.property(both, ([applies, asked]) => {
        const codes = said(
          `chỉ áp dụng khi năm ${applies.text}`,
          `chấm 5 điểm khi [đạt] là có và năm ${asked.text}; không thì 0 điểm`,
        );
        const left = applies.years.length === 0 ? YEARS : applies.years;
        const never = applies.years.length === 0 || !left.some((one) => asked.years.includes(one));
        expect(codes.has("condition-never-true")).toBe(never);
      }),
    );
  });

  it("leaves no year out of bands, and none to two of them", () => {
    check(
      fc.property(both, ([first, second]) => {
        const codes = said("chấm theo năm", `- ${first.text}: 5 điểm`, `- ${second.text}: 4 điểm`);
        const count = (one: number) => [first, second].filter(({ years }) => years.includes(one)).length;
        expect(codes.has("band-gap")).toBe(YEARS.some((one) => count(one) === 0));
        expect(codes.has("band-overlap")).toBe(YEARS.some((one) => count(one) === 2));
        expect(codes.has("band-dead")).toBe([first, second].some(({ years }) => years.length === 0));
      }),
    );
  });

  it("leaves no year without a way, and no way without a year", () => {
    const way = (title: string, { text }: Interval) => [
      `cách "${title}" khi năm ${text}`,
      "chấm 5 điểm khi [đạt] là có; không thì 0 điểm",
    ];
    check(
      fc.property(both, ([first, second]) => {
        fc.pre(first.years.length > 0 && second.years.length > 0);
        const codes = said("chấm theo cách đầu tiên", ...way("một", first), ...way("hai", second));
        const left = YEARS.filter((one) => !first.years.includes(one));
        expect(codes.has("case-otherwise-missing")).toBe(left.some((one) => !second.years.includes(one)));
        expect(codes.has("case-dead")).toBe(second.years.every((one) => first.years.includes(one)));
      }),
    );
  });
});
