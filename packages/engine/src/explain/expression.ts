/** An expression in words: its text, and its numbers put in. */
import { formatNumberVi, formatQuantityVi } from "../format-vi.ts";
import { conditionMessages as say } from "../messages/condition.ts";
import { explanationMessages } from "../messages/explanation.ts";
import type { Expression } from "../model.ts";
import type { MeasureTrace, OperandTrace } from "../result.ts";
import { dateText } from "./date.ts";
import { showExact, showQuantity } from "./exact.ts";
import type { Names } from "./names.ts";
import { referenceText } from "./reference.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;
/** Prints a part; `bare`: without its unit, which the neighbours make clear. */
type Print = (part: Expression, bare: boolean) => string;

/** `[có thẻ] / [dân số]`, `[đúng hạn] / [đơn], mẫu số bằng 0 thì lấy 100%` */
export function expressionText(expression: Expression, names: Names): string {
  return ruleless(expression, names) + zeroRuleText(expression);
}

/** Without what it says itself of a denominator of 0; rules of divisions within it stand in brackets with them. */
export function ruleless(expression: Expression, names: Names): string {
  const print: Print = (part) => {
    if (isLeaf(part)) return leafText(part, names);
    const [text, rule] = [joins(part, print), zeroRuleText(part)];
    return rule === "" ? text : say.brackets(text + rule);
  };
  return isLeaf(expression) ? leafText(expression, names) : joins(expression, print);
}

/** `9.000 / 10.000`; null for a part alone, whose value says it all. */
export function expressionNumbers(expression: Expression, { operands }: MeasureTrace): string | null {
  if (expression.kind === "number" || (isLeaf(expression) && expression.kind !== "days")) return null;
  let next = 0;
  const print: Print = (part, bare) =>
    isLeaf(part) ? operandText(operands[next++] ?? null, bare ? null : part.unit) : joins(part, print, bare);
  return print(expression, false);
}

/** `9.000 / 10.000 = 90%`, or `3 vụ` for a datum alone. */
export function expressionWorked(expression: Expression, trace: MeasureTrace, value: string): string {
  const numbers = expressionNumbers(expression, trace);
  const shown = showQuantity(value, expression.unit);
  if (numbers === null) return shown;
  if (expression.kind === "days") return numbers;
  return trace.zeroDenominator ? say.tookInstead(numbers, shown) : explanationMessages.equals(numbers, shown);
}

/** Why no value comes out although no answer is missing; null where one is, or where it does not apply. */
export function expressionFault(expression: Expression, trace: MeasureTrace, names: Names): string | null {
  if (!trace.zeroDenominator || trace.value !== null || trace.missing.length === 0) return null;
  const name =
    expression.kind === "quotient" ? expressionText(expression.denominator, names) : say.denominator;
  return say.zeroDenominator(name);
}

/** `[đúng hạn] / [văn bản] (mẫu số bằng 0)` */
export function vanishedText(division: Of<"quotient">, names: Names): string {
  return say.vanished(ruleless(division, names));
}

type Leaf = Of<"datum" | "ticked" | "days" | "year" | "target" | "score" | "passed" | "children">;
type Join = Exclude<Expression, Leaf>;

const leaves = {
  datum: ({ code }, names) => names.answer(code),
  ticked: ({ datum }, names) => say.ticked(names.answer(datum)),
  days: ({ from, to, working }, names) => say.days(dateText(from, names), dateText(to, names), working),
  year: () => say.year,
  target: ({ code }, names) => explanationMessages.target(names.target(code)?.name ?? code),
  score: ({ of }, names) =>
    of.kind === "item" ? say.score(referenceText(of, names)) : referenceText(of, names),
  passed: ({ within, share }, names) => say.passed(share, within === null ? null : names.item(within)),
  children: ({ level, set }) => say.children(level, set),
} satisfies { [K in Leaf["kind"]]: (leaf: Of<K>, names: Names) => string };

function isLeaf(expression: Expression): expression is Leaf {
  return Object.hasOwn(leaves, expression.kind);
}

function leafText(leaf: Leaf, names: Names): string {
  const text = leaves[leaf.kind] as (leaf: Leaf, names: Names) => string;
  return text(leaf, names);
}

/** `unit` null: the neighbours make it clear. */
function operandText(operand: OperandTrace, unit: string | null): string {
  if (operand === null) return "?";
  const shown = (value: string) => (unit === null ? showExact(value) : showQuantity(value, unit));
  if (typeof operand === "string") return shown(operand);
  const { from, to, value } = operand;
  return from === null || to === null || value === null ? "?" : say.daysWorked(shown(value), from, to);
}

const joined = {
  number: ({ value, unit }, _print, bare) => (bare ? formatNumberVi(value) : formatQuantityVi(value, unit)),
  quotient: ({ numerator, denominator }, print) => {
    const bare = numerator.unit === denominator.unit && numerator.unit !== "%";
    return say.over(
      bracketed(numerator, print, ["sum", "difference"], bare),
      bracketed(denominator, print, ["sum", "difference", "product", "quotient"], bare),
    );
  },
  sum: ({ of }, print, bare) => of.map((part) => print(part, bare)).join(say.plus),
  difference: ({ from, subtract }, print, bare) =>
    say.minus(print(from, bare), bracketed(subtract, print, ["sum", "difference"], bare)),
  product: ({ of }, print) =>
    of.map((part) => bracketed(part, print, ["sum", "difference", "quotient"], false)).join(say.times),
  lowest: ({ of }, print, bare) => say.lowest(of.map((part) => print(part, bare))),
  highest: ({ of }, print, bare) => say.highest(of.map((part) => print(part, bare))),
} satisfies { [K in Join["kind"]]: (join: Of<K>, print: Print, bare: boolean) => string };

function joins(expression: Expression, print: Print, bare = false): string {
  const text = (joined as Record<string, (join: Expression, print: Print, bare: boolean) => string>)[
    expression.kind
  ];
  return text?.(expression, print, bare) ?? "";
}

function bracketed(
  part: Expression,
  print: Print,
  loose: readonly Expression["kind"][],
  bare: boolean,
): string {
  const text = print(part, bare);
  const rule = zeroRuleText(part);
  const closed = rule !== "" && text.endsWith(say.brackets(rule).slice(1));
  return loose.includes(part.kind) && !closed ? say.brackets(text) : text;
}

/** `, mẫu số bằng 0 thì lấy 100%`; empty where the expression says nothing of it. */
export function zeroRuleText(expression: Expression): string {
  if (expression.kind !== "quotient" || expression.whenZero === null) return "";
  if (expression.whenZero === "not-applicable") return say.whenZeroNotApplicable;
  return say.whenZero(formatQuantityVi(expression.whenZero, expression.unit));
}
