import type { Code, ScoreReference } from "@tieuchi/engine";
import { addWorkingDays, workingDaysBetween } from "@tieuchi/engine";
import { compare, type Exact, exactText, floor, ONE, over, plus, times, ZERO } from "../../numbers/exact.ts";
import {
  add,
  closed,
  divide,
  EVERY_NUMBER,
  highestOf,
  hull,
  intersect,
  lowestOf,
  multiply,
  only,
  point,
  type Range,
  scaled,
} from "./range.ts";

/**
 * An expression of the model once year and options are settled: targets have become numbers, percentages are
 * multiplied out, dates are day numbers.
 */
export type Term =
  | { readonly kind: "number"; readonly value: Exact }
  | { readonly kind: "datum"; readonly code: Code }
  | { readonly kind: "sum"; readonly of: readonly Term[] }
  | { readonly kind: "product"; readonly of: readonly Term[] }
  | {
      readonly kind: "quotient";
      readonly over: Term;
      readonly under: Term;
      readonly factor: Exact;
      /** What it is where the divisor is 0; null: that cannot be. */
      readonly whenZero: Exact | "not-applicable" | null;
    }
  | { readonly kind: "lowest" | "highest"; readonly of: readonly Term[] }
  /** How many options of a checklist are ticked. */
  | { readonly kind: "ticked"; readonly code: Code }
  | { readonly kind: "working-days"; readonly from: Term; readonly to: Term }
  /** The day that lies `days` working days after another. */
  | { readonly kind: "working-day"; readonly from: Term; readonly days: number }
  | { readonly kind: "score"; readonly of: ScoreReference }
  | { readonly kind: "passed"; readonly within: Code | null; readonly share: boolean };

export const numberTerm = (value: Exact): Term => ({ kind: "number", value });

/** `from` − `subtract`, worked out where both are numbers. */
export function differenceOf(from: Term, subtract: Term): Term {
  return sumOf([from, productOf([numberTerm({ n: -1n, d: 1n }), subtract])]);
}

export function sumOf(parts: readonly Term[]): Term {
  return gathered("sum", parts, plus, ZERO);
}
export function productOf(parts: readonly Term[]): Term {
  return gathered("product", parts, times, ONE);
}

/** Numbers among the parts become one. */
function gathered(
  kind: "sum" | "product",
  parts: readonly Term[],
  join: (a: Exact, b: Exact) => Exact,
  neutral: Exact,
): Term {
  let constant = neutral;
  const rest: Term[] = [];
  for (const part of parts.flatMap((inner) => (inner.kind === kind ? inner.of : [inner]))) {
    if (part.kind === "number") constant = join(constant, part.value);
    else rest.push(part);
  }
  const [first] = rest;
  if (first === undefined) return numberTerm(constant);
  if (compare(constant, neutral) !== 0) return { kind, of: [numberTerm(constant), ...rest] };
  return rest.length === 1 ? first : { kind, of: rest };
}

/** Equal texts for equal terms. */
export function termKey(term: Term): string {
  switch (term.kind) {
    case "number":
      return exactText(term.value);
    case "datum":
      return term.code;
    case "ticked":
      return `#${term.code}`;
    case "quotient": {
      const whenZero =
        typeof term.whenZero === "object" ? term.whenZero && exactText(term.whenZero) : term.whenZero;
      return `(${exactText(term.factor)} ${termKey(term.over)} / ${termKey(term.under)} ? ${whenZero})`;
    }
    case "working-days":
      return `(${termKey(term.from)} .. ${termKey(term.to)})`;
    case "working-day":
      return `(${termKey(term.from)} >> ${term.days})`;
    case "score":
    case "passed":
      return JSON.stringify(term);
    default:
      return `${term.kind}(${term.of.map(termKey).join("; ")})`;
  }
}

/** The terms directly below. */
export function partsOf(term: Term): readonly Term[] {
  switch (term.kind) {
    case "sum":
    case "product":
    case "lowest":
    case "highest":
      return term.of;
    case "quotient":
      return [term.over, term.under];
    case "working-days":
      return [term.from, term.to];
    case "working-day":
      return [term.from];
    default:
      return [];
  }
}

/** Codes of the data that the term looks at, once for each place. */
export function dataOf(term: Term): readonly Code[] {
  if (term.kind === "datum" || term.kind === "ticked") return [term.code];
  return partsOf(term).flatMap(dataOf);
}

/** What is known of the numbers that a term is made of. */
export interface Known {
  /** Of a datum, a count of ticks or a score. */
  readonly leaf: (term: Extract<Term, { kind: "datum" | "ticked" | "score" | "passed" }>) => Range;
  /** What was found out about a compound term itself; null: nothing. */
  readonly narrowed: (term: Term) => Range | null;
  /** Whether the limits of data keep `a` from exceeding `b`. */
  readonly neverAbove: (a: Code, b: Code) => boolean;
}

/** Every value that the term can have, and perhaps more; null when it can have none. */
export function rangeOf(term: Term, known: Known): Range | null {
  const computed = computedRange(term, known);
  const narrowed = computed && known.narrowed(term);
  return narrowed === null || computed === null ? computed : intersect(computed, narrowed);
}

function computedRange(term: Term, known: Known): Range | null {
  const parts: Range[] = [];
  for (const part of partsOf(term)) {
    const range = rangeOf(part, known);
    if (range === null) return null;
    parts.push(range);
  }
  const [first = EVERY_NUMBER, second = EVERY_NUMBER] = parts;
  switch (term.kind) {
    case "number":
      return point(term.value);
    case "datum":
    case "ticked":
    case "score":
    case "passed":
      return known.leaf(term);
    case "sum":
      return tightened(parts.reduce(add), orderedRange(term, known));
    case "product":
      return parts.reduce(multiply);
    case "lowest":
      return parts.reduce(lowestOf);
    case "highest":
      return parts.reduce(highestOf);
    case "quotient":
      return quotientRange(term, first, second, known);
    case "working-days":
      return workingDays(first, second);
    case "working-day":
      return workingDay(first, term.days);
  }
}

