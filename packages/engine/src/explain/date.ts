/** Days in the words of the language: `15/02 hằng năm`, `[ngày nhận] + 15 ngày`. */
import { formatDateVi, formatNumberVi } from "../format-vi.ts";
import { conditionMessages as say } from "../messages/condition.ts";
import type { Condition, DateValue } from "../model.ts";
import type { Names } from "./names.ts";

type Base = DateValue["base"];
const bases = {
  day: ({ date }: Extract<Base, { kind: "day" }>) => formatDateVi(date),
  yearly: ({ day, month, offset }: Extract<Base, { kind: "yearly" }>) => say.yearly(day, month, offset),
  datum: ({ code }: Extract<Base, { kind: "datum" }>, names: Names) => names.answer(code),
} satisfies { [K in Base["kind"]]: (base: Extract<Base, { kind: K }>, names: Names) => string };

export function dateText({ base, days, working }: DateValue, names: Names): string {
  const text = bases[base.kind] as (base: Base, names: Names) => string;
  const named = text(base, names);
  return days === 0 ? named : say.daysOn(named, formatNumberVi(Math.abs(days)), days > 0, working);
}

/** `từ 01/01/2026 đến 15/02/2026` */
export function dateRangeText(
  { lower, upper }: Extract<Condition, { kind: "date-in" }>,
  names: Names,
): string {
  const from = lower && dateText(lower.at, names);
  const to = upper && dateText(upper.at, names);
  if (from !== null && from === to) return say.exactly(from);
  const first = from && `${lower?.inclusive ? say.dateSides.from : say.dateSides.after} ${from}`;
  const last = to && `${upper?.inclusive ? say.dateSides.to : say.dateSides.before} ${to}`;
  return [first, last].filter((part) => part !== null).join(" ") || say.anyDay;
}

/** A day that must be worked out is told beside its words. */
export function dayMeant(value: DateValue, day: string | null, names: Names): string | null {
  if (day === null || (value.base.kind === "day" && value.days === 0)) return null;
  return say.dateMeant(dateText(value, names), day);
}
