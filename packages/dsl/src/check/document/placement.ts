import type { Clause, ClauseKind, Span } from "../../ast.ts";
import { clausePhrases } from "../../messages/clause-phrases.ts";
import type { Findings } from "../findings.ts";
import { isHead, type Section, type SectionKind } from "./sections.ts";

const scorings = [
  "pass",
  "bands",
  "cases",
  "count",
  "judgement",
  "table",
  "formula",
  "alternatives",
  "best-peer",
  "leader",
] as const satisfies readonly ClauseKind[];
export type ScoringKind = (typeof scorings)[number];

const head: Place = { below: [] };
const scoring: Place = { below: ["criterion"] };

/** Where each kind of clause may stand: below which head in capitals, and for scoring lines below which clause. */
const places = {
  set: head,
  target: head,
  group: head,
  criterion: head,
  classification: head,
  ranking: head,
  test: head,
  effective: { below: ["set"] },
  transition: { below: ["set"] },
  subject: { below: ["set"] },
  status: { below: ["set"] },
  scale: { below: ["set"] },
  period: { below: ["set"] },
  "pass-mark": { below: ["set"] },
  rounding: { below: ["set"] },
  overflow: { below: ["set"] },
  "total-scale": { below: ["set"] },
  "measure-link": { below: ["target", "criterion"] },
  basis: { below: ["set", "target", "group", "criterion"] },
  applies: { below: ["group", "criterion"] },
  weight: { below: ["group", "criterion"] },
  aggregate: { below: ["group"] },
  rescale: { below: ["group"] },
  range: { below: ["criterion"] },
  office: { below: ["criterion"] },
  guidance: { below: ["criterion"] },
  datum: { below: ["set", "criterion"] },
  evidence: { below: ["criterion"] },
  "not-applicable": { below: ["criterion"] },
  pass: scoring,
  bands: scoring,
  cases: scoring,
  count: scoring,
  judgement: scoring,
  table: scoring,
  formula: scoring,
  alternatives: scoring,
  "best-peer": scoring,
  leader: scoring,
  way: { below: ["criterion"], scoring: ["alternatives"] },
  band: { below: ["criterion"], scoring: ["bands", "table"] },
  "choice-line": { below: ["criterion"], scoring: ["bands"] },
  case: { below: ["criterion"], scoring: ["cases"] },
  columns: { below: ["criterion"], scoring: ["table"] },
  "count-line": { below: ["criterion"], scoring: scorings },
  "line-cap": { below: ["criterion"], scoring: scorings },
  level: { below: ["classification"] },
  cap: { below: ["classification"] },
  drop: { below: ["classification"] },
  exclude: { below: ["classification"] },
  quota: { below: ["classification"] },
  "ranking-line": { below: ["ranking"] },
  given: { below: ["test"] },
  expect: { below: ["test"] },
} satisfies Record<ClauseKind, Place>;

interface Place {
  /** Empty: at the beginning of a section of its own. */
  readonly below: readonly SectionKind[];
  readonly scoring?: readonly ScoringKind[];
}

const scoringKinds: ReadonlySet<ClauseKind> = new Set(scorings);

/** Where a clause is about to stand. */
export interface Standing {
  /** null above the first head in capitals. */
  readonly section: SectionKind | null;
  /** The way of scoring above it, or the `cách` that waits for its own; null: none. */
  readonly scoring: ScoringKind | "way" | null;
  /** Below `chấm theo cách …`, so that another `cách` may follow. */
  readonly amongWays: boolean;
}
const nowhere: Standing = { section: null, scoring: null, amongWays: false };

export function mayStand(kind: ClauseKind, { section, scoring, amongWays }: Standing): boolean {
  const place: Place = places[kind];
  if (place.below.length === 0) return true;
  if (section === null || !place.below.includes(section)) return false;
  if (kind === "way") return amongWays;
  if (scoringKinds.has(kind)) return !(amongWays && scoring === "alternatives");
  return place.scoring === undefined || place.scoring.some((head) => head === scoring);
}

function below(standing: Standing, clause: Clause): Standing {
  if (isHead(clause)) return { ...nowhere, section: clause.kind };
  const { kind } = clause;
  if (kind === "way") return { ...standing, scoring: kind };
  if (!isScoring(kind)) return standing;
  return { ...standing, scoring: kind, amongWays: standing.amongWays || kind === "alternatives" };
}
export const isScoring = (kind: ClauseKind): kind is ScoringKind => scoringKinds.has(kind);

/** Where the next clause would stand. */
export const standingAfter = (clauses: readonly Clause[]): Standing => clauses.reduce(below, nowhere);

export interface PlacedClauses {
  readonly body: readonly Clause[];
  /** A line of the section could not be read, so what seems missing, repeated or misplaced may be its fault. */
  readonly doubtful: boolean;
}

/** The clauses of a section that may stand there; the others are reported, unless a line may have been misread. */
export function placeClauses(
  { head, clauses, doubtful }: Section,
  broken: (span: Span) => boolean,
  findings: Findings,
): PlacedClauses {
  let standing: Standing = { ...nowhere, section: head?.kind ?? null };
  const strays: { readonly clause: Clause; readonly before: Standing }[] = [];
  const body = clauses.filter((clause) => {
    const before = standing;
    standing = below(before, clause);
    if (mayStand(clause.kind, before)) return true;
    strays.push({ clause, before });
    return false;
  });
  const misread = doubtful || strays.some(({ clause }) => broken(clause.span));
  for (const { clause, before } of misread ? [] : strays) {
    const phrases = headsOf(clause.kind, before).map((kind) => clausePhrases[kind]);
    findings.add("clause-misplaced", clause.span, [clausePhrases[clause.kind], phrases]);
  }
  return { body, doubtful: misread };
}

/** Below which clauses one of this kind stands. Any way of scoring is named by the first two. */
function headsOf(kind: ClauseKind, { amongWays }: Standing): readonly ClauseKind[] {
  const place: Place = places[kind];
  if (isScoring(kind)) return amongWays ? ["way"] : place.below;
  if (place.scoring === scorings) return ["count", "bands"];
  return place.scoring ?? place.below;
}
