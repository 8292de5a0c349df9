import { type Exact, plus } from "./exact.ts";

/** The least or the greatest number of several; "none": no bound on that side; null: not known. */
export type Outermost = Exact | "none" | null;

export const isNumber = (end: Outermost): end is Exact => end !== null && end !== "none";

export function outer(a: Outermost, b: Outermost, pick: (a: Exact, b: Exact) => Exact): Outermost {
  if (a === null || b === null) return null;
  return a === "none" || b === "none" ? "none" : pick(a, b);
}

export const added = (a: Outermost, b: Outermost): Outermost => outer(a, b, plus);
