import type { CstNode } from "chevrotain";
import type {
  CapLine,
  ClassificationClause,
  DropLine,
  ExcludeLine,
  LevelLine,
  QuotaLine,
  RankingClause,
  RankingLine,
} from "../ast.ts";
import { buildCondition, buildConditionOrRest } from "./condition.ts";
import { type Context, childOf, childrenOf, has } from "./context.ts";
import { buildExpression } from "./expression.ts";
import { buildInteger, buildName, buildQuantity, buildText } from "./values.ts";

export function buildClassification(node: CstNode, context: Context): ClassificationClause {
  return { kind: "classification", proposed: has(node, "Proposed"), span: context.clause };
}

export function buildLevelLine(node: CstNode, context: Context): LevelLine {
  const title = buildText(childOf(node, "text"), context);
  const part = childOf(node, "levelPart");
  const condition = buildConditionOrRest(childOf(part, "conditionOrRest"), context);
  const validYears = buildQuantity(childOf(part, "quantity"), context);
  return { kind: "level", title, condition, validYears, span: context.clause };
}

export function buildQuotaLine(node: CstNode, context: Context): QuotaLine {
  const level = buildText(childOf(node, "text"), context);
  const percent = buildQuantity(childOf(childOf(node, "quotaPart"), "quantity"), context);
  return { kind: "quota", level, percent, span: context.clause };
}

export function buildCapLine(node: CstNode, context: Context): CapLine {
  const level = buildText(childOf(node, "text"), context);
  const condition = buildCondition(childOf(node, "condition"), context);
  return { kind: "cap", level, condition, span: context.clause };
}

export function buildDropLine(node: CstNode, context: Context): DropLine {
  const levels = buildInteger(childOf(node, "integer"), context);
  const condition = buildCondition(childOf(node, "condition"), context);
  return { kind: "drop", levels, condition, span: context.clause };
}

export function buildExcludeLine(node: CstNode, context: Context): ExcludeLine {
  const condition = buildCondition(childOf(node, "condition"), context);
  return { kind: "exclude", condition, span: context.clause };
}

export function buildRanking(node: CstNode, context: Context): RankingClause {
  const within = childrenOf(node, "name").map((name) => buildName(name, context));
  return { kind: "ranking", within: within.filter((name) => name !== null), span: context.clause };
}

export function buildRankingLine(node: CstNode, context: Context): RankingLine {
  const of = buildExpression(childOf(node, "expression"), context);
  return {
    kind: "ranking-line",
    of,
    first: has(node, "LowerFirst") ? "lowest" : "highest",
    span: context.clause,
  };
}
