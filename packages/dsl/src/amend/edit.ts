import type { Spanned } from "../ast.ts";

/** A piece of the base that is replaced; empty where something is put in. Offsets are half open. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The instruction or head that says so; null for a number that follows from a renumbering. */
  readonly by: Spanned | null;
}

/** Two instructions that change the same piece. */
export interface Overlap {
  readonly first: Spanned;
  readonly second: Spanned;
}

const isWithin = (inner: Edit, outer: Edit): boolean =>
  outer !== inner && outer.start <= inner.start && inner.end <= outer.end && outer.start < outer.end;

/** Numbers that follow from a renumbering stay as the author wrote them where an instruction rewrites the piece. */
export function withoutRewritten(followed: readonly Edit[], written: readonly Edit[]): readonly Edit[] {
  return followed.filter((edit) => !written.some((outer) => isWithin(edit, outer)));
}

/** Every instruction that changes a piece of another's. */
export function overlapsOf(edits: readonly Edit[]): readonly Overlap[] {
  const sorted = edits.toSorted(byPlace);
  const overlaps: Overlap[] = [];
  let widest: Edit | undefined;
  for (const edit of sorted) {
    if (widest !== undefined && edit.start < widest.end && edit.by && widest.by && edit.by !== widest.by) {
      overlaps.push(inTextOrder(widest.by, edit.by));
    }
    if (widest === undefined || edit.end > widest.end) widest = edit;
  }
  return overlaps;
}

const inTextOrder = (a: Spanned, b: Spanned): Overlap =>
  a.span.start < b.span.start ? { first: a, second: b } : { first: b, second: a };

/** The text with all edits made; what is put in at one place stays in the order of `edits`. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let [result, at] = ["", 0];
  for (const { start, end, text: put } of edits.toSorted(byPlace)) {
    result += text.slice(at, Math.max(at, start)) + put;
    at = Math.max(at, end);
  }
  return result + text.slice(at);
}

/** At one place, what is put in comes before what is replaced. */
const byPlace = (a: Edit, b: Edit): number => a.start - b.start || a.end - b.end;
