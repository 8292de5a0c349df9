/** Which of several intervals or conditions decides: the first that holds. */

import type { Locate, Located } from "../interval.ts";
import type { Code } from "../model.ts";
import type { Truth } from "../result.ts";
import type { Facts } from "../scope.ts";
import { type Absent, isNumber, NONE, NOT_APPLIED, union, type Value, waitingFor } from "../value.ts";

/** Positions up to the first that surely holds; each but the last of them is still open. */
export function stillOpen(truths: readonly Truth[]): readonly number[] {
  const first = truths.indexOf("true");
  const last = first < 0 ? truths.length - 1 : first;
  return truths.flatMap((truth, index) => (index <= last && truth !== "false" ? [index] : []));
}

export interface Chosen {
  /** The position, or why there is none. */
  readonly index: number | Absent;
  readonly located: readonly Located[];
}

/**
 * The first interval that holds the value; a checked model has exactly one. `fallback` names the answers that are to
 * be looked at again where no interval claims the value.
 */
export function chooseInterval(
  value: Value,
  intervals: readonly Locate[],
  facts: Facts,
  fallback: readonly Code[],
): Chosen {
  const located = intervals.map((locate) => locate(value, facts));
  if (!isNumber(value)) return { index: value, located };
  const first = located.findIndex(({ truth }) => truth !== "false");
  if (located[first]?.truth === "true") return { index: first, located };
  if (first >= 0) {
    const open = stillOpen(located.map(({ truth }) => truth));
    const settled = open.some((index) => located[index]?.truth === "true");
    const mayVanish = !settled && located.some(({ boundsApply }) => boundsApply !== "true");
    return {
      index: waitingFor(union(open.map((index) => located[index]?.missing ?? NONE)), mayVanish),
      located,
    };
  }
  const outside = located.some(({ boundsApply }) => boundsApply === "false");
  return { index: outside ? NOT_APPLIED : waitingFor(fallback), located };
}
