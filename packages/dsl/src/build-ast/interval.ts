import type { CstNode } from "chevrotain";
import type { Expression, Interval, IntervalBound, IntervalValue } from "../ast.ts";
import { excerpt } from "../excerpt.ts";
import { replaceWith } from "../fixes.ts";
import { TOLERATED } from "../grammar/tolerated.ts";
import { type Keyword, spelling } from "../lexer/vocabulary.ts";
import { type Context, childOf, has, sliceOf, spanOf, tokenOf } from "./context.ts";
import { buildDateValue } from "./date-value.ts";
import { buildExpression, buildTarget } from "./expression.ts";
import { buildQuantity } from "./values.ts";

type Node = CstNode | undefined;

/** An interval, or null where one of its bounds could not be read. */
export function buildInterval(node: Node, context: Context): Interval | null {
  if (node === undefined) return null;
  const bare = childOf(node, TOLERATED);
  if (bare !== undefined) {
    if (buildBoundValue(bare, context) !== null) reportMissingBoundWord(bare, context);
    return null;
  }
  const span = spanOf(node, context);
  if (has(node, "Exactly")) {
    const value = buildBoundValue(childOf(node, "boundValue"), context);
    if (value === null) return null;
    const bound = { inclusive: true, value, span };
    return { lower: bound, upper: bound, span };
  }
  const [lower, upper] = buildBounds(node, context);
  if (lower === null || upper === null || (lower === undefined && upper === undefined)) return null;
  return { lower: lower ?? null, upper: upper ?? null, span };
}

export function reportMissingBoundWord(value: CstNode, context: Context): void {
  context.report("missing-bound-word", spanOf(value, context), [excerpt(sliceOf(value, context))]);
}

/** Undefined: not written; null: not read. `chưa đạt mốc` takes the side that the other bound leaves. */
type Bound = IntervalBound | null | undefined;

function buildBounds(node: CstNode, context: Context): readonly [Bound, Bound] {
  const [lowerNode, upperNode] = [childOf(node, "lowerBound"), childOf(node, "upperBound")];
  const missedNode = childOf(node, "missedTarget") ?? childOf(node, "butMissedTarget");
  const lower = lowerNode && buildBound(lowerNode, context);
  const upper = upperNode && buildBound(upperNode, context);
  const missed = missedNode && buildTargetBound(missedNode, "against-target", context);
  return upperNode === undefined ? [lower, missed] : [lowerNode === undefined ? missed : lower, upper];
}

function buildTargetBound(
  node: CstNode,
  inclusive: "as-target" | "against-target",
  context: Context,
): IntervalBound | null {
  const expression = buildTarget(node, context);
  const span = spanOf(node, context);
  return expression && { inclusive, value: { kind: "expression", expression, span }, span };
}

const INCLUSIVE = ["From", "To"] as const satisfies readonly Keyword[];
/** The words for numbers and the words for dates that say the same. */
const DATE_WORDS = [
  ["Above", "After"],
  ["Below", "Before"],
] as const satisfies readonly (readonly [Keyword, Keyword])[];

function buildBound(node: CstNode, context: Context): IntervalBound | null {
  if (has(node, "MeetsTarget")) return buildTargetBound(node, "as-target", context);
  const value = buildBoundValue(childOf(node, "boundValue"), context);
  if (value === null) return null;
  for (const [forNumbers, forDates] of mayBeEither(value) ? [] : DATE_WORDS) {
    const [wrong, right] = value.kind === "date" ? [forNumbers, forDates] : [forDates, forNumbers];
    const token = tokenOf(node, wrong);
    if (token === undefined) continue;
    const span = spanOf(token, context);
    const args = [excerpt(token.image), spelling(right)] as const;
    context.report("bound-word", span, [...args], replaceWith(span, spelling(right)));
  }
  return { inclusive: INCLUSIVE.some((word) => has(node, word)), value, span: spanOf(node, context) };
}

/** A name tells neither: its datum does. */
const mayBeEither = (value: IntervalValue): boolean =>
  value.kind === "expression" && value.expression.kind === "datum";

function buildBoundValue(node: Node, context: Context): IntervalValue | null {
  if (node === undefined) return null;
  const span = spanOf(node, context);
  const date = childOf(node, "dateValue");
  if (date !== undefined) return buildDateBound(date, context);
  const quantity = childOf(node, "quantity");
  if (quantity !== undefined) return buildQuantityBound(node, quantity, context);
  const expression =
    buildTarget(childOf(node, "target"), context) ??
    buildExpression(childOf(childOf(node, "inBrackets"), "expression"), context);
  return expression && { kind: "expression", expression, span };
}

function buildDateBound(node: CstNode, context: Context): IntervalValue | null {
  const date = buildDateValue(node, context);
  if (date === null) return null;
  const { base, days, span } = date;
  if (base.kind !== "datum" || days !== null) return { kind: "date", date, span };
  return { kind: "expression", expression: { kind: "datum", name: base.name, span }, span };
}

/** `80%`, `80% điểm tối đa`, `80% mốc [x]` */
function buildQuantityBound(node: CstNode, number: CstNode, context: Context): IntervalValue | null {
  const quantity = buildQuantity(number, context);
  if (quantity === null) return null;
  const span = spanOf(node, context);
  const ofTarget = childOf(node, "ofTarget");
  const ofMaximum = has(node, "OfMaximum");
  if ((ofMaximum || ofTarget !== undefined) && quantity.unit?.value !== "%") {
    const seen = excerpt(sliceOf(number, context).replace(/[^\d.,].*$/, ""));
    context.report("missing-percent", spanOf(number, context), [
      seen,
      ofMaximum ? spelling("OfMaximum") : "mốc […]",
    ]);
    return null;
  }
  if (ofTarget === undefined) return { kind: "quantity", quantity, ofMaximum, span };
  const target = buildTarget(ofTarget, context);
  if (target === null) return null;
  const share: Expression = { kind: "number", quantity, span: quantity.span };
  return { kind: "expression", expression: { kind: "product", of: [share, target], span }, span };
}
