import * as t from "../lexer/tokens.ts";
import { ClassificationRules } from "./classification.ts";

const k = t.keywords;

/** Tests inside the file. */
export class TestRules extends ClassificationRules {
  protected test = this.RULE("test", () => {
    this.CONSUME(k.TestHead);
    this.SUBRULE(this.text);
    this.OPTION(() => this.SUBRULE(this.basedOn));
  });

  protected basedOn = this.RULE("basedOn", () => {
    this.CONSUME(k.BasedOn);
    this.SUBRULE(this.text);
  });

  protected given = this.RULE("given", () => {
    this.CONSUME(k.GivenHead);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Semicolon,
      ERR_MSG: "số liệu cho trước như `[tên] = 3`",
      DEF: () => this.SUBRULE(this.assignment),
    });
  });

  protected assignment = this.RULE("assignment", () => {
    this.OR({
      ERR_MSG: "`[tên] = …`, `tiêu chí … = …` hoặc `năm = …`",
      DEF: [
        { ALT: () => this.SUBRULE(this.name) },
        { ALT: () => this.CONSUME(k.Year) },
        {
          ALT: () => {
            this.CONSUME(k.CriterionHead);
            this.SUBRULE(this.ordinal);
          },
        },
      ],
    });
    this.CONSUME(t.Equals);
    this.SUBRULE(this.testValue);
  });

  protected expect = this.RULE("expect", () => {
    this.CONSUME(k.ExpectHead);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Semicolon,
      ERR_MSG: "điều mong đợi như `tổng = 80 điểm`",
      DEF: () => this.SUBRULE(this.expectation),
    });
  });

  protected expectation = this.RULE("expectation", () => {
    this.OR({
      ERR_MSG: "`tổng`, `nhóm …`, `tiêu chí …` hoặc `xếp loại`",
      DEF: [
        { ALT: () => this.CONSUME(k.ClassificationHead) },
        { ALT: () => this.SUBRULE(this.total) },
        { ALT: () => this.SUBRULE(this.itemReference) },
      ],
    });
    this.CONSUME(t.Equals);
    this.SUBRULE(this.testValue);
  });

  protected testValue = this.RULE("testValue", () => {
    this.OR({
      ERR_MSG: 'một giá trị như `3`, `97,8%`, `có`, `"trực tuyến"`, `15/02/2026`, `chưa biết`',
      DEF: [
        { ALT: () => this.SUBRULE(this.quantity) },
        { ALT: () => this.SUBRULE(this.day) },
        { ALT: () => this.SUBRULE(this.textValues) },
        { ALT: () => this.CONSUME(k.NoneTicked) },
        { ALT: () => this.CONSUME(k.Passed) },
        { ALT: () => this.CONSUME(k.NotPassed) },
        { ALT: () => this.CONSUME(k.Yes) },
        { ALT: () => this.CONSUME(k.No) },
        { ALT: () => this.CONSUME(k.NotApplicable) },
        { ALT: () => this.CONSUME(k.Unknown) },
        { ALT: () => this.CONSUME(k.NotClassified) },
      ],
    });
  });

  /** `"trực tuyến"`; what is ticked of a checklist may be several: `"a", "b"`. */
  protected textValues = this.RULE("textValues", () => {
    this.SUBRULE1(this.text);
    this.MANY({
      GATE: () => this.ahead(t.Comma, t.Text),
      DEF: () => {
        this.CONSUME(t.Comma);
        this.SUBRULE2(this.text);
      },
    });
  });
}
