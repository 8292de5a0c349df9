import type { Clause, ClauseKind, Span } from "../../ast.ts";
import { clausePhrases } from "../../messages/clause-phrases.ts";
import type { Findings } from "../findings.ts";

const sectionKinds = ["set", "target", "group", "criterion", "classification", "ranking", "test"] as const;
export type SectionKind = (typeof sectionKinds)[number];
export type SectionHead = Extract<Clause, { kind: SectionKind }>;

/** A head in capitals and the clauses below it, up to the next head. */
export interface Section {
  /** null for clauses above the first head. */
  readonly head: SectionHead | null;
  readonly clauses: readonly Clause[];
  /** Holds a line that could not be read at all: what seems missing, repeated or misplaced may be its fault. */
  readonly doubtful: boolean;
}

const headKinds = new Set<ClauseKind>(sectionKinds);
export const isHead = (clause: Clause): clause is SectionHead => headKinds.has(clause.kind);

export function splitSections(
  clauses: readonly Clause[],
  lost: readonly Span[],
  findings: Findings,
): readonly Section[] {
  const sections: Section[] = [];
  let head: SectionHead | null = null;
  let body: Clause[] = [];
  let start = 0;
  const close = (end: number) => {
    if (head !== null || body.length > 0) {
      const doubtful = lost.some((span) => span.start >= start && span.start < end);
      sections.push({ head, clauses: body, doubtful });
    }
  };
  for (const clause of clauses) {
    if (isHead(clause)) {
      close(clause.span.start);
      [head, body, start] = [clause, [], clause.span.start];
    } else {
      body.push(clause);
    }
  }
  close(Number.POSITIVE_INFINITY);

  const [first, ...others] = sections.filter((section) => section.head !== null);
  if (first !== undefined && first.head?.kind !== "set") {
    const late = others.find((section) => section.head?.kind === "set");
    if (late?.head) findings.add("clause-misplaced", late.head.span, [clausePhrases.set, []]);
  }
  return sections;
}
