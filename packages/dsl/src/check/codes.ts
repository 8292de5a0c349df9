import { COHORT_CODE, YEAR_CODE } from "@tieuchi/engine";
import type { DatumClause, Span, Text } from "../ast.ts";
import type { DocumentTree } from "./document/tree.ts";
import type { Scope } from "./scope.ts";

/** Where each code stands. */
export interface OutlineEntry {
  readonly kind: "group" | "criterion" | "datum" | "evidence" | "target";
  readonly code: string;
  /** Title of an item or piece of evidence, name of a datum or target. */
  readonly title: string;
  /** The clause that declares it. */
  readonly span: Span;
}

/** Codes in text order; a code that occurs twice is reported at its second place. */
export function collectCodes(
  document: DocumentTree,
  scope: Pick<Scope, "findings" | "lineOf">,
): readonly OutlineEntry[] {
  const entries = new Map<string, OutlineEntry>();
  const add = (kind: OutlineEntry["kind"], code: Text | null, title: Text | null, span: Span): void => {
    if (code === null) return;
    const { value } = code;
    const earlier = entries.get(value);
    if (RESERVED.has(value)) scope.findings.add("code-reserved", code.span, [value]);
    else if (earlier === undefined)
      entries.set(value, { kind, code: value, title: title?.value ?? "", span });
    else scope.findings.add("code-repeated", code.span, [value, scope.lineOf(earlier.span.start)]);
  };
  const addData = (clauses: readonly DatumClause[]): void => {
    for (const datum of clauses) add("datum", datum.code, datum.name, datum.span);
  };
  const sections = [
    ...document.targets.map((target) => ({ kind: "target", ...target }) as const),
    ...document.items,
  ].sort((a, b) => a.clause.span.start - b.clause.span.start);
  addData(document.set?.data ?? []);
  for (const section of sections) {
    const { clause } = section;
    add(section.kind, clause.code, clause.kind === "target" ? clause.name : clause.title, clause.span);
    if (section.kind !== "criterion") continue;
    addData(section.data);
    for (const evidence of section.evidence) add("evidence", evidence.code, evidence.title, evidence.span);
  }
  return [...entries.values()];
}

/** Under these a submission says what no datum of the text asks for. */
const RESERVED: ReadonlySet<string> = new Set([YEAR_CODE, COHORT_CODE]);
