import { type IToken, type TokenType, tokenMatcher } from "chevrotain";
import type { DateLiteral, Span, Text } from "../ast.ts";
import { readDay } from "../build-ast/day.ts";
import { CODE, ORDINAL, VERSION } from "../build-ast/forms.ts";
import { excerpt } from "../excerpt.ts";
import type { Source } from "../lexer/source.ts";
import * as t from "../lexer/tokens.ts";
import type { Report } from "../report.ts";
import { type Phrase, tokensOf } from "./words.ts";

/** Reads an instruction from left to right. Every `expect…` says what is missing and gives null where it is. */
export class Cursor {
  readonly #tokens: readonly IToken[];
  readonly #source: Source;
  readonly #report: Report;
  #at = 0;

  constructor(tokens: readonly IToken[], source: Source, report: Report) {
    this.#tokens = tokens;
    this.#source = source;
    this.#report = report;
  }

  /** What has not been read yet. */
  get rest(): readonly IToken[] {
    return this.#tokens.slice(this.#at);
  }

  phrase(phrase: Phrase): boolean {
    const count = tokensOf(phrase, this.#tokens, this.#at);
    this.#at += count;
    return count > 0;
  }

  take(type: TokenType): IToken | null {
    const token = this.#tokens[this.#at];
    if (token === undefined || !tokenMatcher(token, type)) return null;
    this.#at += 1;
    return token;
  }

  expect(type: TokenType, words: string): IToken | null {
    return this.take(type) ?? this.fail(words);
  }

  expectPhrase(phrase: Phrase, words: string): true | null {
    return this.phrase(phrase) ? true : this.fail(words);
  }

  expectEnd(): true | null {
    return this.#at >= this.#tokens.length ? true : this.fail("");
  }

  /** `1.2`, a point behind it allowed. */
  expectOrdinal(): Text | null {
    const token = this.expect(t.Numeral, "số thứ tự như `1.2`");
    if (token === null) return null;
    this.take(t.Stop);
    return this.#formed(token, ORDINAL, (seen, span) => this.#report("ordinal-form", span, [seen]));
  }

  expectCode(): Text | null {
    const token = this.expect(t.CodeWord, "một mã như `bao-phu`");
    return token && this.#formed(token, CODE, (seen, span) => this.#report("code-form", span, [seen, null]));
  }

  /** `(bao-phu)` */
  expectCodeInBrackets(): Text | null {
    if (this.expect(t.Open, "mã của mục trong ngoặc như `(bao-phu)`") === null) return null;
    const code = this.expectCode();
    return code && this.expect(t.Close, t.Close.LABEL ?? "") && code;
  }

  expectVersion(): Text | null {
    const token = this.expect(t.Numeral, "số phiên bản như `2026.1`");
    return token && this.#formed(token, VERSION, (seen, span) => this.#report("version-form", span, [seen]));
  }

  expectDay(): DateLiteral | null {
    const token = this.expect(t.Day, t.Day.LABEL ?? "");
    if (token === null) return null;
    const reading = readDay(token.image);
    if (reading.kind === "value") return { value: reading.value, span: this.spanOf(token) };
    const seen = excerpt(token.image);
    if (reading.kind === "year-missing") this.#report("year-missing", this.spanOf(token), [seen, false]);
    else this.#report(reading.kind === "form" ? "date-form" : "no-such-date", this.spanOf(token), [seen]);
    return null;
  }

  /** A text or name without its marks. */
  expectBetween(type: typeof t.Text | typeof t.Name): Text | null {
    const token = this.expect(type, type.LABEL ?? "");
    const value = token?.image
      .slice(1, -1)
      .replace(/[\s\u00A0]+/g, " ")
      .trim();
    return token && value ? { value, span: this.spanOf(token) } : null;
  }

  spanOf(token: IToken): Span {
    return this.#source.spanOf(token.startOffset, t.endOf(token));
  }

  #formed(token: IToken, form: RegExp, refuse: (seen: string, span: Span) => void): Text | null {
    const span = this.spanOf(token);
    if (form.test(token.image)) return { value: token.image, span };
    refuse(excerpt(token.image), span);
    return null;
  }

  /** Says that these words are missing here. */
  fail(words: string): null {
    const [token, previous] = [this.#tokens[this.#at], this.#tokens[this.#at - 1]];
    if (token !== undefined)
      this.#report("unexpected-text", this.spanOf(token), [excerpt(token.image), words, null]);
    else if (previous !== undefined) {
      this.#report("missing-part", this.spanOf(previous), [words, excerpt(previous.image)]);
    }
    return null;
  }
}
