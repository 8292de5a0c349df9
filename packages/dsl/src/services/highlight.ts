import type { IToken } from "chevrotain";
import type { Span } from "../ast.ts";
import { tokenize } from "../lexer/lexer.ts";
import { HEADS } from "../lexer/line-joints.ts";
import { readSource } from "../lexer/source.ts";
import * as t from "../lexer/tokens.ts";
import { KEYWORDS } from "../lexer/vocabulary.ts";
import { spanOfToken } from "./placed-clause.ts";

/** How a stretch of text is shown. `head` is the phrase that opens a clause. */
export type HighlightKind =
  | "head"
  | "keyword"
  | "name"
  | "text"
  | "number"
  | "date"
  | "code"
  | "mark"
  | "comment";
export interface Highlight {
  readonly span: Span;
  readonly kind: HighlightKind;
}

/**
 * What to show how, in the order of the text; stretches do not overlap, and none goes over a line end. Goes by words
 * alone, so that an editor can ask for the lines in sight at every keystroke: any whole lines of a text will do.
 */
export function highlights(text: string): readonly Highlight[] {
  const source = readSource(text);
  const found: Highlight[] = [];
  let at = 0;
  /** The last token of the line so far, and the one before it. */
  let [last, second]: (IToken | undefined)[] = [];
  for (const token of tokenize(source, () => {})) {
    found.push(...commentsBetween(at, token.startOffset));
    at = t.endOf(token);
    const kind = token.tokenType === t.LineBreak ? null : kindOf(token, last, second);
    if (kind !== null) found.push({ span: spanOfToken(token, source), kind });
    [last, second] = token.tokenType === t.LineBreak ? [] : [token, last];
  }
  found.push(...commentsBetween(at, source.text.length));
  return found;

  /** Between two tokens lie only blanks and comments. */
  function commentsBetween(start: number, end: number): Highlight[] {
    const between = source.text.slice(start, end);
    return [...between.matchAll(/#[^\n]*/g)].map(({ index, 0: comment }) => ({
      span: source.spanOf(start + index, start + index + comment.trimEnd().length),
      kind: "comment",
    }));
  }
}

function kindOf(
  { tokenType }: IToken,
  last: IToken | undefined,
  second: IToken | undefined,
): HighlightKind | null {
  if (last?.tokenType === t.keywords.Code) return "code";
  if (tokenType.name in KEYWORDS) {
    const opens =
      last === undefined ? HEADS.has(tokenType) : last.tokenType === t.Dash && second === undefined;
    return opens ? "head" : "keyword";
  }
  switch (tokenType) {
    case t.Name:
    case t.UnclosedName:
      return "name";
    case t.Text:
    case t.UnclosedText:
      return "text";
    case t.Numeral:
      return "number";
    case t.Day:
      return "date";
    case t.Word:
      return null;
    default:
      return "mark";
  }
}
