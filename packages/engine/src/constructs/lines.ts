/** Lines below a way of scoring: what each takes away or adds. */
import { compileCondition, missingOf } from "../conditions/index.ts";
import { HUNDRED, ZERO } from "../decimal.ts";
import { compileMeasure } from "../expressions/index.ts";
import {
  compareFractions,
  divideFractions,
  formatFraction,
  isZero,
  multiplyFractions,
  wholeFraction,
} from "../fraction.ts";
import type { Code, CountLine, LineAmount } from "../model.ts";
import { modelDecimal, positiveDecimal } from "../model-error.ts";
import type { LineTrace, Truth } from "../result.ts";
import type { Facts, Scope } from "../scope.ts";
import { allOf, not } from "../truth.ts";
import { absence, isNumber, NONE, union, type Value, waitingFor } from "../value.ts";
import { steps } from "./awards.ts";

const NOTHING = wholeFraction(ZERO);
const WHOLE = wholeFraction(HUNDRED);

export interface LineScored {
  /** Never below 0, whether the line takes away or adds. */
  readonly amount: Value;
  readonly trace: LineTrace;
}
export type ScoreLine = (base: Value, facts: Facts) => LineScored;

export function compileLine(line: CountLine, scope: Scope): ScoreLine {
  const when = line.when && compileCondition(line.when, scope);
  const unless = line.unless && compileCondition(line.unless, scope);
  const amountOf = compileAmount(line.amount, scope);
  const count = line.per && compileCounted(line.per, scope);
  const cap = line.cap === null ? null : wholeFraction(modelDecimal(line.cap, scope.where));

  return (base, facts) => {
    const [due, waived] = [when?.(facts) ?? null, unless?.(facts) ?? null];
    const holds = allOf([due?.truth ?? "true", waived ? not(waived.truth) : "true"]);
    const counted = count?.(facts) ?? null;
    const full = times(amountOf(base), counted?.value ?? null);
    const capped = cap !== null && isNumber(full) && compareFractions(full, cap) > 0;
    const missing = union([due, waived].map((trace) => (trace ? missingOf(trace) : NONE)));
    const amount = weighed(capped ? cap : full, holds, missing);
    return {
      amount,
      trace: {
        when: due,
        unless: waived,
        measure: counted?.trace ?? null,
        points: isNumber(amount) ? formatFraction(amount) : null,
        capped: capped && isNumber(amount) && !isZero(amount),
      },
    };
  };
}

/** A line whose condition is still open does not matter only where it comes to nothing either way. */
function weighed(amount: Value, holds: Truth, missing: readonly Code[]): Value {
  if (holds === "false") return NOTHING;
  if (holds === "true" || (isNumber(amount) && isZero(amount))) return amount;
  if (isNumber(amount)) return waitingFor(missing);
  return waitingFor(union([missing, amount.missing]), amount.notApplicable || amount.mayVanish);
}

const amounts = {
  points({ points }: Extract<LineAmount, { kind: "points" }>, where: string): (base: Value) => Value {
    const fixed = wholeFraction(modelDecimal(points, where));
    return () => fixed;
  },
  "percent-of-base"(
    { percent }: Extract<LineAmount, { kind: "percent-of-base" }>,
    where: string,
  ): (base: Value) => Value {
    const share = divideFractions(wholeFraction(modelDecimal(percent, where)), WHOLE);
    return (base) => {
      if (!isNumber(base)) return base;
      return base.numerator.coefficient > 0n ? multiplyFractions(base, share) : NOTHING;
    };
  },
} satisfies {
  [K in LineAmount["kind"]]: (
    amount: Extract<LineAmount, { kind: K }>,
    where: string,
  ) => (base: Value) => Value;
};

function compileAmount(amount: LineAmount, { where }: Scope): (base: Value) => Value {
  const compile = amounts[amount.kind] as (amount: LineAmount, where: string) => (base: Value) => Value;
  return compile(amount, where);
}

function compileCounted(per: NonNullable<CountLine["per"]>, scope: Scope) {
  const measure = compileMeasure(per.measure, scope);
  const step = positiveDecimal(per.step, scope.where);
  return (facts: Facts) => {
    const { value, trace } = measure(facts);
    return { value: isNumber(value) ? steps(value, step, per.rest) : value, trace };
  };
}

function times(amount: Value, count: Value | null): Value {
  if (count === null) return amount;
  if (!isNumber(amount) || !isNumber(count)) return absence([amount, count]);
  return multiplyFractions(amount, count);
}
