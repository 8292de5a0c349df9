import { CstParser, type TokenType } from "chevrotain";
import * as t from "../tokens.ts";
import { expectations } from "./expectations.ts";

const k = t.keywords;

/** Marks without a meaning of their own; if one is missing, the parser reads on as if it stood there. */
const MARKS: ReadonlySet<TokenType> = new Set([t.Colon, t.Semicolon, t.Comma, t.Close, t.Equals]);

/** Numbers, texts, names, codes, units: what all chapters are made of. */
export class ValueRules extends CstParser {
  constructor() {
    super(t.allTokens, {
      recoveryEnabled: true,
      maxLookahead: 3,
      nodeLocationTracking: "onlyOffset",
      errorMessageProvider: expectations,
    });
  }

  protected override canTokenTypeBeInsertedInRecovery(type: TokenType): boolean {
    return MARKS.has(type);
  }

  protected text = this.RULE("text", () => {
    this.CONSUME(t.Text);
  });

  protected name = this.RULE("name", () => {
    this.CONSUME(t.Name);
  });

  protected day = this.RULE("day", () => {
    this.CONSUME(t.Day);
  });

  protected ordinal = this.RULE("ordinal", () => {
    this.CONSUME(t.Numeral);
    this.OPTION(() => this.CONSUME(t.Stop));
  });

  /** A number of things that are not counted in a unit: `2` of `2 chữ số`. */
  protected integer = this.RULE("integer", () => {
    this.CONSUME(t.Numeral);
  });

  protected code = this.RULE("code", () => {
    this.CONSUME(k.Code);
    this.AT_LEAST_ONE({ ERR_MSG: "một mã như `bao-phu`", DEF: () => this.CONSUME(t.CodeWord) });
  });

  /** `%`, `vụ`, `m²/học sinh`: ends at the first keyword or mark. */
  protected plainUnit = this.RULE("plainUnit", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Percent) },
      {
        ALT: () => {
          this.AT_LEAST_ONE1(() => this.CONSUME1(t.UnitWord));
          this.MANY(() => {
            this.CONSUME(t.Slash);
            this.AT_LEAST_ONE2({ ERR_MSG: "một đơn vị", DEF: () => this.CONSUME2(t.UnitWord) });
          });
        },
      },
    ]);
  });

  /** `điểm` alone are points; `điểm dân cư` is something to count. */
  protected unit = this.RULE("unit", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.plainUnit) },
      {
        ALT: () => {
          this.CONSUME(k.Points);
          this.MANY(() => this.CONSUME(t.UnitWord));
        },
      },
    ]);
  });

  protected pointsUnit = this.RULE("pointsUnit", () => {
    this.OR([{ ALT: () => this.SUBRULE(this.plainUnit) }, { ALT: () => this.CONSUME(k.Points) }]);
  });

  protected quantity = this.RULE("quantity", () => {
    this.OPTION1(() => this.CONSUME(t.Dash));
    this.CONSUME(t.Numeral);
    this.OPTION2(() => this.SUBRULE(this.unit));
  });

  /** A quantity that must be in `điểm`. */
  protected points = this.RULE("points", () => {
    this.OPTION1(() => this.CONSUME(t.Dash));
    this.CONSUME(t.Numeral);
    this.OPTION2(() => this.SUBRULE(this.pointsUnit, { LABEL: "unit" }));
  });
}
