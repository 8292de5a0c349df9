import type { Condition } from "../model.ts";
import type { ConditionTrace } from "../result.ts";
import type { Facts, Scope } from "../scope.ts";

export type Test = (facts: Facts) => ConditionTrace;
export type ConditionOf<K extends Condition["kind"]> = Extract<Condition, { kind: K }>;
export type Compile<K extends Condition["kind"]> = (
  condition: ConditionOf<K>,
  scope: Scope,
  compileInner: (condition: Condition, scope: Scope) => Test,
) => Test;
