import { compare, type Exact, ONE, times, ZERO } from "../../numbers/exact.ts";
import { areTied, neverAbove } from "../data/limits.ts";
import { rangeOfDatum } from "../expressions/datum-range.ts";
import { constantLinear, crossing, type Linear } from "../expressions/linear.ts";
import type { Term } from "../expressions/term.ts";
import type { DatumSymbol } from "../symbols.ts";
import { endValues, valuesAround } from "./sample-values.ts";
import type { Situation } from "./situation.ts";

export interface Samples {
  readonly situations: readonly Situation[];
  /** Whether every order in which the bounds can lie occurs in one of the situations. */
  readonly complete: boolean;
}

const UNDECIDED: Samples = { situations: [], complete: false };
/** More data, or more bounds, than these in one head are not tried out together. */
const MOST_DATA = 3;
const MOST_BOUNDS = 60;
const MOST_SAMPLES = 400;

/**
 * Bounds that depend on data lie in one order for some data and in another for others, and only the order counts:
 * so it is enough to try data on, between and beyond the points where two bounds meet.
 */
export function sampleBounds(situation: Situation, bounds: readonly Term[], measure: Term): Samples {
  const data = [...new Set(bounds.flatMap(({ reads }) => reads.data))].filter(
    (datum) => !situation.values.has(datum),
  );
  const [datum, ...more] = data;
  if (datum === undefined) return { situations: [situation], complete: true };
  if (data.length > MOST_DATA || bounds.length > MOST_BOUNDS) return UNDECIDED;
  if (more.length === 0) return sampleOne(datum, situation, bounds, measure);
  const forms = bounds.map((bound) => bound.linearIn(situation)).filter((form) => form !== null);
  const linear = forms.length === bounds.length;
  if (linear && areParallel(forms)) return samplePath(data, situation, bounds, measure);
  const samples = sampleAll(data, forms, situation, measure);
  const sure = (linear && forms.every(isPlain)) || areOne(bounds);
  return { ...samples, complete: samples.complete && sure };
}

/** One datum: complete where each bound is a number, or the datum times a number and a number more. */
function sampleOne(
  datum: DatumSymbol,
  situation: Situation,
  bounds: readonly Term[],
  measure: Term,
): Samples {
  const forms = bounds.map((bound) => bound.linearIn(situation));
  const ends = endValues(measure.rangeIn(situation)).map(constantLinear);
  const lines = [...forms.filter((form) => form !== null), ...ends];
  const points = lines.flatMap((a, index) =>
    lines.slice(index + 1).flatMap((b) => crossing(a, b, datum) ?? []),
  );
  const values = valuesAround(points, datum, 1, situation);
  return {
    situations: values.map((value) => withValue(situation, datum, value)),
    complete: values.length > 0 && (!forms.includes(null) || areOne(bounds)),
  };
}

/**
 * Bounds that all rise and fall together: as the data go up one after the other, from their least to their greatest
 * values, each order occurs. Data that limits tie to each other cannot do so.
 */
function samplePath(
  data: readonly DatumSymbol[],
  situation: Situation,
  bounds: readonly Term[],
  measure: Term,
): Samples {
  const samples = data.map((datum, at) => {
    const held = data.reduce(
      (base, other, index) =>
        index === at ? base : withValue(base, other, endOf(other, index < at, situation)),
      situation,
    );
    return sampleOne(datum, held, bounds, measure);
  });
  const tied = data.some((datum, at) => data.slice(at + 1).some((other) => areTied(datum, other)));
  return {
    situations: samples.flatMap((sample) => sample.situations).filter(isPossible),
    complete: !tied && samples.every(({ complete }) => complete),
  };
}

/** Its greatest or least value, or whatever end it has. */
function endOf(datum: DatumSymbol, greatest: boolean, situation: Situation): Exact {
  const range = rangeOfDatum(datum, situation);
  const [first, second] = greatest ? [range?.high, range?.low] : [range?.low, range?.high];
  return (first ?? second)?.value ?? ZERO;
}

/** Each value of each datum with each of the others. */
function sampleAll(
  data: readonly DatumSymbol[],
  forms: readonly Linear[],
  situation: Situation,
  measure: Term,
): Samples {
  const numbers = forms.filter(({ factors }) => factors.size === 0).map(({ constant }) => constant);
  const ends = [measure.rangeIn(situation), ...data.map((datum) => rangeOfDatum(datum, situation))];
  const points = [...numbers, ...ends.flatMap(endValues)];
  let situations: readonly Situation[] = [situation];
  let tried = 1;
  for (const datum of data) {
    const values = valuesAround(points, datum, data.length, situation);
    tried *= values.length;
    situations = situations
      .slice(0, MOST_SAMPLES)
      .flatMap((base) => values.map((value) => withValue(base, datum, value)));
  }
  return {
    situations: situations.slice(0, MOST_SAMPLES).filter(isPossible),
    complete: tried > 0 && tried <= MOST_SAMPLES,
  };
}

const withValue = (situation: Situation, datum: DatumSymbol, value: Exact): Situation => ({
  ...situation,
  values: new Map([...situation.values, [datum, value]]),
});

/** Limits that name other data hold among the samples too. */
function isPossible({ values }: Situation): boolean {
  return [...values].every(([a, valueA]) =>
    [...values].every(([b, valueB]) => a === b || !neverAbove(a, b) || compare(valueA, valueB) <= 0),
  );
}

/** A number, or one of the data as it stands. */
function isPlain({ constant, factors }: Linear): boolean {
  const [factor] = factors.values();
  if (factor === undefined) return true;
  return factors.size === 1 && constant.n === 0n && compare(factor, ONE) === 0;
}

/** All but the numbers among them are one sum of data, times a number and a number more. */
function areParallel(forms: readonly Linear[]): boolean {
  const [first, ...others] = forms.filter(({ factors }) => factors.size > 0);
  const [datum, factor] = [...(first?.factors ?? [])][0] ?? [];
  if (first === undefined || datum === undefined || factor === undefined) return true;
  return others.every((other) => {
    const rate = other.factors.get(datum);
    return (
      rate !== undefined &&
      other.factors.size === first.factors.size &&
      [...first.factors].every(([key, value]) => {
        const against = other.factors.get(key);
        return against !== undefined && compare(times(value, rate), times(against, factor)) === 0;
      })
    );
  });
}

/** All bounds are the same expression, so that there is but one order. */
const areOne = (bounds: readonly Term[]): boolean => bounds.every(({ words }) => words === bounds[0]?.words);
