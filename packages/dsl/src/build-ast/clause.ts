import type { CstNode } from "chevrotain";
import type { Clause, ClauseKind } from "../ast.ts";
import * as classification from "./classification.ts";
import { type Context, has } from "./context.ts";
import * as datum from "./datum.ts";
import * as document from "./document.ts";
import * as item from "./item.ts";
import * as scoring from "./scoring.ts";
import * as lines from "./scoring-lines.ts";
import * as target from "./target.ts";
import * as test from "./test.ts";

type Builders = {
  readonly [K in ClauseKind]: {
    /** The grammar's rules. */
    readonly rules: readonly string[];
    readonly build: (node: CstNode, context: Context) => Extract<Clause, { kind: K }>;
  };
};

const builders = {
  set: { rules: ["set"], build: document.buildSet },
  effective: { rules: ["effective"], build: document.buildEffective },
  subject: { rules: ["subject"], build: document.buildSubject },
  status: { rules: ["status"], build: document.buildStatus },
  basis: { rules: ["basis"], build: document.buildBasis },
  rounding: { rules: ["rounding"], build: document.buildRounding },
  transition: { rules: ["transition"], build: document.buildTransition },
  scale: { rules: ["scale"], build: document.buildScale },
  period: { rules: ["period"], build: document.buildPeriod },
  "pass-mark": { rules: ["passMark"], build: document.buildPassMark },
  overflow: { rules: ["overflow"], build: document.buildOverflow },
  "total-scale": { rules: ["totalScale"], build: document.buildTotalScale },
  target: { rules: ["targetClause"], build: target.buildTargetClause },
  "measure-link": { rules: ["measureLink"], build: target.buildMeasureLink },
  group: { rules: ["group"], build: item.buildGroup },
  criterion: { rules: ["criterion"], build: item.buildCriterion },
  office: { rules: ["office"], build: item.buildOffice },
  guidance: { rules: ["guidance"], build: item.buildGuidance },
  applies: { rules: ["applies"], build: item.buildApplies },
  weight: { rules: ["weight"], build: item.buildWeight },
  aggregate: { rules: ["aggregate"], build: item.buildAggregate },
  rescale: { rules: ["rescale"], build: item.buildRescale },
  range: { rules: ["range"], build: item.buildRange },
  datum: { rules: ["datum"], build: datum.buildDatum },
  evidence: { rules: ["evidence"], build: datum.buildEvidence },
  "not-applicable": { rules: ["notApplicable"], build: scoring.buildNotApplicable },
  pass: { rules: ["pass", "passOnly"], build: scoring.buildPass },
  bands: { rules: ["bands"], build: scoring.buildBands },
  cases: { rules: ["cases"], build: scoring.buildCases },
  count: { rules: ["count"], build: scoring.buildCount },
  judgement: { rules: ["judgement"], build: scoring.buildJudgement },
  table: { rules: ["table"], build: scoring.buildTable },
  columns: { rules: ["columns"], build: scoring.buildColumns },
  formula: { rules: ["formula"], build: scoring.buildFormula },
  alternatives: { rules: ["alternatives"], build: scoring.buildAlternatives },
  way: { rules: ["way"], build: scoring.buildWay },
  "best-peer": { rules: ["bestPeer"], build: scoring.buildBestPeer },
  leader: { rules: ["leader"], build: scoring.buildLeader },
  band: { rules: ["bandLine"], build: lines.buildBandLine },
  case: { rules: ["caseLine"], build: lines.buildCaseLine },
  "choice-line": { rules: [], build: lines.buildChoiceLine },
  "count-line": { rules: ["countLine"], build: lines.buildCountLine },
  "line-cap": { rules: ["lineCap"], build: lines.buildLineCap },
  classification: { rules: ["classification"], build: classification.buildClassification },
  level: { rules: [], build: classification.buildLevelLine },
  quota: { rules: [], build: classification.buildQuotaLine },
  cap: { rules: ["capLine"], build: classification.buildCapLine },
  drop: { rules: ["dropLine"], build: classification.buildDropLine },
  exclude: { rules: ["excludeLine"], build: classification.buildExcludeLine },
  ranking: { rules: ["ranking"], build: classification.buildRanking },
  "ranking-line": { rules: ["rankingLine"], build: classification.buildRankingLine },
  test: { rules: ["test"], build: test.buildTest },
  given: { rules: ["given"], build: test.buildGiven },
  expect: { rules: ["expect"], build: test.buildExpect },
} satisfies Builders;

type Build = (node: CstNode, context: Context) => Clause;

/** A line that begins with a text is what follows it; with nothing to tell, most likely a level. */
const buildTextLine: Build = (node, context) => {
  const kind = has(node, "choicePart") ? "choice-line" : has(node, "quotaPart") ? "quota" : "level";
  return builders[kind].build(node, context);
};

const byRule: ReadonlyMap<string, Build> = new Map<string, Build>([
  ...Object.values(builders).flatMap(({ rules, build }) => rules.map((rule) => [rule, build] as const)),
  ["textLine", buildTextLine],
]);

/** The kinds of clauses that a rule of the grammar can give, by its name. */
export const kindsOfRule: ReadonlyMap<string, readonly ClauseKind[]> = new Map<string, readonly ClauseKind[]>(
  [
    ...Object.entries(builders).flatMap(([kind, { rules }]) =>
      rules.map((rule) => [rule, [kind as ClauseKind]] as const),
    ),
    ["textLine", ["level", "quota", "choice-line"]],
    ["levelPart", ["level"]],
    ["quotaPart", ["quota"]],
    ["choicePart", ["choice-line"]],
  ],
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
