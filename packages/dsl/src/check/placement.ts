import type { Clause, ClauseKind } from "../ast.ts";
import { clausePhrases } from "../messages/clause-phrases.ts";
import type { Findings } from "./findings.ts";
import type { Section, SectionKind } from "./sections.ts";

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

/** The clauses of a section that may stand there; the others are reported, unless a lost line may be to blame. */
export function placeClauses(section: Section, findings: Findings): readonly Clause[] {
  let scoring: ClauseKind | null = null;
  return section.clauses.filter((clause) => {
    if (scoringKinds.has(clause.kind)) scoring = clause.kind;
    const place: Place = places[clause.kind];
    const below = section.head !== null && place.below.includes(section.head.kind);
    if (below && (place.line === undefined || place.line === scoring)) return true;
    if (!section.doubtful) {
      const heads = place.line === undefined ? place.below : [place.line];
      const phrases = heads.map((kind) => clausePhrases[kind]);
      findings.add("clause-misplaced", clause.span, [clausePhrases[clause.kind], phrases]);
    }
    return false;
  });
}
