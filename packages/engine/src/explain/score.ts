/** Conditions on scores in words: `tổng từ 90% điểm tối đa`. */
import { decimalFromNumber, HUNDRED, multiply } from "../decimal.ts";
import { formatIntervalVi } from "../format-vi.ts";
import { formatFraction } from "../fraction.ts";
import { explanationMessages as say } from "../messages/explanation.ts";
import type { Condition } from "../model.ts";
import { showQuantity } from "./exact.ts";
import type { Names } from "./names.ts";
import { type TraceOf, verdict } from "./node.ts";

type ScoreCondition = Extract<Condition, { kind: "score" }>;

export function scoreText({ of, interval, unit }: ScoreCondition, names: Names): string {
  const subject =
    of.kind === "total"
      ? say.totalText
      : of.kind === "every-group"
        ? say.everyGroupText
        : names.item(of.code);
  const bounds =
    unit === "points" ? formatIntervalVi(interval, "điểm") : say.ofMaximum(formatIntervalVi(interval, "%"));
  return `${subject} ${bounds}`;
}

/** Of a condition that fails, only the scores that make it fail. */
export function scoreFinding(condition: ScoreCondition, trace: TraceOf<"score">, names: Names): string {
  const { truth } = trace;
  const told = trace.scores.filter((entry) => entry.truth === truth);
  const facts = told.map(({ code, score }) => {
    const subject = code === null ? say.totalText : names.item(code);
    if (score.state === "not-applicable") {
      return truth === "true" ? say.scorePassedOver(subject) : say.doesNotApply(subject);
    }
    const percent = condition.unit === "points" ? null : percentOf(score.points, score.maximum);
    return say.scored(subject, score.points, score.maximum, percent);
  });
  return verdict(truth, say.scores(facts));
}

function percentOf(points: number, maximum: number): string | null {
  const numerator = decimalFromNumber(points);
  const denominator = decimalFromNumber(maximum);
  if (!numerator || !denominator || denominator.coefficient <= 0n) return null;
  const hundredfold = multiply(numerator, HUNDRED);
  return showQuantity(formatFraction({ numerator: hundredfold, denominator }), "%");
}
