import { compileInterval } from "../interval.ts";
import { compileMeasure } from "../measure.ts";
import type { Truth } from "../result.ts";
import { truthOf } from "../truth.ts";
import type { Compile } from "./compile.ts";

/** `[có thẻ] / [dân số] từ 80%` */
export const compileInInterval: Compile<"in-interval"> = (condition, scope) => {
  const measure = compileMeasure(condition.measure, scope);
  const contains = compileInterval(condition.interval, scope.where);
  return ({ answers }) => {
    const { value, notApplicable, trace } = measure(answers);
    const truth: Truth = value ? truthOf(contains(value)) : notApplicable ? "false" : "unknown";
    return { kind: "in-interval", truth, measure: trace };
  };
};
