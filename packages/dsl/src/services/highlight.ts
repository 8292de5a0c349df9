import type { IToken } from "chevrotain";
import type { Span } from "../ast.ts";
import { endOf } from "../clauses.ts";
import * as t from "../tokens.ts";
import { KEYWORDS } from "../vocabulary.ts";
import type { Analysis } from "./analysis.ts";
import { lastFrom, type PlacedClause, spanOfToken } from "./placed-clause.ts";

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
 * What to show how, in the order of the text; stretches do not overlap, and none goes over a line end. With `within`
 * only the clauses and comments that touch it, and perhaps some beside.
 */
export function highlights({ clauses, source }: Analysis, within?: Span): readonly Highlight[] {
  const startOf = ({ span }: PlacedClause): number => span.start;
  const first = within === undefined ? 0 : Math.max(0, lastFrom(clauses, within.start, startOf));
  const last = within === undefined ? clauses.length - 1 : lastFrom(clauses, within.end, startOf);
  const found: Highlight[] = [];
  const above = clauses[first - 1]?.tokens.at(-1);
  let at = above === undefined ? 0 : endOf(above);
  for (const { tokens } of clauses.slice(first, last + 1)) {
    for (const [index, token] of tokens.entries()) {
      found.push(...commentsBetween(at, token.startOffset));
      at = endOf(token);
      const kind = kindOf(token, tokens[index - 1]);
      if (kind !== null) found.push({ span: spanOfToken(token, source), kind });
    }
  }
  found.push(...commentsBetween(at, clauses[last + 1]?.tokens[0]?.startOffset ?? source.text.length));
  return found;

  /** Between two tokens lie only blanks, line ends and comments. */
  function commentsBetween(start: number, end: number): Highlight[] {
    const between = source.text.slice(start, end);
    return [...between.matchAll(/#[^\n]*/g)].map(({ index, 0: comment }) => ({
      span: source.spanOf(start + index, start + index + comment.trimEnd().length),
      kind: "comment",
    }));
  }
}

function kindOf({ tokenType }: IToken, before: IToken | undefined): HighlightKind | null {
  if (before?.tokenType === t.keywords.Code) return "code";
  if (tokenType.name in KEYWORDS)
    return before === undefined || before.tokenType === t.Dash ? "head" : "keyword";
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
