import type { Domain } from "./cut.ts";
import {
  commonDivisor,
  compare,
  type Exact,
  isMultiple,
  minus,
  negative,
  ONE,
  over,
  plus,
  times,
  whole,
  ZERO,
} from "./exact.ts";

/** An outermost value, and whether it is taken or only approached; null: no limit on that side. */
export interface End {
  readonly value: Exact;
  readonly reached: boolean;
}

/**
 * The values that an expression can have: all from `low` to `high` or, with a `step`, the multiples of it. Where not
 * `exact`, some of them may never occur; none that occurs is ever left out.
 */
export interface Range {
  readonly low: End | null;
  readonly high: End | null;
  readonly step: Exact | null;
  readonly exact: boolean;
}

const reached = (value: Exact): End => ({ value, reached: true });

export const pointRange = (value: Exact): Range => ({
  low: reached(value),
  high: reached(value),
  step: value.n === 0n ? ONE : absolute(value),
  exact: true,
});

/** From one value to another, both possible. */
export const closedRange = (low: Exact | "none", high: Exact | "none", step: Exact | null): Range => ({
  low: low === "none" ? null : reached(low),
  high: high === "none" ? null : reached(high),
  step,
  exact: true,
});

/** The one value of a range; null where it has several. */
export function pointOf({ low, high }: Range): Exact | null {
  return low !== null && high !== null && compare(low.value, high.value) === 0 ? low.value : null;
}

export const inexact = (range: Range): Range => ({ ...range, exact: false });

export function domainOfRange({ low, high, step }: Range): Domain {
  return {
    low: low === null ? "lowest" : { at: low.value, after: !low.reached },
    high: high === null ? "highest" : { at: high.value, after: high.reached },
    step,
  };
}

export function contains({ low, high, step }: Range, value: Exact): boolean {
  const above = low === null || isInside(compare(value, low.value), low);
  const below = high === null || isInside(compare(high.value, value), high);
  return above && below && (step === null || isMultiple(value, step));
}
const isInside = (order: number, end: End): boolean => order > 0 || (order === 0 && end.reached);

// ── arithmetic ──

export function addRanges(a: Range, b: Range): Range {
  const step = commonStep(a.step, b.step);
  return {
    low: a.low && b.low && addEnds(a.low, b.low),
    high: a.high && b.high && addEnds(a.high, b.high),
    step,
    exact: a.exact && b.exact && (step === null || fillsSteps(a, b, step)),
  };
}

const addEnds = (a: End, b: End): End => ({
  value: plus(a.value, b.value),
  reached: a.reached && b.reached,
});

/** Whether sums of the two reach every multiple of their common step: one of them has it and leaves no hole. */
function fillsSteps(a: Range, b: Range, step: Exact): boolean {
  const [fine, coarse] = a.step !== null && compare(a.step, step) === 0 ? [a, b] : [b, a];
  if (fine.step === null || coarse.step === null || compare(fine.step, step) !== 0) return false;
  if (compare(coarse.step, step) === 0 || pointOf(coarse) !== null) return true;
  return (
    fine.low === null || fine.high === null || atLeast(minus(fine.high.value, fine.low.value), coarse.step)
  );
}
const atLeast = (a: Exact, b: Exact): boolean => compare(a, b) >= 0;

export const negateRange = ({ low, high, step, exact: isExact }: Range): Range => ({
  low: high && { ...high, value: negative(high.value) },
  high: low && { ...low, value: negative(low.value) },
  step,
  exact: isExact,
});

export function scaleRange(range: Range, factor: Exact): Range {
  if (factor.n === 0n) return pointRange(ZERO);
  if (factor.n < 0n) return negateRange(scaleRange(range, negative(factor)));
  const scaled = (end: End | null) => end && { ...end, value: times(end.value, factor) };
  return {
    low: scaled(range.low),
    high: scaled(range.high),
    step: range.step && times(range.step, factor),
    exact: range.exact,
  };
}

export function multiplyRanges(a: Range, b: Range): Range {
  const [pointA, pointB] = [pointOf(a), pointOf(b)];
  if (pointA !== null) return { ...scaleRange(b, pointA), exact: a.exact && b.exact };
  if (pointB !== null) return { ...scaleRange(a, pointB), exact: a.exact && b.exact };
  const corners = [
    cornerOf(a.low, -1, b.low, -1),
    cornerOf(a.low, -1, b.high, 1),
    cornerOf(a.high, 1, b.low, -1),
    cornerOf(a.high, 1, b.high, 1),
  ];
  return {
    low: outermost(corners, -1),
    high: outermost(corners, 1),
    step: a.step && b.step && times(a.step, b.step),
    exact: a.exact && b.exact && a.step === null && b.step === null,
  };
}

/** A product of two ends; "below" and "above" for an unlimited one. */
type Corner = End | "below" | "above";

function cornerOf(a: End | null, sideA: -1 | 1, b: End | null, sideB: -1 | 1): Corner {
  if (a !== null && b !== null) {
    const zero = (a.reached && a.value.n === 0n) || (b.reached && b.value.n === 0n);
    return { value: times(a.value, b.value), reached: zero || (a.reached && b.reached) };
  }
  const signs = [a, b].map((end, index) =>
    end === null ? ([sideA, sideB][index] ?? 1) : Math.sign(Number(end.value.n)),
  );
  const sign = (signs[0] ?? 0) * (signs[1] ?? 0);
  // Nothing times anything is nothing, however much that is.
  if (sign === 0) return { value: ZERO, reached: (a ?? b)?.reached ?? true };
  return sign < 0 ? "below" : "above";
}

