/** Scores while they are still exact decimals. */
import { type Decimal, toExactNumber } from "./decimal.ts";
import type { Code } from "./model.ts";
import type { Score } from "./result.ts";

export interface Reached {
  /** What is known so far; all of it where `known`. */
  readonly points: Decimal;
  /** The maximum that applies. */
  readonly maximum: Decimal;
  readonly known: boolean;
  readonly missing: readonly Code[];
  /** Not known, and an answer still missing may yet take all of it out of the score. */
  readonly mayVanish: boolean;
}
/** null: does not apply. */
export type Tally = (Reached & { readonly score: Score }) | null;

export function tallyOf(reached: Reached): NonNullable<Tally> {
  const points = toExactNumber(reached.points);
  const maximum = toExactNumber(reached.maximum);
  const score: Score = reached.known
    ? { state: "known", points, maximum }
    : { state: "unknown", points, maximum, missing: reached.missing };
  return { ...reached, score };
}

const NOT_APPLICABLE: Score = { state: "not-applicable" };

export function scoreOf(tally: Tally): Score {
  return tally ? tally.score : NOT_APPLICABLE;
}
