import type { CstNode } from "chevrotain";
import type {
  Condition,
  Expression,
  Interval,
  IntervalBound,
  IntervalValue,
  ScoreReference,
} from "../ast.ts";
import { excerpt } from "../excerpt.ts";
import { type Keyword, spelling } from "../vocabulary.ts";
import { type Context, childOf, childrenOf, has, sliceOf, spanOf, tokenOf } from "./context.ts";
import { buildDay, buildName, buildOrdinal, buildQuantity, buildText } from "./values.ts";

type Node = CstNode | undefined;

export function buildMeasure(node: Node, context: Context): Expression | null {
  const [first, second] = childrenOf(node, "name");
  const name = buildName(first, context);
  if (node === undefined || name === null) return null;
  const span = spanOf(node, context);
  if (!has(node, "Slash")) return { kind: "datum", name, span };
  const denominator = buildName(second, context);
  return denominator === null ? null : { kind: "quotient", numerator: name, denominator, span };
}

export function buildInterval(node: Node, context: Context): Interval | null {
  if (node === undefined) return null;
  const bare = childOf(node, "bareValue");
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
  const [lowerNode, upperNode] = [childOf(node, "lowerBound"), childOf(node, "upperBound")];
  const lower = buildBound(lowerNode, context);
  const upper = buildBound(upperNode, context);
  const complete = (lower !== null || lowerNode === undefined) && (upper !== null || upperNode === undefined);
  return complete && (lower !== null || upper !== null) ? { lower, upper, span } : null;
}

export function reportMissingBoundWord(value: CstNode, context: Context): void {
  context.report("missing-bound-word", spanOf(value, context), [excerpt(sliceOf(value, context))]);
}

const INCLUSIVE = ["From", "To"] as const satisfies readonly Keyword[];
/** The words for numbers and the words for dates that say the same. */
const DATE_WORDS = [
  ["Above", "After"],
  ["Below", "Before"],
] as const satisfies readonly (readonly [Keyword, Keyword])[];

function buildBound(node: Node, context: Context): IntervalBound | null {
  const value = buildBoundValue(childOf(node, "boundValue"), context);
  if (node === undefined || value === null) return null;
  for (const [forNumbers, forDates] of DATE_WORDS) {
    const [wrong, right] = value.kind === "date" ? [forNumbers, forDates] : [forDates, forNumbers];
    const token = tokenOf(node, wrong);
    if (token === undefined) continue;
    const span = spanOf(token, context);
    const fix = { title: `Viết \`${spelling(right)}\``, span, text: spelling(right) };
    context.report("bound-word", span, [excerpt(token.image), spelling(right)], fix);
  }
  return { inclusive: INCLUSIVE.some((word) => has(node, word)), value, span: spanOf(node, context) };
}

function buildBoundValue(node: Node, context: Context): IntervalValue | null {
  if (node === undefined) return null;
  const span = spanOf(node, context);
  const date = buildDay(childOf(node, "day"), context);
  if (date !== null) return { kind: "date", date, span };
  const quantity = buildQuantity(childOf(node, "quantity"), context);
  if (quantity === null) return null;
  const ofMaximum = has(node, "OfMaximum");
  if (ofMaximum && quantity.unit?.value !== "%") {
    const written = sliceOf(childOf(node, "quantity") ?? node, context);
    context.report("missing-percent", span, [excerpt(written.replace(/[^\d.,].*$/, ""))]);
    return null;
  }
  return { kind: "quantity", quantity, ofMaximum, span };
}

/** A condition, or null where any part of it could not be read: half a condition would mean something else. */
export function buildCondition(node: Node, context: Context): Condition | null {
  if (node === undefined) return null;
  const terms = childrenOf(node, "term").map((term) => buildTerm(term, context));
  const [and, or] = [tokenOf(node, "And"), tokenOf(node, "Or")];
  if (and !== undefined && or !== undefined) {
    const later = and.startOffset > or.startOffset ? and : or;
    context.report("mixed-and-or", spanOf(later, context), []);
    return null;
  }
  const of = terms.filter((term) => term !== null);
  const joints = (node.children.And?.length ?? 0) + (node.children.Or?.length ?? 0);
  if (of.length !== terms.length || of.length !== joints + 1) return null;
  const [only] = of;
  if (only !== undefined && joints === 0) return only;
  return { kind: and === undefined ? "any" : "all", of, span: spanOf(node, context) };
}

function buildTerm(node: CstNode, context: Context): Condition | null {
  const bracketed = childOf(node, "bracketed");
  if (bracketed !== undefined) return buildCondition(childOf(bracketed, "condition"), context);
  const data = childOf(node, "dataTerm");
  if (data !== undefined) return buildDataTerm(data, context);
  const score = childOf(node, "scoreTerm");
  const of = buildScoreReference(childOf(score, "scoreReference"), context);
  const interval = buildInterval(childOf(score, "interval"), context);
  return of === null || interval === null
    ? null
    : { kind: "score", of, interval, span: spanOf(node, context) };
}

function buildDataTerm(node: CstNode, context: Context): Condition | null {
  const span = spanOf(node, context);
  const measure = buildMeasure(childOf(node, "measure"), context);
  if (!has(node, "Is")) {
    const interval = buildInterval(childOf(node, "interval"), context);
    return measure === null || interval === null ? null : { kind: "in-interval", measure, interval, span };
  }
  const value = has(node, "Yes") ? true : has(node, "No") ? false : buildText(childOf(node, "text"), context);
  if (measure === null || value === null) return null;
  if (measure.kind === "quotient") {
    context.report("unexpected-text", measure.span, [
      excerpt(sliceOf(childOf(node, "measure") ?? node, context)),
      "một tên, vì `là` không đi với phép chia",
      null,
    ]);
    return null;
  }
  return { kind: "is", name: measure.name, value, span };
}

export function buildScoreReference(node: Node, context: Context): ScoreReference | null {
  if (node === undefined) return null;
  const span = spanOf(node, context);
  if (has(node, "Total")) return { kind: "total", span };
  if (has(node, "EveryGroup")) return { kind: "every-group", span };
  const ordinal = buildOrdinal(childOf(node, "ordinal"), context);
  return ordinal === null ? null : { kind: has(node, "GroupHead") ? "group" : "criterion", ordinal, span };
}
