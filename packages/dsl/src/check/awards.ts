import type { Scoring } from "@tieuchi/engine";
import type { Quantity, Span } from "../ast.ts";
import { compare, type Exact, exactText, greatest } from "./exact.ts";
import type { Scope } from "./symbols.ts";

/** What a scoring gives: its model, and the best it can award, null where something unreadable hides it. */
export interface CheckedScoring {
  readonly model: Scoring | null;
  readonly best: Exact | null;
}

/** Refuses an award above the criterion's maximum; tells whether it is sound. */
export function withinMaximum(award: Exact, maximum: Exact | null, span: Span, { findings }: Scope): boolean {
  if (maximum === null || compare(award, maximum) <= 0) return true;
  findings.add("award-above-maximum", span, [exactText(award), exactText(maximum)]);
  return false;
}

/** The greatest of what could be read; null as soon as one is unknown. */
export function bestOf(awards: readonly (Exact | null)[]): Exact | null {
  return awards.reduce((a, b) => (a === null || b === null ? null : greatest(a, b)), awards[0] ?? null);
}

/** The maximum must be what the best case gives. */
export function reachesMaximum(
  best: Exact | null,
  maximum: Exact | null,
  declared: Quantity | null,
  { findings }: Scope,
): void {
  if (best === null || maximum === null || declared === null || compare(best, maximum) >= 0) return;
  findings.add("maximum-unreachable", declared.span, [exactText(maximum), exactText(best)]);
}
