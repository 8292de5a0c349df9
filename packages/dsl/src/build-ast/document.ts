import type { CstNode } from "chevrotain";
import type {
  BasisClause,
  EffectiveClause,
  RoundingClause,
  SetClause,
  StatusClause,
  SubjectClause,
  Text,
} from "../ast.ts";
import { excerpt } from "../excerpt.ts";
import { STATUSES, SUBJECTS } from "../vocabulary.ts";
import { type Context, childOf, has, rangeOf, sliceOf, spanOf } from "./context.ts";
import { buildCode, buildDay, buildInteger, buildText, buildVersion } from "./values.ts";

export function buildSet(node: CstNode, context: Context): SetClause {
  return {
    kind: "set",
    title: buildText(childOf(node, "text"), context),
    code: buildCode(childOf(node, "code"), context),
    version: buildVersion(childOf(node, "version"), context),
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
  const words = buildWords(node, context);
  const subject = words !== null && SUBJECTS.some((known) => known === words.value) ? words : null;
  if (words !== null && subject === null) {
    context.report("unknown-subject", words.span, [excerpt(words.value), list(SUBJECTS)]);
  }
  return { kind: "subject", subject, span: context.clause };
}

export function buildStatus(node: CstNode, context: Context): StatusClause {
  const words = buildWords(node, context);
  const value =
    words === null
      ? undefined
      : new Map<string, "draft" | "issued">(Object.entries(STATUSES)).get(words.value);
  if (words !== null && value === undefined) {
    context.report("unknown-status", words.span, [excerpt(words.value), list(Object.keys(STATUSES))]);
  }
  return {
    kind: "status",
    status: words === null || value === undefined ? null : { value, span: words.span },
    span: context.clause,
  };
}

const list = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(", ");

/** Words to look up: lower case, single spaces. */
function buildWords(node: CstNode, context: Context): Text | null {
  const words = childOf(node, "words");
  if (words === undefined || rangeOf(words) === null) return null;
  const value = sliceOf(words, context)
    .toLowerCase()
    .replace(/[\s\u00A0]+/g, " ")
    .trim();
  return { value, span: spanOf(words, context) };
}

export function buildBasis(node: CstNode, context: Context): BasisClause {
  return { kind: "basis", text: buildText(childOf(node, "text"), context), span: context.clause };
}

export function buildRounding(node: CstNode, context: Context): RoundingClause {
  return { kind: "rounding", digits: buildInteger(childOf(node, "integer"), context), span: context.clause };
}
