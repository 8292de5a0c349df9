import type { IToken } from "chevrotain";
import { excerpt } from "../excerpt.ts";
import * as t from "../lexer/tokens.ts";
import type { Instruction, Reading } from "./ast.ts";
import { type Base, lineAfter, lineStart } from "./base.ts";
import type { AmendReport } from "./context.ts";
import type { Edit } from "./edit.ts";
import { type Place, placeWords } from "./places.ts";
import { findWords, saysTheSame } from "./same-words.ts";

type Change = Extract<Instruction, { kind: "change" }>;

/** Finds the old words in their place, where they must stand exactly once, and puts the new ones there. */
export function editWords(
  change: Change,
  { section: { tokens } }: Place,
  { text, lineOf }: Base,
  report: AmendReport,
): Edit | null {
  const found = change.readings.map((reading) => ({ reading, at: findWords(reading.old, tokens) }));
  // `3 thành viên thành 5 thành viên`: the longest old words that stand there are those that were meant.
  const fitting = found.filter(({ at }) => at.length > 0).at(-1);
  const { reading, at } = fitting ?? found[0] ?? { reading: null, at: [] };
  if (reading === null) return null;
  const words = excerpt(wordsText(reading));
  const place = placeWords(change.address);
  const [first] = at;
  if (first === undefined) {
    const done = reading.words.length > 0 && findWords(reading.words, tokens).length > 0;
    report("amendment-words-missing", change.span, [words, place, done]);
    return null;
  }
  if (at.length > 1) {
    const lines = at.map((index) => lineOf(tokens[index]?.startOffset ?? 0));
    report("amendment-words-repeated", change.span, [words, place, lines]);
    return null;
  }
  if (saysTheSame(reading.old, reading.words)) {
    report("amendment-same", change.span, []);
    return null;
  }
  const last = first + reading.old.length;
  return reading.text === ""
    ? dropping(tokens, first, last, text, change)
    : replacing(tokens, first, last, reading, change);
}

const wordsText = ({ old }: Reading): string => old.map(({ image }) => image).join(" ");

/** Where whole lines take the place of one whose dash was not named, they bring their own. */
function replacing(
  tokens: readonly IToken[],
  first: number,
  last: number,
  { words, text }: Reading,
  by: Change,
): Edit {
  const before = tokens[first - 1];
  const bringsDash = words[0]?.tokenType === t.Dash && tokens[first]?.tokenType !== t.Dash;
  const from = bringsDash && before?.tokenType === t.Dash ? before : tokens[first];
  return { start: from?.startOffset ?? 0, end: endOfWord(tokens[last - 1]), text: text.trimStart(), by };
}

const CLOSING = new Set([t.Semicolon, t.Comma]);

/** What is dropped takes along the mark before it that would be left at the end, and a line that it leaves empty. */
function dropping(tokens: readonly IToken[], first: number, last: number, text: string, by: Change): Edit {
  const end = endOfWord(tokens[last - 1]);
  const lineEnd = lineAfter(text, end);
  const next = tokens[last];
  const endsLine = next === undefined || next.startOffset >= lineEnd;
  const before = tokens[first - 1];
  const start = tokens[first]?.startOffset ?? 0;
  const begin = lineStart(text, start);
  const leftOver = tokens.slice(0, first).filter(({ startOffset }) => startOffset >= begin);
  if (endsLine && leftOver.every(({ tokenType }) => tokenType === t.Dash)) {
    return { start: begin, end: lineEnd, text: "", by };
  }
  if (before === undefined) return { start, end, text: "", by };
  const closes = endsLine && CLOSING.has(before.tokenType);
  return { start: closes ? endOfWord(tokens[first - 2]) : t.endOf(before), end, text: "", by };
}

const endOfWord = (token: IToken | undefined): number => (token === undefined ? 0 : t.endOf(token));
