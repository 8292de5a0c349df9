import { compileMeasure } from "../expressions/index.ts";
import { compileInterval } from "../interval.ts";
import type { Compile } from "./compile.ts";

/** `[có thẻ] / [dân số] từ 80%` */
export const compileInInterval: Compile<"in-interval"> = (condition, scope) => {
  const measure = compileMeasure(condition.measure, scope);
  const locate = compileInterval(condition.interval, scope);
  return (facts) => {
    const { value, trace } = measure(facts);
    const { truth, missing, bounds } = locate(value, facts);
    return { kind: "in-interval", truth, measure: trace, bounds, missing };
  };
};
