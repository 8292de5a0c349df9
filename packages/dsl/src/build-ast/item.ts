import type { CstNode } from "chevrotain";
import type { CriterionClause, GroupClause, GuidanceClause, OfficeClause } from "../ast.ts";
import { type Context, childOf, has } from "./context.ts";
import { buildCode, buildOrdinal, buildPoints, buildText } from "./values.ts";

function buildHead(node: CstNode, context: Context) {
  const head = childOf(node, "itemHead");
  return {
    ordinal: buildOrdinal(childOf(head, "ordinal"), context),
    title: buildText(childOf(head, "text"), context),
    code: buildCode(childOf(head, "code"), context),
    points: buildPoints(childOf(head, "points"), context),
    proposed: has(head, "Proposed"),
    span: context.clause,
  };
}

export function buildGroup(node: CstNode, context: Context): GroupClause {
  return { kind: "group", ...buildHead(node, context) };
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
