import type { CstNode } from "chevrotain";
import { type Context, childOf, childrenOf, has, spanOf } from "../build-ast/context.ts";
import { buildBasis } from "../build-ast/document.ts";
import { buildInterval } from "../build-ast/interval.ts";
import { buildYears as buildSetYears } from "../build-ast/target.ts";
import { buildCode, buildText, buildUnit, buildVersion } from "../build-ast/values.ts";
import type { MeasuresClause, PassageRow, PassageYears } from "./ast.ts";

type Build = (node: CstNode, context: Context) => MeasuresClause;

const builders: Readonly<Record<string, Build>> = {
  measureList: (node, context) => ({
    kind: "measure-list",
    title: buildText(childOf(node, "text"), context),
    code: buildCode(childOf(node, "code"), context),
    version: buildVersion(childOf(childOf(node, "version"), "versionNumber"), context),
    span: context.clause,
  }),
  basis: buildBasis,
  measure: (node, context) => ({
    kind: "measure",
    title: buildText(childOf(node, "text"), context),
    code: buildCode(childOf(node, "code"), context),
    unit: buildUnit(childOf(node, "unit"), context),
    span: context.clause,
  }),
  passage: (node, context) => ({
    kind: "passage",
    passage: buildText(childOf(node, "text"), context),
    rows: childrenOf(node, "passageRow").map((row) => buildRow(row, context)),
    span: context.clause,
  }),
  contradiction: (node, context) => ({
    kind: "contradiction",
    acknowledged: has(node, "AcknowledgedHead"),
    first: buildText(childOf(node, "first"), context),
    second: buildText(childOf(node, "second"), context),
    reason: buildText(childOf(node, "reason"), context),
    span: context.clause,
  }),
};

/** The clause of a tree of the grammar; null when even its first phrase could not be read. */
export function buildMeasuresClause(tree: CstNode, context: Context): MeasuresClause | null {
  for (const [name, [node]] of Object.entries(tree.children)) {
    if (node !== undefined && "children" in node) return builders[name]?.(node, context) ?? null;
  }
  return null;
}

function buildRow(node: CstNode, context: Context): PassageRow {
  const state = buildText(childOf(node, "text"), context);
  const interval = buildInterval(childOf(node, "interval"), context);
  return {
    years: buildYears(childOf(node, "passageYears"), context),
    value: state ? { kind: "state", ...state } : interval && { kind: "interval", ...interval },
    span: spanOf(node, context),
  };
}

function buildYears(node: CstNode | undefined, context: Context): PassageYears {
  if (node === undefined) return null;
  if (has(node, "Yearly")) return { kind: "yearly" };
  const years = buildSetYears(childOf(node, "years"), context);
  return years && { kind: "years", from: years.from, to: has(node, "Onward") ? null : years.to };
}
