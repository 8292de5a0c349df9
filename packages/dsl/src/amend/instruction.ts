import type { IToken } from "chevrotain";
import type { Span } from "../ast.ts";
import { excerpt } from "../excerpt.ts";
import { replaceWith } from "../fixes.ts";
import type { Source } from "../lexer/source.ts";
import * as t from "../lexer/tokens.ts";
import { listed } from "../lexer/vocabulary.ts";
import type { Address, Block, Instruction, ItemAddress, Reading } from "./ast.ts";
import { type AmendContext, readClauses } from "./context.ts";
import { Cursor } from "./cursor.ts";
import { type InstructionLines, misspelt } from "./lines.ts";
import { PHRASES, type Phrase, tokensOf } from "./words.ts";

/** Reads one instruction; null where something in it could not be read, which is reported. */
export function readInstruction(lines: InstructionLines, context: AmendContext): Instruction | null {
  const { tokens, opening } = lines;
  const [first, last] = [tokens[0], tokens.at(-1)];
  const { source, report } = context;
  if (first === undefined || last === undefined) return null;
  const span = source.spanOf(first.startOffset, t.endOf(last));
  if (opening === null) {
    reportUnknown(tokens, first, context);
    return null;
  }
  const cursor = new Cursor(tokens, source, report);
  return (readers[opening] ?? readChange)({ cursor, lines, span, context });
}

function reportUnknown(
  tokens: readonly IToken[],
  first: IToken,
  { source, reportAmend }: AmendContext,
): void {
  const near = misspelt(tokens);
  const words = near === null ? 1 : PHRASES[near].split(" ").length;
  const last = tokens[words - 1] ?? first;
  const span = source.spanOf(first.startOffset, t.endOf(last));
  const seen = excerpt(source.text.slice(first.startOffset, t.endOf(last)));
  if (near === null) reportAmend("amendment-line-unknown", span, [seen, null]);
  else {
    const text = PHRASES[near];
    reportAmend("amendment-line-unknown", span, [seen, text], replaceWith(span, text));
  }
}

interface Reader {
  readonly cursor: Cursor;
  readonly lines: InstructionLines;
  readonly span: Span;
  readonly context: AmendContext;
}

/** Every other opening names the place that is changed. */
const readers: Partial<Record<Phrase, (reader: Reader) => Instruction | null>> = {
  repeal({ cursor, span }) {
    cursor.phrase("repeal");
    const address = readAddress(cursor, PARTS);
    return address && cursor.expectEnd() && { kind: "repeal", address, span };
  },
  insertAfter: (reader) => readInsert("insertAfter", "after", reader),
  insertBefore: (reader) => readInsert("insertBefore", "before", reader),
  insertInto: (reader) => readInsert("insertInto", "into", reader),
  insertAtEnd(reader) {
    reader.cursor.phrase("insertAtEnd");
    const block = readBlock(reader);
    return block && { kind: "insert", where: "after", address: null, block, span: reader.span };
  },
  replace(reader) {
    reader.cursor.phrase("replace");
    const address = readAddress(reader.cursor, PARTS);
    if (address === null || reader.cursor.expectPhrase("by", "`bằng:`") === null) return null;
    const block = readBlock(reader);
    return block && { kind: "replace", address, block, span: reader.span };
  },
  renumber({ cursor, span }) {
    cursor.phrase("renumber");
    const address = readAddress(cursor);
    const ordinal =
      address && cursor.expectPhrase("into", "`thành` và số thứ tự mới") && cursor.expectOrdinal();
    if (!ordinal || !isItem(address) || cursor.expectEnd() === null) return null;
    return { kind: "renumber", address, ordinal, span };
  },
};

const isItem = (address: Address): address is ItemAddress =>
  address.kind === "group" || address.kind === "criterion";

function readInsert(phrase: Phrase, where: "after" | "before" | "into", reader: Reader): Instruction | null {
  reader.cursor.phrase(phrase);
  const address = readAddress(reader.cursor);
  const block = address && readBlock(reader);
  return block && { kind: "insert", where, address, block, span: reader.span };
}

/** What can be repealed or replaced as a whole. */
const PARTS = ["criterion", "group", "target", "classification", "ranking", "test"] as const;
const PLACES = [...PARTS, "header"] as const;

