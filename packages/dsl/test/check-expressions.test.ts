import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../src/index.ts";
import {
  type Exact,
  exact,
  exactText,
  floor,
  greatest,
  HUNDRED,
  least,
  minus,
  over,
  plus,
  times,
} from "../src/numbers/exact.ts";

/** Whole numbers that the data of the texts below can be; [c] is never more than [b]. */
const LIMITS = { a: [0, 3], b: [1, 4], c: [0, 4] } as const;
type Name = keyof typeof LIMITS;
type Data = Readonly<Record<Name, Exact>>;

/** An expression as a text writes it, and what it comes to. */
interface Sample {
  readonly text: string;
  readonly unit: "vụ" | "%";
  value(data: Data): Exact;
}

const whole = (value: number): Exact => ({ n: BigInt(value), d: 1n });
const vietnamese = (value: Exact) => exactText(value).replace(".", ",");

const datum = fc
  .constantFrom<Name>("a", "b", "c")
  .map((name): Sample => ({ text: `[${name}]`, unit: "vụ", value: (data) => data[name] }));
const amount = fc
  .integer({ min: 0, max: 5 })
  .map((number): Sample => ({ text: `${number} vụ`, unit: "vụ", value: () => whole(number) }));

/** Two expressions of one unit put together. */
const joined = (a: Sample, sign: string, b: Sample, join: (x: Exact, y: Exact) => Exact): Sample => ({
  text: `(${a.text} ${sign} ${b.text})`,
  unit: a.unit,
  value: (data) => join(a.value(data), b.value(data)),
});
const extreme = (words: string, a: Sample, b: Sample, pick: (x: Exact, y: Exact) => Exact): Sample => ({
  text: `${words} (${a.text}; ${b.text})`,
  unit: a.unit,
  value: (data) => pick(a.value(data), b.value(data)),
});
const scaled = (factor: number, percent: boolean, a: Sample): Sample => ({
  text: `(${factor}${percent ? "%" : ""} × ${a.text})`,
  unit: a.unit,
  value: (data) => times(percent ? over(whole(factor), HUNDRED) : whole(factor), a.value(data)),
});
const quotient = (a: Sample, b: Sample, instead: number): Sample => ({
  text: `(${a.text} / ${b.text}, mẫu số bằng 0 thì lấy ${instead}%)`,
  unit: "%",
  value: (data) => {
    const below = b.value(data);
    return below.n === 0n ? whole(instead) : times(over(a.value(data), below), HUNDRED);
  },
});

const { amounts, percents } = fc.letrec<{ amounts: Sample; percents: Sample }>((tie) => ({
  amounts: fc.oneof(
    { maxDepth: 3 },
    datum,
    amount,
    fc.tuple(tie("amounts"), tie("amounts")).map(([a, b]) => joined(a, "+", b, plus)),
    fc.tuple(tie("amounts"), tie("amounts")).map(([a, b]) => joined(a, "-", b, minus)),
    fc.tuple(tie("amounts"), tie("amounts")).map(([a, b]) => extreme("số nhỏ nhất của", a, b, least)),
    fc.tuple(tie("amounts"), tie("amounts")).map(([a, b]) => extreme("số lớn nhất của", a, b, greatest)),
    fc
      .tuple(fc.nat(200), fc.boolean(), tie("amounts"))
      .map(([factor, percent, a]) => scaled(factor, percent, a)),
  ),
  percents: fc.oneof(
    { maxDepth: 3 },
    fc.tuple(tie("amounts"), tie("amounts"), fc.nat(100)).map(([a, b, instead]) => quotient(a, b, instead)),
    fc.tuple(tie("percents"), tie("percents")).map(([a, b]) => joined(a, "+", b, plus)),
    fc.tuple(fc.nat(3), tie("percents")).map(([factor, a]) => scaled(factor, false, a)),
  ),
}));
const sample = fc.oneof(amounts, percents);

const everyData: readonly Data[] = [...range("a")].flatMap((a) =>
  range("b").flatMap((b) =>
    range("c").flatMap((c) => (c <= b ? [{ a: whole(a), b: whole(b), c: whole(c) }] : [])),
  ),
);
function range(name: Name): readonly number[] {
  const [from, to] = LIMITS[name];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function diagnostics(scoring: string) {
  return compile(`BỘ TIÊU CHÍ "Thử" mã thu phiên bản 1
hiệu lực từ 01/01/2026
đối tượng xã
trạng thái dự thảo
số liệu [a] mã a: số đếm từ ${LIMITS.a[0]} đến ${LIMITS.a[1]} vụ
số liệu [b] mã b: số đếm từ ${LIMITS.b[0]} đến ${LIMITS.b[1]} vụ
số liệu [c] mã c: số đếm từ ${LIMITS.c[0]} đến [b]
NHÓM 1 "Nhóm" mã nhom 5 điểm
TIÊU CHÍ 1.1 "Tiêu chí" mã tieu-chi 5 điểm
${scoring}`).diagnostics;
}

/** The least number of tenths that is not below the value, and the greatest that is not above it. */
const tenth = { n: 1n, d: 10n };
const upTo = (value: Exact): Exact => minus(exact("0"), downTo(minus(exact("0"), value)));
const downTo = (value: Exact): Exact => times({ n: floor(over(value, tenth)), d: 1n }, tenth);

describe("an expression", () => {
  it("is never said to be unable to have a value that it has", () => {
    fc.assert(
      fc.property(sample, fc.constantFrom(...everyData), ({ text, unit, value }, data) => {
        const actual = value(data);
        const around = `từ ${vietnamese(downTo(actual))} ${unit} đến ${vietnamese(upTo(actual))} ${unit}`;
        const found = diagnostics(`chấm 5 điểm khi ${text} ${around}; không thì 0 điểm`);
        const wrong = found.filter(({ code }) => code === "condition-never-true" || code === "unit-wrong");
        expect(wrong.map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it("is never surely said to have values beyond those that it has", () => {
    fc.assert(
      fc.property(sample, ({ text, unit, value }) => {
        const values = everyData.map(value);
        const [low, high] = [values.reduce(least), values.reduce(greatest)];
        const [from, to] = [vietnamese(downTo(low)), vietnamese(upTo(high))];
        const found = diagnostics(`chấm theo ${text}\n- từ ${from} ${unit} đến ${to} ${unit}: 5 điểm`);
        const sure = found.filter(({ code, severity }) => code === "band-gap" && severity === "error");
        expect(sure.map(({ message }) => message)).toEqual([]);
      }),
      { numRuns: 250 },
    );
  });

  it("may have any value between its extremes where each datum stands in it once", () => {
    const said = (scoring: string) => diagnostics(scoring).map(({ code, severity }) => `${severity} ${code}`);
    const bands = (from: string, to: string) => `- từ ${from} đến dưới ${to}: 5 điểm`;
    expect(said(`chấm theo [a] + [b]\n${bands("1 vụ", "7 vụ")}`)).toContain("error band-gap");
    expect(said(`chấm theo [a] + [b]\n${bands("1 vụ", "8 vụ")}`)).not.toContain("error band-gap");
    expect(said(`chấm theo [c] / [b]\n${bands("0%", "100%")}`)).toContain("error band-gap");
    expect(said(`chấm theo ([c] - [b]) / [b]\n${bands("-100%", "0%")}`)).toContain("error band-gap");
    expect(said(`chấm theo [b] - [c]\n${bands("0 vụ", "4 vụ")}`)).toContain("error band-gap");
  });
});
