/** Measures (`[a]`, `[a] / [b]`): the value compared with bands and bounds. */
import { type Answers, numberAt } from "./answers.ts";
import { type Decimal, formatDecimal, HUNDRED, multiply, ONE } from "./decimal.ts";
import { type Fraction, formatFraction, wholeFraction } from "./fraction.ts";
import type { Code, Expression } from "./model.ts";
import type { MeasureTrace } from "./result.ts";
import { anyNotApplicable, type Scope, slotOfNumber } from "./scope.ts";

export interface Measured {
  /** null when a datum is missing, does not apply, or the denominator is not above 0. */
  readonly value: Fraction | null;
  readonly notApplicable: boolean;
  readonly trace: MeasureTrace;
}
type Measure = (answers: Answers) => Measured;

const measures = {
  datum(expression: Extract<Expression, { kind: "datum" }>, scope: Scope): Measure {
    const slot = slotOfNumber(scope, expression.code);
    return (answers) => {
      const reading = numberAt(answers, slot);
      return measured(
        answers,
        [slot],
        [operand(expression.code, reading)],
        reading && wholeFraction(reading),
      );
    };
  },
  quotient(expression: Extract<Expression, { kind: "quotient" }>, scope: Scope): Measure {
    const over = slotOfNumber(scope, expression.numerator);
    const under = slotOfNumber(scope, expression.denominator);
    const factor = expression.unit === "%" ? HUNDRED : ONE;
    return (answers) => {
      const numerator = numberAt(answers, over);
      const denominator = numberAt(answers, under);
      const operands = [
        operand(expression.numerator, numerator),
        operand(expression.denominator, denominator),
      ];
      // The checks keep 0 out of denominators; if it comes all the same, nothing can be said of the quotient.
      const divisible = numerator && denominator && denominator.coefficient > 0n;
      const value = divisible ? { numerator: multiply(numerator, factor), denominator } : null;
      return measured(answers, [over, under], operands, value);
    };
  },
} satisfies { [K in Expression["kind"]]: (e: Extract<Expression, { kind: K }>, scope: Scope) => Measure };

export function compileMeasure(expression: Expression, scope: Scope): Measure {
  const compile = measures[expression.kind] as (e: Expression, scope: Scope) => Measure;
  return compile(expression, scope);
}

function operand(datum: Code, value: Decimal | null): MeasureTrace["operands"][number] {
  return { datum, value: value && formatDecimal(value) };
}

function measured(
  answers: Answers,
  slots: readonly number[],
  operands: MeasureTrace["operands"],
  value: Fraction | null,
): Measured {
  return {
    value,
    notApplicable: value === null && anyNotApplicable(answers, slots),
    trace: { operands, value: value && formatFraction(value) },
  };
}
