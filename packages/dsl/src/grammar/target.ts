import type { TokenType } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import { DocumentRules } from "./document.ts";
import { TOLERATED } from "./tolerated.ts";

const k = t.keywords;

/** What may stand behind the years of a row, and cannot behind the number of a bound. */
const AFTER_YEARS: ReadonlySet<TokenType> = new Set([
  ...[
    t.Dash,
    t.Colon,
    t.Text,
    t.UnclosedText,
    t.Numeral,
    k.From,
    k.Above,
    k.To,
    k.Below,
    k.Exactly,
    k.After,
    k.Before,
  ],
]);

/** Targets: bounds that depend on the year or on a choice. */
export class TargetRules extends DocumentRules {
  protected targetClause = this.RULE("targetClause", () => {
    this.CONSUME(k.TargetHead);
    this.SUBRULE(this.name);
    this.SUBRULE(this.code);
    this.OPTION1(() => this.SUBRULE(this.targetKeys));
    this.OPTION2(() => this.CONSUME(k.Proposed));
    this.CONSUME(t.Colon);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Semicolon,
      ERR_MSG: "các mức như `2026 trên 96%; 2027 từ 97%`",
      DEF: () => this.SUBRULE(this.targetRow),
    });
  });

  /** `theo năm`, `theo năm và [loại trường]`, `theo [loại trường]`. */
  protected targetKeys = this.RULE("targetKeys", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(k.ByYear);
          this.OPTION(() => {
            this.CONSUME(k.And);
            this.SUBRULE1(this.name);
          });
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.By);
          this.SUBRULE2(this.name);
        },
      },
    ]);
  });

  protected targetRow = this.RULE("targetRow", () => {
    this.OPTION1({
      GATE: () => AFTER_YEARS.has(this.LA(2).tokenType),
      DEF: () => this.SUBRULE(this.years),
    });
    this.OPTION2(() => this.SUBRULE(this.text));
    this.SUBRULE1(this.interval);
    this.OPTION3(() => {
      this.CONSUME(t.Comma);
      this.CONSUME(k.Reading);
      this.SUBRULE2(this.interval, { LABEL: "reading" });
    });
    this.OPTION4(() => this.CONSUME(k.Proposed));
  });

  protected years = this.RULE("years", () => {
    this.SUBRULE1(this.year);
    this.OPTION1(() => {
      this.CONSUME(t.Dash);
      this.SUBRULE2(this.year);
    });
    // Not needed, but easily written.
    this.OPTION2(() => this.CONSUME(t.Colon, { LABEL: TOLERATED }));
  });

  protected measureLink = this.RULE("measureLink", () => {
    this.CONSUME(k.MeasureHead);
    this.SUBRULE(this.bareCode);
  });
}
