import {
  compare,
  type Exact,
  exactText,
  floor,
  greatest,
  HUNDRED,
  least,
  ONE,
  over,
  plus,
  times,
  ZERO,
} from "../../numbers/exact.ts";

/** Where a stretch of numbers ends, and whether that number still belongs to it. */
export interface End {
  readonly at: Exact;
  readonly closed: boolean;
}
/** A stretch of numbers, never empty; null: it goes on without end. */
export interface Range {
  readonly low: End | null;
  readonly high: End | null;
}
/** A place between numbers: just before or just after `at`. */
export interface Cut {
  readonly at: Exact;
  readonly after: boolean;
}

export const EVERY_NUMBER: Range = { low: null, high: null };
export const closed = (at: Exact): End => ({ at, closed: true });
export const point = (at: Exact): Range => ({ low: closed(at), high: closed(at) });
export const between = (low: Exact, high: Exact): Range => ({ low: closed(low), high: closed(high) });

/** The one number of a range; null where there are more. */
export function only({ low, high }: Range): Exact | null {
  return low !== null && high !== null && compare(low.at, high.at) === 0 ? low.at : null;
}

/** Equal texts for equal ranges. */
export const rangeText = ({ low, high }: Range): string =>
  [low, high].map((end) => (end === null ? "" : `${end.closed}${exactText(end.at)}`)).join("..");

export function intersect(a: Range, b: Range): Range | null {
  return sound({ low: innerEnd(a.low, b.low, 1), high: innerEnd(a.high, b.high, -1) });
}
export function hull(a: Range, b: Range): Range {
  return { low: outerEnd(a.low, b.low, -1), high: outerEnd(a.high, b.high, 1) };
}

/** null when nothing lies between the ends. */
function sound(range: Range): Range | null {
  const { low, high } = range;
  if (low === null || high === null) return range;
  const order = compare(low.at, high.at);
  return order < 0 || (order === 0 && low.closed && high.closed) ? range : null;
}

/** The end that lies further to the side `toward`; where both lie together, the open one. */
function innerEnd(a: End | null, b: End | null, toward: 1 | -1): End | null {
  if (a === null || b === null) return a ?? b;
  const order = compare(a.at, b.at) * toward;
  return order > 0 ? a : order < 0 ? b : { at: a.at, closed: a.closed && b.closed };
}
function outerEnd(a: End | null, b: End | null, toward: 1 | -1): End | null {
  if (a === null || b === null) return null;
  const order = compare(a.at, b.at) * toward;
  return order > 0 ? a : order < 0 ? b : { at: a.at, closed: a.closed || b.closed };
}

/** On which side of a cut all numbers of the range lie; `across` when on both. */
export function sideOf({ low, high }: Range, { at, after }: Cut): "below" | "above" | "across" {
  if (high !== null) {
    const order = compare(high.at, at);
    if (order < 0 || (order === 0 && (after || !high.closed))) return "below";
  }
  if (low !== null) {
    const order = compare(low.at, at);
    if (order > 0 || (order === 0 && (!after || !low.closed))) return "above";
  }
  return "across";
}
export const below = (range: Range, { at, after }: Cut): Range | null =>
  intersect(range, { low: null, high: { at, closed: after } });
export const above = (range: Range, { at, after }: Cut): Range | null =>
  intersect(range, { low: { at, closed: !after }, high: null });

// ── arithmetic: every number that the operation can give, and perhaps the ends besides ──

export function add(a: Range, b: Range): Range {
  const join = (x: End | null, y: End | null): End | null =>
    x && y && { at: plus(x.at, y.at), closed: x.closed && y.closed };
  return { low: join(a.low, b.low), high: join(a.high, b.high) };
}

export function scaled({ low, high }: Range, factor: Exact): Range {
  const sign = compare(factor, ZERO);
  if (sign === 0) return point(ZERO);
  const end = (side: End | null): End | null => side && { at: times(side.at, factor), closed: side.closed };
  return sign > 0 ? { low: end(low), high: end(high) } : { low: end(high), high: end(low) };
}
export const negated = (range: Range): Range => scaled(range, { n: -1n, d: 1n });

