import { type IToken, Lexer } from "chevrotain";
import { excerpt } from "../excerpt.ts";
import { insertAt, remove, replaceWith } from "../fixes.ts";
import type { Report } from "../report.ts";
import type { Source } from "./source.ts";
import * as t from "./tokens.ts";
import { type Keyword, spelling } from "./vocabulary.ts";

let setLexer: Lexer | undefined;

/** Cuts a source into tokens and line breaks, those of a set unless said otherwise. What is no token is reported and left out. */
export function tokenize(source: Source, report: Report, lexer?: Lexer): IToken[] {
  lexer ??= setLexer ??= new Lexer(t.allTokens, { positionTracking: "full" });
  const { tokens, errors } = lexer.tokenize(source.text);
  for (const { offset, length } of errors) {
    const span = source.spanOf(offset, offset + length);
    const seen = excerpt(source.text.slice(offset, offset + length));
    report("unknown-character", span, [seen], remove(span, seen));
  }
  for (const token of tokens) reportOddToken(token, source, report);
  return tokens;
}

function reportOddToken(token: IToken, source: Source, report: Report): void {
  const end = t.endOf(token);
  const span = source.spanOf(token.startOffset, end);
  if (token.tokenType === t.UnclosedText) {
    const open = token.image.charAt(0);
    const close = open === '"' ? '"' : "”";
    const other = open === "“" ? token.image.indexOf('"') : -1;
    const place = source.spanOf(token.startOffset + other, token.startOffset + other + 1);
    const fix = other < 0 ? null : replaceWith(place, close);
    report("unclosed-text", source.spanOf(token.startOffset, token.startOffset + 1), [open, close], fix);
  } else if (token.tokenType === t.UnclosedName) {
    const place = source.spanOf(token.startOffset, token.startOffset + token.image.trimEnd().length).end;
    // A number can hardly belong to the name: then nobody knows where it was meant to end.
    const known = !/\d/.test(token.image);
    const fix = known ? insertAt(place, "]") : null;
    report("unclosed-name", source.spanOf(token.startOffset, token.startOffset + 1), [], fix);
  } else if (t.isSign(token)) {
    const word = spelling(token.tokenType.name as Keyword);
    report("sign-for-word", span, [token.image, word], replaceWith(span, word));
  }
}
