/** Scores while they are still exact decimals. */
import { type Decimal, toExactNumber } from "./decimal.ts";
import type { Code } from "./model.ts";
import type { Score } from "./result.ts";

/** null: does not apply. */
export type Tally = {
  /** What is known so far; all of it where `known`. */
  readonly points: Decimal;
  /** The maximum that applies. */
  readonly maximum: Decimal;
  readonly known: boolean;
  readonly missing: readonly Code[];
  /** Not known, and an answer still missing may yet take all of it out of the score. */
  readonly mayVanish: boolean;
} | null;

export function scoreOf(tally: Tally): Score {
  if (!tally) return { state: "not-applicable" };
  const points = toExactNumber(tally.points);
  const maximum = toExactNumber(tally.maximum);
  return tally.known
    ? { state: "known", points, maximum }
    : { state: "unknown", points, maximum, missing: tally.missing };
}
