import type { CstNode, IToken } from "chevrotain";
import { allKnown } from "../all-known.ts";
import type { Expression, ScoreReference, Text, ZeroRule } from "../ast.ts";
import { excerpt } from "../excerpt.ts";
import { type Context, childOf, childrenOf, has, sliceOf, spanOf, tokenOf, tokensOf } from "./context.ts";
import { buildDateValue } from "./date-value.ts";
import { buildCode, buildName, buildOrdinal, buildQuantity, buildText } from "./values.ts";

type Node = CstNode | undefined;

/** An expression, or null where any part of it could not be read. */
export function buildExpression(node: Node, context: Context): Expression | null {
  const operands = childrenOf(node, "operand").map((operand) => buildOperand(operand, context));
  return withZeroRule(combine(operands, operatorsOf(node)), childOf(node, "zeroRule"), context);
}

/** The reference of `tỷ lệ với`: what stands before the `×` of its points. */
export function buildReference(node: Node, context: Context): Expression | null {
  const operands = childrenOf(node, "operand").map((operand) => buildOperand(operand, context));
  return combine(operands, operatorsOf(node));
}

const OPERATORS = ["Plus", "Dash", "Times", "Slash"] as const;

function operatorsOf(node: Node): IToken[] {
  return OPERATORS.flatMap((name) => tokensOf(node, name)).sort((a, b) => a.startOffset - b.startOffset);
}

/** Products and quotients first, then sums and differences, each from left to right. */
function combine(operands: readonly (Expression | null)[], operators: readonly IToken[]): Expression | null {
  const [first, ...rest] = operands;
  if (first === undefined || first === null || rest.length !== operators.length) return null;
  let sum: Expression | null = null;
  let sign: IToken | undefined;
  let product = first;
  for (const [index, operand] of rest.entries()) {
    const operator = operators[index];
    if (operand === null || operator === undefined) return null;
    const { name } = operator.tokenType;
    if (name === "Times") product = joined("product", product, operand);
    else if (name === "Slash") product = quotient(product, operand);
    else {
      sum = added(sum, sign, product);
      [sign, product] = [operator, operand];
    }
  }
  return added(sum, sign, product);
}

function added(sum: Expression | null, sign: IToken | undefined, next: Expression): Expression {
  if (sum === null || sign === undefined) return next;
  if (sign.tokenType.name === "Plus") return joined("sum", sum, next);
  return { kind: "difference", from: sum, subtract: next, span: across(sum, next) };
}

/** `a + b + c` is one sum of three. What stood in brackets begins before its first part and stays by itself. */
function joined(kind: "sum" | "product", left: Expression, right: Expression): Expression {
  const span = across(left, right);
  const same = left.kind === kind && left.span.start === left.of[0]?.span.start;
  return { kind, of: same ? [...left.of, right] : [left, right], span };
}

function quotient(numerator: Expression, denominator: Expression): Expression {
  return { kind: "quotient", numerator, denominator, whenZero: null, span: across(numerator, denominator) };
}

const across = (left: Expression, right: Expression) => ({ start: left.span.start, end: right.span.end });

function buildOperand(node: CstNode, context: Context): Expression | null {
  const span = spanOf(node, context);
  for (const [rule, build] of Object.entries(operands)) {
    const child = childOf(node, rule);
    const part = child === undefined ? null : build(child, context);
    if (part !== null) return { ...part, span };
  }
  return null;
}

/** Without its span, which is that of the operand: brackets belong to it. */
type Part = Expression extends infer E ? (E extends Expression ? Omit<E, "span"> : never) : never;

/** By the grammar's rule. */
const operands: Readonly<Record<string, (node: CstNode, context: Context) => Part | null>> = {
  name: (node, context) => {
    const name = buildName(node, context);
    return name && { kind: "datum", name };
  },
  quantity: (node, context) => {
    const quantity = buildQuantity(node, context);
    return quantity && { kind: "number", quantity };
  },
  target: buildTargetPart,
  inBrackets: (node, context) => buildExpression(childOf(node, "expression"), context),
  ticked: (node, context) => {
    const name = buildName(childOf(node, "name"), context);
    return name && { kind: "ticked", name };
  },
  yearScored: () => ({ kind: "year" }),
  daysBetween: (node, context) => {
    const from = buildDateValue(childOf(node, "fromDate"), context);
    const to = buildDateValue(childOf(node, "toDate"), context);
    return from && to && { kind: "days", from, to, working: has(node, "WorkingDaysBetween") };
  },
  total: (node, context) => {
    const of = buildTotal(node, context);
    return of && { kind: "score", of };
  },
  itemScore: (node, context) => {
    const ordinal = buildOrdinal(childOf(node, "ordinal"), context);
    const kind = has(node, "GroupPoints") ? "group" : "criterion";
    return ordinal && { kind: "score", of: { kind, ordinal, span: spanOf(node, context) } };
  },
  passed: (node, context) => {
    const within = buildWithin(node, context);
    return within === undefined ? null : { kind: "passed", within, share: has(node, "PassedShare") };
  },
  extreme: (node, context) => {
    const of = allKnown(childrenOf(node, "expression").map((child) => buildExpression(child, context)));
    if (of === null || of.length === 0) return null;
    return { kind: has(node, "LowestOf") ? "lowest" : "highest", of };
  },
  children: (node, context) => {
    const level = buildText(childOf(node, "text"), context);
    const set = buildCode(childOf(node, "bareCode"), context);
    return level && set && { kind: "children", level, set };
  },
};

