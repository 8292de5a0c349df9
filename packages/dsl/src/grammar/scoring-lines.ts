import { EMPTY_ALT, EOF, type TokenType } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import { ScoringRules } from "./scoring.ts";
import { TOLERATED } from "./tolerated.ts";

const k = t.keywords;

const MARKS_LABEL: ReadonlySet<TokenType> = new Set([t.Close, t.Stop]);
const AFTER_AMOUNT: ReadonlySet<TokenType> = new Set([k.Each, k.EachFull, k.When, k.OnlyWhen, k.Unless]);

const AWARD = "số điểm như `5 điểm`, `50% điểm tối đa` hoặc `tỷ lệ với …`";

/** What a case begins with, its `khi` left out or not, and a band never. */
const BEGINS_CASE: ReadonlySet<TokenType> = new Set([
  ...[k.Remaining, k.When, t.Name, k.Total, k.TotalWithout, k.GroupHead, k.CriterionHead],
  ...[k.EveryGroup, k.EveryCriterion, k.ResultOfSet],
]);

/** The dash clauses below a way of scoring. */
export class ScoringLineRules extends ScoringRules {
  /** `từ 80%: 5 điểm`; the row of a table has several awards. */
  protected bandLine = this.RULE("bandLine", () => {
    this.SUBRULE(this.interval);
    this.CONSUME(t.Colon);
    this.AT_LEAST_ONE_SEP({ SEP: t.Semicolon, ERR_MSG: AWARD, DEF: () => this.SUBRULE(this.award) });
  });

  protected caseLine = this.RULE("caseLine", () => {
    this.OR([
      { ALT: () => this.CONSUME(k.Remaining) },
      {
        ALT: () => {
          this.CONSUME(k.When);
          this.SUBRULE1(this.condition);
        },
      },
      // A condition without its word is read all the same, so that the message can say what is missing.
      { ALT: () => this.SUBRULE2(this.condition, { LABEL: TOLERATED }) },
    ]);
    this.CONSUME(t.Colon);
    this.SUBRULE(this.award);
  });

  /** Not `[b]: 5 điểm`, an interval without its word. */
  protected atCaseLine(): boolean {
    const { tokenType } = this.LA(1);
    return BEGINS_CASE.has(tokenType) && !this.ahead(t.Name, t.Colon);
  }

  protected award = this.RULE("award", () => {
    this.OR({
      ERR_MSG: AWARD,
      DEF: [
        {
          GATE: () => this.LA(2).tokenType === t.Percent,
          ALT: () => this.SUBRULE(this.partAward),
        },
        { ALT: () => this.SUBRULE(this.fixedAward), IGNORE_AMBIGUITIES: true },
        { ALT: () => this.SUBRULE(this.proportionalAward) },
      ],
    });
  });

  protected partAward = this.RULE("partAward", () => {
    this.SUBRULE(this.quantity);
    this.CONSUME(k.OfMaximum);
  });

  /** `5 điểm`, or one that goes on with a slope. */
  protected fixedAward = this.RULE("fixedAward", () => {
    this.SUBRULE(this.points);
    this.OPTION(() => this.SUBRULE(this.slope));
  });

  /** `cộng 0,5 điểm mỗi đủ 100 người trên 3.500 người; tối đa 35 điểm`. */
  protected slope = this.RULE("slope", () => {
    this.OR1([{ ALT: () => this.CONSUME(k.Award) }, { ALT: () => this.CONSUME(k.Deduct) }]);
    this.SUBRULE1(this.points);
    this.SUBRULE(this.each);
    this.SUBRULE1(this.quantity, { LABEL: "step" });
    this.OR2({
      ERR_MSG: "`trên …` hoặc `dưới …`: mốc bắt đầu tính",
      DEF: [{ ALT: () => this.CONSUME(k.Above) }, { ALT: () => this.CONSUME(k.Below) }],
    });
    this.SUBRULE2(this.quantity, { LABEL: "origin" });
    this.OPTION1(() => this.SUBRULE(this.prorated));
    this.OPTION2({
      GATE: () => this.ahead(t.Semicolon, k.AtMost) || this.ahead(t.Semicolon, k.AtLeast),
      DEF: () => this.SUBRULE(this.slopeLimit),
    });
  });

  protected slopeLimit = this.RULE("slopeLimit", () => {
    this.CONSUME(t.Semicolon);
    this.OR([{ ALT: () => this.CONSUME(k.AtMost) }, { ALT: () => this.CONSUME(k.AtLeast) }]);
    this.SUBRULE(this.points);
  });

  protected each = this.RULE("each", () => {
    this.OR({
      ERR_MSG: "`mỗi …` hoặc `mỗi đủ …`",
      DEF: [{ ALT: () => this.CONSUME(k.EachFull) }, { ALT: () => this.CONSUME(k.Each) }],
    });
  });

  protected prorated = this.RULE("prorated", () => {
    this.CONSUME(t.Comma);
    this.CONSUME(k.Prorated);
  });

  /** The last `×` goes on to the points; what stands before it is the reference. */
  protected proportionalAward = this.RULE("proportionalAward", () => {
    this.CONSUME(k.ProportionalTo);
    this.SUBRULE(this.reference);
    this.CONSUME(t.Times);
    this.SUBRULE(this.points);
  });

  protected reference = this.RULE("reference", () => {
    this.SUBRULE1(this.operand);
    this.MANY({
      GATE: () => this.LA(1).tokenType === t.Slash || this.timesFollows(),
      DEF: () => {
        this.OR([{ ALT: () => this.CONSUME(t.Times) }, { ALT: () => this.CONSUME(t.Slash) }]);
        this.SUBRULE2(this.operand);
      },
    });
  });

