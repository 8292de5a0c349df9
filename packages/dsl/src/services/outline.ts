import type { Clause, ClauseKind, Span } from "../ast.ts";
import { layouts } from "../format/layout.ts";
import { clausePhrases } from "../messages/clause-phrases.ts";
import { inBrackets, inQuotes } from "../messages/fixes.ts";
import type { Analysis } from "./analysis.ts";
import type { PlacedClause } from "./placed-clause.ts";
import { declarations } from "./roles.ts";

/** A part of a text as an outline shows it. */
export interface OutlineNode {
  readonly kind: ClauseKind;
  /** `TIÊU CHÍ 1.1 Bao phủ`, `số liệu [dân số]`, `XẾP LOẠI`, `"Mức 1"`; never empty. */
  readonly title: string;
  /** The whole part, what lies below it included. */
  readonly span: Span;
  /** The clause that opens it. */
  readonly head: Span;
  readonly children: readonly OutlineNode[];
}

interface Growing extends OutlineNode {
  span: Span;
  readonly children: Growing[];
  /** `1.2` of an item; null for every other part. */
  readonly ordinal: string | null;
}

/** The parts of a text: groups hold the items below them by ordinal, items and levels their lines. */
export function outlineOf({ clauses }: Analysis): readonly OutlineNode[] {
  const top: Growing[] = [];
  /** The parts that are open, the outermost first. */
  let open: Growing[] = [];
  for (const placed of clauses) {
    const { clause } = placed;
    const opensPart = clause !== null && layouts[clause.kind].capitals;
    const node =
      clause !== null && (opensPart || declarations[clause.kind] !== undefined)
        ? nodeOf(clause, placed)
        : null;
    if (opensPart && node !== null) open = open.filter((part) => isBelow(node.ordinal, part.ordinal));
    for (const part of open) part.span = { start: part.span.start, end: placed.span.end };
    if (node === null) continue;
    (open.at(-1)?.children ?? top).push(node);
    if (opensPart) open.push(node);
  }
  return top.map(finished);
}

/** `1.2.1` lies below `1.2` and `1`. */
const isBelow = (ordinal: string | null, group: string | null): boolean =>
  ordinal !== null && group !== null && ordinal.startsWith(`${group}.`);

function nodeOf(clause: Clause, { span }: PlacedClause): Growing {
  const ordinal = "ordinal" in clause && clause.ordinal !== null ? clause.ordinal.value : null;
  return { kind: clause.kind, title: titleOf(clause, ordinal), span, head: span, children: [], ordinal };
}

function titleOf(clause: Clause, ordinal: string | null): string {
  const phrase = clausePhrases[clause.kind];
  const opening = phrase.startsWith("-") ? [] : [phrase];
  const named = "title" in clause ? clause.title : "name" in clause ? clause.name : null;
  if (named === null) return [phrase, ...(ordinal === null ? [] : [ordinal])].join(" ");
  if (ordinal !== null) return [phrase, ordinal, named.value].join(" ");
  return [...opening, "name" in clause ? inBrackets(named.value) : inQuotes(named.value)].join(" ");
}

function finished({ ordinal: _, children, ...node }: Growing): OutlineNode {
  return { ...node, children: children.map(finished) };
}
