import { addWorkingDays, type DateValue, formatDateVi, formatNumberVi, isoDate } from "@tieuchi/engine";
import type { Quantity, DateValue as Syntax } from "../../ast.ts";
import { exactText, whole } from "../../numbers/exact.ts";
import type { End } from "../../numbers/range.ts";
import { addRanges, pointRange, type Range } from "../../numbers/range.ts";
import { dayOfYear, requirePeriod, yearsOf } from "../header/period.ts";
import { useDatum } from "../lookups.ts";
import type { Scope } from "../scope.ts";
import type { Situation } from "../situations/situation.ts";
import { dayOf, rangeOfDatum } from "./datum-range.ts";
import { NOTHING_READ, type Reads } from "./term.ts";

/** A day that a clause names, and which days it can be. */
export interface CheckedDate {
  readonly model: DateValue;
  /** As the text writes it: `15/06 hằng năm`, `[ngày nhận] + 5 ngày làm việc`. */
  readonly words: string;
  readonly reads: Reads;
  /** As day numbers; null when not known there. */
  rangeIn(situation: Situation): Range | null;
}

type Base = Syntax["base"];
type CheckedBase = Omit<CheckedDate, "model"> & { readonly model: DateValue["base"] };

/** Reads a day; null after a diagnostic. */
export function checkDate(syntax: Syntax, scope: Scope): CheckedDate | null {
  const check = bases[syntax.base.kind] as (base: Base, scope: Scope) => CheckedBase | null;
  const base = check(syntax.base, scope);
  const days = syntax.days === null ? 0 : readDays(syntax.days, scope);
  if (base === null || days === null) return null;
  const { working } = syntax;
  return {
    model: { base: base.model, days, working },
    words: `${base.words}${shiftWords(days, working)}`,
    reads: base.reads,
    rangeIn: (situation) => {
      const range = base.rangeIn(situation);
      return range && shifted(range, days, working);
    },
  };
}

const bases = {
  day: ({ value }: Extract<Base, { kind: "day" }>): CheckedBase => ({
    model: { kind: "day", date: value },
    words: formatDateVi(value),
    reads: NOTHING_READ,
    rangeIn: () => pointRange(dayOf(value)),
  }),
  yearly: (base: Extract<Base, { kind: "yearly" }>, scope: Scope): CheckedBase | null => {
    const { month, day, offset, span } = base;
    if (!requirePeriod(span, scope)) return null;
    return {
      model: { kind: "yearly", month, day, offset },
      words: yearDayWords(base),
      reads: { ...NOTHING_READ, yearly: true },
      rangeIn: ({ year }) => (year === null ? null : pointRange(whole(dayOfYear(base, year)))),
    };
  },
  datum: ({ name }: Extract<Base, { kind: "datum" }>, scope: Scope): CheckedBase | null => {
    const datum = useDatum(name, scope);
    if (datum === null || datum.kind === null) return null;
    if (datum.kind !== "date") {
      scope.findings.add("not-a-date", name.span, [datum.name, datum.kind]);
      return null;
    }
    return {
      model: { kind: "datum", code: datum.code },
      words: `[${datum.name}]`,
      reads: { ...NOTHING_READ, data: [datum] },
      rangeIn: (situation) => rangeOfDatum(datum, situation),
    };
  },
} satisfies { [K in Base["kind"]]: (base: Extract<Base, { kind: K }>, scope: Scope) => CheckedBase | null };

/** Ten years: more is a slip of the pen. */
const MOST_DAYS = 3660;

function readDays({ value, span }: Quantity, { findings }: Scope): number | null {
  const days = Number(value);
  if (Number.isInteger(days) && Math.abs(days) <= MOST_DAYS) return days;
  findings.add("days-not-whole", span, [MOST_DAYS]);
  return null;
}

function shifted(range: Range, days: number, working: boolean): Range {
  if (!working || days === 0) return addRanges(range, pointRange(whole(days)));
  // Later days never come to lie before earlier ones, so the ends stay the ends.
  const end = (at: End | null) => at && { ...at, value: whole(addWorkingDays(Number(at.value.n), days)) };
  return { ...range, low: end(range.low), high: end(range.high), exact: false };
}

function shiftWords(days: number, working: boolean): string {
  if (days === 0) return "";
  return ` ${days < 0 ? "-" : "+"} ${formatNumberVi(Math.abs(days))} ngày${working ? " làm việc" : ""}`;
}

const OFFSETS = { "-1": " năm trước", "0": "", "1": " năm sau" } as const;

function yearDayWords({ day, month, offset }: { day: number; month: number; offset: -1 | 0 | 1 }): string {
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${pad(day)}/${pad(month)} hằng năm${OFFSETS[offset]}`;
}

/** Which days a range of day numbers holds: `từ 01/01/2026 đến 31/12/2026`. */
export function dayRangeWords({ low, high }: Range): string {
  const say = (end: End) => formatDateVi(isoDate(Number(exactText(end.value))));
  if (low !== null && high !== null && exactText(low.value) === exactText(high.value))
    return `là ${say(low)}`;
  const from = low === null ? null : `từ ${say(low)}`;
  const to = high === null ? null : `đến ${say(high)}`;
  return [from, to].filter((part) => part !== null).join(" ") || "là mọi ngày";
}

/** A deadline that lies in no year of the period is most likely left over from another one. */
export function reportOutsidePeriod(syntax: Syntax, scope: Scope): void {
  const { period, findings } = scope;
  const { base } = syntax;
  if (period === null || period === "unknown" || base.kind === "datum") return;
  // `năm trước` and `năm sau` say that the day is meant to lie there.
  if (base.kind === "yearly" && base.offset !== 0) return;
  const days =
    base.kind === "day"
      ? [Number(dayOf(base.value).n)]
      : yearsOf(period).map((year) => dayOfYear(base, year));
  const years = yearsOf(period).map(
    (year) => [dayOfYear(period.from, year), dayOfYear(period.to, year)] as const,
  );
  const inside = days.some((day) => years.some(([first, last]) => first <= day && day <= last));
  if (inside) return;
  const words = base.kind === "day" ? formatDateVi(base.value) : yearDayWords(base);
  const [first, last] = [years[0]?.[0] ?? 0, years.at(-1)?.[1] ?? 0];
  findings.add("deadline-outside-period", base.span, [
    words,
    formatDateVi(isoDate(first)),
    formatDateVi(isoDate(last)),
  ]);
}
