import { compileMeasure } from "../expressions/index.ts";
import { compileInterval, type Located } from "../interval.ts";
import { expressionReads } from "../reads.ts";
import type { IntervalTrace } from "../result.ts";
import { isNumber } from "../value.ts";
import { answersRead } from "../walk.ts";
import { compileAward } from "./awards.ts";
import { chooseInterval } from "./choose.ts";
import type { Compile } from "./compile.ts";

/**
 * `chấm theo [a] / [b]` and its bands. A value that no band claims, or an unknown one, leaves the points unknown.
 */
export const compileBands: Compile<"bands"> = (scoring, { scope }) => {
  const measure = compileMeasure(scoring.measure, scope);
  const intervals = scoring.bands.map(({ interval }) => compileInterval(interval, scope));
  const awards = scoring.bands.map(({ award }) => compileAward(award, scope));
  const read = answersRead(expressionReads(scoring.measure), scope.model);
  return (facts) => {
    const { value, trace } = measure(facts);
    const { index, located } = chooseInterval(value, intervals, facts, read);
    const award = typeof index === "number" ? awards[index] : undefined;
    const given = award && isNumber(value) ? award(value, facts) : null;
    return {
      points: given?.points ?? (typeof index === "number" ? value : index),
      trace: {
        kind: "bands",
        measure: trace,
        bands: located.map(intervalTrace),
        reference: given?.reference ?? null,
      },
    };
  };
};

export function intervalTrace({ truth, bounds }: Located): IntervalTrace {
  return { truth, bounds };
}
