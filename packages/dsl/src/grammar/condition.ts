import type { TokenType } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import { ExpressionRules } from "./expression.ts";
import { TOLERATED } from "./tolerated.ts";

const k = t.keywords;

/** What stands behind a bracket that holds a number rather than a condition. */
const AFTER_NUMBER: ReadonlySet<TokenType> = new Set([
  ...[t.Plus, t.Dash, t.Times, t.Slash, k.Is, k.From, k.Above, k.To, k.Below, k.Exactly, k.After, k.Before],
  ...[k.MeetsTarget, k.MissesTarget],
]);

/** Intervals and conditions. */
export class ConditionRules extends ExpressionRules {
  /** `80%`, `80% điểm tối đa`, `80% mốc [x]`, `15/02/2026`, `[b]`, `mốc [x]`, `([a] + [b])`. */
  protected boundValue = this.RULE("boundValue", () => {
    this.OR1({
      ERR_MSG: "một con số kèm đơn vị hoặc một ngày",
      DEF: [
        { ALT: () => this.SUBRULE(this.dateValue) },
        {
          ALT: () => {
            this.SUBRULE(this.quantity);
            this.OPTION(() => {
              this.OR2([
                { ALT: () => this.CONSUME(k.OfMaximum) },
                { ALT: () => this.SUBRULE1(this.target, { LABEL: "ofTarget" }) },
              ]);
            });
          },
        },
        { ALT: () => this.SUBRULE2(this.target) },
        { ALT: () => this.SUBRULE(this.inBrackets) },
      ],
    });
  });

