import type { BandsClause, Clause, CountClause, Span } from "../ast.ts";
import { clausePhrases } from "../messages/clause-phrases.ts";
import type { Findings } from "./findings.ts";
import { nestItems } from "./nesting.ts";
import { placeClauses } from "./placement.ts";
import { type Section, splitSections } from "./sections.ts";
import type { ClassificationNode, DocumentTree, ItemNode, ScoringNode, SetNode, TestNode } from "./tree.ts";

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
  const sections = splitSections(clauses, lost, findings);
  const items: ItemNode[] = [];
  const tests: TestNode[] = [];
  let set: SetNode | null = null;
  let classification: ClassificationNode | null = null;

  for (const section of sections) {
    const body = placeClauses(section, findings);
    const { head } = section;
    if (head === null) continue;
    const { doubtful } = section;
    switch (head.kind) {
      case "set":
        if (set !== null) findings.add("clause-repeated", head.span, [clausePhrases.set]);
        set ??= { clause: head, ...headerOf(body, findings), end: endOf(section), doubtful };
        break;
      case "group":
        items.push({ kind: "group", clause: head, basis: pick(body, "basis"), children: [], doubtful });
        break;
      case "criterion":
        items.push({ kind: "criterion", clause: head, ...criterionOf(body, doubtful, findings), doubtful });
        break;
      case "classification":
        if (classification !== null)
          findings.add("clause-repeated", head.span, [clausePhrases.classification]);
        classification ??= {
          clause: head,
          levels: pick(body, "level"),
          gates: body.filter((clause) => clause.kind === "cap" || clause.kind === "exclude"),
          doubtful,
        };
        break;
      case "test":
        tests.push({ clause: head, given: pick(body, "given"), expect: pick(body, "expect"), doubtful });
        break;
    }
  }
  if (set === null && lost.length === 0) {
    findings.add("set-missing", clauses[0]?.span ?? { start: 0, end: 0 }, []);
  }
  return {
    set,
    groups: nestItems(items, broken, findings),
    items,
    classification,
    tests,
    doubtful: lost.length > 0,
  };
}

function headerOf(body: readonly Clause[], findings: Findings) {
  return {
    effective: once(body, "effective", findings),
    subject: once(body, "subject", findings),
    status: once(body, "status", findings),
    basis: pick(body, "basis"),
    rounding: once(body, "rounding", findings),
  };
}

function criterionOf(body: readonly Clause[], doubtful: boolean, findings: Findings) {
  const scorings: ScoringNode[] = [];
  for (const clause of body) {
    if (clause.kind === "pass" || clause.kind === "judgement") {
      scorings.push(clause.kind === "pass" ? { kind: "pass", clause } : { kind: "judgement", clause });
    } else if (clause.kind === "bands") {
      scorings.push({ kind: "bands", clause, lines: linesBelow(body, clause, "band") });
    } else if (clause.kind === "count") {
      scorings.push({ kind: "count", clause, lines: linesBelow(body, clause, "count-line") });
    }
  }
  const [scoring = null, ...further] = scorings;
  if (!doubtful) {
    for (const { clause } of further) findings.add("scoring-repeated", clause.span, []);
  }
  return {
    basis: pick(body, "basis"),
    office: once(body, "office", findings),
    guidance: pick(body, "guidance"),
    data: pick(body, "datum"),
    evidence: pick(body, "evidence"),
    notApplicable: once(body, "not-applicable", findings),
    scoring,
  };
}

type ClauseOf<K extends Clause["kind"]> = Extract<Clause, { kind: K }>;

function pick<K extends Clause["kind"]>(body: readonly Clause[], kind: K): ClauseOf<K>[] {
  return body.filter((clause): clause is ClauseOf<K> => clause.kind === kind);
}

/** The first clause of its kind; further ones are faults. */
function once<K extends Clause["kind"]>(
  body: readonly Clause[],
  kind: K,
  findings: Findings,
): ClauseOf<K> | null {
  const [first = null, ...further] = pick(body, kind);
  for (const clause of further) findings.add("clause-repeated", clause.span, [clausePhrases[kind]]);
  return first;
}

/** The lines of one scoring head: up to the next head, whatever stands between. */
function linesBelow<K extends "band" | "count-line">(
  body: readonly Clause[],
  head: BandsClause | CountClause,
  kind: K,
): ClauseOf<K>[] {
  const after = body.slice(body.indexOf(head) + 1);
  const next = after.findIndex((clause) => clause.kind === "bands" || clause.kind === "count");
  return pick(next === -1 ? after : after.slice(0, next), kind);
}

const endOf = ({ head, clauses }: Section): number => (clauses.at(-1) ?? head)?.span.end ?? 0;
