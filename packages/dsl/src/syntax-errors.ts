import type { IRecognitionException, IToken } from "chevrotain";
import { endOf } from "./clauses.ts";
import { excerpt } from "./excerpt.ts";
import { guessKeyword } from "./guess.ts";
import type { Report } from "./report.ts";
import type { Source } from "./source.ts";
import * as t from "./tokens.ts";
import { KEYWORDS, type Keyword, spelling } from "./vocabulary.ts";

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
  const previous = index < 0 ? tokens.at(-1) : tokens[index - 1];
  const place = previous === undefined ? 0 : endOf(previous);

  if (expected === t.Close.LABEL) {
    report("unclosed-bracket", source.spanOf(place, place), [], {
      title: "Thêm `)`",
      span: source.spanOf(place, place),
      text: ")",
    });
    return;
  }
  const token = tokens[index];
  if (token === undefined) {
    const from = previous?.startOffset ?? 0;
    report("missing-part", source.spanOf(from, place), [expected, excerpt(source.text.slice(from, place))]);
    return;
  }
  const mark = token.tokenType === t.Stop || token.tokenType === t.Semicolon || token.tokenType === t.Comma;
  if (mark && index === tokens.length - 1 && expected === "") {
    const span = source.spanOf(token.startOffset, endOf(token));
    report("closing-mark", span, [token.image], { title: `Xóa dấu \`${token.image}\``, span, text: "" });
    return;
  }
  const guess = guessKeyword(tokens, index, ALL_KEYWORDS);
  const last = tokens[index + (guess?.words ?? 1) - 1] ?? token;
  const span = source.spanOf(token.startOffset, endOf(last));
  const seen = excerpt(source.text.slice(token.startOffset, endOf(last)));
  const near = guess === null ? null : spelling(guess.keyword);
  const fix = near === null ? null : { title: `Viết \`${near}\``, span, text: near };
  report("unexpected-text", span, [seen, expected, near], fix);
}
