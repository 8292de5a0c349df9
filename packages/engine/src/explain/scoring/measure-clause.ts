import { conditionMessages } from "../../messages/condition.ts";
import { explanationMessages as say } from "../../messages/explanation.ts";
import type { Expression } from "../../model.ts";
import type { MeasureTrace } from "../../result.ts";
import { expressionFault, expressionText, expressionWorked } from "../expression.ts";
import type { Names } from "../names.ts";
import type { ToldClause } from "./telling.ts";

/** A measure that a comparison rests on, as a clause of its own. */
export function measureClause(measure: Expression, trace: MeasureTrace, names: Names): ToldClause {
  const text = expressionText(measure, names);
  return {
    text,
    finding: measureFinding(measure, trace, names),
    state: trace.value === null ? "unknown" : "counted",
  };
}

/** `9.000 / 10.000 = 90%`, or why there is no value. */
export function measureFinding(measure: Expression, trace: MeasureTrace, names: Names): string {
  if (trace.value !== null) return expressionWorked(measure, trace, trace.value);
  const fault = expressionFault(measure, trace, names);
  if (fault !== null) return fault;
  const text = expressionText(measure, names);
  return trace.missing.length > 0
    ? say.openAs(names.answers(trace.missing))
    : conditionMessages.doesNotApply(text);
}
