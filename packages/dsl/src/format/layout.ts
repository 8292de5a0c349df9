import type { Clause, ClauseKind } from "../ast.ts";
import type { MeasuresClause } from "../measures/ast.ts";

/** How a clause stands on its line. */
export interface Layout {
  /** Blanks before it. */
  readonly indent: number;
  /** Its first phrase is written in capitals: it opens a part of the text. */
  readonly capitals: boolean;
  /** A blank line stands before it. */
  readonly apart: boolean;
  /** More blanks before it where it belongs to one of several ways of scoring. */
  readonly deeperInWay?: number;
}

/** A clause of a set or of a list of measures. */
export type AnyClause = Clause | MeasuresClause;

const OPENS_TEXT: Layout = { indent: 0, capitals: true, apart: false };
const OPENS_PART: Layout = { indent: 0, capitals: true, apart: true };
const BELOW_HEAD: Layout = { indent: 2, capitals: false, apart: false };
const BELOW_SCORING: Layout = { indent: 4, capitals: false, apart: false };
/** Ways of scoring and their lines stand deeper below `cách "…"`. */
const SCORING: Layout = { ...BELOW_HEAD, deeperInWay: 4 };
const SCORING_LINE: Layout = { ...BELOW_SCORING, deeperInWay: 4 };

export const layouts = {
  set: OPENS_TEXT,
  effective: BELOW_HEAD,
  subject: BELOW_HEAD,
  status: BELOW_HEAD,
  basis: BELOW_HEAD,
  rounding: BELOW_HEAD,
  transition: BELOW_HEAD,
  scale: BELOW_HEAD,
  period: BELOW_HEAD,
  "pass-mark": BELOW_HEAD,
  overflow: BELOW_HEAD,
  "total-scale": BELOW_HEAD,
  target: OPENS_PART,
  "measure-link": BELOW_HEAD,
  group: OPENS_PART,
  criterion: OPENS_PART,
  office: BELOW_HEAD,
  guidance: BELOW_HEAD,
  applies: BELOW_HEAD,
  weight: BELOW_HEAD,
  aggregate: BELOW_HEAD,
  rescale: BELOW_HEAD,
  range: BELOW_HEAD,
  datum: BELOW_HEAD,
  evidence: BELOW_HEAD,
  "not-applicable": BELOW_HEAD,
  pass: SCORING,
  bands: SCORING,
  cases: SCORING,
  table: SCORING,
  columns: SCORING_LINE,
  count: SCORING,
  judgement: SCORING,
  formula: SCORING,
  alternatives: BELOW_HEAD,
  way: BELOW_SCORING,
  "best-peer": SCORING,
  leader: SCORING,
  band: SCORING_LINE,
  "choice-line": SCORING_LINE,
  case: SCORING_LINE,
  "count-line": SCORING_LINE,
  "line-cap": SCORING_LINE,
  classification: OPENS_PART,
  level: BELOW_HEAD,
  cap: BELOW_HEAD,
  drop: BELOW_HEAD,
  exclude: BELOW_HEAD,
  quota: BELOW_HEAD,
  ranking: OPENS_PART,
  "ranking-line": BELOW_HEAD,
  test: OPENS_PART,
  given: BELOW_HEAD,
  expect: BELOW_HEAD,

  "measure-list": OPENS_TEXT,
  measure: OPENS_PART,
  passage: BELOW_HEAD,
  contradiction: BELOW_HEAD,
} as const satisfies Record<AnyClause["kind"], Layout>;

/** Clauses after which a way of scoring belongs to a criterion of its own again. */
const ENDS_WAYS: ReadonlySet<AnyClause["kind"]> = new Set<ClauseKind>([
  ...(["group", "criterion", "alternatives", "classification", "ranking", "target", "test"] as const),
]);

/** Whether what follows a clause belongs to a `cách "…"`. */
export const inWayAfter = (kind: AnyClause["kind"], inWay: boolean): boolean =>
  kind === "way" || (inWay && !ENDS_WAYS.has(kind));

/** A clause that goes on in the next line is indented this much further there. */
export const CONTINUATION = 2;
