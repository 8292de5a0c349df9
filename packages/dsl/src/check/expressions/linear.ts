import { type Exact, negative, ONE, over, plus, times, ZERO } from "../../numbers/exact.ts";
import { addRanges, inexact, pointRange, type Range, scaleRange, within } from "../../numbers/range.ts";
import { areTied, neverAbove } from "../data/limits.ts";
import type { Situation } from "../situations/situation.ts";
import type { DatumSymbol } from "../symbols.ts";
import { rangeOfDatum } from "./datum-range.ts";

/** constant + Σ factor × datum, no factor 0. */
export interface Linear {
  readonly constant: Exact;
  readonly factors: ReadonlyMap<DatumSymbol, Exact>;
}

export const constantLinear = (constant: Exact): Linear => ({ constant, factors: new Map() });

export function addLinear(a: Linear, b: Linear): Linear {
  const factors = new Map(a.factors);
  for (const [datum, factor] of b.factors) {
    const total = plus(factors.get(datum) ?? ZERO, factor);
    if (total.n === 0n) factors.delete(datum);
    else factors.set(datum, total);
  }
  return { constant: plus(a.constant, b.constant), factors };
}

export function scaleLinear({ constant, factors }: Linear, by: Exact): Linear {
  if (by.n === 0n) return constantLinear(ZERO);
  const scaled = [...factors].map(([datum, factor]) => [datum, times(factor, by)] as const);
  return { constant: times(constant, by), factors: new Map(scaled) };
}

export const subtractLinear = (a: Linear, b: Linear): Linear => addLinear(a, scaleLinear(b, negative(ONE)));

export function rangeOfLinear({ constant, factors }: Linear, situation: Situation): Range | null {
  let total = pointRange(constant);
  for (const [datum, factor] of factors) {
    const range = rangeOfDatum(datum, situation);
    if (range === null) return null;
    total = addRanges(total, scaleRange(range, factor));
  }
  const data = [...factors.keys()];
  const [a, b] = data;
  if (a !== undefined && b !== undefined && data.length === 2) {
    const held = heldByOrder(total, constant, [a, b], factors);
    if (held !== null) return held;
  }
  return data.some((datum, at) => data.slice(at + 1).some((other) => areTied(datum, other)))
    ? inexact(total)
    : total;
}

/** `[a] - [b]` where limits say which of the two is the greater: its sign is known. */
function heldByOrder(
  range: Range,
  constant: Exact,
  [a, b]: readonly [DatumSymbol, DatumSymbol],
  factors: Linear["factors"],
): Range | null {
  const factor = factors.get(a) ?? ZERO;
  if (plus(factor, factors.get(b) ?? ZERO).n !== 0n) return null;
  const [greater, smaller] = factor.n > 0n ? [a, b] : [b, a];
  const notBelow = neverAbove(smaller, greater);
  const notAbove = neverAbove(greater, smaller);
  if (!notBelow && !notAbove) return null;
  return within(range, notBelow ? constant : null, notAbove ? constant : null);
}

/** Where two of them that depend on this datum alone are equal; null where they are nowhere or everywhere. */
export function crossing(a: Linear, b: Linear, datum: DatumSymbol): Exact | null {
  const difference = subtractLinear(a, b);
  const factor = difference.factors.get(datum);
  if (factor === undefined || difference.factors.size !== 1) return null;
  return over(negative(difference.constant), factor);
}
