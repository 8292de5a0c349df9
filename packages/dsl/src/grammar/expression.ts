import { EMPTY_ALT } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import { ValueRules } from "./values.ts";

const k = t.keywords;

/** Dates that are computed, and numbers that are. */
export class ExpressionRules extends ValueRules {
  /** `15/06` of the year that is scored, of the one before or after. */
  protected yearDay = this.RULE("yearDay", () => {
    this.CONSUME(t.Day);
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(k.LastYear) }, { ALT: () => this.CONSUME(k.NextYear) }]);
    });
  });

  /** `15/02/2026`, `15/02 hằng năm`, `[ngày nhận] + 15 ngày làm việc`; also a bare name. */
  protected dateValue = this.RULE("dateValue", () => {
    this.OR1({
      ERR_MSG: "một ngày như `31/12/2026`, `15/06 hằng năm` hoặc `[tên]`",
      DEF: [
        {
          ALT: () => {
            this.CONSUME(t.Day);
            this.OPTION1(() => this.SUBRULE(this.everyYear));
          },
        },
        { ALT: () => this.SUBRULE(this.name) },
      ],
    });
    this.OPTION3({
      GATE: () => this.LA(2).tokenType === t.Numeral && isDayWord(this.LA(3).tokenType),
      DEF: () => this.SUBRULE(this.dayShift),
    });
  });

  protected everyYear = this.RULE("everyYear", () => {
    this.CONSUME(k.Yearly);
    this.OPTION(() => {
      this.OR([{ ALT: () => this.CONSUME(k.LastYear) }, { ALT: () => this.CONSUME(k.NextYear) }]);
    });
  });

  protected dayShift = this.RULE("dayShift", () => {
    this.OR1([{ ALT: () => this.CONSUME(t.Plus) }, { ALT: () => this.CONSUME(t.Dash) }]);
    this.SUBRULE(this.integer);
    this.OR2([{ ALT: () => this.CONSUME(k.WorkingDays) }, { ALT: () => this.CONSUME(k.DateType) }]);
  });

  /**
   * Operands and the operators between them, in one row: which binds closer is settled when the tree is built, so
   * that the common `[a] / [b]` costs no descent.
   */
  protected expression = this.RULE("expression", () => {
    this.SUBRULE1(this.operand);
    this.MANY(() => {
      this.OR([
        { ALT: () => this.CONSUME(t.Plus) },
        { ALT: () => this.CONSUME(t.Dash) },
        { ALT: () => this.CONSUME(t.Times) },
        { ALT: () => this.CONSUME(t.Slash) },
      ]);
      this.SUBRULE2(this.operand);
    });
    this.OPTION({
      GATE: () => this.zeroRuleAhead(),
      DEF: () => this.SUBRULE(this.zeroRule),
    });
  });

  protected zeroRuleAhead(): boolean {
    return this.ahead(t.Comma, k.WhenZero) || this.ahead(t.Comma, k.WhenZeroNotApplicable);
  }

  protected zeroRule = this.RULE("zeroRule", () => {
    this.CONSUME(t.Comma);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(k.WhenZero);
          this.SUBRULE(this.quantity);
        },
      },
      { ALT: () => this.CONSUME(k.WhenZeroNotApplicable) },
    ]);
  });

  protected operand = this.RULE("operand", () => {
    this.OR({
      ERR_MSG: "một đại lượng như `[tên]`, `80%`, `mốc [tên]`",
      DEF: [
        { ALT: () => this.SUBRULE(this.name) },
        { ALT: () => this.SUBRULE(this.quantity) },
        { ALT: () => this.SUBRULE(this.target) },
        { ALT: () => this.SUBRULE(this.inBrackets) },
        { ALT: () => this.SUBRULE(this.ticked) },
        { ALT: () => this.SUBRULE(this.daysBetween) },
        { ALT: () => this.SUBRULE(this.yearScored) },
        { ALT: () => this.SUBRULE(this.total) },
        { ALT: () => this.SUBRULE(this.itemScore) },
        { ALT: () => this.SUBRULE(this.passed) },
        { ALT: () => this.SUBRULE(this.extreme) },
        { ALT: () => this.SUBRULE(this.children) },
      ],
    });
  });

  protected target = this.RULE("target", () => {
    this.CONSUME(k.TargetHead);
    this.SUBRULE(this.name);
  });

  protected inBrackets = this.RULE("inBrackets", () => {
    this.CONSUME(t.Open);
    this.SUBRULE(this.expression);
    this.CONSUME(t.Close);
  });

  /** How many boxes of a checklist are ticked. */
  protected ticked = this.RULE("ticked", () => {
    this.CONSUME(k.TickedCount);
    this.SUBRULE(this.name);
  });

  /** `năm`: the year that is scored. */
  protected yearScored = this.RULE("yearScored", () => {
    this.CONSUME(k.Year);
  });

  protected daysBetween = this.RULE("daysBetween", () => {
    this.OR([{ ALT: () => this.CONSUME(k.WorkingDaysBetween) }, { ALT: () => this.CONSUME(k.DaysBetween) }]);
    this.CONSUME(k.From);
    this.SUBRULE1(this.dateValue, { LABEL: "fromDate" });
    this.CONSUME(k.To);
    this.SUBRULE2(this.dateValue, { LABEL: "toDate" });
  });

  /** `tổng`, `tổng không kể nhóm 5, nhóm 6`. */
  protected total = this.RULE("total", () => {
    this.OR([
      { ALT: () => this.CONSUME(k.Total) },
      {
        ALT: () => {
          this.CONSUME(k.TotalWithout);
          this.SUBRULE1(this.groupReference);
          this.MANY({
            GATE: () => this.ahead(t.Comma, k.GroupHead),
            DEF: () => {
              this.CONSUME(t.Comma);
              this.SUBRULE2(this.groupReference);
            },
          });
        },
      },
    ]);
  });

  protected groupReference = this.RULE("groupReference", () => {
    this.CONSUME(k.GroupHead);
    this.SUBRULE(this.ordinal);
  });

  protected itemScore = this.RULE("itemScore", () => {
    this.OR([{ ALT: () => this.CONSUME(k.GroupPoints) }, { ALT: () => this.CONSUME(k.CriterionPoints) }]);
    this.SUBRULE(this.ordinal);
  });

  protected passed = this.RULE("passed", () => {
    this.OR([{ ALT: () => this.CONSUME(k.PassedCount) }, { ALT: () => this.CONSUME(k.PassedShare) }]);
    this.SUBRULE(this.scope);
  });

  /** `của nhóm 1`, or nothing: the whole set. */
  protected scope = this.RULE("scope", () => {
    this.OR({
      ERR_MSG: "`của nhóm …`",
      DEF: [
        { ALT: () => this.SUBRULE(this.ofGroup) },
        { GATE: () => this.LA(1).tokenType !== k.GroupHead, ALT: EMPTY_ALT() },
      ],
    });
  });

  protected ofGroup = this.RULE("ofGroup", () => {
    this.CONSUME(k.OfGroup);
    this.SUBRULE(this.ordinal);
  });

  protected extreme = this.RULE("extreme", () => {
    this.OR([{ ALT: () => this.CONSUME(k.LowestOf) }, { ALT: () => this.CONSUME(k.HighestOf) }]);
    this.CONSUME(t.Open);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Semicolon,
      ERR_MSG: "các đại lượng như `[a]; [b]`",
      DEF: () => this.SUBRULE(this.expression),
    });
    this.CONSUME(t.Close);
  });

  protected children = this.RULE("children", () => {
    this.CONSUME(k.ChildrenShare);
    this.SUBRULE(this.text);
    this.CONSUME(k.BySet);
    this.SUBRULE(this.bareCode);
  });
}

const isDayWord = (type: unknown): boolean => type === k.DateType || type === k.WorkingDays;
