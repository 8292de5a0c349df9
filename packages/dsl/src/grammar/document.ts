import * as t from "../lexer/tokens.ts";
import { listed, STATUSES, SUBJECTS } from "../lexer/vocabulary.ts";
import { ConditionRules } from "./condition.ts";
import { TOLERATED } from "./tolerated.ts";

const k = t.keywords;

/** The set and what is said of it as a whole. */
export class DocumentRules extends ConditionRules {
  protected set = this.RULE("set", () => {
    this.CONSUME(k.SetHead);
    this.SUBRULE(this.text);
    this.SUBRULE(this.code);
    this.SUBRULE(this.version);
  });

  protected version = this.RULE("version", () => {
    this.CONSUME(k.Version);
    this.SUBRULE(this.versionNumber);
  });

  protected versionNumber = this.RULE("versionNumber", () => {
    this.OR({
      ERR_MSG: "số phiên bản như `2026.1`",
      DEF: [
        { ALT: () => this.CONSUME(t.Numeral) },
        { ALT: () => this.CONSUME(t.Word, { LABEL: TOLERATED }) },
      ],
    });
  });

  protected effective = this.RULE("effective", () => {
    this.CONSUME(k.EffectiveHead);
    this.SUBRULE(this.day);
    this.OPTION(() => this.CONSUME(k.Proposed));
  });

  protected subject = this.RULE("subject", () => {
    this.CONSUME(k.SubjectHead);
    this.AT_LEAST_ONE({ ERR_MSG: listed(SUBJECTS), DEF: () => this.CONSUME(t.UnitWord) });
  });

  protected status = this.RULE("status", () => {
    this.CONSUME(k.StatusHead);
    this.AT_LEAST_ONE({ ERR_MSG: listed(Object.keys(STATUSES)), DEF: () => this.CONSUME(t.UnitWord) });
  });

  protected basis = this.RULE("basis", () => {
    this.CONSUME(k.BasisHead);
    this.SUBRULE(this.text);
  });

  protected rounding = this.RULE("rounding", () => {
    this.OR1([
      { ALT: () => this.CONSUME(k.RoundingHead) },
      { ALT: () => this.CONSUME(k.GroupRoundingHead) },
      { ALT: () => this.CONSUME(k.TotalRoundingHead) },
    ]);
    this.OR2({
      ERR_MSG: "`2 chữ số` hoặc `đến 0,25 điểm`",
      DEF: [
        { GATE: () => this.LA(2).tokenType !== k.Points, ALT: () => this.SUBRULE(this.digits) },
        {
          ALT: () => {
            this.CONSUME(k.To);
            this.SUBRULE(this.points);
          },
        },
      ],
    });
    this.OPTION(() => {
      this.CONSUME(t.Comma);
      this.OR3({
        ERR_MSG: "`lên` hoặc `xuống`",
        DEF: [{ ALT: () => this.CONSUME(k.Up) }, { ALT: () => this.CONSUME(k.Down) }],
      });
    });
  });

  protected transition = this.RULE("transition", () => {
    this.CONSUME(k.TransitionHead);
    this.CONSUME(t.Colon);
    this.CONSUME(k.OpenedBefore);
    this.SUBRULE(this.day);
    this.CONSUME(k.ByVersion);
    this.SUBRULE(this.versionNumber);
  });

  protected scale = this.RULE("scale", () => {
    this.CONSUME(k.ScaleHead);
  });

  protected period = this.RULE("period", () => {
    this.CONSUME(k.PeriodHead);
    this.CONSUME(k.Year);
    this.SUBRULE1(this.year, { LABEL: "firstYear" });
    this.OPTION1(() => {
      // A dash is read all the same, so that the message can say which word it stands for.
      this.OR([{ ALT: () => this.CONSUME(k.To) }, { ALT: () => this.CONSUME(t.Dash, { LABEL: TOLERATED }) }]);
      this.SUBRULE2(this.year, { LABEL: "lastYear" });
    });
    this.OPTION2(() => this.SUBRULE(this.periodDays));
  });

  protected periodDays = this.RULE("periodDays", () => {
    this.CONSUME(t.Comma);
    this.CONSUME(k.From);
    this.SUBRULE1(this.yearDay, { LABEL: "fromDay" });
    this.CONSUME(k.To);
    this.SUBRULE2(this.yearDay, { LABEL: "toDay" });
  });

  protected passMark = this.RULE("passMark", () => {
    this.CONSUME(k.PassMarkHead);
    this.SUBRULE(this.quantity);
    this.CONSUME(k.OfMaximum);
    this.OPTION(() => this.CONSUME(k.Proposed));
  });

  protected overflow = this.RULE("overflow", () => {
    this.CONSUME(k.OverflowHead);
  });

  protected totalScale = this.RULE("totalScale", () => {
    this.CONSUME(k.TotalScaleHead);
    this.SUBRULE(this.points);
  });
}
