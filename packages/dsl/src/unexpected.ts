import type { IToken } from "chevrotain";
import { excerpt } from "./excerpt.ts";
import { ANY_KEYWORD, guessKeyword, inCaseOf } from "./guess.ts";
import type { Report } from "./report.ts";
import type { Source } from "./source.ts";
import * as t from "./tokens.ts";

/** Says that the words at `index` do not belong there, what does, and which keyword they may have been meant as. */
export function reportUnexpected(
  tokens: readonly IToken[],
  index: number,
  expected: string,
  source: Source,
  report: Report,
): void {
  const guess = guessKeyword(tokens, index, ANY_KEYWORD);
  const [first, last] = [tokens[index], tokens[index + (guess?.words ?? 1) - 1]];
  if (first === undefined || last === undefined) return;
  const end = last.startOffset + last.image.length;
  const span = source.spanOf(first.startOffset, end);
  const seen = source.text.slice(first.startOffset, end);
  const near = expected === t.Times.LABEL && /^x$/i.test(seen) ? "×" : guess && inCaseOf(seen, guess.keyword);
  const fix = near === null ? null : { title: `Viết \`${near}\``, span, text: near };
  report("unexpected-text", span, [excerpt(seen), expected, near], fix);
}

/** Whether a token is a word of the language, or at least no misspelt one. */
export function isUnderstood(tokens: readonly IToken[], index: number): boolean {
  return tokens[index]?.tokenType !== t.Word && guessKeyword(tokens, index, ANY_KEYWORD) === null;
}
