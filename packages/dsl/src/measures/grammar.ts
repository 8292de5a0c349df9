import { type IToken, tokenMatcher } from "chevrotain";
import { TargetRules } from "../grammar/target.ts";
import type { Read } from "../grammar/values.ts";
import * as t from "../lexer/tokens.ts";
import { measureTokens, measureWords } from "./tokens.ts";

const k = t.keywords;
const w = measureWords;

/** The measures of a programme: one clause at a time, on the values and intervals of sets. */
export class MeasuresParser extends TargetRules {
  protected measureList = this.RULE("measureList", () => {
    this.CONSUME(w.MeasureListHead);
    this.SUBRULE(this.text);
    this.SUBRULE(this.code);
    this.SUBRULE(this.version);
  });

  protected measure = this.RULE("measure", () => {
    this.CONSUME(k.MeasureHead);
    this.SUBRULE(this.text);
    this.SUBRULE(this.code);
    this.OPTION(() => {
      this.CONSUME(w.UnitHead);
      this.SUBRULE(this.unit);
    });
  });

  /** `- "PL6, mục 3.1": 2026 từ 95%; 2030 "đạt chuẩn"` */
  protected passage = this.RULE("passage", () => {
    this.CONSUME(t.Dash);
    this.SUBRULE(this.text);
    this.CONSUME(t.Colon);
    this.AT_LEAST_ONE_SEP({
      SEP: t.Semicolon,
      ERR_MSG: "các mức như `2026 trên 96%; 2027 từ 97%`",
      DEF: () => this.SUBRULE(this.passageRow),
    });
  });

  protected passageRow = this.RULE("passageRow", () => {
    this.OPTION({
      // A number with a unit is a value whose word was left out.
      GATE: () => {
        const { tokenType } = this.LA(2);
        return tokenType === w.Onward || (tokenType !== t.Percent && !tokenMatcher(this.LA(2), t.UnitWord));
      },
      DEF: () => this.SUBRULE(this.passageYears),
    });
    this.OR({
      ERR_MSG:
        'một mức như `từ 97%`, một hạn như `trước 15/02 hằng năm` hoặc một trạng thái trong ngoặc kép `"…"`',
      DEF: [{ ALT: () => this.SUBRULE(this.text) }, { ALT: () => this.SUBRULE(this.interval) }],
    });
  });

  /** `2026`, `2026–2030`, `2031 trở đi`, `hằng năm`. */
  protected passageYears = this.RULE("passageYears", () => {
    this.OR([
      { ALT: () => this.CONSUME(k.Yearly) },
      {
        ALT: () => {
          this.SUBRULE(this.years);
          this.OPTION(() => this.CONSUME(w.Onward));
        },
      },
    ]);
  });

  /** `ghi nhận mâu thuẫn "A" với "B" lý do "…"` */
  protected contradiction = this.RULE("contradiction", () => {
    this.OR([{ ALT: () => this.CONSUME(w.AcknowledgedHead) }, { ALT: () => this.CONSUME(w.RaisedHead) }]);
    this.SUBRULE1(this.text, { LABEL: "first" });
    this.CONSUME(w.With);
    this.SUBRULE2(this.text, { LABEL: "second" });
    this.CONSUME(w.Because);
    this.SUBRULE3(this.text, { LABEL: "reason" });
  });

  measuresClause = this.RULE("measuresClause", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.measureList) },
      { ALT: () => this.SUBRULE(this.basis) },
      { ALT: () => this.SUBRULE(this.measure) },
      { ALT: () => this.SUBRULE(this.passage) },
      { ALT: () => this.SUBRULE(this.contradiction) },
    ]);
  });

  constructor() {
    super(measureTokens);
    this.performSelfAnalysis();
  }

  /** Reads one clause. */
  read(tokens: IToken[]): Read {
    return this.readBy(() => this.measuresClause(), tokens);
  }
}

let parser: MeasuresParser | undefined;

/** The one parser of measures; building it takes a while. */
export function measuresParser(): MeasuresParser {
  parser ??= new MeasuresParser();
  return parser;
}
