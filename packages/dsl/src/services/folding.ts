import type { ClauseKind, Span } from "../ast.ts";
import { inWayAfter, type Layout, layouts } from "../format/layout.ts";
import type { Analysis } from "./analysis.ts";
import { type OutlineNode, outlineOf } from "./outline.ts";

/**
 * Stretches that can be folded away, each over more than one line: its first line stays in sight. Parts with all that
 * lies below them, scoring heads with their lines, clauses that go on in the next line, blocks of comments.
 */
export function foldingRanges(analysis: Analysis): readonly Span[] {
  const { source } = analysis;
  const ranges = [...partsOf(outlineOf(analysis)), ...clausesOf(analysis), ...commentsOf(analysis)];
  const isLong = ({ start, end }: Span): boolean => source.position(end).line > source.position(start).line;
  const byStart = new Map<number, Span>();
  for (const range of ranges.filter(isLong)) {
    const { line } = source.position(range.start);
    const other = byStart.get(line);
    if (other === undefined || other.end < range.end) byStart.set(line, range);
  }
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

function partsOf(nodes: readonly OutlineNode[]): Span[] {
  return nodes.flatMap(({ span, children }) => [span, ...partsOf(children)]);
}

/** Each clause with those that stand further in below it. */
function clausesOf({ clauses }: Analysis): Span[] {
  const ranges: Span[] = [];
  const open: { readonly indent: number; readonly start: number; end: number }[] = [];
  const closeTo = (indent: number): void => {
    for (let last = open.at(-1); last !== undefined && last.indent >= indent; last = open.at(-1)) {
      ranges.push({ start: last.start, end: last.end });
      open.pop();
    }
  };
  let inWay = false;
  for (const { clause, span } of clauses) {
    if (clause !== null) inWay = inWayAfter(clause.kind, inWay);
    const indent = clause === null ? Infinity : indentOf(clause.kind, inWay);
    closeTo(indent);
    for (const part of open) part.end = span.end;
    open.push({ indent, ...span });
  }
  closeTo(0);
  return ranges;
}

function indentOf(kind: ClauseKind, inWay: boolean): number {
  const { indent, deeperInWay = 0 }: Layout = layouts[kind];
  return indent + (inWay ? deeperInWay : 0);
}

/** Runs of lines that hold nothing but a comment. */
function commentsOf({ text }: Analysis): Span[] {
  return [...text.matchAll(/^[ \t]*#.*(?:(?:\r\n|\n|\r)[ \t]*#.*)+/gm)].map(({ index, 0: run }) => ({
    start: index,
    end: index + run.length,
  }));
}
