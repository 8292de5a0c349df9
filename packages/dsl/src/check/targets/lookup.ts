import { foldName } from "../../fold.ts";
import type { Situation } from "../situations/situation.ts";
import type { TargetRowSymbol, TargetSymbol } from "../symbols.ts";

/** The rows that may hold there: one where year and option are known, more where they are not. */
export function rowsIn(target: TargetSymbol, { year, options }: Situation): readonly TargetRowSymbol[] {
  const option = target.by === null || target.by === "unknown" ? undefined : options.get(target.by);
  const fitting = (target.rows ?? []).filter(
    (row) => fitsYear(row, target.byYear ? year : null) && fitsOption(row, option),
  );
  const known = (!target.byYear || year !== null) && (target.by === null || option !== undefined);
  return known ? fitting.slice(0, 1) : fitting;
}

export const fitsYear = ({ years }: Pick<TargetRowSymbol, "years">, year: number | null): boolean =>
  years === null || year === null || (years.from <= year && year <= years.to);

export const fitsOption = (
  { option }: Pick<TargetRowSymbol, "option">,
  wanted: string | undefined,
): boolean => option === null || wanted === undefined || foldName(option) === foldName(wanted);
