import { compileCondition } from "../conditions/index.ts";
import { wholeFraction } from "../fraction.ts";
import { missingOfCondition } from "../missing.ts";
import { modelDecimal } from "../model-error.ts";
import type { Compile } from "./compile.ts";

/** `chấm 5 điểm khi …; không thì 0 điểm` */
export const compilePass: Compile<"pass"> = (scoring, _criterion, scope) => {
  const test = compileCondition(scoring.condition, scope);
  const points = wholeFraction(modelDecimal(scoring.points, scope.where));
  const otherwise = wholeFraction(modelDecimal(scoring.otherwise, scope.where));
  return (answers) => {
    const condition = test({ answers, total: null, tallies: new Map() });
    return {
      points: condition.truth === "unknown" ? null : condition.truth === "true" ? points : otherwise,
      missing: missingOfCondition(scoring.condition, condition),
      trace: { kind: "pass", condition },
    };
  };
};
