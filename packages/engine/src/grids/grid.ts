/**
 * Which values a number may take, told before any data are there: whole multiples of a grid. The grid of a sum is the
 * common divisor of those of its parts, that of a product the product; so it is known from the model alone whether a
 * score always ends, and after how many decimals.
 */
import { parseDecimal, powerOfTen } from "../decimal.ts";
import { commonDivisor, decimalsOfUnit } from "../fraction.ts";

/** Whole multiples of n/d (0: nothing but 0); null: nothing can be said. */
export type Grid = { readonly n: bigint; readonly d: bigint } | null;

export const UNITS: Grid = { n: 1n, d: 1n };
const NOTHING: Grid = { n: 0n, d: 1n };

function grid(n: bigint, d: bigint): Grid {
  const factor = commonDivisor(n, d);
  return { n: n / factor, d: d / factor };
}

/** The grid of one number, in the notation of a model. */
export function gridOf(text: string): Grid {
  const value = parseDecimal(text);
  if (!value) return null;
  const { coefficient, scale } = value;
  return grid(coefficient < 0n ? -coefficient : coefficient, powerOfTen(scale));
}

export function tenths(digits: number): Grid {
  return { n: 1n, d: powerOfTen(digits) };
}

/** Of values that lie on any of the grids, and of their sums. */
export function meet(grids: readonly Grid[]): Grid {
  return grids.reduce((a, b) => {
    if (!a || !b) return null;
    return grid(commonDivisor(a.n * b.d, b.n * a.d), a.d * b.d);
  }, NOTHING);
}

export function multiplied(a: Grid, b: Grid): Grid {
  return a && b && grid(a.n * b.n, a.d * b.d);
}

/** Divided by one of several numbers, which are known; null among them, or 0: anything. */
export function divided(a: Grid, by: readonly Grid[]): Grid {
  return meet(by.map((one) => (a && one && one.n !== 0n ? grid(a.n * one.d, a.d * one.n) : null)));
}

/** JSON numbers hold 15 digits exactly; this leaves three before the point. */
const MOST_DECIMALS = 12;

/** Whether every value has a decimal that ends, and soon enough to be written down exactly. */
export function ends(given: Grid): boolean {
  if (!given) return false;
  const decimals = decimalsOfUnit(given.d);
  return decimals !== null && decimals <= MOST_DECIMALS;
}
