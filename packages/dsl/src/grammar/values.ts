import {
  type CstNode,
  CstParser,
  EOF,
  type IRecognitionException,
  type IToken,
  type TokenType,
  tokenMatcher,
} from "chevrotain";
import * as t from "../lexer/tokens.ts";
import { expectations } from "./expectations.ts";
import { TOLERATED } from "./tolerated.ts";

const k = t.keywords;

/** Marks without a meaning of their own; if one is missing, the parser reads on as if it stood there. */
const MARKS: ReadonlySet<TokenType> = new Set([t.Colon, t.Semicolon, t.Comma, t.Close, t.Equals]);

/** What begins a number that is computed: behind `/` it divides, where a word would go on with the unit. */
const OPERANDS: ReadonlySet<TokenType> = new Set([
  ...[t.Name, t.UnclosedName, t.Open, t.Numeral, k.Total, k.TotalWithout, k.PassedCount, k.PassedShare],
  ...[k.TickedCount, k.DaysBetween, k.WorkingDaysBetween, k.LowestOf, k.HighestOf, k.ChildrenShare],
]);

/** What the parser made of a clause. */
export interface Read {
  readonly tree: CstNode;
  readonly errors: readonly IRecognitionException[];
}

/** Numbers, texts, names, codes, units: what all chapters are made of. */
export class ValueRules extends CstParser {
  constructor(vocabulary: TokenType[] = t.allTokens) {
    super(vocabulary, {
      recoveryEnabled: true,
      // One token tells every choice; where it cannot, a gate looks further.
      maxLookahead: 1,
      nodeLocationTracking: "onlyOffset",
      errorMessageProvider: expectations,
    });
  }

  /** Reads tokens by one rule. The parser keeps nothing of them. */
  protected readBy(rule: () => CstNode, tokens: IToken[]): Read {
    this.input = tokens;
    const tree = rule();
    const { errors } = this;
    this.input = [];
    return { tree, errors };
  }

  protected override canTokenTypeBeInsertedInRecovery(type: TokenType): boolean {
    return MARKS.has(type);
  }

  /** Whether the tokens ahead are of these types, categories counted. For gates, where one token is not enough. */
  protected ahead(...types: readonly TokenType[]): boolean {
    return types.every((type, index) => tokenMatcher(this.LA(index + 1), type));
  }

  /** Nothing more is written. For parts that may be left out, but not be replaced by something else. */
  protected atEnd(): boolean {
    return this.LA(1).tokenType === EOF;
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
    this.OPTION(() => this.CONSUME(t.Stop, { LABEL: TOLERATED }));
  });

  /** The bare number of a weight. */
  protected number = this.RULE("number", () => {
    this.CONSUME(t.Numeral);
  });

  protected year = this.RULE("year", () => {
    this.CONSUME(t.Numeral);
  });

  /** A number of things that are not counted in a unit: `2` of `2 chữ số`. */
  protected integer = this.RULE("integer", () => {
    this.CONSUME(t.Numeral);
  });

  protected digits = this.RULE("digits", () => {
    this.SUBRULE(this.integer);
    this.CONSUME(k.Digits);
  });

  protected code = this.RULE("code", () => {
    this.CONSUME(k.Code);
    this.SUBRULE(this.bareCode);
  });

  /** A code whose role was said before: `chỉ tiêu bhyt`, `theo bộ suc-khoe`. Several words are read to be mended. */
  protected bareCode = this.RULE("bareCode", () => {
    this.CONSUME(t.CodeWord);
    this.MANY(() => this.CONSUME(t.Word, { LABEL: TOLERATED }));
  });

  /** `%`, `vụ`, `m²/học sinh`: ends at the first keyword or mark. */
  protected plainUnit = this.RULE("plainUnit", () => {
    this.OR([
      { ALT: () => this.CONSUME(t.Percent) },
      {
        ALT: () => {
          this.AT_LEAST_ONE1({ GATE: () => !this.atTarget(), DEF: () => this.CONSUME1(t.UnitWord) });
          this.MANY({
            GATE: () => !this.divides(),
            DEF: () => {
              this.CONSUME(t.Slash);
              this.AT_LEAST_ONE2({ ERR_MSG: "một đơn vị", DEF: () => this.CONSUME2(t.UnitWord) });
            },
          });
        },
      },
    ]);
  });

  /** `mốc [x]`: not the `mốc` of `3 mốc giới`. */
  private atTarget(): boolean {
    return this.ahead(k.TargetHead, t.Name);
  }

  /** The `/` ahead has a number behind it: `100 người / [dân số]`. */
  private divides(): boolean {
    const { tokenType } = this.LA(2);
    if (OPERANDS.has(tokenType)) return true;
    if (tokenType === k.TargetHead) return tokenMatcher(this.LA(3), t.Name);
    return (
      (tokenType === k.GroupPoints || tokenType === k.CriterionPoints) && this.LA(3).tokenType === t.Numeral
    );
  }

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
    this.OPTION2({ GATE: () => !this.atTarget(), DEF: () => this.SUBRULE(this.unit) });
  });

  /** A quantity that must be in `điểm`. */
  protected points = this.RULE("points", () => {
    this.OPTION1(() => this.CONSUME(t.Dash));
    this.CONSUME(t.Numeral);
    this.OPTION2({
      GATE: () => !this.atTarget(),
      DEF: () => this.SUBRULE(this.pointsUnit, { LABEL: "unit" }),
    });
  });
}
