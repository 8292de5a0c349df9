import { foldName } from "../../fold.ts";
import type { Domain } from "../../numbers/cut.ts";
import { domainOfRange } from "../../numbers/range.ts";
import { joinReads, type Reads, type Term } from "../expressions/term.ts";
import { yearsOf } from "../header/period.ts";
import type { Scope } from "../scope.ts";
import type { DatumSymbol, TargetSymbol } from "../symbols.ts";
import { rowsIn } from "../targets/lookup.ts";
import { ANYWHERE, type Situation } from "./situation.ts";

/** Expressions that depend on more combinations of years and options are looked at in these only. */
const MOST_SITUATIONS = 200;

/**
 * Every combination of years and options that makes a difference to what reads them; one that knows nothing where
 * they depend on neither.
 */
export function situationsOf(all: readonly Reads[], scope: Scope): readonly Situation[] {
  const targets = [...new Set(all.flatMap((reads) => reads.targets))];
  const years = differentYears(targets, joinReads(all), scope);
  const choices = targets.flatMap(({ by }) => (by === null || by === "unknown" ? [] : [by]));
  let situations: readonly Situation[] = years.map((year) => ({
    ...ANYWHERE,
    limited: scope.limited,
    year,
  }));
  for (const choice of new Set(choices)) {
    const options = [...new Map(choice.options.map(({ value }) => [foldName(value), value])).values()];
    situations = situations
      .flatMap((situation) => options.map((option) => withOption(situation, choice, option)))
      .slice(0, MOST_SITUATIONS);
  }
  return situations;
}

const withOption = (situation: Situation, choice: DatumSymbol, option: string): Situation => ({
  ...situation,
  options: new Map([...situation.options, [choice, option]]),
});

/**
 * One year for each run of years in which no target changes; each year by itself where its days count, or where the
 * year stands beside what depends on it.
 */
function differentYears(
  targets: readonly TargetSymbol[],
  { yearly, year }: Pick<Reads, "yearly" | "year">,
  { period }: Scope,
): readonly (number | null)[] {
  const byYear = targets.filter((target) => target.byYear);
  if (period === null || period === "unknown" || (byYear.length === 0 && !yearly)) return [null];
  const years = yearsOf(period);
  if (yearly || year) return years;
  const first = new Map<string, number>();
  for (const year of years) {
    const rows = byYear.map((target) =>
      rowsIn(target, { ...ANYWHERE, year }).map((row) => target.rows?.indexOf(row)),
    );
    const key = JSON.stringify(rows);
    if (!first.has(key)) first.set(key, year);
  }
  return [...first.values()];
}

/** The values that a measure can take there; null when unknown. */
export function rangeIn(measure: Pick<Term, "rangeIn">, situation: Situation): Domain | null {
  const range = measure.rangeIn(situation);
  return range && domainOfRange(range);
}
