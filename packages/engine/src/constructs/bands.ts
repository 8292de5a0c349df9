import { multiply } from "../decimal.ts";
import { exactDecimal, type Fraction, wholeFraction } from "../fraction.ts";
import { compileInterval } from "../interval.ts";
import { compileMeasure } from "../measure.ts";
import { modelMessages } from "../messages/model.ts";
import { missingOfMeasure } from "../missing.ts";
import type { Award, Expression } from "../model.ts";
import { ModelFormatError, modelDecimal, positiveDecimal } from "../model-error.ts";
import type { Truth } from "../result.ts";
import { truthOf } from "../truth.ts";
import { expressionData } from "../walk.ts";
import type { Compile } from "./compile.ts";

/**
 * `chấm theo [a] / [b]` and its bands. The first band that holds the value decides (a checked model has exactly
 * one). A value that no band claims, or an unknown one, leaves the points unknown.
 */
export const compileBands: Compile<"bands"> = (scoring, _criterion, scope, rounded) => {
  const measure = compileMeasure(scoring.measure, scope);
  const bands = scoring.bands.map((band) => ({
    contains: compileInterval(band.interval, scope.where),
    award: compileAward(band.award, scoring.measure, scope.where, rounded),
  }));
  const allUnknown: readonly Truth[] = bands.map(() => "unknown");
  return (answers) => {
    const { value, trace } = measure(answers);
    if (!value) {
      return {
        points: null,
        missing: missingOfMeasure(scoring.measure, trace),
        trace: { kind: "bands", measure: trace, bands: allUnknown },
      };
    }
    const inside = bands.map((band) => band.contains(value));
    const chosen = bands[inside.indexOf(true)];
    return {
      points: chosen ? chosen.award(value) : null,
      missing: chosen ? [] : expressionData(scoring.measure),
      trace: { kind: "bands", measure: trace, bands: inside.map(truthOf) },
    };
  };
};

type Give = (value: Fraction) => Fraction;

const awards = {
  fixed(award: Extract<Award, { kind: "fixed" }>, _measure: Expression, where: string): Give {
    const points = wholeFraction(modelDecimal(award.points, where));
    return () => points;
  },
  proportional(
    award: Extract<Award, { kind: "proportional" }>,
    measure: Expression,
    where: string,
    rounded: boolean,
  ): Give {
    const points = modelDecimal(award.points, where);
    const reference = positiveDecimal(award.reference, where);
    const ends =
      measure.kind === "datum" && exactDecimal({ numerator: points, denominator: reference }) !== null;
    if (!rounded && !ends) throw new ModelFormatError(modelMessages.endless(where));
    return ({ numerator, denominator }) => ({
      numerator: multiply(numerator, points),
      denominator: multiply(denominator, reference),
    });
  },
} satisfies {
  [K in Award["kind"]]: (
    award: Extract<Award, { kind: K }>,
    measure: Expression,
    where: string,
    rounded: boolean,
  ) => Give;
};

function compileAward(award: Award, measure: Expression, where: string, rounded: boolean): Give {
  const compile = awards[award.kind] as (
    award: Award,
    measure: Expression,
    where: string,
    rounded: boolean,
  ) => Give;
  return compile(award, measure, where, rounded);
}
