/** Expressions: a number with its unit, worked out exactly. */
import { formatFraction } from "../fraction.ts";
import type { Expression } from "../model.ts";
import type { MeasureTrace } from "../result.ts";
import type { Facts, Scope } from "../scope.ts";
import { isNumber, NONE, type Value } from "../value.ts";
import { compileDatum, compileDays, compileTicked, compileYear } from "./answer.ts";
import {
  compileDifference,
  compileHighest,
  compileLowest,
  compileNumber,
  compileProduct,
  compileQuotient,
  compileSum,
} from "./arithmetic.ts";
import type { Compile, Evaluate, Noted } from "./compile.ts";
import { compileChildren, compilePassedValue, compileScoreValue, compileTargetValue } from "./measured.ts";

const expressions = {
  datum: compileDatum,
  number: compileNumber,
  quotient: compileQuotient,
  sum: compileSum,
  product: compileProduct,
  difference: compileDifference,
  lowest: compileLowest,
  highest: compileHighest,
  ticked: compileTicked,
  days: compileDays,
  year: compileYear,
  target: compileTargetValue,
  score: compileScoreValue,
  passed: compilePassedValue,
  children: compileChildren,
} satisfies { [K in Expression["kind"]]: Compile<K> };

function compileExpression(expression: Expression, scope: Scope): Evaluate {
  const compile = expressions[expression.kind] as Compile<Expression["kind"]>;
  return compile(expression, scope, compileExpression);
}

export interface Measured {
  readonly value: Value;
  readonly trace: MeasureTrace;
}

/** An expression where a clause compares it or pays for it, with its trace. */
export function compileMeasure(expression: Expression, scope: Scope): (facts: Facts) => Measured {
  const evaluate = compileExpression(expression, scope);
  return (facts) => {
    const noted: Noted = { operands: [], zeroDenominator: false };
    const value = evaluate(facts, noted);
    const known = isNumber(value);
    const trace: MeasureTrace = {
      operands: noted.operands,
      value: known ? formatFraction(value) : null,
      missing: known ? NONE : value.missing,
      zeroDenominator: noted.zeroDenominator,
    };
    return { value, trace };
  };
}
