import type { CstNode } from "chevrotain";
import type {
  Award,
  BandLine,
  BandsClause,
  CountClause,
  CountLine,
  JudgementClause,
  NotApplicableClause,
  PassClause,
} from "../ast.ts";
import { buildCondition, buildInterval, buildMeasure } from "./condition.ts";
import { type Context, childOf, has, spanOf } from "./context.ts";
import { buildName, buildPoints, buildQuantity } from "./values.ts";

export function buildNotApplicable(node: CstNode, context: Context): NotApplicableClause {
  const rule = has(node, "NotCounted") ? "excluded" : buildPoints(childOf(node, "points"), context);
  return { kind: "not-applicable", rule, proposed: has(node, "Proposed"), span: context.clause };
}

export function buildPass(node: CstNode, context: Context): PassClause {
  return {
    kind: "pass",
    points: buildPoints(childOf(node, "points"), context),
    condition: buildCondition(childOf(node, "condition"), context),
    otherwise: buildPoints(childOf(childOf(node, "otherwise"), "points"), context),
    proposed: has(node, "Proposed"),
    span: context.clause,
  };
}

export function buildBands(node: CstNode, context: Context): BandsClause {
  const measure = buildMeasure(childOf(node, "measure"), context);
  return { kind: "bands", measure, proposed: has(node, "Proposed"), span: context.clause };
}

export function buildBandLine(node: CstNode, context: Context): BandLine {
  const interval = buildInterval(childOf(node, "interval"), context);
  return { kind: "band", interval, award: buildAward(childOf(node, "award"), context), span: context.clause };
}

function buildAward(node: CstNode | undefined, context: Context): Award | null {
  if (node === undefined) return null;
  const span = spanOf(node, context);
  const points = buildPoints(childOf(node, "points"), context);
  if (!has(node, "ProportionalTo")) return points === null ? null : { kind: "fixed", points, span };
  const reference = buildQuantity(childOf(node, "quantity"), context);
  return points === null || reference === null ? null : { kind: "proportional", reference, points, span };
}

export function buildCount(node: CstNode, context: Context): CountClause {
  const start = buildPoints(childOf(node, "points"), context);
  return { kind: "count", start, proposed: has(node, "Proposed"), span: context.clause };
}

export function buildCountLine(node: CstNode, context: Context): CountLine {
  return {
    kind: "count-line",
    direction: has(node, "Deduct") ? "deduct" : "award",
    points: buildPoints(childOf(node, "points"), context),
    full: has(node, "EachFull"),
    step: buildQuantity(childOf(node, "quantity"), context),
    datum: buildName(childOf(node, "name"), context),
    cap: buildPoints(childOf(childOf(node, "cap"), "points"), context),
    span: context.clause,
  };
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
