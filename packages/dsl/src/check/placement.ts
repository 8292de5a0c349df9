import type { Clause, ClauseKind } from "../ast.ts";
import { clausePhrases } from "../messages/clause-phrases.ts";
import type { Findings } from "./findings.ts";
import { isHead, type Section, type SectionKind } from "./sections.ts";

/** Where each kind of clause may stand: below which head in capitals, and for scoring lines below which clause. */
const places = {
  set: { below: [] },
  group: { below: [] },
  criterion: { below: [] },
  classification: { below: [] },
  test: { below: [] },
  effective: { below: ["set"] },
  subject: { below: ["set"] },
  status: { below: ["set"] },
  rounding: { below: ["set"] },
  basis: { below: ["set", "group", "criterion"] },
  office: { below: ["criterion"] },
  guidance: { below: ["criterion"] },
  datum: { below: ["criterion"] },
  evidence: { below: ["criterion"] },
  "not-applicable": { below: ["criterion"] },
  pass: { below: ["criterion"] },
  bands: { below: ["criterion"] },
  count: { below: ["criterion"] },
  judgement: { below: ["criterion"] },
  band: { below: ["criterion"], line: "bands" },
  "count-line": { below: ["criterion"], line: "count" },
  level: { below: ["classification"] },
  cap: { below: ["classification"] },
  exclude: { below: ["classification"] },
  given: { below: ["test"] },
  expect: { below: ["test"] },
} satisfies Record<ClauseKind, Place>;

interface Place {
  readonly below: readonly SectionKind[];
  readonly line?: "bands" | "count";
}

const scoringKinds = new Set<ClauseKind>(["pass", "bands", "count", "judgement"]);

/** Where a clause is about to stand: its section, and the way of scoring above it there; null: none. */
export interface Standing {
  readonly section: SectionKind | null;
  readonly scoring: ClauseKind | null;
}

export function mayStand(kind: ClauseKind, { section, scoring }: Standing): boolean {
  const place: Place = places[kind];
  if (place.below.length === 0) return true;
  return (
    section !== null && place.below.includes(section) && (place.line === undefined || place.line === scoring)
  );
}

/** Where the next clause would stand. */
export function standingAfter(clauses: readonly Clause[]): Standing {
  let standing: Standing = { section: null, scoring: null };
  for (const clause of clauses) {
    if (isHead(clause)) standing = { section: clause.kind, scoring: null };
    else if (scoringKinds.has(clause.kind)) standing = { ...standing, scoring: clause.kind };
  }
  return standing;
}

/** The clauses of a section that may stand there; the others are reported, unless a lost line may be to blame. */
export function placeClauses(section: Section, findings: Findings): readonly Clause[] {
  let scoring: ClauseKind | null = null;
  return section.clauses.filter((clause) => {
    if (scoringKinds.has(clause.kind)) scoring = clause.kind;
    if (mayStand(clause.kind, { section: section.head?.kind ?? null, scoring })) return true;
    const place: Place = places[clause.kind];
    if (!section.doubtful) {
      const heads = place.line === undefined ? place.below : [place.line];
      const phrases = heads.map((kind) => clausePhrases[kind]);
      findings.add("clause-misplaced", clause.span, [clausePhrases[clause.kind], phrases]);
    }
    return false;
  });
}
