import type { Code, Condition } from "../model.ts";
import type { ConditionTrace } from "../result.ts";
import type { Scope } from "../scope.ts";
import { NONE, union } from "../value.ts";
import { compileBooleanIs, compileChoiceIs, compileTicked } from "./answer-is.ts";
import type { Compile, Test } from "./compile.ts";
import { compileDateIn } from "./date-in.ts";
import { compileInInterval } from "./in-interval.ts";
import { compileAll, compileAny } from "./joined.ts";
import { compileOtherSet } from "./other-set.ts";
import { compileApplies, compilePasses, compileScore } from "./score.ts";

const conditions = {
  all: compileAll,
  any: compileAny,
  "boolean-is": compileBooleanIs,
  "choice-is": compileChoiceIs,
  ticked: compileTicked,
  "date-in": compileDateIn,
  "in-interval": compileInInterval,
  score: compileScore,
  passes: compilePasses,
  applies: compileApplies,
  "other-set": compileOtherSet,
} satisfies { [K in Condition["kind"]]: Compile<K> };

export function compileCondition(condition: Condition, scope: Scope): Test {
  const compile = conditions[condition.kind] as Compile<Condition["kind"]>;
  return compile(condition, scope, compileCondition);
}

/** Only what could still settle it: a branch that is already true or false asks for nothing. */
export function missingOf(trace: ConditionTrace): readonly Code[] {
  if (trace.truth !== "unknown") return NONE;
  return "of" in trace ? union(trace.of.map(missingOf)) : trace.missing;
}
