import type { CstNode } from "chevrotain";
import type {
  Award,
  BandLine,
  CaseLine,
  ChoiceLine,
  CountedPer,
  CountLine,
  Expression,
  LineCapLine,
  Text,
} from "../ast.ts";
import { excerpt } from "../excerpt.ts";
import { insertAt, replaceWithMeant } from "../fixes.ts";
import { TOLERATED } from "../grammar/tolerated.ts";
import { spelling } from "../lexer/vocabulary.ts";
import { buildCondition } from "./condition.ts";
import { type Context, childOf, childrenOf, has, sliceOf, spanOf, tokensOf } from "./context.ts";
import { buildExpression, buildReference } from "./expression.ts";
import { buildInterval } from "./interval.ts";
import { buildName, buildPoints, buildQuantity, buildText } from "./values.ts";

type Node = CstNode | undefined;

export function buildBandLine(node: CstNode, context: Context): BandLine {
  const interval = buildInterval(childOf(node, "interval"), context);
  const awards = childrenOf(node, "award").map((award) => buildAward(award, context));
  return { kind: "band", interval, awards: awards.length === 0 ? [null] : awards, span: context.clause };
}

export function buildCaseLine(node: CstNode, context: Context): CaseLine {
  const bare = childOf(node, TOLERATED);
  const written = bare ?? childOf(node, "condition");
  const condition = has(node, "Remaining") ? "otherwise" : buildCondition(written, context);
  if (bare !== undefined) reportMissingWhen(bare, context);
  const award = buildAward(childOf(node, "award"), context);
  return { kind: "case", condition, award, span: context.clause };
}

/** `- [a] là có: 5 điểm` */
function reportMissingWhen(condition: CstNode, context: Context): void {
  const { start } = spanOf(condition, context);
  const [word, before] = [spelling("When"), { start: context.clause.start, end: start }];
  context.report("missing-part", before, [`\`${word}\``, "-"], insertAt(start, `${word} `));
}

/** `"tốt" hoặc "khá": 5 điểm`: the first text stands in the line, the others in what follows it. */
export function buildChoiceLine(node: CstNode, context: Context): ChoiceLine {
  const part = childOf(node, "choicePart");
  const texts = [...childrenOf(node, "text"), ...childrenOf(part, "text")];
  const options = texts.map((text) => buildText(text, context)).filter((text) => text !== null);
  return {
    kind: "choice-line",
    options,
    award: buildAward(childOf(part, "award"), context),
    span: context.clause,
  };
}

function buildAward(node: Node, context: Context): Award | null {
  if (node === undefined) return null;
  const span = spanOf(node, context);
  const part = childOf(node, "partAward");
  if (part !== undefined) {
    const percent = buildQuantity(childOf(part, "quantity"), context);
    return percent && { kind: "part", percent, span };
  }
  const proportional = childOf(node, "proportionalAward");
  if (proportional !== undefined) {
    const reference = buildReference(childOf(proportional, "reference"), context);
    const points = buildPoints(childOf(proportional, "points"), context);
    return reference && points && { kind: "proportional", reference, points, span };
  }
  const fixed = childOf(node, "fixedAward");
  const slope = childOf(fixed, "slope");
  const points = buildPoints(childOf(fixed, "points"), context);
  if (slope === undefined) return points && { kind: "fixed", points, span };
  const rest = buildSlope(slope, context);
  return points && rest && { kind: "stepped", start: points, ...rest, span };
}

type Slope = Omit<Extract<Award, { kind: "stepped" }>, "kind" | "start" | "span">;

/** `cộng 0,5 điểm mỗi đủ 100 người trên 3.500 người; tối đa 35 điểm` */
function buildSlope(node: CstNode, context: Context): Slope | null {
  const points = buildPoints(childOf(node, "points"), context);
  const step = buildQuantity(childOf(node, "step"), context);
  const origin = buildQuantity(childOf(node, "origin"), context);
  const limitNode = childOf(node, "slopeLimit");
  const limit = limitNode === undefined ? null : buildSlopeLimit(limitNode, context);
  const complete = limit !== null || limitNode === undefined;
  if (points === null || step === null || origin === null || !complete) return null;
  return {
    direction: has(node, "Deduct") ? "deduct" : "award",
    points,
    full: has(childOf(node, "each"), "EachFull"),
    step,
    side: has(node, "Below") ? "below" : "above",
    origin,
    prorated: has(node, "prorated"),
    limit,
  };
}

function buildSlopeLimit(node: CstNode, context: Context): Slope["limit"] {
  const points = buildPoints(childOf(node, "points"), context);
  return (
    points && { side: has(node, "AtLeast") ? "at-least" : "at-most", points, span: spanOf(node, context) }
  );
}

export function buildCountLine(node: CstNode, context: Context): CountLine {
  const amount = childOf(node, "amount");
  return {
    kind: "count-line",
    label: buildLabel(childOf(node, "lineLabel"), context),
    direction: has(node, "Deduct") ? "deduct" : "award",
    amount:
      buildQuantity(childOf(amount, "quantity"), context) ?? buildPoints(childOf(amount, "points"), context),
    ofAchieved: has(amount, "OfAchieved"),
    per: buildPer(childOf(node, "countedPer"), context),
    when: buildCondition(childOf(childOf(node, "lineCondition"), "condition"), context),
    unless: buildCondition(childOf(childOf(node, "waiver"), "condition"), context),
    cap: buildPoints(childOf(childOf(node, "cap"), "points"), context),
    span: context.clause,
  };
}

/** `a)`; a label that is a number or has another mark is none. */
function buildLabel(node: Node, context: Context): Text | null {
  const [label] = labelsOf(node, context);
  if (node === undefined) return null;
  if (label !== undefined && has(node, "Close")) return label;
  const span = spanOf(node, context);
  const fix = replaceWithMeant(span, label && `${label.value})`);
  context.report("label-form", span, [excerpt(sliceOf(node, context))], fix);
  return label ?? null;
}

function labelsOf(node: Node, context: Context): Text[] {
  return tokensOf(node, "Word").map((word) => ({ value: word.image, span: spanOf(word, context) }));
}

function buildPer(node: Node, context: Context): CountedPer | null {
  if (node === undefined) return null;
  return {
    full: has(childOf(node, "each"), "EachFull"),
    prorated: has(node, "prorated"),
    step: buildQuantity(childOf(node, "quantity"), context),
    measure: buildCounted(node, context),
    span: spanOf(node, context),
  };
}

/** `[x]`, `([a] + [b])` */
function buildCounted(node: CstNode, context: Context): Expression | null {
  const brackets = childOf(node, "inBrackets");
  if (brackets !== undefined) return buildExpression(childOf(brackets, "expression"), context);
  const name = buildName(childOf(node, "name"), context);
  return name && { kind: "datum", name, span: name.span };
}

export function buildLineCap(node: CstNode, context: Context): LineCapLine {
  return {
    kind: "line-cap",
    lines: has(node, "Deduct") ? "deductions" : has(node, "Award") ? "awards" : labelsOf(node, context),
    rule: has(node, "HighestLine") ? "highest" : buildPoints(childOf(node, "points"), context),
    span: context.clause,
  };
}