const tightened = (range: Range, limit: Range | null): Range | null =>
  limit === null ? range : intersect(range, limit);

/** `[b] − [a]` where limits say which of the two is the greater. */
function orderedRange({ of }: Extract<Term, { kind: "sum" }>, { neverAbove }: Known): Range | null {
  const [a, b] = of;
  if (a?.kind !== "datum" || b?.kind !== "product" || of.length > 2) return null;
  const [factor, subtracted] = b.of;
  if (factor?.kind !== "number" || subtracted?.kind !== "datum" || b.of.length > 2) return null;
  if (compare(factor.value, { n: -1n, d: 1n }) !== 0) return null;
  if (neverAbove(subtracted.code, a.code)) return { low: closed(ZERO), high: null };
  return neverAbove(a.code, subtracted.code) ? { low: null, high: closed(ZERO) } : null;
}

function quotientRange(
  { over: above, under, factor, whenZero }: Extract<Term, { kind: "quotient" }>,
  dividend: Range,
  divisor: Range,
  { neverAbove }: Known,
): Range | null {
  const positive = intersect(divisor, { low: { at: ZERO, closed: false }, high: null });
  const zero =
    intersect(divisor, point(ZERO)) !== null && typeof whenZero === "object" && whenZero !== null
      ? point(whenZero)
      : null;
  const plain = positive && divide(dividend, positive);
  let ratio = plain && scaled(plain, factor);
  if (ratio !== null && above.kind === "datum" && under.kind === "datum" && compare(factor, ZERO) > 0) {
    // With the dividend held down by the divisor, the quotient is at most 1.
    if (neverAbove(above.code, under.code)) ratio = intersect(ratio, { low: null, high: closed(factor) });
    if (ratio !== null && neverAbove(under.code, above.code))
      ratio = intersect(ratio, { low: closed(factor), high: null });
  }
  return ratio !== null && zero !== null ? hull(ratio, zero) : (ratio ?? zero);
}

const dayOf = (at: Exact): number => Number(floor(at));

function workingDays(from: Range, to: Range): Range {
  const count = (start: Range["low"], end: Range["low"]) =>
    start && end && closed({ n: BigInt(workingDaysBetween(dayOf(start.at), dayOf(end.at))), d: 1n });
  return { low: count(from.high, to.low), high: count(from.low, to.high) };
}

function workingDay({ low, high }: Range, days: number): Range {
  const day = (end: Range["low"]) => end && closed({ n: BigInt(addWorkingDays(dayOf(end.at), days)), d: 1n });
  return { low: day(low), high: day(high) };
}

/**
 * Where a datum must lie for the term to lie in `wanted`, the other data being known to a point; null: nowhere. A
 * datum that stands in several places, or in a count of working days, may lie anywhere as far as this can tell.
 */
export function preimage(term: Term, code: Code, wanted: Range, known: Known): Range | null {
  if ((term.kind === "datum" || term.kind === "ticked") && term.code === code) return wanted;
  const parts = partsOf(term);
  const holders = parts.filter((part) => dataOf(part).includes(code));
  const [holder] = holders;
  if (holder === undefined || holders.length > 1) return EVERY_NUMBER;
  const others = parts.filter((part) => part !== holder).map((part) => rangeOf(part, known));
  if (others.includes(null)) return null;
  const asked = askedOf(
    term,
    holder,
    others.filter((range) => range !== null),
    wanted,
  );
  return asked && preimage(holder, code, asked, known);
}

/** What the one part must be for the whole to be as wanted, given the other parts. */
function askedOf(term: Term, holder: Term, others: readonly Range[], wanted: Range): Range | null {
  const [other = point(ONE)] = others;
  switch (term.kind) {
    case "sum":
      return add(wanted, scaled(others.reduce(add, point(ZERO)), { n: -1n, d: 1n }));
    case "product":
      return dividedBy(wanted, only(others.reduce(multiply, point(ONE))));
    case "quotient": {
      const plain = scaled(wanted, over(ONE, term.factor));
      return holder === term.over ? multiply(plain, other) : divisorFor(plain, only(other));
    }
    case "lowest": {
      const least = others.reduce(lowestOf);
      if (intersect(least, wanted) !== null) return { low: wanted.low, high: null };
      return wanted;
    }
    case "highest": {
      const most = others.reduce(highestOf);
      if (intersect(most, wanted) !== null) return { low: null, high: wanted.high };
      return wanted;
    }
    default:
      return EVERY_NUMBER;
  }
}

function dividedBy(wanted: Range, divisor: Exact | null): Range | null {
  if (divisor === null) return EVERY_NUMBER;
  if (compare(divisor, ZERO) !== 0) return scaled(wanted, over(ONE, divisor));
  return intersect(wanted, point(ZERO)) === null ? null : EVERY_NUMBER;
}

/** Divisors above 0 for which `dividend` ÷ divisor is as wanted. */
function divisorFor(wanted: Range, dividend: Exact | null): Range | null {
  const positive: Range = { low: { at: ZERO, closed: false }, high: null };
  if (dividend === null) return positive;
  if (compare(dividend, ZERO) <= 0) return compare(dividend, ZERO) < 0 ? positive : dividedBy(wanted, ZERO);
  const quotient = intersect(wanted, positive);
  const inverse = quotient && divide(point(dividend), quotient);
  return inverse && intersect(inverse, positive);
}
