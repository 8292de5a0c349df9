/** Ways of scoring that compare with other subjects: unknown from one subject alone. */
import { compileMeasure } from "../expressions/index.ts";
import { COHORT_CODE } from "../model.ts";
import { absence, type Value, waitingFor } from "../value.ts";
import type { Compile } from "./compile.ts";

/** `chấm so với đơn vị cao nhất theo …` */
export const compileBestPeer: Compile<"best-peer"> = (scoring, { scope }) => {
  const measure = compileMeasure(scoring.measure, scope);
  return (facts) => {
    const { value, trace } = measure(facts);
    return { points: untilAllAreIn([value]), trace: { kind: "best-peer", measure: trace } };
  };
};

/** `chấm so với đơn vị dẫn đầu theo …, kế hoạch …` */
export const compileLeader: Compile<"leader"> = (scoring, { scope }) => {
  const readAchieved = compileMeasure(scoring.achieved, scope);
  const readPlan = compileMeasure(scoring.plan, scope);
  return (facts) => {
    const achieved = readAchieved(facts);
    const plan = readPlan(facts);
    return {
      points: untilAllAreIn([achieved.value, plan.value]),
      trace: { kind: "leader", achieved: achieved.trace, plan: plan.trace },
    };
  };
};

function untilAllAreIn(own: readonly Value[]): Value {
  return absence([...own, waitingFor([COHORT_CODE])]);
}
