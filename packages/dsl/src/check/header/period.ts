import { type DayNumber, dayNumber, daysInMonth, type Period, type YearDay } from "@tieuchi/engine";
import type { PeriodClause, Span, YearDay as YearDaySyntax } from "../../ast.ts";
import { insertLine } from "../../fixes.ts";
import { clausePhrases } from "../../messages/clause-phrases.ts";
import type { SetNode } from "../document/tree.ts";
import type { Scope } from "../scope.ts";

export const EARLIEST_YEAR = 1900;
export const LATEST_YEAR = 2200;
/** More years than a set of criteria lives; each of them is looked at wherever a target depends on the year. */
const MOST_YEARS = 50;

const LEAP_YEAR = 2024;

const CALENDAR_YEAR = {
  from: { month: 1, day: 1, offset: 0 },
  to: { month: 12, day: 31, offset: 0 },
} as const;

/** `kỳ đánh giá`; null without such a clause, "unknown" where it is unsound or may stand in a lost line. */
export function readPeriod(set: SetNode | null): Period | "unknown" | null {
  const clause = set?.period ?? null;
  if (clause === null) return set?.doubtful ? "unknown" : null;
  const years = readYears(clause);
  if (years === null || years.lastYear < years.firstYear) return "unknown";
  if (years.lastYear - years.firstYear >= MOST_YEARS) return "unknown";
  const days =
    clause.days === null ? CALENDAR_YEAR : { from: plain(clause.days.from), to: plain(clause.days.to) };
  return isWithinAYear(days) ? { ...years, ...days } : "unknown";
}

const plain = ({ month, day, offset }: YearDaySyntax): YearDay => ({ month, day, offset });

function readYears({ firstYear, lastYear }: PeriodClause): Pick<Period, "firstYear" | "lastYear"> | null {
  const first = readYear(firstYear?.value);
  const last = lastYear === null ? first : readYear(lastYear.value);
  return first === null || last === null ? null : { firstYear: first, lastYear: last };
}

/** A year as a text may name it; null for anything else. */
export function readYear(written: string | undefined): number | null {
  const year = /^\d{4}$/.test(written ?? "") ? Number(written) : 0;
  return year >= EARLIEST_YEAR && year <= LATEST_YEAR ? year : null;
}

/** Every year of the period, the first one first. */
export function yearsOf({ firstYear, lastYear }: Pick<Period, "firstYear" | "lastYear">): readonly number[] {
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index);
}

/** The day in the year that is scored; 29/02 is the last of February where there is none. */
export const dayOfYear = ({ month, day, offset }: YearDay, year: number): DayNumber =>
  dayNumber(year + offset, month, Math.min(day, daysInMonth(year + offset, month)));

/** From the first to the last day there is at least one day and at most a year. */
function isWithinAYear({ from, to }: Pick<Period, "from" | "to">): boolean {
  const [first, last] = [dayOfYear(from, LEAP_YEAR), dayOfYear(to, LEAP_YEAR)];
  return first <= last && last - first < 366;
}

/** Tells what is wrong with `kỳ đánh giá`. */
export function checkPeriod(clause: PeriodClause, { findings }: Scope): void {
  const { firstYear, lastYear, days } = clause;
  let readable = true;
  for (const written of [firstYear, lastYear]) {
    if (written === null || readYear(written.value) !== null) continue;
    findings.add("year-out-of-range", written.span, [EARLIEST_YEAR, LATEST_YEAR]);
    readable = false;
  }
  const years = readYears(clause);
  if (readable && years !== null && lastYear !== null) {
    if (years.lastYear < years.firstYear) findings.add("period-reversed", lastYear.span, []);
    else if (years.lastYear - years.firstYear >= MOST_YEARS) {
      findings.add("period-too-long", lastYear.span, [MOST_YEARS]);
    }
  }
  if (days === null || years === null || years.lastYear < years.firstYear) return;
  if (!isWithinAYear(days)) {
    findings.add("period-days", { start: days.from.span.start, end: days.to.span.end }, []);
  }
}

/** Something here depends on the year, which only a set with `kỳ đánh giá` asks for. */
export function requirePeriod(span: Span, { period, findings, headerEnd, effectiveYear }: Scope): boolean {
  if (period !== null || headerEnd === null) return period !== null;
  const line = `${clausePhrases.period} năm ${effectiveYear ?? LEAP_YEAR + 2}`;
  findings.add("period-missing", span, [line], insertLine(headerEnd, line));
  return false;
}
