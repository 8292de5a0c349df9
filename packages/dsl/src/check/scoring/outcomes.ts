import { decimalsOf, type Exact, greatest, least, plus } from "../../numbers/exact.ts";
import type { Extent } from "../items/extents.ts";

/** What points can come out at the ends; null: not known, "none": no bound on that side. */
export type Outermost = Exact | "none" | null;
/** Decimals that a number may have at most; "endless": it may not end; null: not known. */
export type Decimals = number | "endless" | null;

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
  decimals: decimalsOf(points) ?? "endless",
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

export function outer(a: Outermost, b: Outermost, pick: (a: Exact, b: Exact) => Exact): Outermost {
  if (a === null || b === null) return null;
  return a === "none" || b === "none" ? "none" : pick(a, b);
}

export const added = (a: Outermost, b: Outermost): Outermost => outer(a, b, plus);

export function mostDecimals(a: Decimals, b: Decimals): Decimals {
  if (a === null || b === null) return null;
  return a === "endless" || b === "endless" ? "endless" : Math.max(a, b);
}

export function moreDecimals(a: Decimals, b: Decimals): Decimals {
  if (a === null || b === null) return null;
  return a === "endless" || b === "endless" ? "endless" : a + b;
}

/** The same, held within the range of a criterion. */
export function heldIn({ worst, best, decimals }: Outcomes, extent: Extent): Outcomes {
  const ends = [extent.low, extent.high].filter(isNumber);
  return {
    worst: held(worst, extent, "low"),
    best: held(best, extent, "high"),
    decimals: ends.reduce((all, end) => mostDecimals(all, exactly(end).decimals), decimals),
  };
}

function held(points: Outermost, { low, high }: Extent, end: "low" | "high"): Outermost {
  if (points === null) return null;
  if (points === "none") return end === "low" ? low : high;
  const raised = isNumber(low) ? greatest(points, low) : points;
  return isNumber(high) ? least(raised, high) : raised;
}

export const isNumber = (points: Outermost): points is Exact => points !== null && points !== "none";
