import type { CstNode } from "chevrotain";
import { allKnown } from "../all-known.ts";
import type { Condition, Expression, Interval, ScoreReference } from "../ast.ts";
import { excerpt } from "../excerpt.ts";
import { replaceWith } from "../fixes.ts";
import { TOLERATED } from "../grammar/tolerated.ts";
import { type Keyword, spelling } from "../lexer/vocabulary.ts";
import { type Context, childOf, childrenOf, has, sliceOf, spanOf, tokenOf } from "./context.ts";
import { buildExpression, buildWithin, withZeroRule } from "./expression.ts";
import { buildInterval } from "./interval.ts";
import { buildCode, buildOrdinal, buildText } from "./values.ts";

type Node = CstNode | undefined;

/** A condition, or null where any part of it could not be read: half a condition would mean something else. */
export function buildCondition(node: Node, context: Context): Condition | null {
  if (node === undefined) return null;
  const terms = childrenOf(node, "term").map((term) => buildTerm(term, context));
  const [and, or] = [tokenOf(node, "And"), tokenOf(node, "Or")];
  if (and !== undefined && or !== undefined) {
    const later = and.startOffset > or.startOffset ? and : or;
    context.report("mixed-and-or", spanOf(later, context), []);
    return null;
  }
  const of = allKnown(terms);
  const joints = (node.children.And?.length ?? 0) + (node.children.Or?.length ?? 0);
  if (of === null || of.length !== joints + 1) return null;
  const [only] = of;
  if (only !== undefined && joints === 0) return only;
  return { kind: and === undefined ? "any" : "all", of, span: spanOf(node, context) };
}

/** Behind `khi`: a condition, or `còn lại`. */
export function buildConditionOrRest(node: Node, context: Context): Condition | "otherwise" | null {
  return has(node, "Remaining") ? "otherwise" : buildCondition(childOf(node, "condition"), context);
}

function buildTerm(node: CstNode, context: Context): Condition | null {
  const bracketed = childOf(node, "bracketed");
  if (bracketed !== undefined) return buildCondition(childOf(bracketed, "condition"), context);
  const data = childOf(node, "dataTerm");
  if (data !== undefined) return buildDataTerm(data, context);
  const yearBehind = childOf(node, TOLERATED);
  if (yearBehind !== undefined) {
    reportYearBehind(yearBehind, context);
    return null;
  }
  const item = childOf(node, "itemTerm");
  if (item !== undefined) return buildItemTerm(item, context);
  const other = childOf(node, "otherSet");
  const set = buildCode(childOf(other, "bareCode"), context);
  const level = buildText(childOf(other, "text"), context);
  return set && level && { kind: "other-set", set, level, span: spanOf(node, context) };
}

/** What each word before the year is called behind it. */
const BEHIND_YEAR = {
  From: "From",
  Above: "Above",
  After: "Above",
  NextYear: "Above",
  To: "To",
  Below: "Below",
  Before: "Below",
  LastYear: "Below",
  Exactly: "Exactly",
} as const satisfies Partial<Record<Keyword, Keyword>>;

/** `từ năm 2028` is written `năm từ 2028`. */
function reportYearBehind(node: CstNode, context: Context): void {
  const part = (side: Node): string => {
    const year = childOf(side, "year");
    const [, word = "From"] = Object.entries(BEHIND_YEAR).find(([said]) => has(side, said)) ?? [];
    return side === undefined || year === undefined ? "" : ` ${spelling(word)} ${sliceOf(year, context)}`;
  };
  const span = spanOf(node, context);
  const upTo = childOf(node, "yearUpTo");
  const right = `${spelling("Year")}${part(node)}${part(upTo).replace(` ${spelling("Below")}`, " đến dưới")}`;
  context.report("year-behind", span, [excerpt(sliceOf(node, context)), right], replaceWith(span, right));
}

