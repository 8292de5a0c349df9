/** Scores while they are still exact decimals, and their sums. */
import { add, type Decimal, toExactNumber, ZERO } from "./decimal.ts";
import type { Code } from "./model.ts";
import type { Score } from "./result.ts";

/** null: does not apply. */
export type Tally = {
  readonly points: Decimal;
  readonly maximum: Decimal;
  /** Empty exactly when the points are known. */
  readonly missing: readonly Code[];
  /** An answer still missing may yet take all of it out of the score. */
  readonly mayVanish: boolean;
} | null;

/** The sum of what applies; null when nothing does. */
export function sum(parts: readonly Tally[]): Tally {
  let points = ZERO;
  let maximum = ZERO;
  let applies = false;
  let mayVanish = true;
  const missing: Code[] = [];
  for (const part of parts) {
    if (!part) continue;
    applies = true;
    points = add(points, part.points);
    maximum = add(maximum, part.maximum);
    mayVanish &&= part.mayVanish;
    if (part.missing.length > 0) missing.push(...part.missing);
  }
  if (!applies) return null;
  return { points, maximum, missing: missing.length > 1 ? [...new Set(missing)] : missing, mayVanish };
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
