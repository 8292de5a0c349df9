import type { CstNode } from "chevrotain";
import type {
  AggregateClause,
  AppliesClause,
  CriterionClause,
  GroupClause,
  GuidanceClause,
  OfficeClause,
  RangeClause,
  RescaleClause,
  WeightClause,
} from "../ast.ts";
import type { Keyword } from "../lexer/vocabulary.ts";
import { buildCondition } from "./condition.ts";
import { type Context, childOf, has } from "./context.ts";
import { buildCode, buildInteger, buildOrdinal, buildPoints, buildText } from "./values.ts";

function buildHead(node: CstNode, context: Context) {
  const head = childOf(node, "itemTitle");
  const points = childOf(node, "points") ?? childOf(childOf(node, "sidePoints"), "points");
  return {
    ordinal: buildOrdinal(childOf(head, "ordinal"), context),
    title: buildText(childOf(head, "text"), context),
    code: buildCode(childOf(head, "code"), context),
    points: buildPoints(points, context),
    proposed: has(node, "Proposed"),
    span: context.clause,
  };
}

export function buildGroup(node: CstNode, context: Context): GroupClause {
  const side = childOf(node, "sidePoints");
  const role = side === undefined ? "base" : has(side, "Deduct") ? "penalty" : "bonus";
  return { kind: "group", ...buildHead(node, context), role };
}

export function buildCriterion(node: CstNode, context: Context): CriterionClause {
  return { kind: "criterion", ...buildHead(node, context) };
}

export function buildOffice(node: CstNode, context: Context): OfficeClause {
  return { kind: "office", text: buildText(childOf(node, "text"), context), span: context.clause };
}

export function buildGuidance(node: CstNode, context: Context): GuidanceClause {
  return { kind: "guidance", text: buildText(childOf(node, "text"), context), span: context.clause };
}

export function buildApplies(node: CstNode, context: Context): AppliesClause {
  const condition = buildCondition(childOf(node, "condition"), context);
  return { kind: "applies", condition, span: context.clause };
}

export function buildWeight(node: CstNode, context: Context): WeightClause {
  return { kind: "weight", weight: buildInteger(childOf(node, "number"), context), span: context.clause };
}

const AGGREGATES = {
  Mean: "mean",
  WeightedMean: "weighted-mean",
  Product: "product",
  LowestItem: "lowest",
  HighestItem: "highest",
} as const satisfies Partial<Record<Keyword, AggregateClause["aggregate"]>>;

export function buildAggregate(node: CstNode, context: Context): AggregateClause {
  const [, aggregate = null] = Object.entries(AGGREGATES).find(([word]) => has(node, word)) ?? [];
  return { kind: "aggregate", aggregate, span: context.clause };
}

export function buildRescale(_: CstNode, context: Context): RescaleClause {
  return { kind: "rescale", span: context.clause };
}

export function buildRange(node: CstNode, context: Context): RangeClause {
  return {
    kind: "range",
    from: buildPoints(childOf(node, "fromPoints"), context),
    to: buildPoints(childOf(node, "toPoints"), context),
    proposed: has(node, "Proposed"),
    span: context.clause,
  };
}
