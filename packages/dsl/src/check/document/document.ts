import type { Clause, Span } from "../../ast.ts";
import type { Findings } from "../findings.ts";
import { firstOf, once, pick } from "./clause-search.ts";
import { nestItems } from "./nesting.ts";
import { type PlacedClauses, placeClauses } from "./placement.ts";
import { buildScoring } from "./scoring-tree.ts";
import { type Section, type SectionHead, type SectionKind, splitSections } from "./sections.ts";
import type {
  ClassificationNode,
  CriterionNode,
  DocumentTree,
  GroupNode,
  ItemNode,
  RankingNode,
  SetNode,
  TargetNode,
  TestNode,
} from "./tree.ts";

/**
 * Gives each clause its place. `lost` are the lines of which not even the kind of clause could be read,
 * `broken` tells of those that could be read in part.
 */
export function buildDocument(
  clauses: readonly Clause[],
  lost: readonly Span[],
  broken: (span: Span) => boolean,
  findings: Findings,
): DocumentTree {
  const nodes: Nodes = { set: [], target: [], item: [], classification: [], ranking: [], test: [] };
  for (const section of splitSections(clauses, lost, findings)) {
    const placed = placeClauses(section, broken, findings);
    if (section.head === null) continue;
    const read = readers[section.head.kind] as Read<SectionKind>;
    read(section.head as never, { ...placed, section, findings }, nodes);
  }
  if (nodes.set.length === 0 && lost.length === 0) {
    findings.add("set-missing", clauses[0]?.span ?? { start: 0, end: 0 }, []);
  }
  return {
    set: theOne(nodes.set, findings),
    targets: nodes.target,
    ...nestItems(nodes.item, broken, findings),
    items: nodes.item,
    classification: theOne(nodes.classification, findings),
    ranking: theOne(nodes.ranking, findings),
    tests: nodes.test,
    doubtful: lost.length > 0,
  };
}

interface Nodes {
  readonly set: SetNode[];
  readonly target: TargetNode[];
  readonly item: ItemNode[];
  readonly classification: ClassificationNode[];
  readonly ranking: RankingNode[];
  readonly test: TestNode[];
}

function theOne<N extends { readonly clause: Clause }>(nodes: readonly N[], findings: Findings): N | null {
  const first = firstOf(
    nodes.map(({ clause }) => clause),
    findings,
  );
  return nodes.find(({ clause }) => clause === first) ?? null;
}

/** A section with those of its clauses that stand at their place. */
interface Placed extends PlacedClauses {
  readonly section: Section;
  readonly findings: Findings;
}
type HeadOf<K extends SectionKind> = Extract<SectionHead, { kind: K }>;
type Read<K extends SectionKind> = (clause: HeadOf<K>, placed: Placed, nodes: Nodes) => void;

const readers: { readonly [K in SectionKind]: Read<K> } = {
  set: (clause, placed, { set }) => set.push(readSet(clause, placed)),
  target: (clause, { body, doubtful, findings }, { target }) =>
    target.push({
      clause,
      basis: pick(body, "basis"),
      measureLink: once(body, "measure-link", findings),
      doubtful,
    }),
  group: (clause, placed, { item }) => item.push(readGroup(clause, placed)),
  criterion: (clause, placed, { item }) => item.push(readCriterion(clause, placed)),
  classification: (clause, { body, doubtful }, { classification }) =>
    classification.push({
      clause,
      levels: pick(body, "level"),
      gates: pick(body, "cap", "drop", "exclude"),
      quotas: pick(body, "quota"),
      doubtful,
    }),
  ranking: (clause, { body, doubtful }, { ranking }) =>
    ranking.push({ clause, keys: pick(body, "ranking-line"), doubtful }),
  test: (clause, { body, doubtful }, { test }) =>
    test.push({ clause, given: pick(body, "given"), expect: pick(body, "expect"), doubtful }),
};

function readSet(clause: HeadOf<"set">, { section, body, doubtful, findings }: Placed): SetNode {
  const roundings = pick(body, "rounding");
  const roundingOf = (floor: (typeof roundings)[number]["of"]) =>
    firstOf(
      roundings.filter(({ of }) => of === floor),
      findings,
    );
  return {
    clause,
    effective: once(body, "effective", findings),
    transition: once(body, "transition", findings),
    subject: once(body, "subject", findings),
    status: once(body, "status", findings),
    basis: pick(body, "basis"),
    scale: once(body, "scale", findings),
    period: once(body, "period", findings),
    passMark: once(body, "pass-mark", findings),
    roundings: {
      criterion: roundingOf("criterion"),
      group: roundingOf("group"),
      total: roundingOf("total"),
    },
    overflow: once(body, "overflow", findings),
    totalScale: once(body, "total-scale", findings),
    data: pick(body, "datum"),
    end: (section.clauses.at(-1) ?? clause).span.end,
    doubtful,
  };
}

function readGroup(clause: HeadOf<"group">, { body, doubtful, findings }: Placed): GroupNode {
  return {
    kind: "group",
    clause,
    basis: pick(body, "basis"),
    applies: once(body, "applies", findings),
    weight: once(body, "weight", findings),
    aggregate: once(body, "aggregate", findings),
    rescale: once(body, "rescale", findings),
    children: [],
    doubtful,
  };
}

function readCriterion(clause: HeadOf<"criterion">, { body, doubtful, findings }: Placed): CriterionNode {
  return {
    kind: "criterion",
    clause,
    basis: pick(body, "basis"),
    applies: once(body, "applies", findings),
    weight: once(body, "weight", findings),
    range: once(body, "range", findings),
    office: once(body, "office", findings),
    guidance: pick(body, "guidance"),
    measureLinks: pick(body, "measure-link"),
    data: pick(body, "datum"),
    evidence: pick(body, "evidence"),
    notApplicable: once(body, "not-applicable", findings),
    scoring: buildScoring(body, doubtful, findings),
    doubtful,
  };
}
