import * as t from "../tokens.ts";
import { ValueRules } from "./values.ts";

const k = t.keywords;

/** Measures, intervals and conditions. */
export class ConditionRules extends ValueRules {
  /** `[a]` or `[a] / [b]`. */
  protected measure = this.RULE("measure", () => {
    this.SUBRULE1(this.name);
    this.OPTION(() => {
      this.CONSUME(t.Slash);
      this.SUBRULE2(this.name);
    });
  });

  /** `80%`, `80% điểm tối đa`, `15/02/2026`. */
  protected boundValue = this.RULE("boundValue", () => {
    this.OR({
      ERR_MSG: "một con số kèm đơn vị hoặc một ngày",
      DEF: [
        { ALT: () => this.SUBRULE(this.day) },
        {
          ALT: () => {
            this.SUBRULE(this.quantity);
            this.OPTION(() => this.CONSUME(k.OfMaximum));
          },
        },
      ],
    });
  });

  protected lowerBound = this.RULE("lowerBound", () => {
    this.OR([
      { ALT: () => this.CONSUME(k.From) },
      { ALT: () => this.CONSUME(k.Above) },
      { ALT: () => this.CONSUME(k.After) },
    ]);
    this.SUBRULE(this.boundValue);
  });

  protected upperBound = this.RULE("upperBound", () => {
    this.OR([
      { ALT: () => this.CONSUME(k.To) },
      { ALT: () => this.CONSUME(k.Below) },
      { ALT: () => this.CONSUME(k.Before) },
    ]);
    this.SUBRULE(this.boundValue);
  });

  protected interval = this.RULE("interval", () => {
    this.OR({
      ERR_MSG: "một khoảng như `từ 80% đến dưới 90%`",
      DEF: [
        {
          ALT: () => {
            this.SUBRULE(this.lowerBound);
            this.OPTION(() => this.SUBRULE1(this.upperBound));
          },
        },
        { ALT: () => this.SUBRULE2(this.upperBound) },
        {
          ALT: () => {
            this.CONSUME(k.Exactly);
            this.SUBRULE1(this.boundValue);
          },
        },
        // A value without its word is read all the same, so that the message can say what is missing.
        { ALT: () => this.SUBRULE2(this.boundValue, { LABEL: "bareValue" }) },
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
        { ALT: () => this.SUBRULE(this.bracketed) },
        { ALT: () => this.SUBRULE(this.dataTerm) },
        { ALT: () => this.SUBRULE(this.scoreTerm) },
      ],
    });
  });

  protected bracketed = this.RULE("bracketed", () => {
    this.CONSUME(t.Open);
    this.SUBRULE(this.condition);
    this.CONSUME(t.Close);
  });

  /** `[tên] là có`, `[tên] là "trực tuyến"`, `[a] / [b] từ 80%`. */
  protected dataTerm = this.RULE("dataTerm", () => {
    this.SUBRULE(this.measure);
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
              ],
            });
          },
        },
        { ALT: () => this.SUBRULE(this.interval) },
      ],
    });
  });

  protected scoreTerm = this.RULE("scoreTerm", () => {
    this.SUBRULE(this.scoreReference);
    this.SUBRULE(this.interval);
  });

  protected scoreReference = this.RULE("scoreReference", () => {
    this.OR({
      ERR_MSG: "`tổng`, `mỗi nhóm`, `nhóm …` hoặc `tiêu chí …`",
      DEF: [
        { ALT: () => this.CONSUME(k.Total) },
        { ALT: () => this.CONSUME(k.EveryGroup) },
        {
          ALT: () => {
            this.CONSUME(k.GroupHead);
            this.SUBRULE1(this.ordinal);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.CriterionHead);
            this.SUBRULE2(this.ordinal);
          },
        },
      ],
    });
  });
}
