/** Which answers a still unknown clause is waiting for, told from its trace alone. */
import type { Code, Condition, Expression } from "./model.ts";
import type { ConditionTrace, MeasureTrace } from "./result.ts";
import { expressionData } from "./walk.ts";

export function missingOfMeasure(expression: Expression, trace: MeasureTrace): readonly Code[] {
  if (trace.value !== null) return [];
  const absent = trace.operands.filter((operand) => operand.value === null).map((operand) => operand.datum);
  // Both operands are there and still no value: the denominator cannot be what it says.
  return absent.length > 0 ? [...new Set(absent)] : expressionData(expression).slice(-1);
}

/** Only what could still settle it: a branch that is already true or false asks for nothing. */
export function missingOfCondition(condition: Condition, trace: ConditionTrace): readonly Code[] {
  if (trace.truth !== "unknown") return [];
  if (
    (trace.kind === "all" || trace.kind === "any") &&
    (condition.kind === "all" || condition.kind === "any")
  ) {
    const parts = condition.of.flatMap((part, index) => {
      const partTrace = trace.of[index];
      return partTrace ? missingOfCondition(part, partTrace) : [];
    });
    return [...new Set(parts)];
  }
  if (trace.kind === "in-interval" && condition.kind === "in-interval") {
    return missingOfMeasure(condition.measure, trace.measure);
  }
  if (trace.kind === "score") {
    const scores = trace.scores.flatMap(({ score, truth }) =>
      truth === "unknown" && score.state === "unknown" ? score.missing : [],
    );
    return [...new Set(scores)];
  }
  return "datum" in condition ? [condition.datum] : [];
}
