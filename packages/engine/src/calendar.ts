/** Days of the calendar by plain arithmetic, so that no clock and no time zone has a say. */
import type { IsoDate } from "./model.ts";

/** Days since Monday, 01/01/0001. */
export type DayNumber = number;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_BEFORE = DAYS.map((_, month) => DAYS.slice(0, month).reduce((sum, days) => sum + days, 0));

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/**
 * How many days a month has; 0 for a month that does not exist.
 *
 * @example
 * daysInMonth(2028, 2); // 29
 */
export function daysInMonth(year: number, month: number): number {
  return (DAYS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
}

/**
 * The number of a day that exists, in a year from 1 on.
 *
 * @example
 * dayNumber(2026, 3, 1) - dayNumber(2026, 2, 28); // 1
 */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  const passed = (DAYS_BEFORE[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0);
  return before * 365 + leapDays + passed + day - 1;
}

/**
 * Reads `yyyy-mm-dd`; null for a date that does not exist, or a text that is none.
 *
 * @example
 * readIsoDate("2026-02-29"); // null
 */
export function readIsoDate(text: string): DayNumber | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return null;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  if (year < 1 || day < 1 || day > daysInMonth(year, month)) return null;
  return dayNumber(year, month, day);
}

const DAYS_OF_400_YEARS = 146_097;

/**
 * The day as `yyyy-mm-dd`.
 *
 * @example
 * isoDate(dayNumber(2026, 2, 28) + 1); // "2026-03-01"
 */
export function isoDate(number: DayNumber): IsoDate {
  // The 400-year cycle is exact; within it the year found by the mean length is off by one at most.
  let year = Math.floor((number * 400) / DAYS_OF_400_YEARS) + 1;
  if (dayNumber(year + 1, 1, 1) <= number) year++;
  if (dayNumber(year, 1, 1) > number) year--;
  let month = 12;
  while (month > 1 && dayNumber(year, month, 1) > number) month--;
  const day = number - dayNumber(year, month, 1) + 1;
  const pad = (part: number, width: number) => String(part).padStart(width, "0");
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/**
 * Days from Monday to Friday after `from` up to and with `to`; negative when `to` lies before `from`.
 *
 * @example
 * workingDaysBetween(dayNumber(2026, 2, 13), dayNumber(2026, 2, 16)); // 1
 */
export function workingDaysBetween(from: DayNumber, to: DayNumber): number {
  return workingDaysUntil(to) - workingDaysUntil(from);
}

/**
 * The `count`-th day from Monday to Friday after a day, before it where negative; 0: the day itself.
 *
 * @example
 * isoDate(addWorkingDays(dayNumber(2026, 2, 13), 1)); // "2026-02-16"
 */
export function addWorkingDays(day: DayNumber, count: number): DayNumber {
  if (count === 0) return day;
  const nth = count > 0 ? workingDaysUntil(day) + count : workingDaysUntil(day - 1) + 1 + count;
  return Math.floor((nth - 1) / 5) * 7 + modulo(nth - 1, 5);
}

/** Working days from day 0 up to and with this one. */
function workingDaysUntil(day: DayNumber): number {
  return Math.floor(day / 7) * 5 + Math.min(modulo(day, 7) + 1, 5);
}

function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}
