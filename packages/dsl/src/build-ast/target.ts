import type { CstNode, IToken } from "chevrotain";
import type { MeasureLinkClause, TargetClause, TargetRow } from "../ast.ts";
import { remove } from "../fixes.ts";
import { TOLERATED } from "../grammar/tolerated.ts";
import { type Context, childOf, childrenOf, has, spanOf, tokenOf } from "./context.ts";
import { buildInterval } from "./interval.ts";
import { buildCode, buildInteger, buildName, buildText } from "./values.ts";

export function buildTargetClause(node: CstNode, context: Context): TargetClause {
  const keys = childOf(node, "targetKeys");
  return {
    kind: "target",
    name: buildName(childOf(node, "name"), context),
    code: buildCode(childOf(node, "code"), context),
    byYear: has(keys, "ByYear"),
    by: buildName(childOf(keys, "name"), context),
    rows: childrenOf(node, "targetRow").map((row) => buildRow(row, context)),
    proposed: has(node, "Proposed"),
    span: context.clause,
  };
}

function buildRow(node: CstNode, context: Context): TargetRow {
  return {
    years: buildYears(childOf(node, "years"), context),
    option: buildText(childOf(node, "text"), context),
    interval: buildInterval(childOf(node, "interval"), context),
    reading: buildInterval(childOf(node, "reading"), context),
    proposed: has(node, "Proposed"),
    span: spanOf(node, context),
  };
}

/** `2026`, `2027–2029` */
export function buildYears(node: CstNode | undefined, context: Context): TargetRow["years"] {
  const [first, last = first] = childrenOf(node, "year");
  const from = buildInteger(first, context);
  const colon = tokenOf(node, TOLERATED);
  if (colon !== undefined) reportNeedlessMark(colon, context);
  const to = first === last ? from : buildInteger(last, context);
  return from && to && { from, to };
}

function reportNeedlessMark(mark: IToken, context: Context): void {
  const span = spanOf(mark, context);
  context.report("needless-mark", span, [mark.image], remove(span, mark.image));
}

export function buildMeasureLink(node: CstNode, context: Context): MeasureLinkClause {
  return { kind: "measure-link", code: buildCode(childOf(node, "bareCode"), context), span: context.clause };
}
