import type { CstNode } from "chevrotain";
import type { CapLine, ClassificationClause, ExcludeLine, LevelLine } from "../ast.ts";
import { buildCondition } from "./condition.ts";
import { type Context, childOf, has } from "./context.ts";
import { buildText } from "./values.ts";

export function buildClassification(node: CstNode, context: Context): ClassificationClause {
  return { kind: "classification", proposed: has(node, "Proposed"), span: context.clause };
}

export function buildLevelLine(node: CstNode, context: Context): LevelLine {
  const title = buildText(childOf(node, "text"), context);
  const condition = has(node, "Remaining")
    ? "otherwise"
    : buildCondition(childOf(node, "condition"), context);
  return { kind: "level", title, condition, span: context.clause };
}

export function buildCapLine(node: CstNode, context: Context): CapLine {
  const level = buildText(childOf(node, "text"), context);
  const condition = buildCondition(childOf(node, "condition"), context);
  return { kind: "cap", level, condition, span: context.clause };
}

export function buildExcludeLine(node: CstNode, context: Context): ExcludeLine {
  const condition = buildCondition(childOf(node, "condition"), context);
  return { kind: "exclude", condition, span: context.clause };
}
