import type { Code, Expression } from "../model.ts";
import type { OperandTrace } from "../result.ts";
import type { Facts, Scope } from "../scope.ts";
import type { Value } from "../value.ts";

/** What an evaluation of an expression leaves for its trace. */
export interface Noted {
  readonly operands: OperandTrace[];
  zeroDenominator: boolean;
}
/** The value in the expression's unit. */
export type Evaluate = (facts: Facts, noted: Noted) => Value;

export type ExpressionOf<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;
export type Compile<K extends Expression["kind"]> = (
  expression: ExpressionOf<K>,
  scope: Scope,
  compileInner: (expression: Expression, scope: Scope) => Evaluate,
) => Evaluate;

/** Codes of the answers that a part of an expression rests on. */
export type Codes = readonly Code[];
