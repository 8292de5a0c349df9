import type { Clause, Span, WayClause } from "../../ast.ts";
import type { Findings } from "../findings.ts";
import { type ClauseOf, once, pick } from "./clause-search.ts";
import { isScoring, type ScoringKind } from "./placement.ts";
import type { ScoringNode, ScoringNodeOf, WayNode } from "./tree.ts";

type ScoringClause = ClauseOf<ScoringKind>;

/** A scoring head and what stands below it, up to the next head. */
interface Draft {
  readonly clause: ScoringClause;
  readonly below: Clause[];
  readonly ways: WayDraft[];
}
interface WayDraft {
  readonly clause: WayClause;
  readonly scorings: Draft[];
}

/**
 * The way of scoring of a criterion: its first, with its lines; `chấm theo cách …` holds those below each `cách`.
 * `doubtful`: a line of the criterion was lost, so that a second one may belong to it.
 */
export function buildScoring(
  body: readonly Clause[],
  doubtful: boolean,
  findings: Findings,
): ScoringNode | null {
  const node = (drafts: readonly Draft[]): ScoringNode | null => {
    const [first, ...further] = drafts;
    if (!doubtful) for (const { clause } of further) findings.add("scoring-repeated", clause.span, []);
    return first === undefined ? null : nodeOf(first);
  };
  const nodeOf = ({ clause, below, ways }: Draft): ScoringNode => {
    const build = nodes[clause.kind] as BuildNode<ScoringKind>;
    const wayNodes = ways.map((way): WayNode => ({ clause: way.clause, scoring: node(way.scorings) }));
    return {
      ...build(clause as never, below, wayNodes, findings),
      lines: pick(below, "count-line"),
      caps: pick(below, "line-cap"),
    } as ScoringNode;
  };
  return node(draftsIn(body));
}

function draftsIn(body: readonly Clause[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let alternatives: Draft | null = null;
  let way: WayDraft | null = null;
  let current: Draft | null = null;
  for (const clause of body) {
    if (clause.kind === "way") {
      current = null;
      way = { clause, scorings: [] };
      alternatives?.ways.push(way);
    } else if (isScoringClause(clause)) {
      current = { clause, below: [], ways: [] };
      (way?.scorings ?? drafts).push(current);
      if (way === null && clause.kind === "alternatives") alternatives = current;
    } else {
      current?.below.push(clause);
    }
  }
  return drafts;
}
const isScoringClause = (clause: Clause): clause is ScoringClause => isScoring(clause.kind);

type Own<K extends ScoringKind> = Omit<ScoringNodeOf<K>, "lines" | "caps">;
type BuildNode<K extends ScoringKind> = (
  clause: ClauseOf<K>,
  below: readonly Clause[],
  ways: readonly WayNode[],
  findings: Findings,
) => Own<K>;

const nodes: { readonly [K in ScoringKind]: BuildNode<K> } = {
  pass: (clause) => ({ kind: "pass", clause }),
  bands: (clause, below) => ({ kind: "bands", clause, bands: pick(below, "band", "choice-line") }),
  cases: (clause, below) => ({ kind: "cases", clause, cases: pick(below, "case") }),
  count: (clause) => ({ kind: "count", clause }),
  judgement: (clause) => ({ kind: "judgement", clause }),
  table: (clause, below, _ways, findings) => ({
    kind: "table",
    clause,
    columns: once(below, "columns", findings),
    rows: pick(below, "band"),
  }),
  formula: (clause) => ({ kind: "formula", clause }),
  alternatives: (clause, _below, ways) => ({ kind: "alternatives", clause, ways }),
  "best-peer": (clause) => ({ kind: "best-peer", clause }),
  leader: (clause) => ({ kind: "leader", clause }),
};

/** The clauses of a way of scoring, also those below its `cách`. */
export function scoringSpans(node: ScoringNode): readonly Span[] {
  const below = [...node.lines, ...node.caps, ...ownLines(node)].map(({ span }) => span);
  const ways = node.kind === "alternatives" ? node.ways : [];
  const inWays = ways.flatMap(({ clause, scoring }) => [
    clause.span,
    ...(scoring === null ? [] : scoringSpans(scoring)),
  ]);
  return [node.clause.span, ...below, ...inWays];
}

function ownLines(node: ScoringNode): readonly Clause[] {
  if (node.kind === "bands") return node.bands;
  if (node.kind === "cases") return node.cases;
  return node.kind === "table" ? [...node.rows, ...(node.columns === null ? [] : [node.columns])] : [];
}
