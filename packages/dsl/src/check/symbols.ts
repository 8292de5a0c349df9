import type { DatumType, Target } from "@tieuchi/engine";
import type { DatumClause, Span, Text } from "../ast.ts";
import { replaceWithMeant } from "../fixes.ts";
import { foldName } from "../fold.ts";
import { inBrackets } from "../messages/fixes.ts";
import type { Exact } from "../numbers/exact.ts";
import type { Place } from "../place.ts";
import type { ItemNode, TargetNode } from "./document/tree.ts";
import type { Findings } from "./findings.ts";
import type { PeriodYears } from "./header/period.ts";
import type { Extents } from "./items/extents.ts";
import type { Situation } from "./situations/situation.ts";
import type { Suggestions } from "./suggestions.ts";

/** A declared datum: what its clause says, as far as it could be read. */
export interface DatumSymbol {
  readonly clause: DatumClause;
  readonly name: string;
  /** Empty when unreadable; then no model is made. */
  readonly code: string;
  /** null when the type could not be read: everything that depends on it stays silent. */
  readonly kind: DatumType["kind"] | null;
  /** Unit of a number, `%` for a percentage; null when unknown or not a number. */
  unit: string | null;
  /** Digits after the comma; null when the clause does not say how many there may be. */
  readonly digits: number | null;
  readonly options: readonly Text[];
  /** Limits of a number; "unknown" when the clause is broken there. */
  from: Limit | null | "unknown";
  to: Limit | null | "unknown";
  /** Where its limits lead back to itself: the first datum of that circle in the text. */
  circle: DatumSymbol | null;
}

/** A limit of a number after its name was looked up. */
export type Limit =
  | { readonly kind: "value"; readonly value: Exact }
  | { readonly kind: "datum"; readonly datum: DatumSymbol };

/** A declared target, as far as it could be read. */
export interface TargetSymbol {
  readonly node: TargetNode;
  readonly name: string;
  /** Empty when unreadable; then no model is made. */
  readonly code: string;
  /** null when unknown: everything that depends on it stays silent. */
  readonly unit: string | null;
  readonly direction: Target["direction"] | null;
  readonly byYear: boolean;
  /** The choice datum it depends on; "unknown" when there is no such datum. */
  readonly by: DatumSymbol | null | "unknown";
  /** null when one of them could not be read. */
  readonly rows: readonly TargetRowSymbol[] | null;
}
export interface TargetRowSymbol {
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly option: string | null;
  readonly value: Exact;
  readonly inclusive: boolean;
}

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
  readonly period: PeriodYears | "unknown" | null;
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

/** Looks a datum up by name and notes its use; null after a diagnostic. */
export function useDatum(name: Text, scope: Scope): DatumSymbol | null {
  const symbol = scope.data.get(foldName(name.value));
  if (symbol !== undefined) {
    scope.used.add(symbol);
    return symbol;
  }
  if (scope.doubtful) return null;
  const target = scope.targets.get(foldName(name.value));
  if (target !== undefined) {
    scope.usedTargets.add(target);
    scope.findings.add("target-as-datum", name.span, [target.name]);
    return null;
  }
  const meant = scope.names.nearest(name.value);
  const fix = replaceWithMeant(name.span, meant, inBrackets);
  scope.findings.add("datum-unknown", name.span, [name.value, meant], fix);
  // The one that was meant is used, if under a wrong name.
  const likely = meant === null ? undefined : scope.data.get(foldName(meant));
  if (likely !== undefined) scope.used.add(likely);
  return null;
}

/** Looks a target up by name and notes its use; null after a diagnostic. */
export function useTarget(name: Text, scope: Scope): TargetSymbol | null {
  const symbol = scope.targets.get(foldName(name.value));
  if (symbol !== undefined) {
    scope.usedTargets.add(symbol);
    if (typeof symbol.by === "object" && symbol.by !== null) scope.used.add(symbol.by);
    return symbol;
  }
  if (scope.doubtful) return null;
  const meant = scope.targetNames.nearest(name.value);
  const fix = replaceWithMeant(name.span, meant, inBrackets);
  scope.findings.add("target-unknown", name.span, [name.value, meant], fix);
  const likely = meant === null ? undefined : scope.targets.get(foldName(meant));
  if (likely !== undefined) scope.usedTargets.add(likely);
  return null;
}
