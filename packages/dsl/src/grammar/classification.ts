import { EMPTY_ALT } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import { ScoringLineRules } from "./scoring-lines.ts";

const k = t.keywords;

/** Levels, gates and ranking. */
export class ClassificationRules extends ScoringLineRules {
  protected classification = this.RULE("classification", () => {
    this.CONSUME(k.ClassificationHead);
    this.OPTION(() => this.CONSUME(k.Proposed));
  });

  /** A line that begins with a text: a level, its quota, or the award of a choice. What follows tells. */
  protected textLine = this.RULE("textLine", () => {
    this.SUBRULE1(this.text);
    this.OR({
      ERR_MSG: "`khi …` (mức xếp loại), `nhiều nhất …` hoặc `: … điểm`",
      DEF: [
        { ALT: () => this.SUBRULE(this.levelPart) },
        { ALT: () => this.SUBRULE(this.quotaPart) },
        { ALT: () => this.SUBRULE(this.choicePart) },
      ],
    });
  });

  protected levelPart = this.RULE("levelPart", () => {
    this.CONSUME(k.When);
    this.SUBRULE(this.conditionOrRest);
    this.OPTION(() => {
      this.CONSUME(t.Semicolon);
      this.CONSUME(k.ValidFor);
      this.SUBRULE(this.quantity);
    });
  });

  protected quotaPart = this.RULE("quotaPart", () => {
    this.CONSUME(k.ShareAtMost);
    this.SUBRULE(this.quantity);
    this.CONSUME(k.OfUnits);
  });

  protected choicePart = this.RULE("choicePart", () => {
    this.MANY(() => {
      this.CONSUME(k.Or);
      this.SUBRULE(this.text);
    });
    this.CONSUME(t.Colon);
    this.SUBRULE(this.award);
  });

  protected capLine = this.RULE("capLine", () => {
    this.CONSUME(k.NotAbove);
    this.SUBRULE(this.text);
    this.CONSUME(k.When);
    this.SUBRULE(this.condition);
  });

  protected dropLine = this.RULE("dropLine", () => {
    this.CONSUME(k.Drop);
    this.SUBRULE(this.integer);
    this.CONSUME(k.DropSteps);
    this.CONSUME(k.When);
    this.SUBRULE(this.condition);
  });

  protected excludeLine = this.RULE("excludeLine", () => {
    this.CONSUME(k.NotClassified);
    this.CONSUME(k.When);
    this.SUBRULE(this.condition);
  });

  protected ranking = this.RULE("ranking", () => {
    this.CONSUME(k.RankingHead);
    this.OR({
      ERR_MSG: "`trong từng [tên]`",
      DEF: [
        {
          ALT: () => {
            this.CONSUME(k.WithinEach);
            this.AT_LEAST_ONE_SEP({
              SEP: t.Comma,
              ERR_MSG: "các số liệu như `[vùng], [loại trường]`",
              DEF: () => this.SUBRULE(this.name),
            });
          },
        },
        { GATE: () => this.atEnd(), ALT: EMPTY_ALT() },
      ],
    });
  });

  protected rankingLine = this.RULE("rankingLine", () => {
    this.CONSUME(k.By);
    this.SUBRULE(this.expression);
    this.OPTION(() => {
      this.CONSUME(t.Comma);
      this.CONSUME(k.LowerFirst);
    });
  });
}
