/** Conditions on scores in words: `tổng từ 90% điểm tối đa`, `tiêu chí 1.2 đạt`, `nhóm 3 áp dụng`. */
import { decimalFromNumber, HUNDRED, multiply } from "../decimal.ts";
import { formatFraction } from "../fraction.ts";
import { conditionMessages as say } from "../messages/condition.ts";
import { explanationMessages } from "../messages/explanation.ts";
import type { Condition, ScoreReference } from "../model.ts";
import type { ScoreTrace, Truth } from "../result.ts";
import { showQuantity } from "./exact.ts";
import { boundFacts, intervalText } from "./interval.ts";
import type { Names } from "./names.ts";
import { type TraceOf, verdict } from "./node.ts";
import { referenceText } from "./reference.ts";

type Of<K extends Condition["kind"]> = Extract<Condition, { kind: K }>;

export function scoreText({ of, interval, unit }: Of<"score">, names: Names): string {
  const bounds =
    unit === "points"
      ? intervalText(interval, names.unit, names)
      : say.ofMaximum(intervalText(interval, "%", names));
  return `${referenceText(of, names)} ${bounds}`;
}

/** Of a condition that fails, only the scores that make it fail. */
export function scoreFinding(condition: Of<"score">, trace: TraceOf<"score">, names: Names): string {
  const { of, unit, interval } = condition;
  const facts = scoreFacts(of, trace, names, unit === "percent-of-maximum");
  const bounds = boundFacts(interval, trace.bounds, unit === "points" ? names.unit : "%", names);
  return verdict(trace.truth, [explanationMessages.facts(facts), ...bounds].join(", "));
}

export function passesText({ of, value }: Of<"passes">, names: Names): string {
  return say.passesText(referenceText(of, names), value);
}

export function passesFinding({ of }: Of<"passes">, trace: TraceOf<"passes">, names: Names): string {
  return verdict(trace.truth, explanationMessages.facts(scoreFacts(of, trace, names, !names.pointless)));
}

export function appliesText({ of, value }: Of<"applies">, names: Names): string {
  return say.appliesText(names.item(of), value);
}

export function appliesFinding(
  { of, value }: Of<"applies">,
  { truth }: TraceOf<"applies">,
  names: Names,
): string {
  const applies = (truth === "true") === value;
  return verdict(truth, applies ? say.appliesNow(names.item(of)) : say.doesNotApply(names.item(of)));
}

function scoreFacts(
  of: ScoreReference,
  { truth, scores }: { readonly truth: Truth; readonly scores: readonly ScoreTrace[] },
  names: Names,
  withPercent: boolean,
): readonly string[] {
  const told = scores.filter((entry) => entry.truth === truth);
  if (told.length === 0) return [say.scorePassedOver(referenceText(of, names))];
  return told.map(({ code, score }) => {
    const subject = code === null ? referenceText(of, names) : names.item(code);
    if (score.state === "not-applicable") {
      return truth === "true" ? say.scorePassedOver(subject) : say.doesNotApply(subject);
    }
    const { points, maximum } = score;
    const percent = withPercent ? percentOf(points, maximum) : null;
    return say.scored(
      subject,
      percent === null ? names.points(points) : names.outOf(points, maximum),
      percent,
    );
  });
}

function percentOf(points: number, maximum: number): string | null {
  const numerator = decimalFromNumber(points);
  const denominator = decimalFromNumber(maximum);
  if (!numerator || !denominator || denominator.coefficient <= 0n) return null;
  return showQuantity(formatFraction({ numerator: multiply(numerator, HUNDRED), denominator }), "%");
}
