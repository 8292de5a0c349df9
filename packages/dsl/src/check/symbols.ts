import type { DatumType } from "@tieuchi/engine";
import type { DatumClause, Span, Text } from "../ast.ts";
import { foldName } from "../fold.ts";
import { inBrackets } from "../messages/fixes.ts";
import type { Place } from "../place.ts";
import type { Exact } from "./exact.ts";
import type { Findings } from "./findings.ts";
import { replaceWithMeant } from "./fixes.ts";
import type { Suggestions } from "./suggestions.ts";
import type { CriterionNode, ItemNode } from "./tree.ts";

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

/** What a chapter needs of the surrounding document. */
export interface Scope {
  readonly findings: Findings;
  readonly data: ReadonlyMap<string, DatumSymbol>;
  /** The names of the data. */
  readonly names: Suggestions;
  readonly items: ReadonlyMap<string, ItemNode>;
  /** Data used anywhere so far. */
  readonly used: Set<DatumSymbol>;
  /** Digits to which a criterion's points are rounded; null where nothing is rounded. */
  readonly rounding: number | null;
  /** Where the missing rounding clause can be put; null without a header. */
  readonly headerEnd: number | null;
  /** Names or ordinals that are not found may stand in a line that could not be read. */
  readonly doubtful: boolean;
  placeOf(span: Span): Place;
  /** 1-based line of an offset, for sentences that point elsewhere. */
  lineOf(offset: number): number;
  /** A syntax error lies within: what is missing there was unreadable, not left out. */
  broken(span: Span): boolean;
}

/** The scope inside one criterion: the same, with a record of what its scoring uses. */
export function scopeOf(criterion: CriterionNode, scope: Scope): Scope {
  const nameless = criterion.doubtful || criterion.data.some(({ name }) => name === null);
  return { ...scope, used: new Set(), doubtful: nameless };
}

/** Looks a datum up by name and notes its use; null after a diagnostic. */
export function useDatum(name: Text, scope: Scope): DatumSymbol | null {
  const symbol = scope.data.get(foldName(name.value));
  if (symbol !== undefined) {
    scope.used.add(symbol);
    return symbol;
  }
  if (scope.doubtful) return null;
  const meant = scope.names.nearest(name.value);
  const fix = replaceWithMeant(name.span, meant, inBrackets);
  scope.findings.add("datum-unknown", name.span, [name.value, meant], fix);
  // The one that was meant is used, if under a wrong name.
  const likely = meant === null ? undefined : scope.data.get(foldName(meant));
  if (likely !== undefined) scope.used.add(likely);
  return null;
}
