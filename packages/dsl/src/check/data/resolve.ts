import type { NumericRange, RangeLimit, Text } from "../../ast.ts";
import { exact } from "../../numbers/exact.ts";
import { useDatum } from "../lookups.ts";
import type { Scope } from "../scope.ts";
import type { DatumSymbol, Limit } from "../symbols.ts";
import { limitingDatum } from "./limits.ts";

/** Second pass: limits and units; a name among the limits counts as a use. */
export function resolveDatum(symbol: DatumSymbol, scope: Scope): void {
  const type = symbol.clause.type;
  if (type === null || !("unit" in type)) return;
  const broken = scope.broken(symbol.clause.span);
  symbol.from = resolveLimit(type.from, broken, scope);
  symbol.to = resolveLimit(type.to, broken, scope);
}

function resolveLimit(limit: RangeLimit | null, broken: boolean, scope: Scope): Limit | null | "unknown" {
  if (limit === null) return broken ? "unknown" : null;
  if (limit.kind === "quantity") {
    return { kind: "value", value: exact(limit.quantity.value) };
  }
  const datum = useDatum(limit.name, scope);
  return datum === null ? "unknown" : { kind: "datum", datum };
}

/** Third pass: the unit, which a limit by name may lend. */
export function resolveUnit(symbol: DatumSymbol): void {
  const borrowers = new Set<DatumSymbol>();
  let lender: DatumSymbol | null = symbol;
  while (lender !== null && !borrowers.has(lender) && lender.unit === null) {
    lender.unit = ownUnit(lender);
    borrowers.add(lender);
    if (lender.unit !== null) break;
    lender = limitingDatum(lender.to) ?? limitingDatum(lender.from);
  }
  for (const borrower of borrowers) borrower.unit ??= lender?.unit ?? null;
}

function ownUnit({ clause: { type } }: DatumSymbol): string | null {
  if (type === null || !("unit" in type)) return null;
  return type.kind === "percent" ? "%" : (writtenUnits(type)[0]?.value ?? null);
}

/** Every unit that is written in a range; the first of them is that of the datum. */
export function writtenUnits(range: NumericRange): readonly Text[] {
  return [range.unit, limitUnit(range.to), limitUnit(range.from)].filter((unit) => unit !== null);
}
const limitUnit = (limit: RangeLimit | null) => (limit?.kind === "quantity" ? limit.quantity.unit : null);
