import { multiply, parseDecimal } from "../../decimal.ts";
import { formatIntervalVi, formatQuantityVi } from "../../format-vi.ts";
import { formatFraction, parseFraction } from "../../fraction.ts";
import { explanationMessages as say } from "../../messages/explanation.ts";
import { missingOfMeasure } from "../../missing.ts";
import type { Award, Band, Expression } from "../../model.ts";
import { showExact } from "../exact.ts";
import { measureFault, measureText, measureValue, measureWorked, outsideReason } from "../measure.ts";
import { requirePairs, stateOf } from "../node.ts";
import type { Tell, ToldClause } from "./telling.ts";

export const tellBands: Tell<"bands"> = ({ scoring, trace, names, award }) => {
  const { measure, bands } = scoring;
  const { value } = trace.measure;
  requirePairs(bands, trace.bands);
  const chosen = trace.bands.indexOf("true");

  const clauses = bands.map((band, index): ToldClause => {
    const text = say.band(intervalText(band, measure), awardText(band.award, measure));
    if (value === null) {
      const missing = names.answers(missingOfMeasure(measure, trace.measure));
      return { text, finding: say.openAs(missing), state: "unknown" };
    }
    if (index === chosen)
      return { text, finding: chosenFinding(band.award, measure, value), state: "counted" };
    const reason = outsideReason(measure, value, band.interval);
    return { text, finding: say.bandPassed(reason), state: stateOf("false") };
  });

  const text = measureText(measure, names);
  if (value === null) {
    const fault = measureFault(measure, trace.measure, names);
    return { sentence: say.finding(text, fault === null ? award : `${fault}; ${award}`), clauses };
  }
  const worked = measureWorked(measure, trace.measure, value, names);
  const told = say.equals(text, worked);
  const band = bands[chosen];
  return {
    sentence: band ? say.inBand(told, intervalText(band, measure), award) : say.noBand(told),
    clauses,
  };
};

function intervalText({ interval }: Band, { unit }: Expression): string {
  return formatIntervalVi(interval, unit);
}

const awards = {
  fixed: {
    text: ({ points }) => say.points(points),
    worked: () => null,
  },
  proportional: {
    text: ({ reference, points }, { unit }) => say.proportional(formatQuantityVi(reference, unit), points),
    worked({ reference, points }, measure, value) {
      const fraction = parseFraction(value);
      const factor = parseDecimal(points);
      const divisor = parseDecimal(reference);
      if (!fraction || !factor || !divisor) return null;
      const result = formatFraction({
        numerator: multiply(fraction.numerator, factor),
        denominator: multiply(fraction.denominator, divisor),
      });
      const shown = measureValue(measure, value);
      return say.proportionalWorked(
        shown,
        formatQuantityVi(reference, measure.unit),
        points,
        showExact(result),
      );
    },
  },
} satisfies {
  [K in Award["kind"]]: {
    text(award: Extract<Award, { kind: K }>, measure: Expression): string;
    worked(award: Extract<Award, { kind: K }>, measure: Expression, value: string): string | null;
  };
};
type AwardWords = {
  text(award: Award, measure: Expression): string;
  worked(award: Award, measure: Expression, value: string): string | null;
};

function awardText(award: Award, measure: Expression): string {
  return (awards[award.kind] as AwardWords).text(award, measure);
}

function chosenFinding(award: Award, measure: Expression, value: string): string {
  const worked = (awards[award.kind] as AwardWords).worked(award, measure, value);
  const chosen = say.bandChosen(measureValue(measure, value));
  return worked === null ? chosen : `${chosen}, ${worked}`;
}
