import type { Bound, Condition, Interval } from "@tieuchi/engine";
import { type Exact, exact, times } from "../../numbers/exact.ts";
import { type Box, Split } from "../space/box.ts";
import { PERCENT } from "../terms/range.ts";
import { isInclusive, isTerm, measureOn } from "../terms/resolve.ts";
import { exactOfUnits, fromBound, NO_BOUND, toBound, type UnitInterval, type Units } from "../terms/units.ts";

/** The points that a condition on a score asks for, once the maximum that applies is known. */
export type Asked = (maximum: Units) => UnitInterval;

type OnPoints = Extract<Condition, { kind: "score" | "passes" }>;

/** null where more than this box has to be known to say; `never` where a bound does not apply. */
export function askedOn(condition: OnPoints, box: Box): Asked | "never" | null {
  if (condition.kind === "passes") {
    const mark = times(exact(box.space.model.passMark), PERCENT);
    return (maximum) => {
      const from = fromBound(times(mark, exactOfUnits(maximum)), true);
      return condition.value ? { from, to: NO_BOUND } : { from: -NO_BOUND, to: from - 1 };
    };
  }
  return intervalOn(condition.interval, condition.unit === "points" ? null : PERCENT, box);
}

/** `part`: bounds count such parts of the maximum. */
function intervalOn({ lower, upper }: Interval, part: Exact | null, box: Box): Asked | "never" | null {
  const [low, high] = [boundOn(lower, box), boundOn(upper, box)];
  if (low === "never" || high === "never") return "never";
  if (low === "open" || high === "open") return null;
  const place = (at: Exact, maximum: Units) =>
    part === null ? at : times(times(at, part), exactOfUnits(maximum));
  return (maximum) => ({
    from: low === null ? -NO_BOUND : fromBound(place(low.at, maximum), low.inclusive),
    to: high === null ? NO_BOUND : toBound(place(high.at, maximum), high.inclusive),
  });
}

function boundOn(
  bound: Bound | null,
  box: Box,
): { readonly at: Exact; readonly inclusive: boolean } | "never" | "open" | null {
  if (bound === null) return null;
  const at = measureOn(bound.at, box);
  if (at === "absent") return "never";
  if (at instanceof Split || !isTerm(at) || at.kind !== "number") return "open";
  return { at: at.value, inclusive: isInclusive(bound, box) };
}