export function multiply(a: Range, b: Range): Range {
  const [one, other] = [only(a), only(b)];
  if (one !== null) return scaled(b, one);
  if (other !== null) return scaled(a, other);
  const corners = [a.low, a.high].flatMap((x, first) =>
    [b.low, b.high].map((y, second) => corner(x, first === 0 ? -1 : 1, y, second === 0 ? -1 : 1)),
  );
  const finite = corners.filter((value) => typeof value === "object");
  return {
    low: corners.includes("-∞") ? null : closed(finite.reduce(least)),
    high: corners.includes("+∞") ? null : closed(finite.reduce(greatest)),
  };
}

/** The product of two ends; an end that is missing lies infinitely far to its side. */
function corner(x: End | null, xSide: number, y: End | null, ySide: number): Exact | "+∞" | "-∞" {
  if (x !== null && y !== null) return times(x.at, y.at);
  const sign = (end: End | null, side: number) => (end === null ? side : compare(end.at, ZERO));
  const product = sign(x, xSide) * sign(y, ySide);
  return product === 0 ? ZERO : product > 0 ? "+∞" : "-∞";
}

/** `b` holds only numbers above 0; null where it does not. */
export function divide(a: Range, b: Range): Range | null {
  if (b.low === null || compare(b.low.at, ZERO) < 0) return null;
  const zero = compare(b.low.at, ZERO) === 0;
  if (zero && b.low.closed) return null;
  const inverse: Range = {
    low: b.high === null ? { at: ZERO, closed: false } : { at: over(ONE, b.high.at), closed: b.high.closed },
    high: zero ? null : { at: over(ONE, b.low.at), closed: b.low.closed },
  };
  return multiply(a, inverse);
}

export function lowestOf(a: Range, b: Range): Range {
  return { low: outerEnd(a.low, b.low, -1), high: innerEnd(a.high, b.high, -1) };
}
export function highestOf(a: Range, b: Range): Range {
  return { low: innerEnd(a.low, b.low, 1), high: outerEnd(a.high, b.high, 1) };
}

// ── grids ──

/** Numbers `origin` + k × `step`. */
export interface Grid {
  readonly origin: Exact;
  readonly step: Exact;
}

/** The part of the range that lies on the grid, with closed ends; null when nothing does. */
export function onGrid({ low, high }: Range, grid: Grid | null): Range | null {
  if (grid === null) return { low, high };
  const from = low && closed(gridAtLeast(low.at, grid, low.closed));
  const to = high && closed(gridAtMost(high.at, grid, high.closed));
  return sound({ low: from, high: to });
}

const steps = (at: Exact, { origin, step }: Grid): Exact =>
  over(plus(at, { n: -origin.n, d: origin.d }), step);
const atStep = (count: bigint, { origin, step }: Grid): Exact =>
  plus(origin, times({ n: count, d: 1n }, step));

function gridAtMost(at: Exact, grid: Grid, inclusive: boolean): Exact {
  const count = steps(at, grid);
  const whole = floor(count);
  return atStep(!inclusive && whole * count.d === count.n ? whole - 1n : whole, grid);
}
function gridAtLeast(at: Exact, grid: Grid, inclusive: boolean): Exact {
  const count = steps(at, grid);
  const whole = floor(count);
  return atStep(inclusive && whole * count.d === count.n ? whole : whole + 1n, grid);
}

/** How many grid values the range holds; null: without end, or any number lies in it. */
export function countOn({ low, high }: Range, grid: Grid | null): number | null {
  if (only({ low, high }) !== null) return 1;
  if (grid === null || low === null || high === null) return null;
  return Number(floor(steps(high.at, grid)) - floor(steps(low.at, grid))) + 1;
}

export const PERCENT: Exact = { n: 1n, d: HUNDRED.n };
