import type { Quantity } from "../ast.ts";
import { compare, type Exact, exact, ZERO } from "./exact.ts";
import type { Scope } from "./symbols.ts";

/**
 * Decimals of points, and of the data and the rounding they are made from. Points are JSON numbers in results; this
 * keeps sums of them inside the 15 digits that such a number can hold.
 */
export const MOST_DECIMALS = 6;
const MOST_WHOLE_DIGITS = 6;

/** Reads a number of points (the parser has seen to its unit); null after a diagnostic. */
export function checkPoints(points: Quantity | null, scope: Scope): Exact | null {
  if (points === null) return null;
  const { findings } = scope;
  const [whole = "", decimals = ""] = points.value.replace("-", "").split(".");
  if (whole.length > MOST_WHOLE_DIGITS || decimals.length > MOST_DECIMALS) {
    findings.add("points-too-long", points.span, [MOST_WHOLE_DIGITS, MOST_DECIMALS]);
    return null;
  }
  const value = exact(points.value);
  if (compare(value, ZERO) < 0) {
    findings.add("points-negative", points.span, [points.value]);
    return null;
  }
  return value;
}

/** Points that a criterion gives as they stand: rounding must not change them. */
export function checkGivenPoints(points: Quantity | null, scope: Scope): Exact | null {
  const value = checkPoints(points, scope);
  if (value === null || points === null) return null;
  const decimals = points.value.split(".")[1]?.replace(/0+$/, "").length ?? 0;
  if (scope.rounding !== null && decimals > scope.rounding) {
    scope.findings.add("points-finer-than-rounding", points.span, [points.value, scope.rounding]);
    return null;
  }
  return value;
}
