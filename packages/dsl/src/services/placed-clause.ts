import type { IToken } from "chevrotain";
import type { Clause, Span } from "../ast.ts";
import type { Source } from "../lexer/source.ts";
import { endOf, LineBreak } from "../lexer/tokens.ts";
import type { Reading } from "../parse.ts";

/** A clause as it stands in the text: also one that could not be read, or only in part. */
export interface PlacedClause {
  /** null when not even its first phrase is known. */
  readonly clause: Clause | null;
  /** As typed, without line breaks; never empty. */
  readonly tokens: readonly IToken[];
  /** From its first word to its last, in the text as passed in. */
  readonly span: Span;
}

/** Gives each clause the tokens that stand between its beginning and that of the next. */
export function placeClauses(
  reads: readonly { readonly start: number; readonly clause: Clause | null }[],
  { tokens, source }: Pick<Reading, "tokens" | "source">,
): readonly PlacedClause[] {
  let next = 0;
  return reads.flatMap(({ clause }, index) => {
    const until = reads[index + 1]?.start ?? Infinity;
    const own: IToken[] = [];
    for (; (tokens[next]?.startOffset ?? Infinity) < until; next++) {
      const token = tokens[next];
      if (token !== undefined && token.tokenType !== LineBreak) own.push(token);
    }
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) return [];
    return [{ clause, tokens: own, span: source.spanOf(first.startOffset, endOf(last)) }];
  });
}

export const spanOfToken = (token: IToken, source: Source): Span =>
  source.spanOf(token.startOffset, endOf(token));

/** The last clause that begins at `offset` or before; undefined above the first. */
export function clauseBefore(clauses: readonly PlacedClause[], offset: number): PlacedClause | undefined {
  return clauses[lastFrom(clauses, offset, ({ span }) => span.start)];
}

/** Index of the last element whose start is at most `offset`, among elements in the order of their starts; -1: none. */
export function lastFrom<T>(elements: readonly T[], offset: number, startOf: (element: T) => number): number {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = elements[middle];
    if (element !== undefined && startOf(element) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
