import type { CstNode, IToken } from "chevrotain";
import type { DateLiteral, NumberLiteral, Quantity, Text } from "../ast.ts";
import { excerpt } from "../excerpt.ts";
import { insertAt, replaceWith, replaceWithMeant } from "../fixes.ts";
import { withoutAccents } from "../fold.ts";
import { TOLERATED } from "../grammar/tolerated.ts";
import { endOf } from "../lexer/tokens.ts";
import { spelling } from "../lexer/vocabulary.ts";
import type { SyntaxCode } from "../messages/syntax.ts";
import { type Context, childOf, has, rangeOf, sliceOf, spanOf, tokenOf, tokensOf } from "./context.ts";
import { type DayReading, readDay } from "./day.ts";
import { CODE, ORDINAL, VERSION } from "./forms.ts";
import { MOST_DIGITS, readNumber } from "./number.ts";

type Node = CstNode | undefined;

const tidy = (text: string): string => text.replace(/[\s\u00A0]+/g, " ").trim();

/** The text between quotes. */
export function buildText(node: Node, context: Context): Text | null {
  return between(tokenOf(node, "Text"), /["“”]$/, '`"…"`', context);
}

/** The name between brackets. */
export function buildName(node: Node, context: Context): Text | null {
  return between(tokenOf(node, "Name"), /\]$/, "`[…]`", context);
}

function between(token: IToken | undefined, close: RegExp, brackets: string, context: Context): Text | null {
  if (token === undefined) return null;
  const span = spanOf(token, context);
  const value = tidy(token.image.slice(1).replace(close, ""));
  if (value !== "") return { value, span };
  context.report("empty-text", span, [brackets]);
  return null;
}

/** The code behind `mã`, or one whose role was said before. */
export function buildCode(node: Node, context: Context): Text | null {
  const bare = childOf(node, "bareCode") ?? node;
  const first = tokenOf(bare, "CodeWord");
  const last = tokensOf(bare, TOLERATED).at(-1) ?? first;
  if (first === undefined || last === undefined) return null;
  const range = { start: first.startOffset, end: endOf(last) };
  const span = context.source.spanOf(range.start, range.end);
  const written = context.source.text.slice(range.start, range.end);
  if (CODE.test(written)) return { value: written, span };
  const right = withoutAccents(written.slice(0, 200))
    .replace(/[^a-z0-9_]+/g, "-")
    .replace(/^[-_0-9]+|[-_]+$/g, "");
  const meant = CODE.test(right) ? right : null;
  context.report("code-form", span, [excerpt(written), meant], replaceWithMeant(span, meant));
  return null;
}

export function buildOrdinal(node: Node, context: Context): Text | null {
  const numeral = tokenOf(node, "Numeral");
  if (node === undefined || numeral === undefined) return null;
  const stop = tokenOf(node, TOLERATED);
  const span = spanOf(numeral, context);
  const right = ORDINAL.test(numeral.image);
  if (right && stop === undefined) return { value: numeral.image, span };
  const whole = spanOf(node, context);
  const fix = right ? replaceWith(whole, numeral.image) : null;
  context.report("ordinal-form", whole, [excerpt(sliceOf(node, context))], fix);
  return right ? { value: numeral.image, span } : null;
}

export function buildVersion(node: Node, context: Context): Text | null {
  const token = tokenOf(node, "Numeral") ?? tokenOf(node, TOLERATED);
  if (token === undefined) return null;
  const span = spanOf(token, context);
  if (VERSION.test(token.image)) return { value: token.image, span };
  context.report("version-form", span, [excerpt(token.image)]);
  return null;
}

const dayCodes = {
  form: "date-form",
  "no-such-date": "no-such-date",
} as const satisfies Record<Exclude<DayReading["kind"], "value" | "year-missing">, SyntaxCode>;

/** A full date. `mayRepeat`: `15/06 hằng năm` could stand here too. */
export function buildDay(node: Node, context: Context, mayRepeat = false): DateLiteral | null {
  const token = tokenOf(node, "Day");
  if (token === undefined) return null;
  const span = spanOf(token, context);
  const reading = readDay(token.image);
  if (reading.kind === "value") return { value: reading.value, span };
  const fix = replaceWithMeant(span, reading.kind === "form" ? reading.right : null);
  const seen = excerpt(token.image);
  if (reading.kind === "year-missing") context.report("year-missing", span, [seen, mayRepeat]);
  else context.report(dayCodes[reading.kind], span, [seen], fix);
  return null;
}

/** A number without unit: `2` of `2 chữ số`. */
export function buildInteger(node: Node, context: Context): NumberLiteral | null {
  return buildNumber(tokenOf(node, "Numeral"), context);
}

function buildNumber(token: IToken | undefined, context: Context): NumberLiteral | null {
  if (token === undefined) return null;
  const span = spanOf(token, context);
  const reading = readNumber(token.image);
  const seen = excerpt(token.image);
  switch (reading.kind) {
    case "value":
      return { value: reading.value, span };
    case "decimal-point":
    case "english-thousands":
      context.report(reading.kind, span, [seen, reading.right], replaceWith(span, reading.right));
      return null;
    case "form":
      context.report("number-form", span, [seen]);
      return null;
    case "long":
      context.report("long-number", span, [MOST_DIGITS]);
      return null;
  }
}

export function buildQuantity(node: Node, context: Context): Quantity | null {
  const number = buildNumber(tokenOf(node, "Numeral"), context);
  if (node === undefined || number === null) return null;
  const negative = has(node, "Dash") && number.value !== "0";
  return {
    value: negative ? `-${number.value}` : number.value,
    unit: buildUnit(childOf(node, "unit"), context),
    span: spanOf(node, context),
  };
}

export function buildUnit(node: Node, context: Context): Text | null {
  if (node === undefined || rangeOf(node) === null) return null;
  const span = spanOf(node, context);
  if (has(node, "Points") && !has(node, "UnitWord")) return { value: spelling("Points"), span };
  return { value: tidy(sliceOf(node, context)).replace(/ ?[/÷] ?/g, "/"), span };
}

/** A quantity in `điểm`; the value is kept where only the unit is missing or wrong. */
export function buildPoints(node: Node, context: Context): Quantity | null {
  const quantity = buildQuantity(node, context);
  if (quantity === null) return null;
  const word = spelling("Points");
  if (quantity.unit?.value === word) return quantity;
  const { end } = quantity.span;
  if (quantity.unit === null) {
    const fix = insertAt(end, ` ${word}`);
    context.report("missing-points-unit", quantity.span, [quantity.value.replace(".", ",")], fix);
  } else {
    const { span, value } = quantity.unit;
    const glued = quantity.span.start < span.start && value === "%";
    const fix = replaceWith(span, glued ? ` ${word}` : word);
    context.report("wrong-points-unit", span, [excerpt(value)], fix);
  }
  return { ...quantity, unit: { value: word, span: quantity.unit?.span ?? { start: end, end } } };
}