function readAddress(cursor: Cursor, places: readonly (typeof PLACES)[number][] = PLACES): Address | null {
  const [first] = cursor.rest;
  const kind = places.find((phrase) => cursor.phrase(phrase));
  if (kind === undefined || first === undefined) {
    return cursor.fail(`chỗ được sửa: ${listed(places.map((place) => PHRASES[place]))}`);
  }
  const start = cursor.spanOf(first).start;
  const to = (end: { readonly span: Span }): Span => ({ start, end: end.span.end });
  if (kind === "criterion" || kind === "group") {
    const ordinal = cursor.expectOrdinal();
    const code = ordinal && cursor.expectCodeInBrackets();
    return code && { kind, ordinal, code, span: to(code) };
  }
  if (kind === "target") {
    const name = cursor.expectBetween(t.Name);
    const code = name && cursor.expectCodeInBrackets();
    return code && { kind, name, code, span: to(code) };
  }
  if (kind === "test") {
    const title = cursor.expectBetween(t.Text);
    return title && { kind, title, span: to(title) };
  }
  return { kind, span: { start, end: cursor.spanOf(first).end } };
}

/** `tiêu chí 1.2 (phien-ha): tối đa 2 điểm thành tối đa 3 điểm`, `…: bỏ tối đa 2 điểm` */
function readChange({ cursor, lines, span, context }: Reader): Instruction | null {
  const address = readAddress(cursor);
  if (address === null || cursor.expect(t.Colon, t.Colon.LABEL ?? "") === null) return null;
  const readings = readingsOf(withoutEndMark(cursor.rest), lines.block, context.source);
  if (readings.length === 0) {
    const [last] = lines.tokens.slice(-1);
    const at = last === undefined ? span : cursor.spanOf(last);
    context.report("missing-part", at, ["`thành` và chữ mới", excerpt(last?.image ?? "")]);
    return null;
  }
  return { kind: "change", address, readings, span };
}

/** `.` or `;` at the end closes the instruction. */
function withoutEndMark(words: readonly IToken[]): readonly IToken[] {
  const last = words.at(-1)?.tokenType;
  return last === t.Stop || last === t.Semicolon ? words.slice(0, -1) : words;
}

/** Nobody writes longer ones: each way to part them is looked for in the base. */
const MOST_WORDS = 1000;
const MOST_READINGS = 20;

/** Every way to part the words at a `thành`: it may also stand in a unit (`3 thành viên`). The base tells which is right. */
function readingsOf(words: readonly IToken[], block: readonly IToken[], source: Source): readonly Reading[] {
  const readings: Reading[] = [];
  for (const at of words.keys()) {
    if (at > MOST_WORDS || readings.length > MOST_READINGS) break;
    if (at === 0 || tokensOf("into", words, at) === 0) continue;
    const old = words.slice(0, at);
    const now = words.slice(at + 1);
    const [colon] = now;
    if (colon?.tokenType === t.Colon && now.length === 1) {
      if (block.length > 0)
        readings.push({ old, words: wordsOf(block), text: linesText(colon, block, source) });
    } else if (now.length > 0) readings.push({ old, words: now, text: lineText(now, source) });
  }
  const drops = tokensOf("drop", words, 0);
  if (readings.length > 0 || drops === 0 || words.length === drops) return readings;
  return [{ old: words.slice(drops), words: [], text: "" }];
}

const wordsOf = (tokens: readonly IToken[]): readonly IToken[] =>
  tokens.filter(({ tokenType }) => tokenType !== t.LineBreak);

/** As typed, on one line: what stands between words of different lines is one blank. */
function lineText(words: readonly IToken[], { text }: Source): string {
  let said = "";
  for (const [index, word] of words.entries()) {
    const previous = words[index - 1];
    const gap = previous === undefined ? "" : text.slice(t.endOf(previous), word.startOffset);
    said += (gap.includes("\n") ? " " : gap) + word.image;
  }
  return said;
}

/** The lines below the word that opens them, as typed, comments above and within them included. */
function linesText(opener: IToken, tokens: readonly IToken[], { text }: Source): string {
  const last = wordsOf(tokens).at(-1);
  if (last === undefined) return "";
  const start = text.indexOf("\n", t.endOf(opener)) + 1;
  const end = text.indexOf("\n", t.endOf(last));
  return text.slice(start, end < 0 ? text.length : end);
}

/** The clauses below an instruction that ends with `:`. */
function readBlock({ cursor, lines, span, context }: Reader): Block | null {
  const { source, reportAmend } = context;
  if (cursor.expect(t.Colon, t.Colon.LABEL ?? "") === null || cursor.expectEnd() === null) return null;
  const words = wordsOf(lines.block);
  const [opener, first, last] = [lines.tokens.at(-1), words[0], words.at(-1)];
  if (opener === undefined || first === undefined || last === undefined) {
    reportAmend("amendment-lines-missing", span, []);
    return null;
  }
  const clauses = readClauses(lines.block, context).map(({ clause }) => clause);
  const whole = source.spanOf(first.startOffset, t.endOf(last));
  return { text: linesText(opener, lines.block, source), clauses, span: whole };
}
