import type { Criterion, Scoring } from "../model.ts";
import type { ScoringTrace, WayTrace } from "../result.ts";
import type { Facts, Scope } from "../scope.ts";
import type { Value } from "../value.ts";

/** What a way of scoring gives before its lines. */
export interface WayScored {
  readonly points: Value;
  readonly trace: WayTrace;
}
/** What it comes to with its lines and their caps, before the range of the criterion and any rounding. */
export interface Scored {
  readonly points: Value;
  readonly trace: ScoringTrace;
}
export type Score = (facts: Facts) => Scored;

export type ScoringOf<K extends Scoring["kind"]> = Extract<Scoring, { kind: K }>;
export interface Place {
  readonly criterion: Criterion;
  readonly scope: Scope;
}
export type Compile<K extends Scoring["kind"]> = (
  scoring: ScoringOf<K>,
  place: Place,
  compileInner: (scoring: Scoring, place: Place) => Score,
) => (facts: Facts) => WayScored;
