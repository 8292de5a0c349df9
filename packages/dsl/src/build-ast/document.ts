import type { CstNode } from "chevrotain";
import type {
  BasisClause,
  EffectiveClause,
  OverflowClause,
  PassMarkClause,
  PeriodClause,
  RoundingClause,
  ScaleClause,
  SetClause,
  StatusClause,
  SubjectClause,
  Text,
  TotalScaleClause,
  TransitionClause,
} from "../ast.ts";
import { excerpt } from "../excerpt.ts";
import { replaceWith, replaceWithMeant } from "../fixes.ts";
import { TOLERATED } from "../grammar/tolerated.ts";
import { endOf } from "../lexer/tokens.ts";
import { listed, STATUSES, SUBJECTS, spelling } from "../lexer/vocabulary.ts";
import { nearest } from "../nearest.ts";
import { type Context, childOf, has, spanOf, tokenOf, tokensOf } from "./context.ts";
import { buildPeriodDay } from "./date-value.ts";
import {
  buildCode,
  buildDay,
  buildInteger,
  buildPoints,
  buildQuantity,
  buildText,
  buildVersion,
} from "./values.ts";

export function buildSet(node: CstNode, context: Context): SetClause {
  return {
    kind: "set",
    title: buildText(childOf(node, "text"), context),
    code: buildCode(childOf(node, "code"), context),
    version: buildVersion(childOf(childOf(node, "version"), "versionNumber"), context),
    span: context.clause,
  };
}

export function buildEffective(node: CstNode, context: Context): EffectiveClause {
  return {
    kind: "effective",
    date: buildDay(childOf(node, "day"), context),
    proposed: has(node, "Proposed"),
    span: context.clause,
  };
}

export function buildSubject(node: CstNode, context: Context): SubjectClause {
  return {
    kind: "subject",
    subject: buildListed(node, SUBJECTS, "unknown-subject", context),
    span: context.clause,
  };
}

const STATUS_OF = new Map<string, "draft" | "issued">(Object.entries(STATUSES));

export function buildStatus(node: CstNode, context: Context): StatusClause {
  const words = buildListed(node, [...STATUS_OF.keys()], "unknown-status", context);
  const value = words === null ? undefined : STATUS_OF.get(words.value);
  const status = words === null || value === undefined ? null : { value, span: words.span };
  return { kind: "status", status, span: context.clause };
}

/** Words that must be one of those listed, in any letter case. */
function buildListed(
  node: CstNode,
  known: readonly string[],
  code: "unknown-subject" | "unknown-status",
  context: Context,
): Text | null {
  const words = tokensOf(node, "UnitWord");
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [start, end] = [first.startOffset, endOf(last)];
  const span = context.source.spanOf(start, end);
  const written = context.source.text.slice(start, end);
  const value = written.toLowerCase().replace(/[\s\u00A0]+/g, " ");
  if (known.includes(value)) return { value, span };
  const fix = replaceWithMeant(span, nearest(excerpt(value), known));
  context.report(code, span, [excerpt(written), listed(known)], fix);
  return null;
}

export function buildBasis(node: CstNode, context: Context): BasisClause {
  return { kind: "basis", text: buildText(childOf(node, "text"), context), span: context.clause };
}

export function buildRounding(node: CstNode, context: Context): RoundingClause {
  return {
    kind: "rounding",
    of: has(node, "GroupRoundingHead") ? "group" : has(node, "TotalRoundingHead") ? "total" : "criterion",
    to: buildRoundingUnit(node, context),
    mode: has(node, "Up") ? "up" : has(node, "Down") ? "down" : "half-up",
    span: context.clause,
  };
}

function buildRoundingUnit(node: CstNode, context: Context): RoundingClause["to"] {
  const digits = buildInteger(childOf(childOf(node, "digits"), "integer"), context);
  if (digits !== null) return { kind: "digits", digits };
  const step = buildPoints(childOf(node, "points"), context);
  return step === null ? null : { kind: "step", step };
}

export function buildTransition(node: CstNode, context: Context): TransitionClause {
  return {
    kind: "transition",
    openedBefore: buildDay(childOf(node, "day"), context),
    version: buildVersion(childOf(node, "versionNumber"), context),
    span: context.clause,
  };
}

export function buildScale(_: CstNode, context: Context): ScaleClause {
  return { kind: "scale", span: context.clause };
}

export function buildPeriod(node: CstNode, context: Context): PeriodClause {
  const dash = tokenOf(node, TOLERATED);
  if (dash !== undefined) {
    const [span, text] = [spanOf(dash, context), spelling("To")];
    context.report("sign-for-word", span, [dash.image, text], replaceWith(span, ` ${text} `));
  }
  const days = childOf(node, "periodDays");
  const from = buildPeriodDay(childOf(days, "fromDay"), context);
  const to = buildPeriodDay(childOf(days, "toDay"), context);
  return {
    kind: "period",
    firstYear: buildInteger(childOf(node, "firstYear"), context),
    lastYear: buildInteger(childOf(node, "lastYear"), context),
    days: from === null || to === null ? null : { from, to },
    span: context.clause,
  };
}

export function buildPassMark(node: CstNode, context: Context): PassMarkClause {
  const percent = buildQuantity(childOf(node, "quantity"), context);
  return { kind: "pass-mark", percent, proposed: has(node, "Proposed"), span: context.clause };
}

export function buildOverflow(_: CstNode, context: Context): OverflowClause {
  return { kind: "overflow", span: context.clause };
}

export function buildTotalScale(node: CstNode, context: Context): TotalScaleClause {
  return { kind: "total-scale", points: buildPoints(childOf(node, "points"), context), span: context.clause };
}
