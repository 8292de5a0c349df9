/** Grids of expressions. */
import type { Code, Datum, Expression, ScoreReference, Target } from "../model.ts";
import { isPercent } from "../units.ts";
import { divided, type Grid, gridOf, meet, multiplied, tenths, UNITS } from "./grid.ts";

export interface GridScope {
  readonly datum: (code: Code) => Datum | undefined;
  readonly target: (code: Code) => Target | undefined;
  /** Of a score that was looked at before. */
  readonly score: (of: ScoreReference) => Grid;
}

type GridsOf = {
  readonly [K in Expression["kind"]]: (
    expression: Extract<Expression, { kind: K }>,
    scope: GridScope,
  ) => Grid;
};

const grids = {
  datum: ({ code }, { datum }) => datumGrid(datum(code)),
  number: ({ value }) => gridOf(value),
  sum: ({ of }, scope) => meetOf(of, scope),
  difference: ({ from, subtract }, scope) => meetOf([from, subtract], scope),
  lowest: ({ of }, scope) => meetOf(of, scope),
  highest: ({ of }, scope) => meetOf(of, scope),
  product: ({ of, unit }, scope) =>
    inUnit(unit, of.map((part) => pure(part, expressionGrid(part, scope))).reduce(multiplied, UNITS)),
  quotient({ numerator, denominator, unit, whenZero }, scope) {
    const over = pure(numerator, expressionGrid(numerator, scope));
    const under = constants(denominator, scope).map((one) => pure(denominator, one));
    const instead = whenZero === null || whenZero === "not-applicable" ? [] : [gridOf(whenZero)];
    return meet([inUnit(unit, divided(over, under)), ...instead]);
  },
  ticked: () => UNITS,
  days: () => UNITS,
  year: () => UNITS,
  target: ({ code }, { target }) => meet((target(code)?.rows ?? []).map(({ value }) => gridOf(value))),
  score: ({ of }, { score }) => score(of),
  passed: ({ share }) => (share ? null : UNITS),
  children: () => null,
} satisfies GridsOf;

export function expressionGrid(expression: Expression, scope: GridScope): Grid {
  const gridFor = grids[expression.kind] as (expression: Expression, scope: GridScope) => Grid;
  return gridFor(expression, scope);
}

function meetOf(of: readonly Expression[], scope: GridScope): Grid {
  return meet(of.map((part) => expressionGrid(part, scope)));
}

function datumGrid(datum: Datum | undefined): Grid {
  if (datum?.type.kind === "count") return UNITS;
  return datum && "digits" in datum.type ? tenths(datum.type.digits) : null;
}

/** Every number that an expression without data may be; null among them: it has data. */
export function constants(expression: Expression, scope: GridScope): readonly Grid[] {
  if (expression.kind === "number") return [gridOf(expression.value)];
  if (expression.kind === "target") {
    return (scope.target(expression.code)?.rows ?? []).map(({ value }) => gridOf(value));
  }
  if (expression.kind !== "product") return [null];
  const parts = expression.of.map((part) => constants(part, scope).map((one) => pure(part, one)));
  return parts.reduce<readonly Grid[]>(pairwise, [UNITS]).map((one) => inUnit(expression.unit, one));
}

/** More than a text with its targets can mean to multiply. */
const MOST_CONSTANTS = 1000;

function pairwise(a: readonly Grid[], b: readonly Grid[]): readonly Grid[] {
  if (a.length * b.length > MOST_CONSTANTS) return [null];
  return a.flatMap((one) => b.map((other) => multiplied(one, other)));
}

const HUNDRED = gridOf("100");

function pure({ unit }: Expression, grid: Grid): Grid {
  return isPercent(unit) ? divided(grid, [HUNDRED]) : grid;
}

function inUnit(unit: string, grid: Grid): Grid {
  return isPercent(unit) ? multiplied(grid, HUNDRED) : grid;
}
