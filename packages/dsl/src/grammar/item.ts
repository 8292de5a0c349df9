import * as t from "../tokens.ts";
import { DocumentRules } from "./document.ts";

const k = t.keywords;

/** Groups and criteria, and the lines of text below a criterion. */
export class ItemRules extends DocumentRules {
  protected group = this.RULE("group", () => {
    this.CONSUME(k.GroupHead);
    this.SUBRULE(this.itemHead);
  });

  protected criterion = this.RULE("criterion", () => {
    this.CONSUME(k.CriterionHead);
    this.SUBRULE(this.itemHead);
  });

  protected itemHead = this.RULE("itemHead", () => {
    this.SUBRULE(this.ordinal);
    this.SUBRULE(this.text);
    this.SUBRULE(this.code);
    this.SUBRULE(this.points);
    this.OPTION(() => this.CONSUME(k.Proposed));
  });

  protected office = this.RULE("office", () => {
    this.CONSUME(k.OfficeHead);
    this.SUBRULE(this.text);
  });

  protected guidance = this.RULE("guidance", () => {
    this.CONSUME(k.GuidanceHead);
    this.SUBRULE(this.text);
  });
}
