import type { Scoring } from "@tieuchi/engine";
import { type Outcomes, UNKNOWN } from "./outcomes.ts";

/** A way of scoring without what may stand below any. */
export type ScoringHead = WithoutLines<Scoring>;
type WithoutLines<S> = S extends unknown ? Omit<S, "proposed" | "lines" | "caps"> : never;

/** What a chapter makes of a way of scoring: its model, null after a diagnostic, and what it can give. */
export interface CheckedHead {
  readonly model: ScoringHead | null;
  readonly outcomes: Outcomes;
}
export const UNREADABLE_HEAD: CheckedHead = { model: null, outcomes: UNKNOWN };

/** A way of scoring with its lines: its model, null after a diagnostic, and what it can give within the range. */
export interface CheckedScoring {
  readonly model: Scoring | null;
  readonly outcomes: Outcomes;
}
