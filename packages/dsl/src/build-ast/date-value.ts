import type { CstNode } from "chevrotain";
import type { DateValue, Quantity, YearDay } from "../ast.ts";
import { excerpt } from "../excerpt.ts";
import { replaceWithMeant } from "../fixes.ts";
import { spelling } from "../lexer/vocabulary.ts";
import { type Context, childOf, has, spanOf, tokenOf } from "./context.ts";
import { readDay, readYearDay } from "./day.ts";
import { buildDay, buildInteger, buildName } from "./values.ts";

type Node = CstNode | undefined;

export function buildDateValue(node: Node, context: Context): DateValue | null {
  if (node === undefined) return null;
  const base = buildBase(node, context);
  const shift = childOf(node, "dayShift");
  const days = shift === undefined ? null : buildShift(shift, context);
  if (base === null || days === undefined) return null;
  return { base, days, working: has(shift, "WorkingDays"), span: spanOf(node, context) };
}

function buildBase(node: CstNode, context: Context): DateValue["base"] | null {
  const name = buildName(childOf(node, "name"), context);
  if (name !== null) return { kind: "datum", name, span: name.span };
  const everyYear = childOf(node, "everyYear");
  if (everyYear === undefined) {
    const day = buildDay(node, context, true);
    return day && { kind: "day", ...day };
  }
  const day = buildYearDay(node, offsetOf(everyYear), context);
  const end = spanOf(everyYear, context).end;
  return day && { kind: "yearly", ...day, span: { start: day.span.start, end } };
}

/** Undefined where the number could not be read. */
function buildShift(node: CstNode, context: Context): Quantity | undefined {
  const number = buildInteger(childOf(node, "integer"), context);
  const word = tokenOf(node, "WorkingDays") ?? tokenOf(node, "DateType");
  if (number === null || word === undefined) return undefined;
  const negative = has(node, "Dash") && number.value !== "0";
  return {
    value: negative ? `-${number.value}` : number.value,
    unit: { value: spelling("DateType"), span: spanOf(word, context) },
    span: spanOf(node, context),
  };
}

/** `01/07`, `01/07 năm trước`: the day of a period. */
export function buildPeriodDay(node: Node, context: Context): YearDay | null {
  const day = buildYearDay(node, offsetOf(node), context);
  return day && node ? { ...day, span: spanOf(node, context) } : null;
}

const offsetOf = (node: Node): -1 | 0 | 1 => (has(node, "LastYear") ? -1 : has(node, "NextYear") ? 1 : 0);

function buildYearDay(node: Node, offset: -1 | 0 | 1, context: Context): YearDay | null {
  const token = tokenOf(node, "Day");
  if (token === undefined) return null;
  const span = spanOf(token, context);
  const reading = readYearDay(token.image);
  if (reading !== null) return { ...reading, offset, span };
  const exists = readDay(token.image).kind !== "no-such-date" && !/^\d+\/\d+$/.test(token.image);
  if (!exists) context.report("no-such-date", span, [excerpt(token.image)]);
  else
    context.report(
      "year-needless",
      span,
      [excerpt(token.image)],
      replaceWithMeant(span, withoutYear(token.image)),
    );
  return null;
}

const withoutYear = (image: string): string | undefined => /^\d{1,2}\/\d{1,2}(?=\/)/.exec(image)?.[0];
