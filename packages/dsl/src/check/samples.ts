import { compare, type Exact, floor, HUNDRED, minus, ONE, over, plus, times, ZERO } from "./exact.ts";
import { rangeOfDatum } from "./expressions/datum-range.ts";
import { constantLinear, crossing, type Linear } from "./expressions/linear.ts";
import { contains, type Range } from "./expressions/range.ts";
import type { Term } from "./expressions/term.ts";
import { neverAbove } from "./limits.ts";
import type { Situation } from "./situation.ts";
import type { DatumSymbol } from "./symbols.ts";

export interface Samples {
  readonly situations: readonly Situation[];
  /** Whether every order in which the bounds can lie occurs in one of the situations. */
  readonly complete: boolean;
}

/** More data than this in the bounds of one head are not tried out together. */
const MOST_DATA = 3;
const MOST_POINTS = 40;
const MOST_SAMPLES = 400;

/**
 * Bounds that depend on data lie in one order for some data and in another for others, and only the order counts:
 * so it is enough to try data on, between and beyond the points where two bounds meet.
 */
export function sampleBounds(situation: Situation, bounds: readonly Term[], measure: Term): Samples {
  const data = [...new Set(bounds.flatMap(({ reads }) => reads.data))].filter(
    (datum) => !situation.values.has(datum),
  );
  const [datum] = data;
  if (datum === undefined) return { situations: [situation], complete: true };
  if (data.length > MOST_DATA) return { situations: [], complete: false };
  const forms = bounds.map((bound) => bound.linearIn(situation));
  const known = forms.filter((form) => form !== null);
  const ends = endsOf(measure.rangeIn(situation)).map(constantLinear);
  const linear = known.length === forms.length;
  if (data.length === 1) {
    const points = pairs([...known, ...ends]).map(([a, b]) => crossing(a, b, datum));
    const values = valuesAround(
      points.filter((point) => point !== null),
      datum,
      1,
      situation,
    );
    return {
      situations: values.map((value) => withValues(situation, [[datum, value]])),
      complete: linear && values.length > 0,
    };
  }
  return sampleSeveral(data, [...known, ...ends], linear, situation);
}

/** Several data: complete where each bound is a number or one of the data as it stands. */
function sampleSeveral(
  data: readonly DatumSymbol[],
  forms: readonly Linear[],
  linear: boolean,
  situation: Situation,
): Samples {
  const numbers = forms.filter(({ factors }) => factors.size === 0).map(({ constant }) => constant);
  const points = [...numbers, ...data.flatMap((datum) => endsOf(rangeOfDatum(datum, situation)))];
  let situations: readonly Situation[] = [situation];
  let tried = 1;
  for (const datum of data) {
    const values = valuesAround(points, datum, data.length, situation);
    tried *= values.length;
    situations = situations
      .slice(0, MOST_SAMPLES)
      .flatMap((base) => values.map((value) => withValues(base, [[datum, value]])));
  }
  const plain = forms.every(({ constant, factors }) => {
    const [factor] = factors.values();
    return (
      factors.size === 0 || (factors.size === 1 && constant.n === 0n && factor !== undefined && isOne(factor))
    );
  });
  return {
    situations: situations.slice(0, MOST_SAMPLES).filter(isPossible),
    complete: linear && plain && tried <= MOST_SAMPLES,
  };
}

const isOne = (value: Exact): boolean => compare(value, ONE) === 0;

const withValues = (situation: Situation, values: readonly (readonly [DatumSymbol, Exact])[]): Situation => ({
  ...situation,
  values: new Map([...situation.values, ...values]),
});

/** Limits that name other data hold among the samples too. */
function isPossible({ values }: Situation): boolean {
  return [...values].every(([a, valueA]) =>
    [...values].every(([b, valueB]) => a === b || !neverAbove(a, b) || compare(valueA, valueB) <= 0),
  );
}

function endsOf(range: Range | null): readonly Exact[] {
  return [range?.low, range?.high].flatMap((end) => (end ? [end.value] : []));
}

/** Possible values of the datum on the points, `between` of them in each gap, and beyond the outer ones. */
function valuesAround(
  points: readonly Exact[],
  datum: DatumSymbol,
  between: number,
  situation: Situation,
): readonly Exact[] {
  const range = rangeOfDatum(datum, situation);
  if (range === null || points.length > MOST_POINTS) return [];
  const marks = distinct([...points, ...endsOf(range)]);
  const [first = ZERO, last = first] = [marks[0], marks.at(-1)];
  const outer = distinct([
    minus(first, HUNDRED),
    ...(marks.length === 0 ? [first] : marks),
    plus(last, HUNDRED),
  ]);
  const candidates = outer.flatMap((mark, index) => {
    const next = outer[index + 1];
    return next === undefined ? [mark] : [mark, ...inner(mark, next, between)];
  });
  return distinct(candidates.flatMap((value) => onGrid(value, range.step))).filter((value) =>
    contains(range, value),
  );
}

function inner(low: Exact, high: Exact, count: number): readonly Exact[] {
  const part = over(minus(high, low), { n: BigInt(count + 1), d: 1n });
  return Array.from({ length: count }, (_, index) => plus(low, times(part, { n: BigInt(index + 1), d: 1n })));
}

/** The multiples of the step next to the value, on both sides. */
function onGrid(value: Exact, step: Exact | null): readonly Exact[] {
  if (step === null) return [value];
  const steps = over(value, step);
  const below = times(step, { n: floor(steps), d: 1n });
  return steps.d === 1n ? [minus(below, step), below, plus(below, step)] : [below, plus(below, step)];
}

function distinct(values: readonly Exact[]): readonly Exact[] {
  const sorted = [...values].sort(compare);
  return sorted.filter((value, index) => {
    const before = sorted[index - 1];
    return before === undefined || compare(before, value) !== 0;
  });
}

function pairs<T>(all: readonly T[]): readonly (readonly [T, T])[] {
  return all.flatMap((a, index) => all.slice(index + 1).map((b) => [a, b] as const));
}
