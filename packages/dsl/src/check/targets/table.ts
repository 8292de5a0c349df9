import type { Period } from "@tieuchi/engine";
import { yearsOf } from "../header/period.ts";
import type { Scope } from "../scope.ts";
import { ANYWHERE, situationWords } from "../situations/situation.ts";
import type { DatumSymbol, TargetSymbol } from "../symbols.ts";
import { fitsOption, fitsYear } from "./lookup.ts";

/** Exactly one row for each year of the period and each option; tells whether that is so. */
export function checkTable(target: TargetSymbol, by: DatumSymbol | null, scope: Scope): boolean {
  const { period } = scope;
  if (target.byYear && (period === null || period === "unknown")) return false;
  const years = target.byYear && period !== null && period !== "unknown" ? yearsOf(period) : [null];
  const options = by === null ? [null] : by.options.map(({ value }) => value);
  let complete = true;
  for (const option of options) {
    const places = years.map((year) => ({ year, rows: rowsAt(target, year, option) }));
    const missing = places.filter(({ rows }) => rows.length === 0);
    const twice = places.find(({ rows }) => rows.length > 1);
    const say = (year: number | null) => placeWords(year, by, option);
    if (missing.length > 0) {
      sayMissing(
        target,
        missing.map(({ year }) => say(year)),
        scope,
      );
      complete = false;
    }
    if (twice !== undefined) {
      const row = target.node.clause.rows[twice.rows[1] ?? 0];
      scope.findings.add("target-rows-overlap", row?.span ?? target.node.clause.span, [say(twice.year)]);
      complete = false;
    }
  }
  if (target.byYear && period !== null && period !== "unknown") reportOutside(target, period, scope);
  return complete;
}

/** Positions of the rows that fit. */
function rowsAt({ rows }: TargetSymbol, year: number | null, option: string | null): readonly number[] {
  return (rows ?? []).flatMap((row, index) =>
    fitsYear(row, year) && fitsOption(row, option ?? undefined) ? [index] : [],
  );
}

function placeWords(year: number | null, by: DatumSymbol | null, option: string | null): string {
  const options = by === null || option === null ? [] : [[by, option] as const];
  return situationWords({ ...ANYWHERE, year, options: new Map(options) });
}

/** Of many missing years the first ones are enough. */
const MOST_NAMED = 3;

function sayMissing({ name, node }: TargetSymbol, places: readonly string[], { findings }: Scope): void {
  const span = node.clause.name?.span ?? node.clause.span;
  findings.add("target-row-missing", span, [name, places.slice(0, MOST_NAMED), places.length > MOST_NAMED]);
}

/** A row for years that the set does not score. */
function reportOutside({ rows, node }: TargetSymbol, period: Period, { findings }: Scope): void {
  for (const [index, { years }] of (rows ?? []).entries()) {
    const row = node.clause.rows[index];
    if (years === null || row === undefined) continue;
    if (years.to < period.firstYear || years.from > period.lastYear) {
      findings.add("target-row-dead", row.span, [period.firstYear, period.lastYear]);
    }
  }
}
