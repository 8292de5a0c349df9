import type { IToken, TokenType } from "chevrotain";
import { excerpt } from "../excerpt.ts";
import { replaceWithMeant } from "../fixes.ts";
import { ANY_KEYWORD, guessKeyword, inCaseOf } from "../lexer/guess.ts";
import type { Source } from "../lexer/source.ts";
import * as t from "../lexer/tokens.ts";
import type { Report } from "../report.ts";

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
  const end = t.endOf(last);
  const span = source.spanOf(first.startOffset, end);
  const seen = source.text.slice(first.startOffset, end);
  const near = operatorFor(tokens, index) ?? (guess && inCaseOf(seen, guess.keyword));
  report("unexpected-text", span, [excerpt(seen), expected, near], replaceWithMeant(span, near));
}

/** `x` for `×`, `:` for `/`, where numbers stand on both sides. */
function operatorFor(tokens: readonly IToken[], index: number): string | null {
  const [before, sign, after] = [tokens[index - 1], tokens[index], tokens[index + 1]];
  if (before === undefined || after === undefined || !BEGINS_OPERAND.has(after.tokenType)) return null;
  if (sign?.tokenType === t.Colon)
    return before.tokenType === t.Name || before.tokenType === t.Close ? "/" : null;
  return /^x$/i.test(sign?.image ?? "") ? "×" : null;
}

const BEGINS_OPERAND: ReadonlySet<TokenType> = new Set([t.Name, t.Numeral, t.Open, t.keywords.TargetHead]);

/** Whether a token is a word of the language, or at least no misspelt one. */
export function isUnderstood(tokens: readonly IToken[], index: number): boolean {
  return tokens[index]?.tokenType !== t.Word && guessKeyword(tokens, index, ANY_KEYWORD) === null;
}
