/** Scores while they are still exact decimals, and their sums. */
import { add, type Decimal, toExactNumber, ZERO } from "./decimal.ts";
import type { Code } from "./model.ts";
import type { Score } from "./result.ts";

/** null: does not apply. `missing` is empty exactly when the points are known. */
export type Tally = {
  readonly points: Decimal;
  readonly maximum: Decimal;
  readonly missing: readonly Code[];
} | null;

/** The sum of what applies; null when nothing does. */
export function sum(parts: readonly Tally[]): Tally {
  let points = ZERO;
  let maximum = ZERO;
  let applies = false;
  const missing: Code[] = [];
  for (const part of parts) {
    if (!part) continue;
    applies = true;
    points = add(points, part.points);
    maximum = add(maximum, part.maximum);
    if (part.missing.length > 0) missing.push(...part.missing);
  }
  return applies ? { points, maximum, missing: missing.length > 1 ? [...new Set(missing)] : missing } : null;
}

export function scoreOf(tally: Tally): Score {
  if (!tally) return { state: "not-applicable" };
  const points = toExactNumber(tally.points);
  const maximum = toExactNumber(tally.maximum);
  const { missing } = tally;
  return missing.length > 0
    ? { state: "unknown", points, maximum, missing }
    : { state: "known", points, maximum };
}