  protected lowerBound = this.RULE("lowerBound", () => {
    this.OR1([
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME(k.From) },
            { ALT: () => this.CONSUME(k.Above) },
            { ALT: () => this.CONSUME(k.After) },
          ]);
          this.SUBRULE(this.boundValue);
        },
      },
      {
        ALT: () => {
          this.CONSUME(k.MeetsTarget);
          this.SUBRULE(this.name);
        },
      },
    ]);
  });

  protected upperBound = this.RULE("upperBound", () => {
    this.OR([
      { ALT: () => this.CONSUME(k.To) },
      { ALT: () => this.CONSUME(k.Below) },
      { ALT: () => this.CONSUME(k.Before) },
    ]);
    this.SUBRULE(this.boundValue);
  });

  /** `chưa đạt mốc [x]`; behind another bound `mà chưa đạt mốc [x]`. */
  protected missedTarget = this.RULE("missedTarget", () => {
    this.CONSUME(k.MissesTarget);
    this.SUBRULE(this.name);
  });
  protected butMissedTarget = this.RULE("butMissedTarget", () => {
    this.CONSUME(k.ButMissesTarget);
    this.SUBRULE(this.name);
  });

  protected interval = this.RULE("interval", () => {
    this.OR({
      ERR_MSG: "một khoảng như `từ 80% đến dưới 90%`",
      DEF: [
        {
          ALT: () => {
            this.SUBRULE(this.lowerBound);
            this.OPTION1(() => {
              this.OR1([
                { ALT: () => this.SUBRULE1(this.upperBound) },
                { ALT: () => this.SUBRULE1(this.butMissedTarget) },
              ]);
            });
          },
        },
        {
          ALT: () => {
            this.SUBRULE2(this.upperBound);
            this.OPTION2(() => this.SUBRULE2(this.butMissedTarget));
          },
        },
        { ALT: () => this.SUBRULE(this.missedTarget) },
        {
          ALT: () => {
            this.CONSUME(k.Exactly);
            this.SUBRULE1(this.boundValue);
          },
        },
        // A value without its word is read all the same, so that the message can say what is missing.
        { ALT: () => this.SUBRULE2(this.boundValue, { LABEL: TOLERATED }) },
      ],
    });
  });

  protected condition = this.RULE("condition", () => {
    this.SUBRULE1(this.term);
    this.MANY(() => {
      this.OR([{ ALT: () => this.CONSUME(k.And) }, { ALT: () => this.CONSUME(k.Or) }]);
      this.SUBRULE2(this.term);
    });
  });

  protected term = this.RULE("term", () => {
    this.OR({
      ERR_MSG: "một điều kiện như `[tên] là có`, `[tên] từ 80%`, `tổng từ 90 điểm`",
      DEF: [
        { GATE: () => !this.bracketHoldsNumber(), ALT: () => this.SUBRULE(this.bracketed) },
        { ALT: () => this.SUBRULE(this.dataTerm), IGNORE_AMBIGUITIES: true },
        { ALT: () => this.SUBRULE(this.itemTerm) },
        { ALT: () => this.SUBRULE(this.otherSet) },
        // Said the other way round, as in speech.
        { ALT: () => this.SUBRULE(this.yearBehind, { LABEL: TOLERATED }) },
      ],
    });
  });

  /** `từ năm 2028`, `từ năm 2027 đến năm 2029`, `năm trước 2028`. */
  protected yearBehind = this.RULE("yearBehind", () => {
    this.OR1([
      {
        ALT: () => {
          this.OR2([
            { ALT: () => this.CONSUME1(k.From) },
            { ALT: () => this.CONSUME1(k.Above) },
            { ALT: () => this.CONSUME1(k.After) },
            { ALT: () => this.CONSUME1(k.To) },
            { ALT: () => this.CONSUME1(k.Below) },
            { ALT: () => this.CONSUME1(k.Before) },
            { ALT: () => this.CONSUME1(k.Exactly) },
          ]);
          this.CONSUME1(k.Year);
        },
      },
      { ALT: () => this.CONSUME1(k.LastYear) },
      { ALT: () => this.CONSUME1(k.NextYear) },
    ]);
    this.SUBRULE1(this.year);
    this.OPTION1(() => this.SUBRULE(this.yearUpTo));
  });

  protected yearUpTo = this.RULE("yearUpTo", () => {
    this.OR([
      { ALT: () => this.CONSUME(k.To) },
      { ALT: () => this.CONSUME(k.Below) },
      { ALT: () => this.CONSUME(k.Before) },
    ]);
    this.OPTION(() => this.CONSUME(k.Year));
    this.SUBRULE(this.year);
  });

  /** `([a] + [b]) / [c] từ 80%` begins like `([a] từ 3 hoặc …)`: what follows the bracket tells. */
  private bracketHoldsNumber(): boolean {
    if (this.LA(1).tokenType !== t.Open) return false;
    let depth = 0;
    for (let ahead = 1; ; ahead++) {
      const { tokenType } = this.LA(ahead);
      if (tokenType === t.Open) depth += 1;
      if (tokenType === t.Close) depth -= 1;
      if (depth === 0) return AFTER_NUMBER.has(this.LA(ahead + 1).tokenType);
      if (tokenType.name === "EOF") return false;
    }
  }

  protected bracketed = this.RULE("bracketed", () => {
    this.CONSUME(t.Open);
    this.SUBRULE(this.condition);
    this.CONSUME(t.Close);
  });

  /** `[tên] là có`, `[tên] là "trực tuyến"`, `[nội dung] có "niêm yết"`, `[a] / [b] từ 80%`. */
  protected dataTerm = this.RULE("dataTerm", () => {
    this.SUBRULE(this.expression);
    this.OR1({
      ERR_MSG: "`là …` hoặc một khoảng như `từ 80%`",
      DEF: [
        {
          ALT: () => {
            this.CONSUME(k.Is);
            this.OR2({
              ERR_MSG: '`có`, `không` hoặc `"…"`',
              DEF: [
                { ALT: () => this.CONSUME(k.Yes) },
                { ALT: () => this.CONSUME(k.No) },
                { ALT: () => this.SUBRULE(this.text) },
                // `đúng` says it of numbers and days.
                { ALT: () => this.SUBRULE(this.boundValue, { LABEL: TOLERATED }) },
              ],
            });
          },
        },
        { ALT: () => this.SUBRULE(this.hasOption) },
        {
          ALT: () => {
            this.SUBRULE(this.interval);
            // Of the division before the interval; it reads better behind.
            this.OPTION({
              GATE: () => this.zeroRuleAhead(),
              DEF: () => this.SUBRULE(this.zeroRule),
            });
          },
        },
      ],
    });
  });

  protected hasOption = this.RULE("hasOption", () => {
    this.CONSUME(k.Yes);
    this.SUBRULE(this.text);
  });

  /** `nhóm 1 dưới 5 điểm`, `tiêu chí 1.2 đạt`, `nhóm 3 không áp dụng`. */
  protected itemTerm = this.RULE("itemTerm", () => {
    this.SUBRULE(this.itemReference);
    this.OR({
      ERR_MSG: "một khoảng như `từ 5 điểm`, `đạt`, `chưa đạt`, `áp dụng` hoặc `không áp dụng`",
      DEF: [
        { ALT: () => this.CONSUME(k.Passed) },
        { ALT: () => this.CONSUME(k.NotPassed) },
        { ALT: () => this.CONSUME(k.Applies) },
        { ALT: () => this.CONSUME(k.NotApplicable) },
        { ALT: () => this.SUBRULE(this.interval) },
      ],
    });
  });

  protected itemReference = this.RULE("itemReference", () => {
    this.OR({
      ERR_MSG: "`mỗi nhóm`, `mỗi tiêu chí`, `nhóm …` hoặc `tiêu chí …`",
      DEF: [
        { ALT: () => this.CONSUME(k.EveryGroup) },
        {
          ALT: () => {
            this.CONSUME(k.EveryCriterion);
            this.SUBRULE(this.scope);
          },
        },
        { ALT: () => this.SUBRULE(this.groupReference) },
        {
          ALT: () => {
            this.CONSUME(k.CriterionHead);
            this.SUBRULE(this.ordinal);
          },
        },
      ],
    });
  });

  protected otherSet = this.RULE("otherSet", () => {
    this.CONSUME(k.ResultOfSet);
    this.SUBRULE(this.bareCode);
    this.CONSUME(k.From);
    this.SUBRULE(this.text);
  });
}
