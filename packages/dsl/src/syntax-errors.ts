import type { IRecognitionException, IToken, TokenType } from "chevrotain";
import { endOf } from "./clauses.ts";
import { excerpt } from "./excerpt.ts";
import type { Report } from "./report.ts";
import type { Source } from "./source.ts";
import * as t from "./tokens.ts";
import { isUnderstood, reportUnexpected } from "./unexpected.ts";

/** `,` and `;` are easily taken for each other; what follows tells which one it should be. */
const { AtMost, Otherwise, CriterionHead, GroupHead, Total, ClassificationHead, MayNotApply, Step } =
  t.keywords;
const { NotAbove, When } = t.keywords;
const MARK_BEFORE: ReadonlyMap<TokenType, TokenType> = new Map([
  ...[AtMost, Otherwise, CriterionHead, GroupHead, Total, ClassificationHead, t.Name, t.Text].map(
    (next) => [next, t.Semicolon] as const,
  ),
  ...[MayNotApply, Step].map((next) => [next, t.Comma] as const),
]);

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
  if (reportUnquotedLevel(tokens, index, source, report)) return;
  for (const at of [index - 1, index]) if (reportWrongMark(tokens, at, source, report)) return;
  // A word of the language in the wrong place: most likely it is right, and something before it was left out.
  const superfluous = tokens[index + 1]?.tokenType.LABEL === expected;
  const missing = token === undefined || (isUnderstood(tokens, index) && !superfluous);
  if (missing && expected !== "" && previous !== undefined) {
    const span = source.spanOf(previous.startOffset, place);
    report("missing-part", span, [expected, excerpt(previous.image)]);
    return;
  }
  reportUnexpected(tokens, index, expected, source, report);
}

/** `- Đạt khi …`, `- không quá Đạt khi …`: everything before `khi` was meant as the name. */
function reportUnquotedLevel(tokens: readonly IToken[], at: number, source: Source, report: Report): boolean {
  const [dash, second] = tokens;
  if (dash?.tokenType !== t.Dash || at !== (second?.tokenType === NotAbove ? 2 : 1)) return false;
  const when = tokens.findIndex(({ tokenType }, index) => index > at && tokenType === When);
  const [first, last] = [tokens[at], tokens[when - 1]];
  if (when < 0 || first === undefined || last === undefined) return false;
  const title = source.text.slice(first.startOffset, endOf(last));
  if (/["“”[\]\n]/.test(title)) return false;
  const span = source.spanOf(first.startOffset, endOf(last));
  const text = `"${title}"`;
  report("level-unquoted", span, [excerpt(title)], { title: `Viết \`${excerpt(text)}\``, span, text });
  return true;
}

function reportWrongMark(tokens: readonly IToken[], at: number, source: Source, report: Report): boolean {
  const [mark, next] = [tokens[at], tokens[at + 1]];
  if (mark === undefined || next === undefined) return false;
  const right = MARK_BEFORE.get(next.tokenType);
  const other = right === t.Comma ? t.Semicolon : t.Comma;
  if (right === undefined || mark.tokenType !== other) return false;
  const span = source.spanOf(mark.startOffset, endOf(mark));
  const text = right === t.Comma ? "," : ";";
  report("wrong-mark", span, [mark.image, text], { title: `Viết \`${text}\``, span, text });
  return true;
}

/** Where the parser stopped understanding, in the clean text. */
export function startOf(error: IRecognitionException, tokens: readonly IToken[]): number {
  const last = tokens.at(-1);
  const token = tokens.includes(error.token) ? error.token : undefined;
  return token?.startOffset ?? (last === undefined ? 0 : endOf(last));
}
