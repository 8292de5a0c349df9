import type { CstNode } from "chevrotain";
import type { DatumClause, DatumType, EvidenceClause, NumericRange, RangeLimit, Text } from "../ast.ts";
import { excerpt } from "../excerpt.ts";
import { TOLERATED } from "../grammar/tolerated.ts";
import type { Keyword } from "../lexer/vocabulary.ts";
import { type Context, childOf, childrenOf, has, sliceOf, spanOf, tokenOf } from "./context.ts";
import { reportMissingBoundWord } from "./interval.ts";
import {
  buildCode,
  buildDay,
  buildInteger,
  buildName,
  buildQuantity,
  buildText,
  buildUnit,
} from "./values.ts";

export function buildDatum(node: CstNode, context: Context): DatumClause {
  return {
    kind: "datum",
    name: buildName(childOf(node, "name"), context),
    code: buildCode(childOf(node, "code"), context),
    type: buildType(childOf(node, "datumType"), context),
    ...buildNotes(childrenOf(node, "datumNote"), context),
    span: context.clause,
  };
}

/** What stands behind the type; of a note said twice the first counts, and the second is reported. */
function buildNotes(notes: readonly CstNode[], context: Context) {
  const noteWith = (word: Keyword): CstNode | undefined => {
    const [first, second] = notes.filter((note) => has(note, word));
    if (second !== undefined) {
      const seen = excerpt(sliceOf(second, context));
      context.report("unexpected-text", spanOf(second, context), [seen, "một điều chưa nói", null]);
    }
    return first;
  };
  return {
    mayNotApply: noteWith("MayNotApply") !== undefined,
    measure: buildCode(childOf(noteWith("MeasureHead"), "bareCode"), context),
    previousOf: buildName(childOf(noteWith("Is"), "name"), context),
    source: buildText(childOf(noteWith("Source"), "text"), context),
  };
}

function buildType(node: CstNode | undefined, context: Context): DatumType | null {
  if (node === undefined) return null;
  const span = spanOf(node, context);
  if (tokenOf(node, "YesOrNo") !== undefined) return { kind: "boolean", span };
  const count = childOf(node, "countType");
  if (count !== undefined) return { kind: "count", ...buildRange(count, context), span };
  const decimal = childOf(node, "decimalType");
  if (decimal !== undefined) {
    const range = buildRange(decimal, context);
    if (has(decimal, "Digits")) {
      return { kind: "decimal", digits: buildInteger(childOf(decimal, "integer"), context), ...range, span };
    }
    // Without the digits, what was taken for the unit may be anything: the `hai` of `hai chữ số`.
    return { kind: "decimal", digits: null, ...range, unit: null, span };
  }
  const percent = childOf(node, "percentType");
  if (percent !== undefined) {
    return { kind: "percent", digits: buildDigits(percent, context), ...buildRange(percent, context), span };
  }
  const date = childOf(node, "dateType");
  if (date !== undefined) {
    const from = buildDay(childOf(date, "fromDay"), context);
    return { kind: "date", from, to: buildDay(childOf(date, "toDay"), context), span };
  }
  const choice = childOf(node, "choiceType");
  if (choice !== undefined) return { kind: "choice", options: buildOptions(choice, context), span };
  const checklist = childOf(node, "checklistType");
  if (checklist === undefined) return null;
  return { kind: "checklist", options: buildOptions(checklist, context), span };
}

function buildOptions(node: CstNode, context: Context): Text[] {
  const options = childrenOf(childOf(node, "options"), "text").map((option) => buildText(option, context));
  return options.filter((option) => option !== null);
}

function buildDigits(node: CstNode, context: Context) {
  return buildInteger(childOf(childOf(node, "digits"), "integer"), context);
}

function buildRange(node: CstNode, context: Context): NumericRange {
  const range = childOf(node, "numericRange");
  const bare = childOf(range, TOLERATED);
  if (bare !== undefined && buildQuantity(bare, context) !== null) reportMissingBoundWord(bare, context);
  const from = buildLimit(childOf(range, "fromLimit"), context);
  const to = buildLimit(childOf(range, "toLimit"), context);
  return { from, to, unit: buildUnit(childOf(range, "unit"), context) };
}

function buildLimit(node: CstNode | undefined, context: Context): RangeLimit | null {
  if (node === undefined) return null;
  const span = spanOf(node, context);
  const name = buildName(childOf(node, "name"), context);
  if (name !== null) return { kind: "name", name, span };
  const quantity = buildQuantity(childOf(node, "quantity"), context);
  return quantity === null ? null : { kind: "quantity", quantity, span };
}

export function buildEvidence(node: CstNode, context: Context): EvidenceClause {
  return {
    kind: "evidence",
    title: buildText(childOf(node, "text"), context),
    code: buildCode(childOf(node, "code"), context),
    required: has(node, "Required"),
    span: context.clause,
  };
}
