import type { Span, Text } from "../ast.ts";
import { foldName } from "../fold.ts";
import { declareDatum } from "./datum.ts";
import type { DatumSymbol, Scope } from "./symbols.ts";
import type { DocumentTree, ItemNode } from "./tree.ts";

type Declaring = Pick<Scope, "findings" | "broken" | "lineOf">;

/** Every datum by folded name; the first of two equal names wins and the other is reported. */
export function declareData(document: DocumentTree, scope: Declaring): Map<string, DatumSymbol> {
  const data = new Map<string, DatumSymbol>();
  for (const item of document.items) {
    if (item.kind !== "criterion") continue;
    for (const clause of item.data) {
      const symbol = declareDatum(clause);
      if (symbol === null || clause.name === null) continue;
      const key = foldName(symbol.name);
      const earlier = data.get(key);
      if (earlier === undefined) data.set(key, symbol);
      else {
        const line = scope.lineOf(earlier.clause.span.start);
        scope.findings.add("name-repeated", clause.name.span, [symbol.name, earlier.name, line]);
      }
    }
  }
  return data;
}

/** Items by ordinal; repeated ordinals were reported when the tree was built. */
export function itemsByOrdinal(document: DocumentTree): Map<string, ItemNode> {
  const items = new Map<string, ItemNode>();
  for (const item of document.items) {
    const key = item.clause.ordinal?.value ?? "";
    if (key !== "" && !items.has(key)) items.set(key, item);
  }
  return items;
}

/** Where each code stands. */
export interface OutlineEntry {
  readonly kind: "group" | "criterion" | "datum" | "evidence";
  readonly code: string;
  /** Title of an item or piece of evidence, name of a datum. */
  readonly title: string;
  /** The clause that declares it. */
  readonly span: Span;
}

/** Codes in text order; a code that occurs twice is reported at its second place. */
export function collectCodes(document: DocumentTree, scope: Declaring): readonly OutlineEntry[] {
  const entries = new Map<string, OutlineEntry>();
  const add = (kind: OutlineEntry["kind"], code: Text | null, title: Text | null, span: Span): void => {
    if (code === null) return;
    const earlier = entries.get(code.value);
    if (earlier === undefined)
      entries.set(code.value, { kind, code: code.value, title: title?.value ?? "", span });
    else scope.findings.add("code-repeated", code.span, [code.value, scope.lineOf(earlier.span.start)]);
  };
  for (const item of document.items) {
    add(item.kind, item.clause.code, item.clause.title, item.clause.span);
    if (item.kind === "group") continue;
    for (const datum of item.data) add("datum", datum.code, datum.name, datum.span);
    for (const evidence of item.evidence) add("evidence", evidence.code, evidence.title, evidence.span);
  }
  return [...entries.values()];
}
