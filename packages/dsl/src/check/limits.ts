import type { Domain } from "./cut.ts";
import { compare, type Exact } from "./exact.ts";
import type { DatumSymbol } from "./symbols.ts";

/** The outermost value a datum can have; null: none; "unknown": a clause on the way is broken. */
type Outermost = Exact | null | "unknown";

export function lowest(datum: DatumSymbol, seen: readonly DatumSymbol[] = []): Outermost {
  return outermost("from", datum, seen);
}
export function highest(datum: DatumSymbol, seen: readonly DatumSymbol[] = []): Outermost {
  return outermost("to", datum, seen);
}

function outermost(side: "from" | "to", datum: DatumSymbol, seen: readonly DatumSymbol[]): Outermost {
  const limit = datum[side];
  if (limit === null || limit === "unknown") return limit;
  if (limit.kind === "value") return limit.value;
  // A cycle has its own diagnostic.
  if (seen.includes(datum)) return "unknown";
  return outermost(side, limit.datum, [...seen, datum]);
}

/** Whether limits say that `a` never exceeds `b`, directly or through others. */
export function neverAbove(a: DatumSymbol, b: DatumSymbol, seen: readonly DatumSymbol[] = []): boolean {
  if (a === b) return true;
  if (seen.includes(a)) return false;
  return typeof a.to === "object" && a.to?.kind === "datum" && neverAbove(a.to.datum, b, [...seen, a]);
}

/** Whether limits say that `a` never lies below `b`. */
export function neverBelow(a: DatumSymbol, b: DatumSymbol, seen: readonly DatumSymbol[] = []): boolean {
  if (a === b) return true;
  if (seen.includes(a)) return false;
  return typeof a.from === "object" && a.from?.kind === "datum" && neverBelow(a.from.datum, b, [...seen, a]);
}

/** The values a number can take by its limits and its decimals; null when its limits are broken or reversed. */
export function domainOf(datum: DatumSymbol): Domain | null {
  const [low, high] = [lowest(datum), highest(datum)];
  if (low === "unknown" || high === "unknown") return null;
  // Reversed limits have their own diagnostic.
  if (low !== null && high !== null && compare(low, high) > 0) return null;
  const step: Exact = { n: 1n, d: 10n ** BigInt(datum.digits) };
  return {
    low: low === null ? "lowest" : { at: low, after: false },
    high: high === null ? "highest" : { at: high, after: true },
    step,
  };
}