function buildDataTerm(node: CstNode, context: Context): Condition | null {
  const span = spanOf(node, context);
  const measure = buildExpression(childOf(node, "expression"), context);
  const ticked = childOf(node, "hasOption");
  if (!has(node, "Is") && ticked === undefined) {
    const interval = buildInterval(childOf(node, "interval"), context);
    const ruled = withZeroRule(measure, childOf(node, "zeroRule"), context);
    return ruled && interval && inInterval(ruled, interval, span);
  }
  const number = childOf(node, TOLERATED);
  const is = tokenOf(node, "Is");
  if (number !== undefined && is !== undefined) {
    const [span, right] = [spanOf(is, context), spelling("Exactly")];
    context.report("bound-word", span, [excerpt(is.image), right], replaceWith(span, right));
    return null;
  }
  const word = ticked === undefined ? "Is" : "Yes";
  const option = buildText(childOf(ticked ?? node, "text"), context);
  const value = ticked !== undefined ? option : has(node, "Yes") ? true : has(node, "No") ? false : option;
  if (measure === null || value === null) return null;
  if (measure.kind !== "datum") {
    context.report("unexpected-text", measure.span, [
      excerpt(sliceOf(childOf(node, "expression") ?? node, context)),
      `một tên, vì \`${spelling(word)}\` không đi với phép tính`,
      null,
    ]);
    return null;
  }
  const { name } = measure;
  if (ticked !== undefined) return option && { kind: "ticked", name, option, span };
  return { kind: "is", name, value, span };
}

/** A score by itself is a condition on that score, so that `tổng từ …` and `nhóm 1 từ …` read alike. */
function inInterval(measure: Expression, interval: Interval, span: Condition["span"]): Condition {
  if (measure.kind === "score") return { kind: "score", of: measure.of, interval, span };
  return { kind: "in-interval", measure, interval, span };
}

/** What may be said of each, beside an interval. */
const SAYS: Readonly<Partial<Record<ScoreReference["kind"], readonly Keyword[]>>> = {
  criterion: ["Passed", "NotPassed", "Applies", "NotApplicable"],
  group: ["Applies", "NotApplicable"],
  "every-criterion": ["Passed"],
};

function buildItemTerm(node: CstNode, context: Context): Condition | null {
  const of = buildItemReference(childOf(node, "itemReference"), context);
  if (of === null) return null;
  const span = spanOf(node, context);
  const said = (["Passed", "NotPassed", "Applies", "NotApplicable"] as const).find((word) => has(node, word));
  if (said === undefined) {
    const interval = buildInterval(childOf(node, "interval"), context);
    return interval && { kind: "score", of, interval, span };
  }
  const allowed = SAYS[of.kind] ?? [];
  const token = tokenOf(node, said);
  if (token !== undefined && !allowed.includes(said)) {
    const part = [...allowed.map((word) => `\`${spelling(word)}\``), "một khoảng như `từ 5 điểm`"].join(
      " hoặc ",
    );
    context.report("unexpected-text", spanOf(token, context), [excerpt(token.image), part, null]);
    return null;
  }
  if (said === "Passed" || said === "NotPassed")
    return { kind: "passes", of, value: said === "Passed", span };
  return { kind: "applies", of, value: said === "Applies", span };
}

/** `mỗi nhóm`, `mỗi tiêu chí của nhóm 1`, `nhóm 1`, `tiêu chí 1.2` */
export function buildItemReference(node: Node, context: Context): ScoreReference | null {
  if (node === undefined) return null;
  const span = spanOf(node, context);
  if (has(node, "EveryGroup")) return { kind: "every-group", span };
  if (has(node, "EveryCriterion")) {
    const within = buildWithin(node, context);
    return within === undefined ? null : { kind: "every-criterion", within, span };
  }
  const group = childOf(node, "groupReference");
  const ordinal = buildOrdinal(childOf(group ?? node, "ordinal"), context);
  return ordinal === null ? null : { kind: group === undefined ? "criterion" : "group", ordinal, span };
}
