/** What the parts of the reference see of one another. */
import type {
  Answer,
  Code,
  Condition,
  Expression,
  Interval,
  Model,
  ScoreReference,
} from "../../src/index.ts";
import type { Rational } from "./rational.ts";

export const FAULTS = [
  "at-least-for-above",
  "lost-cap",
  "unknown-as-zero",
  "lost-rounding",
  "ignored-gate",
  "swapped-bands",
  "lost-range",
  "lost-condition",
  "lost-waiver",
  "lost-line-cap",
  "drop-after-cap",
  "first-year",
  "percent-as-number",
  "every-day-works",
  "always-applies",
  "uncut-group",
  "penalty-added",
  "unscaled",
  "mean-as-sum",
  "handed-over-nothing",
  "worst-way",
  "rest-dropped",
  "strict-target",
  "any-pass",
  "half-as-whole",
] as const;
export type Fault = (typeof FAULTS)[number];

export type Num =
  | { readonly is: "number"; readonly v: Rational }
  | { readonly is: "na" }
  | { readonly is: "open"; readonly missing: readonly Code[]; readonly mayVanish: boolean };

/** The truths that a condition may still take, and what could settle it. */
export interface Possible {
  readonly mayHold: boolean;
  readonly mayFail: boolean;
  readonly missing: readonly Code[];
}

export interface Mark {
  readonly state: "known" | "unknown" | "not-applicable";
  readonly points: Rational;
  readonly maximum: Rational;
  readonly missing: readonly Code[];
  readonly mayVanish: boolean;
}

export interface World {
  readonly model: Model;
  readonly fault: Fault | null;
  look(code: Code): Answer | undefined;
  /** undefined: not given. */
  day(code: Code): number | undefined;
  year(): number | undefined;
  mayNotApply(code: Code): boolean;
  number(expression: Expression): Num;
  /** Where a value lies: one possibility for the interval as a whole. */
  inside(value: Num, interval: Interval): Possible;
  /** A bound of the interval does not apply, or may turn out so. */
  boundGone(interval: Interval): "no" | "maybe" | "yes";
  possible(condition: Condition): Possible;
  mark(code: Code): Mark;
  marks(of: ScoreReference): readonly Mark[];
}

export const given = (v: Rational): Num => ({ is: "number", v });
export const NA: Num = { is: "na" };
export const open = (missing: readonly Code[], mayVanish = false): Num => ({
  is: "open",
  missing,
  mayVanish,
});
export const isOut = (answer: Answer | undefined) =>
  typeof answer === "object" && !Array.isArray(answer) && "notApplicable" in answer;
export const surely = (holds: boolean): Possible => ({ mayHold: holds, mayFail: !holds, missing: [] });
export const maybe = (missing: readonly Code[]): Possible => ({ mayHold: true, mayFail: true, missing });
export const holds = ({ mayHold, mayFail }: Possible) => mayHold && !mayFail;
export const fails = ({ mayHold }: Possible) => !mayHold;
export const isOpen = ({ mayHold, mayFail }: Possible) => mayHold && mayFail;
export const union = (lists: readonly (readonly Code[])[]) => [...new Set(lists.flat())];
