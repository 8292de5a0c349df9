import * as t from "../lexer/tokens.ts";
import { ItemRules } from "./item.ts";
import { TOLERATED } from "./tolerated.ts";

const k = t.keywords;

/** Data, their types and limits; evidence. */
export class DatumRules extends ItemRules {
  protected datum = this.RULE("datum", () => {
    this.CONSUME(k.DatumHead);
    this.SUBRULE(this.name);
    this.SUBRULE(this.code);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.datumType);
    this.MANY(() => {
      this.CONSUME(t.Comma);
      this.SUBRULE(this.datumNote);
    });
  });

  protected datumNote = this.RULE("datumNote", () => {
    this.OR({
      ERR_MSG: '`có thể không áp dụng`, `chỉ tiêu …`, `là [tên] năm trước` hoặc `nguồn "…"`',
      DEF: [
        { ALT: () => this.CONSUME(k.MayNotApply) },
        {
          ALT: () => {
            this.CONSUME(k.MeasureHead);
            this.SUBRULE(this.bareCode);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.Is);
            this.SUBRULE(this.name);
            this.CONSUME(k.LastYear);
          },
        },
        {
          ALT: () => {
            this.CONSUME(k.Source);
            this.SUBRULE(this.text);
          },
        },
      ],
    });
  });

  protected datumType = this.RULE("datumType", () => {
    this.OR({
      ERR_MSG:
        "kiểu số liệu: `có/không`, `số đếm`, `số thập phân`, `phần trăm`, `ngày`, `một trong` hoặc `chọn trong`",
      DEF: [
        { ALT: () => this.CONSUME(k.YesOrNo) },
        { ALT: () => this.SUBRULE(this.countType) },
        { ALT: () => this.SUBRULE(this.decimalType) },
        { ALT: () => this.SUBRULE(this.percentType) },
        { ALT: () => this.SUBRULE(this.dateType) },
        { ALT: () => this.SUBRULE(this.choiceType) },
        { ALT: () => this.SUBRULE(this.checklistType) },
      ],
    });
  });

  protected countType = this.RULE("countType", () => {
    this.CONSUME(k.CountType);
    this.SUBRULE(this.numericRange);
  });

  protected decimalType = this.RULE("decimalType", () => {
    this.CONSUME(k.DecimalType);
    // Read all the same without its digits, so that the message can say what is missing.
    this.OPTION1(() => {
      this.SUBRULE(this.integer);
      this.OPTION2(() => this.CONSUME(k.Digits));
    });
    this.SUBRULE(this.numericRange);
  });

  protected percentType = this.RULE("percentType", () => {
    this.CONSUME(k.PercentType);
    this.OPTION(() => this.SUBRULE(this.digits));
    this.SUBRULE(this.numericRange);
  });

  /** `từ 0 đến [dân số] người`; each part may be left out. */
  protected numericRange = this.RULE("numericRange", () => {
    this.OPTION1(() => {
      this.OR([
        {
          ALT: () => {
            this.CONSUME(k.From);
            this.SUBRULE1(this.limit, { LABEL: "fromLimit" });
          },
        },
        // A number without its word is read all the same, so that the message can say what is missing.
        { ALT: () => this.SUBRULE(this.quantity, { LABEL: TOLERATED }) },
      ]);
    });
    this.OPTION2(() => {
      this.CONSUME(k.To);
      this.SUBRULE2(this.limit, { LABEL: "toLimit" });
    });
    this.OPTION3(() => this.SUBRULE(this.unit));
  });

  protected limit = this.RULE("limit", () => {
    this.OR({
      ERR_MSG: "một con số hoặc `[tên số liệu]`",
      DEF: [{ ALT: () => this.SUBRULE(this.name) }, { ALT: () => this.SUBRULE(this.quantity) }],
    });
  });

  protected dateType = this.RULE("dateType", () => {
    this.CONSUME(k.DateType);
    this.OPTION1(() => {
      this.CONSUME(k.From);
      this.SUBRULE1(this.day, { LABEL: "fromDay" });
    });
    this.OPTION2(() => {
      this.CONSUME(k.To);
      this.SUBRULE2(this.day, { LABEL: "toDay" });
    });
  });

  protected choiceType = this.RULE("choiceType", () => {
    this.CONSUME(k.ChoiceType);
    this.SUBRULE(this.options);
  });

  protected checklistType = this.RULE("checklistType", () => {
    this.CONSUME(k.ChecklistType);
    this.SUBRULE(this.options);
  });

  protected options = this.RULE("options", () => {
    this.AT_LEAST_ONE_SEP({
      SEP: t.Semicolon,
      ERR_MSG: 'các lựa chọn như `"a"; "b"`',
      DEF: () => this.SUBRULE(this.text),
    });
  });

  protected evidence = this.RULE("evidence", () => {
    this.CONSUME(k.EvidenceHead);
    this.OPTION(() => this.CONSUME(k.Required));
    this.SUBRULE(this.text);
    this.SUBRULE(this.code);
  });
}
