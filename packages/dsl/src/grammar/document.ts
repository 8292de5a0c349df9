import * as t from "../tokens.ts";
import { listed, STATUSES, SUBJECTS } from "../vocabulary.ts";
import { ConditionRules } from "./condition.ts";

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
    this.OR({
      ERR_MSG: "số phiên bản như `2026.1`",
      DEF: [{ ALT: () => this.CONSUME(t.Numeral) }, { ALT: () => this.CONSUME(t.Word) }],
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
    this.CONSUME(k.RoundingHead);
    this.SUBRULE(this.integer);
    this.CONSUME(k.Digits);
  });
}
