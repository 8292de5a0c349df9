import type { IToken } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import { TestRules } from "./test.ts";
import type { Read } from "./values.ts";

/** The whole grammar: one clause at a time. Built once, on first use. */
export class ClauseParser extends TestRules {
  protected dashClause = this.RULE("dashClause", () => {
    this.CONSUME(t.Dash);
    this.OR({
      ERR_MSG:
        'một khoảng (`từ 80%: …`), `trừ …`, `cộng …`, `khi …: … điểm`, `"tên mức" khi …`, `không quá …`, `hạ …` hoặc `không xếp loại …`',
      DEF: [
        {
          GATE: () => this.atCountLine(),
          ALT: () => this.SUBRULE(this.countLine),
          IGNORE_AMBIGUITIES: true,
        },
        { ALT: () => this.SUBRULE(this.lineCap) },
        {
          GATE: () => this.atCaseLine(),
          ALT: () => this.SUBRULE(this.caseLine),
          IGNORE_AMBIGUITIES: true,
        },
        { ALT: () => this.SUBRULE(this.textLine) },
        { ALT: () => this.SUBRULE(this.capLine) },
        { ALT: () => this.SUBRULE(this.dropLine) },
        { ALT: () => this.SUBRULE(this.excludeLine) },
        { ALT: () => this.SUBRULE(this.rankingLine) },
        { ALT: () => this.SUBRULE(this.bandLine) },
      ],
    });
  });

  clause = this.RULE("clause", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.set) },
      { ALT: () => this.SUBRULE(this.effective) },
      { ALT: () => this.SUBRULE(this.subject) },
      { ALT: () => this.SUBRULE(this.status) },
      { ALT: () => this.SUBRULE(this.basis) },
      { ALT: () => this.SUBRULE(this.rounding) },
      { ALT: () => this.SUBRULE(this.transition) },
      { ALT: () => this.SUBRULE(this.scale) },
      { ALT: () => this.SUBRULE(this.period) },
      { ALT: () => this.SUBRULE(this.passMark) },
      { ALT: () => this.SUBRULE(this.overflow) },
      { ALT: () => this.SUBRULE(this.totalScale) },
      { ALT: () => this.SUBRULE(this.targetClause) },
      { ALT: () => this.SUBRULE(this.measureLink) },
      { ALT: () => this.SUBRULE(this.group) },
      { ALT: () => this.SUBRULE(this.criterion) },
      { ALT: () => this.SUBRULE(this.office) },
      { ALT: () => this.SUBRULE(this.guidance) },
      { ALT: () => this.SUBRULE(this.applies) },
      { ALT: () => this.SUBRULE(this.weight) },
      { ALT: () => this.SUBRULE(this.aggregate) },
      { ALT: () => this.SUBRULE(this.rescale) },
      { ALT: () => this.SUBRULE(this.range) },
      { ALT: () => this.SUBRULE(this.datum) },
      { ALT: () => this.SUBRULE(this.evidence) },
      { ALT: () => this.SUBRULE(this.notApplicable) },
      { ALT: () => this.SUBRULE(this.pass) },
      { ALT: () => this.SUBRULE(this.passOnly) },
      { ALT: () => this.SUBRULE(this.bands) },
      { ALT: () => this.SUBRULE(this.cases) },
      { ALT: () => this.SUBRULE(this.table) },
      { ALT: () => this.SUBRULE(this.columns) },
      { ALT: () => this.SUBRULE(this.count) },
      { ALT: () => this.SUBRULE(this.judgement) },
      { ALT: () => this.SUBRULE(this.formula) },
      { ALT: () => this.SUBRULE(this.alternatives) },
      { ALT: () => this.SUBRULE(this.way) },
      { ALT: () => this.SUBRULE(this.bestPeer) },
      { ALT: () => this.SUBRULE(this.leader) },
      { ALT: () => this.SUBRULE(this.classification) },
      { ALT: () => this.SUBRULE(this.ranking) },
      { ALT: () => this.SUBRULE(this.test) },
      { ALT: () => this.SUBRULE(this.given) },
      { ALT: () => this.SUBRULE(this.expect) },
      { ALT: () => this.SUBRULE(this.dashClause) },
    ]);
  });

  constructor() {
    super();
    this.performSelfAnalysis();
  }

  /** Reads one clause. */
  read(tokens: IToken[]): Read {
    return this.readBy(() => this.clause(), tokens);
  }
}

let parser: ClauseParser | undefined;

/** The one parser of clauses; building it takes a while. */
export function clauseParser(): ClauseParser {
  parser ??= new ClauseParser();
  return parser;
}
