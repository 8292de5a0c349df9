import * as t from "../lexer/tokens.ts";
import { DatumRules } from "./datum.ts";

const k = t.keywords;

/** The heads of the ways of scoring a criterion. */
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

  protected passOnly = this.RULE("passOnly", () => {
    this.CONSUME(k.PassOnlyHead);
    this.OPTION(() => this.CONSUME(k.Proposed));
    this.CONSUME(k.When);
    this.SUBRULE(this.condition);
  });

  protected bands = this.RULE("bands", () => {
    this.CONSUME(k.BandsHead);
    this.SUBRULE(this.expression);
    this.OPTION(() => this.CONSUME(k.Proposed));
  });

  protected cases = this.RULE("cases", () => {
    this.CONSUME(k.CasesHead);
    this.OPTION(() => this.CONSUME(k.Proposed));
  });

  protected table = this.RULE("table", () => {
    this.CONSUME(k.TableHead);
    this.SUBRULE1(this.expression, { LABEL: "rowMeasure" });
    this.CONSUME(k.And);
    this.SUBRULE2(this.expression, { LABEL: "columnMeasure" });
    this.OPTION(() => this.CONSUME(k.Proposed));
  });

  protected columns = this.RULE("columns", () => {
    this.CONSUME(k.ColumnsHead);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Semicolon,
      ERR_MSG: "các khoảng như `dưới 50%; từ 50%`",
      DEF: () => this.SUBRULE(this.interval),
    });
  });

  protected count = this.RULE("count", () => {
    this.CONSUME(k.CountHead);
    this.SUBRULE(this.points);
    this.OPTION(() => this.CONSUME(k.Proposed));
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

  protected formula = this.RULE("formula", () => {
    this.CONSUME(k.FormulaHead);
    this.SUBRULE(this.expression);
    this.OPTION(() => this.CONSUME(k.Proposed));
  });

  protected alternatives = this.RULE("alternatives", () => {
    this.OR([{ ALT: () => this.CONSUME(k.BestHead) }, { ALT: () => this.CONSUME(k.FirstHead) }]);
    this.OPTION(() => this.CONSUME(k.Proposed));
  });

  /** One of the alternatives; the head that follows is its way of scoring. */
  protected way = this.RULE("way", () => {
    this.CONSUME(k.WayHead);
    this.SUBRULE(this.text);
    this.OPTION(() => {
      this.CONSUME(k.When);
      this.SUBRULE(this.conditionOrRest);
    });
  });

  /** What stands behind `khi` where one of several is chosen. */
  protected conditionOrRest = this.RULE("conditionOrRest", () => {
    this.OR({
      ERR_MSG: "một điều kiện như `[tên] từ 80%`, `tổng từ 90 điểm`, hoặc `còn lại`",
      DEF: [{ ALT: () => this.CONSUME(k.Remaining) }, { ALT: () => this.SUBRULE(this.condition) }],
    });
  });

  protected bestPeer = this.RULE("bestPeer", () => {
    this.CONSUME(k.BestPeerHead);
    this.CONSUME(k.By);
    this.SUBRULE(this.expression);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.points);
    this.OPTION(() => this.CONSUME(k.Proposed));
  });

  protected leader = this.RULE("leader", () => {
    this.CONSUME(k.LeaderHead);
    this.CONSUME(k.By);
    this.SUBRULE1(this.expression, { LABEL: "achieved" });
    this.CONSUME1(t.Comma);
    this.CONSUME(k.Plan);
    this.SUBRULE2(this.expression, { LABEL: "plan" });
    this.CONSUME(t.Colon);
    this.CONSUME(k.PlanMet);
    this.SUBRULE1(this.points, { LABEL: "planPoints" });
    this.CONSUME2(t.Comma);
    this.CONSUME(k.Leading);
    this.SUBRULE2(this.points, { LABEL: "leaderPoints" });
    this.OPTION(() => this.CONSUME(k.Proposed));
  });
}
