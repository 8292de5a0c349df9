import * as t from "../tokens.ts";
import { ScoringRules } from "./scoring.ts";

const k = t.keywords;

/** Levels and gates. */
export class ClassificationRules extends ScoringRules {
  protected classification = this.RULE("classification", () => {
    this.CONSUME(k.ClassificationHead);
    this.OPTION(() => this.CONSUME(k.Proposed));
  });

  protected levelLine = this.RULE("levelLine", () => {
    this.SUBRULE(this.text);
    this.CONSUME(k.When);
    this.OR([{ ALT: () => this.CONSUME(k.Remaining) }, { ALT: () => this.SUBRULE(this.condition) }]);
  });

  protected capLine = this.RULE("capLine", () => {
    this.CONSUME(k.NotAbove);
    this.SUBRULE(this.text);
    this.CONSUME(k.When);
    this.SUBRULE(this.condition);
  });

  protected excludeLine = this.RULE("excludeLine", () => {
    this.CONSUME(k.NotClassified);
    this.CONSUME(k.When);
    this.SUBRULE(this.condition);
  });
}
