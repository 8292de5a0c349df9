import type { CstNode } from "chevrotain";
import type {
  AlternativesClause,
  BandsClause,
  BestPeerClause,
  CasesClause,
  ColumnsClause,
  CountClause,
  FormulaClause,
  JudgementClause,
  LeaderClause,
  NotApplicableClause,
  PassClause,
  TableClause,
  WayClause,
} from "../ast.ts";
import { buildCondition, buildConditionOrRest } from "./condition.ts";
import { type Context, childOf, childrenOf, has } from "./context.ts";
import { buildExpression } from "./expression.ts";
import { buildInterval } from "./interval.ts";
import { buildPoints, buildQuantity, buildText } from "./values.ts";

export function buildNotApplicable(node: CstNode, context: Context): NotApplicableClause {
  const rule = has(node, "NotCounted") ? "excluded" : buildPoints(childOf(node, "points"), context);
  return { kind: "not-applicable", rule, proposed: has(node, "Proposed"), span: context.clause };
}

export function buildPass(node: CstNode, context: Context): PassClause {
  return {
    kind: "pass",
    pointless: has(node, "PassOnlyHead"),
    points: buildPoints(childOf(node, "points"), context),
    condition: buildCondition(childOf(node, "condition"), context),
    otherwise: buildPoints(childOf(childOf(node, "otherwise"), "points"), context),
    proposed: has(node, "Proposed"),
    span: context.clause,
  };
}

export function buildBands(node: CstNode, context: Context): BandsClause {
  const measure = buildExpression(childOf(node, "expression"), context);
  return { kind: "bands", measure, proposed: has(node, "Proposed"), span: context.clause };
}

export function buildCases(node: CstNode, context: Context): CasesClause {
  return { kind: "cases", proposed: has(node, "Proposed"), span: context.clause };
}

export function buildTable(node: CstNode, context: Context): TableClause {
  return {
    kind: "table",
    rowMeasure: buildExpression(childOf(node, "rowMeasure"), context),
    columnMeasure: buildExpression(childOf(node, "columnMeasure"), context),
    proposed: has(node, "Proposed"),
    span: context.clause,
  };
}

export function buildColumns(node: CstNode, context: Context): ColumnsClause {
  const intervals = childrenOf(node, "interval").map((interval) => buildInterval(interval, context));
  return { kind: "columns", intervals, span: context.clause };
}

export function buildCount(node: CstNode, context: Context): CountClause {
  const start = buildPoints(childOf(node, "points"), context);
  return { kind: "count", start, proposed: has(node, "Proposed"), span: context.clause };
}

export function buildJudgement(node: CstNode, context: Context): JudgementClause {
  const [to, step] = [childOf(node, "toPoints"), childOf(node, "stepPoints")];
  return {
    kind: "judgement",
    from: buildQuantity(childOf(node, "quantity"), context),
    to: buildPoints(to, context),
    step: buildPoints(step, context),
    proposed: has(node, "Proposed"),
    span: context.clause,
  };
}

export function buildFormula(node: CstNode, context: Context): FormulaClause {
  const expression = buildExpression(childOf(node, "expression"), context);
  return { kind: "formula", expression, proposed: has(node, "Proposed"), span: context.clause };
}

export function buildAlternatives(node: CstNode, context: Context): AlternativesClause {
  const choose = has(node, "BestHead") ? "best" : "first";
  return { kind: "alternatives", choose, proposed: has(node, "Proposed"), span: context.clause };
}

export function buildWay(node: CstNode, context: Context): WayClause {
  const title = buildText(childOf(node, "text"), context);
  return { kind: "way", title, condition: buildWayCondition(node, context), span: context.clause };
}

function buildWayCondition(node: CstNode, context: Context): WayClause["condition"] {
  if (!has(node, "When")) return "always";
  return buildConditionOrRest(childOf(node, "conditionOrRest"), context);
}

export function buildBestPeer(node: CstNode, context: Context): BestPeerClause {
  return {
    kind: "best-peer",
    measure: buildExpression(childOf(node, "expression"), context),
    points: buildPoints(childOf(node, "points"), context),
    proposed: has(node, "Proposed"),
    span: context.clause,
  };
}

export function buildLeader(node: CstNode, context: Context): LeaderClause {
  return {
    kind: "leader",
    achieved: buildExpression(childOf(node, "achieved"), context),
    plan: buildExpression(childOf(node, "plan"), context),
    base: buildPoints(childOf(node, "planPoints"), context),
    points: buildPoints(childOf(node, "leaderPoints"), context),
    proposed: has(node, "Proposed"),
    span: context.clause,
  };
}
