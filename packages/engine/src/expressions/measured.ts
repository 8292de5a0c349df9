/** Parts of an expression that stand for more than an answer: targets, scores, other subjects. */
import { type Fraction, formatFraction, wholeFraction } from "../fraction.ts";
import { COHORT_CODE } from "../model.ts";
import { compilePassed } from "../passed.ts";
import type { Facts } from "../scope.ts";
import { compileOneScore } from "../scores.ts";
import { targetOf } from "../targets.ts";
import { isNumber, type Value, waitingFor } from "../value.ts";
import type { Compile, Evaluate } from "./compile.ts";

/** `mốc [BHYT]` */
export const compileTargetValue: Compile<"target"> = ({ code }, scope) => {
  const read = targetOf(code, scope);
  return noting((facts) => read(facts).value);
};

/** `điểm nhóm 1`, `tổng không kể nhóm 3` */
export const compileScoreValue: Compile<"score"> = ({ of }, scope) => {
  const read = compileOneScore(of, scope);
  return noting((facts) => {
    const tally = read(facts);
    if (!tally) return { notApplicable: true, mayVanish: false, missing: [] };
    return tally.known ? wholeFraction(tally.points) : waitingFor(tally.missing, tally.mayVanish);
  });
};

/** `số tiêu chí đạt của nhóm 1`, `tỷ lệ tiêu chí đạt` */
export const compilePassedValue: Compile<"passed"> = (expression, scope) =>
  noting(compilePassed(expression, scope));

/** `tỷ lệ đơn vị trực thuộc đạt "Mức 1" theo bộ …`: not known from one subject alone. */
export const compileChildren: Compile<"children"> = () => noting(() => waitingFor([COHORT_CODE]));

function noting(read: (facts: Facts) => Value): Evaluate {
  return (facts, noted) => {
    const value = read(facts);
    noted.operands.push(isNumber(value) ? formatFraction(value as Fraction) : null);
    return value;
  };
}
