import type { Term } from "../expressions/term.ts";
import type { Scope } from "../scope.ts";
import { sampleBounds } from "../situations/samples.ts";
import type { Situation } from "../situations/situation.ts";
import { situationsOf } from "../situations/situations.ts";
import type { NumberInterval } from "./bounds.ts";

/** Looking at more takes longer than anybody waits. */
const MOST_SITUATIONS = 500;

export interface Differences {
  readonly situations: readonly Situation[];
  /** Every case that makes a difference is among them. */
  readonly complete: boolean;
}

/**
 * The years, options and data that make a difference to how the measure lies to these intervals; `others` are further
 * measures that are compared with it.
 */
export function differences(
  intervals: readonly NumberInterval[],
  measure: Term,
  scope: Scope,
  others: readonly Term[] = [],
): Differences {
  const bounds = intervals.flatMap(({ lower, upper }) =>
    [lower, upper].flatMap((bound) => (bound === null ? [] : [bound.at])),
  );
  const compared = [...bounds, ...others];
  // A bound made of scores is neither known nor tried out.
  if (compared.some(({ reads }) => reads.scores)) return { situations: [], complete: false };
  const all = situationsOf(
    [measure, ...compared].map(({ reads }) => reads),
    scope,
  );
  const moving = compared.some(({ reads }) => reads.data.length > 0);
  const samples = moving
    ? all.map((situation) => sampleBounds(situation, compared, measure))
    : [{ situations: all, complete: true }];
  const situations = samples.flatMap((sample) => sample.situations);
  return {
    situations: situations.slice(0, MOST_SITUATIONS),
    complete: situations.length <= MOST_SITUATIONS && samples.every(({ complete }) => complete),
  };
}