function outermost(corners: readonly Corner[], side: -1 | 1): End | null {
  if (corners.includes(side < 0 ? "below" : "above")) return null;
  const ends = corners.filter((corner) => typeof corner !== "string");
  return ends.reduce<End | null>((best, end) => (best === null ? end : outer(best, end, side)), null);
}

/** The one that lies further out; of equal values the one that is reached. */
function outer(a: End, b: End, side: -1 | 1): End {
  const order = side * compare(a.value, b.value);
  if (order === 0) return a.reached ? a : b;
  return order > 0 ? a : b;
}

/** 1 ÷ a range that lies on one side of 0; null where it holds or touches both sides. */
export function reciprocalOf(range: Range): Range | null {
  const sign = signOf(range);
  if (sign === null) return null;
  if (sign < 0) {
    const positive = reciprocalOf(negateRange(range));
    return positive && negateRange(positive);
  }
  const { low, high } = range;
  const flip = (end: End): End => ({ value: over(ONE, end.value), reached: end.reached });
  const point = pointOf(range);
  return {
    low: high === null ? { value: ZERO, reached: false } : flip(high),
    // Down to 0 without reaching it: as large as you like.
    high: low === null || low.value.n === 0n ? null : flip(low),
    step: point === null ? null : over(ONE, point),
    exact: range.exact,
  };
}

/** On which side of 0 all values lie; null where 0 is among them or between them. */
export function signOf({ low, high }: Range): -1 | 1 | null {
  if (low !== null && (low.value.n > 0n || (low.value.n === 0n && !low.reached))) return 1;
  if (high !== null && (high.value.n < 0n || (high.value.n === 0n && !high.reached))) return -1;
  return null;
}

/** The range without the value 0, where 0 is one of its ends; else as it is. */
export function withoutZero(range: Range): Range {
  const { low, high, step } = range;
  const beyond = (side: -1 | 1): End =>
    step === null ? { value: ZERO, reached: false } : reached(times(step, whole(side)));
  if (low?.value.n === 0n && low.reached) return { ...range, low: beyond(1) };
  if (high?.value.n === 0n && high.reached) return { ...range, high: beyond(-1) };
  return range;
}

// ── several ranges at once ──

/** Every value of either. */
export function hull(a: Range, b: Range): Range {
  const step = commonStep(a.step, b.step);
  const alike = (first: End | null, second: End | null) =>
    first === null || second === null
      ? first === second
      : compare(first.value, second.value) === 0 && first.reached === second.reached;
  return {
    low: a.low && b.low && outer(a.low, b.low, -1),
    high: a.high && b.high && outer(a.high, b.high, 1),
    step,
    exact: a.exact && b.exact && alike(a.low, b.low) && alike(a.high, b.high),
  };
}

/** Held from below and above by what else is known; a limit beyond the range changes nothing. */
export function within(range: Range, low: Exact | null, high: Exact | null): Range {
  const raised = low !== null && (range.low === null || compare(range.low.value, low) < 0);
  const cut = high !== null && (range.high === null || compare(range.high.value, high) > 0);
  return {
    ...range,
    low: raised && low !== null ? reached(low) : range.low,
    high: cut && high !== null ? reached(high) : range.high,
  };
}

/** `side` −1: the lowest of one value from each; 1: the highest. */
export function extremeRange(ranges: readonly Range[], side: -1 | 1): Range {
  const lows = ranges.map(({ low }) => low);
  const highs = ranges.map(({ high }) => high);
  const step = ranges.map((range) => range.step).reduce(commonStep);
  const alike = (range: Range) => pointOf(range) !== null || sameStep(range.step, step);
  return {
    low: side < 0 ? outermostOf(lows, -1) : innermostOf(lows, -1),
    high: side < 0 ? innermostOf(highs, 1) : outermostOf(highs, 1),
    step,
    exact: ranges.every((range) => range.exact && alike(range)),
  };
}

const sameStep = (a: Exact | null, b: Exact | null): boolean =>
  a === null || b === null ? a === b : compare(a, b) === 0;

const outermostOf = (ends: readonly (End | null)[], side: -1 | 1): End | null =>
  ends.reduce((a, b) => (a === null || b === null ? null : outer(a, b, side)));

function innermostOf(ends: readonly (End | null)[], side: -1 | 1): End | null {
  const limited = ends.filter((end) => end !== null);
  return limited.reduce<End | null>((best, end) => {
    if (best === null) return end;
    const order = side * compare(best.value, end.value);
    if (order === 0) return best.reached ? end : best;
    return order < 0 ? best : end;
  }, null);
}

/** The largest step of which both are multiples; null where values lie densely. */
function commonStep(a: Exact | null, b: Exact | null): Exact | null {
  if (a === null || b === null) return null;
  return over(whole(commonDivisor(a.n * b.d, b.n * a.d)), whole(a.d * b.d));
}

const absolute = ({ n, d }: Exact): Exact => ({ n: n < 0n ? -n : n, d });