function buildTargetPart(node: Node, context: Context): Part | null {
  const name = buildName(childOf(node, "name"), context);
  return name && { kind: "target", name };
}

/** `mốc [x]`; also the `[x]` behind `đạt mốc`. */
export function buildTarget(node: Node, context: Context): Expression | null {
  const target = buildTargetPart(node, context);
  return target && node ? { ...target, span: spanOf(node, context) } : null;
}

/** The ordinal of `của nhóm 1`: null where none was written, undefined where it could not be read. */
export function buildWithin(node: Node, context: Context): Text | null | undefined {
  const ofGroup = childOf(childOf(node, "scope"), "ofGroup");
  return ofGroup === undefined ? null : (buildOrdinal(childOf(ofGroup, "ordinal"), context) ?? undefined);
}

/** `tổng`, `tổng không kể nhóm 5, nhóm 6` */
export function buildTotal(node: Node, context: Context): ScoreReference | null {
  if (node === undefined) return null;
  const span = spanOf(node, context);
  if (has(node, "Total")) return { kind: "total", span };
  const references = childrenOf(node, "groupReference");
  const groups = allKnown(references.map((group) => buildOrdinal(childOf(group, "ordinal"), context)));
  return groups === null || groups.length === 0 ? null : { kind: "total-without", groups, span };
}

/** Gives `, mẫu số bằng 0 thì …` to the only quotient that it can speak of; null where that cannot be read. */
export function withZeroRule(whole: Expression | null, rule: Node, context: Context): Expression | null {
  if (whole === null || rule === undefined) return whole;
  const whenZero = buildZeroRule(rule, context);
  if (whenZero === null) return null;
  const count = openQuotients(whole);
  if (count === 1) return fillWhenZero(whole, whenZero);
  const words = excerpt(sliceOf(rule, context).replace(/^, */, ""));
  context.report("which-division", whenZero.span, [words, count]);
  return null;
}

function buildZeroRule(node: CstNode, context: Context): ZeroRule | null {
  const whole = spanOf(node, context);
  const words = tokenOf(node, "WhenZero") ?? tokenOf(node, "WhenZeroNotApplicable");
  const span = words === undefined ? whole : { ...whole, start: spanOf(words, context).start };
  if (has(node, "WhenZeroNotApplicable")) return { kind: "not-applicable", span };
  const quantity = buildQuantity(childOf(node, "quantity"), context);
  return quantity && { kind: "value", quantity, span };
}

/** Parts in which a division may stand that nothing was said about yet. */
function partsOf(expression: Expression): readonly Expression[] {
  switch (expression.kind) {
    case "sum":
    case "product":
    case "lowest":
    case "highest":
      return expression.of;
    case "difference":
      return [expression.from, expression.subtract];
    case "quotient":
      return [expression.numerator, expression.denominator];
    default:
      return [];
  }
}

function openQuotients(expression: Expression): number {
  const own = expression.kind === "quotient" && expression.whenZero === null ? 1 : 0;
  return partsOf(expression).reduce((count, part) => count + openQuotients(part), own);
}

function fillWhenZero(expression: Expression, whenZero: ZeroRule): Expression {
  const fill = (part: Expression) => fillWhenZero(part, whenZero);
  switch (expression.kind) {
    case "sum":
    case "product":
    case "lowest":
    case "highest":
      return { ...expression, of: expression.of.map(fill) };
    case "difference":
      return { ...expression, from: fill(expression.from), subtract: fill(expression.subtract) };
    case "quotient":
      return {
        ...expression,
        numerator: fill(expression.numerator),
        denominator: fill(expression.denominator),
        whenZero: expression.whenZero ?? whenZero,
      };
    default:
      return expression;
  }
}
