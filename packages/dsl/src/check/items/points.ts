import type { Quantity } from "../../ast.ts";
import { compare, type Exact, exact, exactText, isMultiple, ZERO } from "../../numbers/exact.ts";
import type { Scope } from "../scope.ts";

/**
 * Decimals of points, and of the data and the rounding they are made from. Points are JSON numbers in results; this
 * keeps sums of them inside the 15 digits that such a number can hold.
 */
export const MOST_DECIMALS = 6;
const MOST_WHOLE_DIGITS = 6;

export type PointsScope = Pick<Scope, "findings" | "roundings">;
/** What is rounded for itself. */
export type Floor = keyof Scope["roundings"];

/** Reads a number of points of either sign (the parser has seen to its unit); null after a diagnostic. */
export function readPoints(points: Quantity | null, { findings }: PointsScope): Exact | null {
  if (points === null) return null;
  const [whole = "", decimals = ""] = points.value.replace("-", "").split(".");
  if (whole.length > MOST_WHOLE_DIGITS || decimals.length > MOST_DECIMALS) {
    findings.add("points-too-long", points.span, [MOST_WHOLE_DIGITS, MOST_DECIMALS]);
    return null;
  }
  return exact(points.value);
}

/** Reads a number of points from 0 up; null after a diagnostic. */
export function checkPoints(points: Quantity | null, scope: PointsScope): Exact | null {
  const value = readPoints(points, scope);
  if (value === null || points === null || compare(value, ZERO) >= 0) return value;
  scope.findings.add("points-negative", points.span, [points.value]);
  return null;
}

/** Points from 0 up that are given as they stand: the rounding of that floor must not change them. */
export function checkGivenPoints(points: Quantity | null, of: Floor, scope: PointsScope): Exact | null {
  const value = checkPoints(points, scope);
  return value !== null && points !== null && survivesRounding(value, points, of, scope) ? value : null;
}

/** Tells whether rounding leaves these points as they are. */
export function survivesRounding(value: Exact, written: Quantity, of: Floor, scope: PointsScope): boolean {
  const step = scope.roundings[of];
  if (step === null || isMultiple(value, step)) return true;
  scope.findings.add("points-finer-than-rounding", written.span, [written.value, exactText(step), of]);
  return false;
}