  /** Behind the next token stands another `×` outside of brackets. */
  private timesFollows(): boolean {
    let depth = 0;
    for (let ahead = 2; ; ahead++) {
      const { tokenType } = this.LA(ahead);
      if (tokenType === t.Open) depth += 1;
      if (tokenType === t.Close) depth -= 1;
      if (tokenType === t.Times && depth === 0) return true;
      if (tokenType === EOF || tokenType === t.Semicolon) return false;
    }
  }

  protected countLine = this.RULE("countLine", () => {
    this.OPTION1({
      GATE: () => MARKS_LABEL.has(this.LA(2).tokenType),
      DEF: () => this.SUBRULE(this.lineLabel),
    });
    this.OR1({
      ERR_MSG: "`trừ …` hoặc `cộng …`",
      DEF: [{ ALT: () => this.CONSUME(k.Deduct) }, { ALT: () => this.CONSUME(k.Award) }],
    });
    this.SUBRULE(this.amount);
    this.OR2({
      ERR_MSG: "`mỗi …`, `mỗi đủ …`, `khi …` hoặc `trừ khi …`",
      DEF: [
        {
          ALT: () => {
            this.SUBRULE(this.countedPer);
            this.OPTION2(() => this.SUBRULE1(this.lineCondition));
            this.OPTION3(() => this.SUBRULE1(this.waiver));
          },
        },
        {
          ALT: () => {
            this.SUBRULE2(this.lineCondition);
            this.OPTION4(() => this.SUBRULE2(this.waiver));
          },
        },
        { ALT: () => this.SUBRULE3(this.waiver) },
        { GATE: () => this.atEnd() || this.LA(1).tokenType === t.Semicolon, ALT: EMPTY_ALT() },
      ],
    });
    this.OPTION5(() => this.SUBRULE(this.cap));
  });

  /** The `a)` of a line that others refer to; `1)` and `a.` are read too, so that the message can say what is wrong. */
  protected lineLabel = this.RULE("lineLabel", () => {
    this.OR1([
      { ALT: () => this.CONSUME(t.Word) },
      { ALT: () => this.CONSUME(t.Numeral, { LABEL: TOLERATED }) },
    ]);
    this.OR2([
      { ALT: () => this.CONSUME(t.Close) },
      { ALT: () => this.CONSUME(t.Stop, { LABEL: TOLERATED }) },
    ]);
  });

  /** Other words and numbers at the beginning of a line are no label. */
  protected atCountLine(): boolean {
    const [type, mark, word] = [1, 2, 3].map((ahead) => this.LA(ahead).tokenType);
    if (type !== t.Word && type !== t.Numeral) return true;
    if (type === t.Word && mark === t.Close) return true;
    if (mark !== undefined && MARKS_LABEL.has(mark)) return word === k.Deduct || word === k.Award;
    // `- 2 điểm mỗi 1 vụ …`: whether to add or deduct was left out.
    return mark === k.Points && word !== undefined && AFTER_AMOUNT.has(word);
  }

  protected amount = this.RULE("amount", () => {
    this.OR({
      ERR_MSG: "số điểm như `5 điểm` hoặc `10% điểm đạt được`",
      DEF: [
        {
          GATE: () => this.LA(2).tokenType === t.Percent,
          ALT: () => {
            this.SUBRULE(this.quantity);
            this.CONSUME(k.OfAchieved);
          },
        },
        { ALT: () => this.SUBRULE(this.points), IGNORE_AMBIGUITIES: true },
      ],
    });
  });

  /** `mỗi 1 vụ [x]`, `mỗi 5% ([a] / [b]), tính cả phần lẻ`. */
  protected countedPer = this.RULE("countedPer", () => {
    this.SUBRULE(this.each);
    this.SUBRULE(this.quantity);
    this.OR({
      ERR_MSG: "số liệu được đếm như `[tên]`, `([a] + [b])`",
      DEF: [{ ALT: () => this.SUBRULE(this.name) }, { ALT: () => this.SUBRULE(this.inBrackets) }],
    });
    this.OPTION(() => this.SUBRULE(this.prorated));
  });

  protected lineCondition = this.RULE("lineCondition", () => {
    this.OR([{ ALT: () => this.CONSUME(k.When) }, { ALT: () => this.CONSUME(k.OnlyWhen) }]);
    this.SUBRULE(this.condition);
  });

  protected waiver = this.RULE("waiver", () => {
    this.CONSUME(k.Unless);
    this.SUBRULE(this.condition);
  });

  protected cap = this.RULE("cap", () => {
    this.CONSUME(t.Semicolon);
    this.CONSUME(k.AtMost);
    this.SUBRULE(this.points);
  });

  /** `các dòng a, b: tối đa 3 điểm`. */
  protected lineCap = this.RULE("lineCap", () => {
    this.CONSUME(k.LinesHead);
    this.OR1({
      ERR_MSG: "nhãn của các dòng như `a, b`, hoặc `trừ`, `cộng`",
      DEF: [
        { ALT: () => this.CONSUME(k.Deduct) },
        { ALT: () => this.CONSUME(k.Award) },
        { ALT: () => this.AT_LEAST_ONE_SEP({ SEP: t.Comma, DEF: () => this.CONSUME(t.Word) }) },
      ],
    });
    this.CONSUME(t.Colon);
    this.OR2({
      ERR_MSG: "`tối đa … điểm` hoặc `chỉ tính dòng cao nhất`",
      DEF: [
        {
          ALT: () => {
            this.CONSUME(k.AtMost);
            this.SUBRULE(this.points);
          },
        },
        { ALT: () => this.CONSUME(k.HighestLine) },
      ],
    });
  });
}
