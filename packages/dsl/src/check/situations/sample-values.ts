import {
  compare,
  type Exact,
  floor,
  HUNDRED,
  minus,
  over,
  plus,
  times,
  whole,
  ZERO,
} from "../../numbers/exact.ts";
import { contains, type Range } from "../../numbers/range.ts";
import { rangeOfDatum } from "../expressions/datum-range.ts";
import type { DatumSymbol } from "../symbols.ts";
import type { Situation } from "./situation.ts";

const MOST_POINTS = 40;

/**
 * Possible values of the datum on the points, next to them on its grid, `between` of them in each gap, and beyond the
 * outer ones. None where there are too many points, or its limits are not known.
 */
export function valuesAround(
  points: readonly Exact[],
  datum: DatumSymbol,
  between: number,
  situation: Situation,
): readonly Exact[] {
  const range = rangeOfDatum(datum, situation);
  if (range === null || points.length > MOST_POINTS) return [];
  const marks = distinct([...points, ...endValues(range)]);
  const [first = ZERO, last = first] = [marks[0], marks.at(-1)];
  const outer = distinct([minus(first, HUNDRED), first, ...marks, plus(last, HUNDRED)]);
  const candidates = outer.flatMap((mark, index) => {
    const next = outer[index + 1];
    return next === undefined ? [mark] : [mark, ...inner(mark, next, between)];
  });
  return distinct(candidates.flatMap((value) => onGrid(value, range.step))).filter((value) =>
    contains(range, value),
  );
}

/** The outermost values, where there are such. */
export function endValues(range: Range | null): readonly Exact[] {
  return [range?.low, range?.high].flatMap((end) => (end ? [end.value] : []));
}

function inner(low: Exact, high: Exact, count: number): readonly Exact[] {
  const part = over(minus(high, low), whole(count + 1));
  return Array.from({ length: count }, (_, index) => plus(low, times(part, whole(index + 1))));
}

/** The multiples of the step at the value and next to it, on both sides. */
function onGrid(value: Exact, step: Exact | null): readonly Exact[] {
  if (step === null) return [value];
  const steps = over(value, step);
  const below = times(step, whole(floor(steps)));
  return steps.d === 1n ? [minus(below, step), below, plus(below, step)] : [below, plus(below, step)];
}

function distinct(values: readonly Exact[]): readonly Exact[] {
  const sorted = [...values].sort(compare);
  return sorted.filter((value, index) => {
    const before = sorted[index - 1];
    return before === undefined || compare(before, value) !== 0;
  });
}
