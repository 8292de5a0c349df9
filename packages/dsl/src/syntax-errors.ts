import type { IRecognitionException, IToken, TokenType } from "chevrotain";
import { endOf } from "./clauses.ts";
import { excerpt } from "./excerpt.ts";
import { guessKeyword, inCaseOf } from "./guess.ts";
import type { Report } from "./report.ts";
import type { Source } from "./source.ts";
import * as t from "./tokens.ts";
import { KEYWORDS, type Keyword } from "./vocabulary.ts";

/** `,` and `;` are easily taken for each other. */
const SWAPPED: ReadonlyMap<TokenType, string> = new Map([
  [t.Comma, ";"],
  [t.Semicolon, ","],
]);

const ALL_KEYWORDS = Object.keys(KEYWORDS) as Keyword[];

/**
 * Says what the parser could not read. Only its first error of a clause: the ones after it mostly follow from it,
 * and the author mends the line as a whole.
 */
export function reportSyntaxError(
  error: IRecognitionException,
  tokens: readonly IToken[],
  source: Source,
  report: Report,
): void {
  const expected = error.message;
  const index = tokens.indexOf(error.token);
  const token = tokens[index];
  const previous = token === undefined ? tokens.at(-1) : tokens[index - 1];
  const place = previous === undefined ? 0 : endOf(previous);

  if (expected === t.Close.LABEL) {
    const span = source.spanOf(place, place);
    report("unclosed-bracket", span, [], { title: "Thêm `)`", span, text: ")" });
    return;
  }
  const guess = guessKeyword(tokens, index, ALL_KEYWORDS);
  // A word of the language in the wrong place: most likely it is right, and something before it was left out.
  const understood = token === undefined || (token.tokenType !== t.Word && guess === null);
  if (understood && expected !== "" && previous !== undefined) {
    const span = source.spanOf(previous.startOffset, place);
    report("missing-part", span, [expected, excerpt(previous.image)]);
    return;
  }
  if (token === undefined) return;
  const right = SWAPPED.get(token.tokenType);
  if (expected === "" && right !== undefined) {
    const span = source.spanOf(token.startOffset, endOf(token));
    report("wrong-mark", span, [token.image, right], { title: `Viết \`${right}\``, span, text: right });
    return;
  }
  const last = tokens[index + (guess?.words ?? 1) - 1] ?? token;
  const span = source.spanOf(token.startOffset, endOf(last));
  const seen = source.text.slice(token.startOffset, endOf(last));
  const near = expected === t.Times.LABEL && /^x$/i.test(seen) ? "×" : guess && inCaseOf(seen, guess.keyword);
  const fix = near === null ? null : { title: `Viết \`${near}\``, span, text: near };
  report("unexpected-text", span, [excerpt(seen), expected, near], fix);
}

/** Where the parser stopped understanding, in the clean text. */
export function startOf(error: IRecognitionException, tokens: readonly IToken[]): number {
  const last = tokens.at(-1);
  const token = tokens.includes(error.token) ? error.token : undefined;
  return token?.startOffset ?? (last === undefined ? 0 : endOf(last));
}
