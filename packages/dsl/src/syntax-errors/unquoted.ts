import type { IToken } from "chevrotain";
import { excerpt } from "../excerpt.ts";
import { replaceWith } from "../fixes.ts";
import type { Source } from "../lexer/source.ts";
import * as t from "../lexer/tokens.ts";
import { spelling } from "../lexer/vocabulary.ts";
import type { Report } from "../report.ts";

const k = t.keywords;

/** Says so where the text that a dash clause begins with lacks its quotes; false where it is something else. */
export function reportUnquoted(
  tokens: readonly IToken[],
  at: number,
  source: Source,
  report: Report,
): boolean {
  const [dash, second] = tokens;
  if (dash?.tokenType !== t.Dash || at !== (second?.tokenType === k.NotAbove ? 2 : 1)) return false;
  if (reportUnquotedLevel(tokens, at, source, report)) return true;
  return at === 1 && reportUnquotedChoice(tokens, source, report);
}

/** `- Đạt khi …`, `- không quá Đạt khi …`: everything before `khi` was meant as the name. */
function reportUnquotedLevel(tokens: readonly IToken[], at: number, source: Source, report: Report): boolean {
  const when = tokens.findIndex(({ tokenType }, index) => index > at && tokenType === k.When);
  const words = wordsBetween(tokens, at, when, source);
  if (words === null) return false;
  const { title, span } = words;
  const text = `"${title}"`;
  report("level-unquoted", span, [excerpt(title)], replaceWith(span, text));
  return true;
}

/** `- Tốt hoặc Khá: 5 điểm`, `- trường hợp còn lại: 0 điểm` */
function reportUnquotedChoice(tokens: readonly IToken[], source: Source, report: Report): boolean {
  const colon = tokens.findIndex(({ tokenType }) => tokenType === t.Colon);
  const award = tokens[colon + 1]?.tokenType;
  if (tokens[1]?.tokenType !== t.Word || (award !== t.Numeral && award !== k.ProportionalTo)) return false;
  const words = wordsBetween(tokens, 1, colon, source);
  if (words === null) return false;
  const { title, span } = words;
  if (tokens[colon - 1]?.tokenType === k.Remaining) {
    const near = spelling("Remaining");
    report("unexpected-text", span, [excerpt(title), `\`${near}\``, near], replaceWith(span, near));
    return true;
  }
  const text = title
    .split(/\s+hoặc\s+/i)
    .map((option) => `"${option}"`)
    .join(" hoặc ");
  report("choice-unquoted", span, [excerpt(text)], replaceWith(span, text));
  return true;
}

/** The words of the author; null where there are none, or names and texts among them. */
function wordsBetween(tokens: readonly IToken[], from: number, until: number, source: Source) {
  const [first, last] = [tokens[from], tokens[until - 1]];
  if (until <= from || first === undefined || last === undefined) return null;
  const title = source.text.slice(first.startOffset, t.endOf(last));
  if (/["“”[\]\n]/.test(title)) return null;
  return { title, span: source.spanOf(first.startOffset, t.endOf(last)) };
}
