import type { Condition } from "../model.ts";
import type { Scope } from "../scope.ts";
import { compileBooleanIs, compileChoiceIs } from "./answer-is.ts";
import type { Compile, Test } from "./compile.ts";
import { compileDateIn } from "./date-in.ts";
import { compileInInterval } from "./in-interval.ts";
import { compileAll, compileAny } from "./joined.ts";
import { compileScore } from "./score.ts";

const conditions = {
  all: compileAll,
  any: compileAny,
  "boolean-is": compileBooleanIs,
  "choice-is": compileChoiceIs,
  "date-in": compileDateIn,
  "in-interval": compileInInterval,
  score: compileScore,
} satisfies { [K in Condition["kind"]]: Compile<K> };

export function compileCondition(condition: Condition, scope: Scope): Test {
  const compile = conditions[condition.kind] as Compile<Condition["kind"]>;
  return compile(condition, scope, compileCondition);
}
