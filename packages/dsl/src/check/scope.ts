import type { Period } from "@tieuchi/engine";
import type { Span } from "../ast.ts";
import type { Exact } from "../numbers/exact.ts";
import type { Place } from "../place.ts";
import type { ItemNode } from "./document/tree.ts";
import type { Findings } from "./findings.ts";
import type { Extents } from "./items/extents.ts";
import type { Situation } from "./situations/situation.ts";
import type { Suggestions } from "./suggestions.ts";
import type { DatumSymbol, TargetSymbol } from "./symbols.ts";

/** Somewhere a score, or whether an item applies, is read. */
export interface ScoreUse {
  readonly of: ItemNode | "total";
  readonly span: Span;
  /** As a value it makes what reads it not applicable with it, as a condition it is only false then. */
  readonly as: "value" | "condition";
}

/** What a chapter needs of the surrounding document. */
export interface Scope {
  readonly findings: Findings;
  readonly data: ReadonlyMap<string, DatumSymbol>;
  /** The names of the data. */
  readonly names: Suggestions;
  readonly targets: ReadonlyMap<string, TargetSymbol>;
  readonly targetNames: Suggestions;
  readonly items: ReadonlyMap<string, ItemNode>;
  /** Data used anywhere so far. */
  readonly used: Set<DatumSymbol>;
  readonly usedTargets: Set<TargetSymbol>;
  /** Scores read so far. */
  readonly scoreUses: ScoreUse[];
  /** Words of the divisions read so far that do not apply where their denominator is 0. */
  readonly vanishing: string[];
  readonly extents: Extents;
  /** What conditions around this place say of data: see `assuming`. */
  readonly limited: Situation["limited"];
  /** Code of the set; null when unreadable. */
  readonly setCode: string | null;
  readonly scale: "points" | "criteria";
  /** Year of `hiệu lực từ`, for examples; null when unreadable. */
  readonly effectiveYear: number | null;
  /** null where none is written, "unknown" where it is unsound; only the years in which this place applies. */
  readonly period: Period | "unknown" | null;
  /** Scores are multiples of these; null where nothing is rounded. */
  readonly roundings: Readonly<Record<"criterion" | "group" | "total", Exact | null>>;
  /** Where a clause missing in the header can be put; null without a header. */
  readonly headerEnd: number | null;
  /** Names or ordinals that are not found may stand in a line that could not be read. */
  readonly doubtful: boolean;
  placeOf(span: Span): Place;
  /** 1-based line of an offset, for sentences that point elsewhere. */
  lineOf(offset: number): number;
  /** A syntax error lies within: what is missing there was unreadable, not left out. */
  broken(span: Span): boolean;
}

/** The scope inside one item: the same, with a record of what the item uses. */
export function scopeOf(item: ItemNode, scope: Scope): Scope {
  const doubtful =
    item.kind === "group" ? scope.doubtful : item.doubtful || item.data.some(({ name }) => name === null);
  return { ...scope, used: new Set(), scoreUses: [], vanishing: [], doubtful };
}
