import { type Decimals, mostDecimals } from "../../numbers/decimals.ts";
import { decimalsOf, type Exact, greatest, least } from "../../numbers/exact.ts";
import { isNumber, type Outermost, outer } from "../../numbers/outermost.ts";
import type { Extent } from "../items/extents.ts";

/** The points that a way of scoring or a part of it can come to. */
export interface Outcomes {
  readonly worst: Outermost;
  readonly best: Outermost;
  readonly decimals: Decimals;
}

export const UNKNOWN: Outcomes = { worst: null, best: null, decimals: null };

export const exactly = (points: Exact): Outcomes => ({
  worst: points,
  best: points,
  decimals: decimalsOf(points),
});

/** What can come out when any one of them may be the case. */
export function anyOf(cases: readonly Outcomes[]): Outcomes {
  const [first, ...others] = cases;
  if (first === undefined) return UNKNOWN;
  return others.reduce(
    (a, b) => ({
      worst: outer(a.worst, b.worst, least),
      best: outer(a.best, b.best, greatest),
      decimals: mostDecimals(a.decimals, b.decimals),
    }),
    first,
  );
}

/** The same, held within the range of a criterion. */
export function heldIn({ worst, best, decimals }: Outcomes, extent: Extent): Outcomes {
  const ends = [extent.low, extent.high].filter(isNumber);
  return {
    worst: held(worst, extent, "low"),
    best: held(best, extent, "high"),
    decimals: mostDecimals(decimals, ...ends.map(decimalsOf)),
  };
}

function held(points: Outermost, { low, high }: Extent, end: "low" | "high"): Outermost {
  if (points === null) return null;
  if (points === "none") return end === "low" ? low : high;
  const raised = isNumber(low) ? greatest(points, low) : points;
  return isNumber(high) ? least(raised, high) : raised;
}
