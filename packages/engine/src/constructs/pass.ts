import { compileCondition, missingOf } from "../conditions/index.ts";
import { wholeFraction } from "../fraction.ts";
import { modelDecimal } from "../model-error.ts";
import { waitingFor } from "../value.ts";
import type { Compile } from "./compile.ts";

/** `chấm 5 điểm khi …; không thì 0 điểm` */
export const compilePass: Compile<"pass"> = (scoring, { scope }) => {
  const test = compileCondition(scoring.condition, scope);
  const points = wholeFraction(modelDecimal(scoring.points, scope.where));
  const otherwise = wholeFraction(modelDecimal(scoring.otherwise, scope.where));
  return (facts) => {
    const condition = test(facts);
    const { truth } = condition;
    return {
      points: truth === "unknown" ? waitingFor(missingOf(condition)) : truth === "true" ? points : otherwise,
      trace: { kind: "pass", condition },
    };
  };
};
