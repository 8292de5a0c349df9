import { clip, isEmpty, type Stretch } from "../../numbers/cut.ts";
import type { Exact } from "../../numbers/exact.ts";
import type { Measure } from "../expressions/measure.ts";
import type { Term } from "../expressions/term.ts";
import type { Scope } from "../scope.ts";
import type { Situation } from "../situations/situation.ts";
import { rangeIn } from "../situations/situations.ts";
import type { NumberInterval } from "./bounds.ts";
import { differences } from "./differences.ts";

/** Where a measure can lie inside an interval. */
export interface Reached {
  readonly situation: Situation;
  /** Not empty. */
  readonly stretch: Stretch;
  /** Values are multiples of it; null: they lie densely. */
  readonly step: Exact | null;
}

/**
 * The values of the measure that lie in the interval, in each situation in which there are any: none for a band that
 * nothing can fall into, null where that is not known. `others` are further measures whose years, options and data
 * make a difference.
 */
export function reachOf(
  numbers: NumberInterval,
  measure: Measure,
  scope: Scope,
  others: readonly Term[] = [],
): readonly Reached[] | null {
  const { situations } = differences([numbers], measure, scope, others);
  const reached: Reached[] = [];
  for (const situation of situations) {
    const domain = rangeIn(measure, situation);
    const stretch = numbers.stretchIn(situation);
    if (domain === null || stretch === null) return null;
    const inside = clip(stretch, domain);
    if (!isEmpty(inside)) reached.push({ situation, stretch: inside, step: domain.step });
  }
  return situations.length === 0 ? null : reached;
}
