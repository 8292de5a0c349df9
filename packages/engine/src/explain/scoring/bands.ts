import { explanationMessages } from "../../messages/explanation.ts";
import { scoringMessages as say } from "../../messages/scoring.ts";
import type { Expression, Interval } from "../../model.ts";
import type { IntervalTrace, MeasureTrace } from "../../result.ts";
import { showQuantity } from "../exact.ts";
import { expressionFault, expressionText, expressionWorked } from "../expression.ts";
import { boundFacts, intervalText, outsideReason } from "../interval.ts";
import type { Names } from "../names.ts";
import { requirePairs } from "../node.ts";
import { awardText, awardWorked } from "./awards.ts";
import { measureFinding } from "./measure-clause.ts";
import type { Tell, ToldClause } from "./telling.ts";

export const tellBands: Tell<"bands"> = ({ scoring, trace, names }) => {
  const { measure, bands } = scoring;
  requirePairs(bands, trace.bands);
  const { value } = trace.measure;
  const chosen = trace.base === null ? -1 : trace.bands.findIndex(({ truth }) => truth === "true");
  const band = bands[chosen];

  const clauses = bands.map(({ interval, award }, index): ToldClause => {
    const text = say.band(intervalText(interval, measure.unit, names), awardText(award, measure.unit, names));
    const told = tellInterval(interval, trace.bands[index], trace.measure, measure, names, say.bandChosen);
    if (index !== chosen || value === null) return { text, ...told };
    const worked = awardWorked(award, value, measure.unit, trace.reference);
    return {
      text,
      finding: worked === null ? told.finding : `${told.finding}, ${worked}`,
      state: "counted",
    };
  });

  const text = expressionText(measure, names);
  const fault = expressionFault(measure, trace.measure, names);
  const worked =
    value === null ? text : explanationMessages.equals(text, expressionWorked(measure, trace.measure, value));
  return {
    text: fault === null ? worked : explanationMessages.finding(text, fault),
    sentence: (points) =>
      band
        ? say.inBand(worked, intervalText(band.interval, measure.unit, names), points)
        : say.noBand(worked),
    clauses,
  };
};

/** Whether the value lies inside, and why not. */
export function tellInterval(
  interval: Interval,
  trace: IntervalTrace | undefined,
  measured: MeasureTrace,
  measure: Expression,
  names: Names,
  chosen: (value: string) => string,
): Pick<ToldClause, "finding" | "state"> {
  const { truth, bounds } = trace ?? { truth: "unknown", bounds: null };
  const { value } = measured;
  if (value === null) return { finding: measureFinding(measure, measured, names), state: "unknown" };
  const facts = boundFacts(interval, bounds, measure.unit, names);
  if (truth === "true") {
    return { finding: [chosen(showQuantity(value, measure.unit)), ...facts].join(", "), state: "counted" };
  }
  if (truth === "unknown") {
    const missing = [bounds?.lower, bounds?.upper].flatMap((bound) => bound?.measure.missing ?? []);
    return { finding: explanationMessages.openAs(names.answers([...new Set(missing)])), state: "unknown" };
  }
  const reason = outsideReason(value, interval, bounds, measure.unit, names);
  return { finding: say.notCounted(reason), state: "not-counted" };
}
