import * as t from "../tokens.ts";
import { DatumRules } from "./datum.ts";

const k = t.keywords;

/** How a criterion is scored: its heads and their dash clauses. */
export class ScoringRules extends DatumRules {
  protected notApplicable = this.RULE("notApplicable", () => {
    this.CONSUME(k.NotApplicableHead);
    this.CONSUME(t.Colon);
    this.OR({
      ERR_MSG: "`không tính` hoặc số điểm như `5 điểm`",
      DEF: [
        { ALT: () => this.CONSUME(k.NotCounted) },
        {
          ALT: () => {
            this.SUBRULE(this.points);
            this.OPTION(() => this.CONSUME(k.Proposed));
          },
        },
      ],
    });
  });

  protected pass = this.RULE("pass", () => {
    this.CONSUME(k.PassHead);
    this.SUBRULE1(this.points);
    this.OPTION(() => this.CONSUME(k.Proposed));
    this.CONSUME(k.When);
    this.SUBRULE(this.condition);
    this.SUBRULE(this.otherwise);
  });

  protected otherwise = this.RULE("otherwise", () => {
    this.CONSUME(t.Semicolon);
    this.CONSUME(k.Otherwise);
    this.SUBRULE(this.points);
  });

  protected bands = this.RULE("bands", () => {
    this.CONSUME(k.BandsHead);
    this.SUBRULE(this.measure);
    this.OPTION(() => this.CONSUME(k.Proposed));
  });

  protected bandLine = this.RULE("bandLine", () => {
    this.SUBRULE(this.interval);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.award);
  });

  protected award = this.RULE("award", () => {
    this.OR({
      ERR_MSG: "số điểm như `5 điểm` hoặc `tỷ lệ với …`",
      DEF: [
        { ALT: () => this.SUBRULE1(this.points) },
        {
          ALT: () => {
            this.CONSUME(k.ProportionalTo);
            this.SUBRULE(this.quantity);
            this.CONSUME(t.Times);
            this.SUBRULE2(this.points);
          },
        },
      ],
    });
  });

  protected count = this.RULE("count", () => {
    this.CONSUME(k.CountHead);
    this.SUBRULE(this.points);
    this.OPTION(() => this.CONSUME(k.Proposed));
  });

  protected countLine = this.RULE("countLine", () => {
    this.OR1([{ ALT: () => this.CONSUME(k.Deduct) }, { ALT: () => this.CONSUME(k.Award) }]);
    this.SUBRULE1(this.points);
    this.OR2({
      ERR_MSG: "`mỗi …` hoặc `mỗi đủ …`",
      DEF: [{ ALT: () => this.CONSUME(k.EachFull) }, { ALT: () => this.CONSUME(k.Each) }],
    });
    this.SUBRULE(this.quantity);
    this.SUBRULE(this.name);
    this.OPTION(() => this.SUBRULE(this.cap));
  });

  protected cap = this.RULE("cap", () => {
    this.CONSUME(t.Semicolon);
    this.CONSUME(k.AtMost);
    this.SUBRULE(this.points);
  });

  protected judgement = this.RULE("judgement", () => {
    this.CONSUME(k.JudgementHead);
    this.CONSUME(k.From);
    this.SUBRULE(this.quantity);
    this.CONSUME(k.To);
    this.SUBRULE1(this.points, { LABEL: "toPoints" });
    this.CONSUME(t.Comma);
    this.CONSUME(k.Step);
    this.SUBRULE2(this.points, { LABEL: "stepPoints" });
    this.OPTION(() => this.CONSUME(k.Proposed));
  });
}
