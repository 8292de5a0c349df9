import type { Answers } from "../answers.ts";
import type { Fraction } from "../fraction.ts";
import type { Code, Criterion, Scoring } from "../model.ts";
import type { ScoringTrace } from "../result.ts";
import type { Scope } from "../scope.ts";

/** What a scoring gives before rounding; `missing` is empty exactly when the points are known. */
export interface Scored {
  readonly points: Fraction | null;
  readonly missing: readonly Code[];
  readonly trace: ScoringTrace;
}
export type Score = (answers: Answers) => Scored;

export type ScoringOf<K extends Scoring["kind"]> = Extract<Scoring, { kind: K }>;
export type Compile<K extends Scoring["kind"]> = (
  scoring: ScoringOf<K>,
  criterion: Criterion,
  scope: Scope,
  rounded: boolean,
) => Score;
