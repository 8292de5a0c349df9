import type { IToken } from "chevrotain";
import type { Span } from "../../ast.ts";
import { withoutAccents } from "../../fold.ts";
import { tokenize } from "../../lexer/lexer.ts";
import { readSource } from "../../lexer/source.ts";
import * as t from "../../lexer/tokens.ts";
import { KEYWORDS } from "../../lexer/vocabulary.ts";
import type { Analysis } from "../analysis.ts";
import { lastFrom } from "../placed-clause.ts";

/** The clause at the cursor as far as it is typed. */
export interface Typing {
  readonly analysis: Analysis;
  readonly offset: number;
  /** Index of that clause; -1 above the first. */
  readonly index: number;
  /** Its tokens up to the cursor. */
  readonly tokens: readonly IToken[];
  /** How many of them stand on lines above the cursor's. */
  readonly above: number;
  /** The cursor stands right behind the last one. */
  readonly touches: boolean;
  spanFrom(token: IToken): Span;
  /** Where a token ends, in the text as passed in. */
  endOf(token: IToken): number;
  /** What is written from a token to the cursor. */
  writtenFrom(token: IToken): string;
}

/** A clause has an error long before. */
const LONGEST = 10_000;
const MOST_TOKENS = 300;

/** Reads the clause at `offset` up to there; null in a comment, or where the clause is far too long. */
export function readTyping(analysis: Analysis, offset: number): Typing | null {
  const index = lastFrom(analysis.clauses, offset, ({ span }) => span.start);
  const start = analysis.clauses[index]?.span.start ?? 0;
  if (offset - start > LONGEST) return null;
  const source = readSource(analysis.text.slice(start, offset));
  const tokens = tokenize(source, () => {}).filter(({ tokenType }) => tokenType !== t.LineBreak);
  const last = tokens.at(-1);
  const end = last === undefined ? 0 : t.endOf(last);
  const line = source.text.lastIndexOf("\n") + 1;
  if (tokens.length > MOST_TOKENS || source.text.slice(Math.max(end, line)).includes("#")) return null;
  return {
    analysis,
    offset,
    index,
    tokens,
    above: tokens.filter(({ startOffset }) => startOffset < line).length,
    touches: last !== undefined && end === source.text.length,
    spanFrom: (token) => ({ start: start + source.spanOf(token.startOffset, end).start, end: offset }),
    endOf: (token) => start + source.spanOf(token.startOffset, t.endOf(token)).end,
    writtenFrom: (token) => source.text.slice(token.startOffset),
  };
}

/** One way to see what is typed: what stands before it in the clause, and the words looked for. */
export interface Search {
  readonly before: readonly IToken[];
  /** Without accents, in small letters; ends with a blank where a further word is awaited. */
  readonly query: string;
  /** What a suggestion replaces. */
  readonly span: Span;
  /** The same with the blanks in front, for one that begins with a mark: `có; không thì`. */
  readonly tight: Span;
}

const MOST_WORDS = Math.max(...Object.values(KEYWORDS).map(([phrase]) => phrase.split(" ").length)) + 1;
const WORDLIKE = /^[\p{L}\p{N}.]/u;

/** Every way to see it, the one that takes most words together first: `khong ap d`, `ap d`, `d`. */
export function searchesOf(typing: Typing): readonly Search[] {
  const { tokens, above, touches, offset } = typing;
  const search = (at: number, query: string, span: Span): Search => {
    const before = tokens.slice(0, at);
    const last = at > above ? before.at(-1) : undefined;
    return {
      before,
      query,
      span,
      tight: last === undefined ? span : { start: typing.endOf(last), end: offset },
    };
  };
  const searches: Search[] = [];
  for (let at = Math.max(above, tokens.length - MOST_WORDS); at < tokens.length; at++) {
    const [first, ...others] = tokens.slice(at);
    if (first === undefined || [first, ...others].some(({ image }) => !WORDLIKE.test(image))) continue;
    const query = withoutAccents(typing.writtenFrom(first)) + (touches ? "" : " ");
    searches.push(search(at, query, typing.spanFrom(first)));
  }
  const last = tokens.at(-1);
  // Right behind a word, a further one would run into it.
  if (!touches || last === undefined || !/[\p{L}\p{N}"”\]]$/u.test(last.image)) {
    searches.push(search(tokens.length, "", { start: offset, end: offset }));
  }
  return searches;
}

/** Whether `text` is what the words look for: from its beginning, or from the beginning of one of its words. */
export function isMeant(text: string, query: string, from: "beginning" | "any word"): boolean {
  const bare = withoutAccents(text);
  return from === "beginning" ? bare.startsWith(query) : ` ${bare}`.includes(` ${query}`);
}
