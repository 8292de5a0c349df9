import type { CstNode } from "chevrotain";
import type { Clause, ClauseKind } from "../ast.ts";
import { buildCapLine, buildClassification, buildExcludeLine, buildLevelLine } from "./classification.ts";
import type { Context } from "./context.ts";
import { buildDatum, buildEvidence } from "./datum.ts";
import {
  buildBasis,
  buildEffective,
  buildRounding,
  buildSet,
  buildStatus,
  buildSubject,
} from "./document.ts";
import { buildCriterion, buildGroup, buildGuidance, buildOffice } from "./item.ts";
import {
  buildBandLine,
  buildBands,
  buildCount,
  buildCountLine,
  buildJudgement,
  buildNotApplicable,
  buildPass,
} from "./scoring.ts";
import { buildExpect, buildGiven, buildTest } from "./test.ts";

type Builders = {
  readonly [K in ClauseKind]: {
    /** The grammar's rule. */
    readonly rule: string;
    readonly build: (node: CstNode, context: Context) => Extract<Clause, { kind: K }>;
  };
};

const builders = {
  set: { rule: "set", build: buildSet },
  effective: { rule: "effective", build: buildEffective },
  subject: { rule: "subject", build: buildSubject },
  status: { rule: "status", build: buildStatus },
  basis: { rule: "basis", build: buildBasis },
  rounding: { rule: "rounding", build: buildRounding },
  group: { rule: "group", build: buildGroup },
  criterion: { rule: "criterion", build: buildCriterion },
  office: { rule: "office", build: buildOffice },
  guidance: { rule: "guidance", build: buildGuidance },
  datum: { rule: "datum", build: buildDatum },
  evidence: { rule: "evidence", build: buildEvidence },
  "not-applicable": { rule: "notApplicable", build: buildNotApplicable },
  pass: { rule: "pass", build: buildPass },
  bands: { rule: "bands", build: buildBands },
  band: { rule: "bandLine", build: buildBandLine },
  count: { rule: "count", build: buildCount },
  "count-line": { rule: "countLine", build: buildCountLine },
  judgement: { rule: "judgement", build: buildJudgement },
  classification: { rule: "classification", build: buildClassification },
  level: { rule: "levelLine", build: buildLevelLine },
  cap: { rule: "capLine", build: buildCapLine },
  exclude: { rule: "excludeLine", build: buildExcludeLine },
  test: { rule: "test", build: buildTest },
  given: { rule: "given", build: buildGiven },
  expect: { rule: "expect", build: buildExpect },
} satisfies Builders;

const byRule = new Map<string, (node: CstNode, context: Context) => Clause>(
  Object.values(builders).map(({ rule, build }) => [rule, build]),
);

/** The kinds of clauses by the grammar's rules. */
export const kindOfRule: ReadonlyMap<string, ClauseKind> = new Map(
  Object.entries(builders).map(([kind, { rule }]) => [rule, kind as ClauseKind]),
);

/** The clause of a tree of the grammar's `clause`; null when even its first phrase could not be read. */
export function buildClause(tree: CstNode | undefined, context: Context): Clause | null {
  for (const element of Object.values(tree?.children ?? {}).flat()) {
    if (!("children" in element)) continue;
    const build = byRule.get(element.name);
    return build === undefined ? buildClause(element, context) : build(element, context);
  }
  return null;
}
