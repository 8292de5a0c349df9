import { compileCondition, missingOf } from "../conditions/index.ts";
import { ZERO } from "../decimal.ts";
import { wholeFraction } from "../fraction.ts";
import { union, waitingFor } from "../value.ts";
import { plainPoints } from "./awards.ts";
import { stillOpen } from "./choose.ts";
import type { Compile } from "./compile.ts";

/** `chấm theo trường hợp`: the first that holds; where none does, nothing is awarded. */
export const compileCases: Compile<"cases"> = (scoring, { scope }) => {
  const cases = scoring.cases.map(({ condition, award }) => ({
    test: condition && compileCondition(condition, scope),
    points: plainPoints(award, scope),
  }));
  const nothing = wholeFraction(ZERO);
  return (facts) => {
    const traces = cases.map(({ test }) => (test ? test(facts) : null));
    const truths = traces.map((trace) => trace?.truth ?? "true");
    const open = stillOpen(truths);
    const settled = open.every((index) => truths[index] === "true");
    const [chosen] = open.map((index) => cases[index]?.points ?? nothing);
    const missing = open.map((index) => {
      const trace = traces[index];
      return trace ? missingOf(trace) : [];
    });
    return {
      points: settled ? (chosen ?? nothing) : waitingFor(union(missing)),
      trace: { kind: "cases", cases: traces },
    };
  };
};
