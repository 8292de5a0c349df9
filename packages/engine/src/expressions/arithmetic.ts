/** Arithmetic over parts: exact, and absent as soon as one part is. */

import { HUNDRED } from "../decimal.ts";
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  isZero,
  multiplyFractions,
  negateFraction,
  wholeFraction,
} from "../fraction.ts";
import type { Expression } from "../model.ts";
import { modelDecimal } from "../model-error.ts";
import { expressionReads } from "../reads.ts";
import type { Scope } from "../scope.ts";
import { isPercent } from "../units.ts";
import { absence, isNumber, NOT_APPLIED, type Value, waitingFor } from "../value.ts";
import { answersRead } from "../walk.ts";
import type { Compile, Evaluate, ExpressionOf } from "./compile.ts";

export const compileNumber: Compile<"number"> = ({ value }, { where }) => {
  const number = wholeFraction(modelDecimal(value, where));
  return () => number;
};

export const compileSum: Compile<"sum"> = ({ of }, scope, compileInner) =>
  joined(
    of.map((part) => compileInner(part, scope)),
    addFractions,
  );

export const compileDifference: Compile<"difference"> = ({ from, subtract }, scope, compileInner) =>
  joined([compileInner(from, scope), compileInner(subtract, scope)], (a, b) =>
    addFractions(a, negateFraction(b)),
  );

export const compileLowest: Compile<"lowest"> = ({ of }, scope, compileInner) =>
  joined(
    of.map((part) => compileInner(part, scope)),
    (a, b) => (compareFractions(b, a) < 0 ? b : a),
  );

export const compileHighest: Compile<"highest"> = ({ of }, scope, compileInner) =>
  joined(
    of.map((part) => compileInner(part, scope)),
    (a, b) => (compareFractions(b, a) > 0 ? b : a),
  );

export const compileProduct: Compile<"product"> = ({ of, unit }, scope, compileInner) => {
  const parts = of.map((part) => pure(part, compileInner(part, scope)));
  return inUnit(unit, joined(parts, multiplyFractions));
};

export const compileQuotient: Compile<"quotient"> = (expression, scope, compileInner) => {
  const { numerator, denominator, unit, whenZero } = expression;
  const over = pure(numerator, compileInner(numerator, scope));
  const under = pure(denominator, compileInner(denominator, scope));
  const instead = compileWhenZero(expression, scope);
  const vanishes = whenZero === "not-applicable";
  const scaled = scale(unit);
  return (facts, noted) => {
    const dividend = over(facts, noted);
    const divisor = under(facts, noted);
    const zero = isNumber(divisor) && isZero(divisor);
    if (zero && (vanishes || isNumber(dividend))) {
      noted.zeroDenominator = true;
      return instead;
    }
    if (isNumber(dividend) && isNumber(divisor)) return scaled(divideFractions(dividend, divisor));
    const absent = absence([dividend, divisor]);
    // The denominator may yet turn out to be 0.
    const open = vanishes && !isNumber(divisor) && !absent.notApplicable;
    return open ? { ...absent, mayVanish: true } : absent;
  };
};

function compileWhenZero({ whenZero, denominator }: ExpressionOf<"quotient">, scope: Scope): Value {
  if (whenZero === "not-applicable") return NOT_APPLIED;
  if (whenZero !== null) return wholeFraction(modelDecimal(whenZero, scope.where));
  // The checks keep 0 out of a denominator that has no substitute; if it comes all the same, nothing can be said.
  return waitingFor(answersRead(expressionReads(denominator), scope.model));
}

/** All parts, one after the other; a part that is absent makes the whole absent. */
function joined(parts: readonly Evaluate[], join: (a: Fraction, b: Fraction) => Fraction): Evaluate {
  return (facts, noted) => {
    const values: Value[] = parts.map((part) => part(facts, noted));
    const numbers = values.filter(isNumber);
    return numbers.length < values.length ? absence(values) : numbers.reduce(join);
  };
}

/** Products and quotients work on pure numbers: 90 % is nine tenths; so is 90 %/năm, of a unit that begins so. */
function pure({ unit }: Expression, evaluate: Evaluate): Evaluate {
  if (!isPercent(unit)) return evaluate;
  return (facts, noted) => {
    const value = evaluate(facts, noted);
    return isNumber(value) ? divideFractions(value, hundred) : value;
  };
}

const hundred = wholeFraction(HUNDRED);

function scale(unit: string): (value: Fraction) => Fraction {
  return isPercent(unit) ? (value) => multiplyFractions(value, hundred) : (value) => value;
}

function inUnit(unit: string, evaluate: Evaluate): Evaluate {
  if (!isPercent(unit)) return evaluate;
  const scaled = scale(unit);
  return (facts, noted) => {
    const value = evaluate(facts, noted);
    return isNumber(value) ? scaled(value) : value;
  };
}
