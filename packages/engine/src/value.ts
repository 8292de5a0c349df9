/** A number, or why there is none: three things that never mix. */
import type { Fraction } from "./fraction.ts";
import type { Code } from "./model.ts";

export interface Absent {
  /** Surely does not apply, whatever answers come; else it is not known yet. */
  readonly notApplicable: boolean;
  /** Not known yet, and may turn out not to apply. */
  readonly mayVanish: boolean;
  /** Codes of the answers it waits for; none where it does not apply. */
  readonly missing: readonly Code[];
}
export type Value = Fraction | Absent;

export const NONE: readonly Code[] = [];
export const NOT_APPLIED: Absent = { notApplicable: true, mayVanish: false, missing: NONE };

export function waitingFor(missing: readonly Code[], mayVanish = false): Absent {
  return { notApplicable: false, mayVanish, missing };
}

export function isNumber(value: Value): value is Fraction {
  return "numerator" in value;
}

/** What is left of several values of which at least one is absent: what does not apply prevails. */
export function absence(values: readonly Value[]): Absent {
  let mayVanish = false;
  const missing: (readonly Code[])[] = [];
  for (const value of values) {
    if (isNumber(value)) continue;
    if (value.notApplicable) return NOT_APPLIED;
    mayVanish ||= value.mayVanish;
    missing.push(value.missing);
  }
  return { notApplicable: false, mayVanish, missing: union(missing) };
}

/** Each code once, in the order of its first appearance. */
export function union(lists: readonly (readonly Code[])[]): readonly Code[] {
  let first = NONE;
  let filled = 0;
  for (const list of lists) {
    if (list.length === 0) continue;
    if (filled === 0) first = list;
    filled++;
  }
  return filled < 2 ? first : [...new Set(lists.flat())];
}
