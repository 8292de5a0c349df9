import type { Span } from "../../ast.ts";
import type { Decimals } from "../../numbers/decimals.ts";
import { reportRoundingNeeded } from "../header/header.ts";
import { type Floor, MOST_DECIMALS } from "../items/points.ts";
import type { Scope } from "../symbols.ts";

/** Tells of a result that may not end, or be too long, where the set does not say how that floor is rounded. */
export function demandRounding(decimals: Decimals, of: Floor, span: Span, scope: Scope): void {
  if (scope.roundings[of] !== null || decimals === null) return;
  if (decimals === "endless" || decimals > MOST_DECIMALS) reportRoundingNeeded(of, span, scope);
}
