import type { ClauseKind } from "../ast.ts";

/** How a clause stands on its line. */
export interface Layout {
  /** Blanks before it. */
  readonly indent: number;
  /** Its first phrase is written in capitals: it opens a part of the text. */
  readonly capitals: boolean;
  /** A blank line stands before it. */
  readonly apart: boolean;
}

const OPENS_TEXT: Layout = { indent: 0, capitals: true, apart: false };
const OPENS_PART: Layout = { indent: 0, capitals: true, apart: true };
const BELOW_HEAD: Layout = { indent: 2, capitals: false, apart: false };
const BELOW_SCORING: Layout = { indent: 4, capitals: false, apart: false };

export const layouts = {
  set: OPENS_TEXT,
  effective: BELOW_HEAD,
  subject: BELOW_HEAD,
  status: BELOW_HEAD,
  basis: BELOW_HEAD,
  rounding: BELOW_HEAD,
  group: OPENS_PART,
  criterion: OPENS_PART,
  office: BELOW_HEAD,
  guidance: BELOW_HEAD,
  datum: BELOW_HEAD,
  evidence: BELOW_HEAD,
  "not-applicable": BELOW_HEAD,
  pass: BELOW_HEAD,
  bands: BELOW_HEAD,
  band: BELOW_SCORING,
  count: BELOW_HEAD,
  "count-line": BELOW_SCORING,
  judgement: BELOW_HEAD,
  classification: OPENS_PART,
  level: BELOW_HEAD,
  cap: BELOW_HEAD,
  exclude: BELOW_HEAD,
  test: OPENS_PART,
  given: BELOW_HEAD,
  expect: BELOW_HEAD,
} as const satisfies Record<ClauseKind, Layout>;

/** A clause that goes on in the next line is indented this much further there. */
export const CONTINUATION = 2;
