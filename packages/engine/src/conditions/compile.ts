import type { Answers } from "../answers.ts";
import type { Code, Condition } from "../model.ts";
import type { ConditionTrace } from "../result.ts";
import type { Scope } from "../scope.ts";
import type { Tally } from "../tally.ts";

/** What conditions look at: the answers and, in the classification, the scores. */
export interface Facts {
  readonly answers: Answers;
  readonly total: Tally;
  readonly tallies: ReadonlyMap<Code, Tally>;
}

export type Test = (facts: Facts) => ConditionTrace;
export type ConditionOf<K extends Condition["kind"]> = Extract<Condition, { kind: K }>;
export type Compile<K extends Condition["kind"]> = (
  condition: ConditionOf<K>,
  scope: Scope,
  compileInner: (condition: Condition, scope: Scope) => Test,
) => Test;
