import { readIsoDate } from "@tieuchi/engine";
import { compare, decimalStep, type Exact, ONE, whole, ZERO } from "../../numbers/exact.ts";
import { isNumber } from "../../numbers/outermost.ts";
import { closedRange, pointRange, type Range, within } from "../../numbers/range.ts";
import { highest, lowest, neverAbove } from "../data/limits.ts";
import type { Situation } from "../situations/situation.ts";
import type { DatumSymbol } from "../symbols.ts";

/**
 * The values that an answer can have: a number, days as day numbers, ticked boxes by their count. null when its
 * clause is broken.
 */
export function rangeOfDatum(datum: DatumSymbol, { values, limited }: Situation): Range | null {
  const known = values.get(datum);
  if (known !== undefined) return pointRange(known);
  const range = ranges[datum.kind ?? "boolean"](datum, values);
  if (range === null) return null;
  const { low = null, high = null } = limited.get(datum) ?? {};
  let held = within(range, low, high);
  for (const [other, value] of values) {
    if (neverAbove(other, datum)) held = within(held, value, null);
    if (neverAbove(datum, other)) held = within(held, null, value);
  }
  return held;
}

type RangeOf = (datum: DatumSymbol, values: Situation["values"]) => Range | null;

const numbers: RangeOf = (datum, values) => {
  const [low, high] = [lowest(datum, values), highest(datum, values)];
  if (low === null || high === null || datum.digits === null) return null;
  // Reversed limits have their own diagnostic.
  if (isNumber(low) && isNumber(high) && compare(low, high) > 0) return null;
  return closedRange(low, high, decimalStep(datum.digits));
};

const ranges = {
  boolean: () => null,
  choice: () => null,
  count: numbers,
  decimal: numbers,
  percent: numbers,
  checklist: ({ options }) => closedRange(ZERO, whole(options.length), ONE),
  date: ({ clause: { type } }) => {
    if (type?.kind !== "date") return null;
    const [from, to] = [type.from, type.to].map((limit) => (limit === null ? "none" : dayOf(limit.value)));
    return closedRange(from ?? "none", to ?? "none", ONE);
  },
} satisfies Record<NonNullable<DatumSymbol["kind"]>, RangeOf>;

/** A calendar date as a day number; the text's dates exist. */
export const dayOf = (date: string): Exact => whole(readIsoDate(date) ?? 0);
