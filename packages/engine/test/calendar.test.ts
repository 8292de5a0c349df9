import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  dayNumber,
  daysInMonth,
  isoDate,
  readIsoDate,
  workingDaysBetween,
} from "../src/index.ts";

const days = fc.integer({ min: 0, max: dayNumber(9999, 12, 31) });
const platform = (day: number) => new Date((day - dayNumber(1970, 1, 1)) * 86_400_000);

describe("days of the calendar", () => {
  it("are those of the platform, there and back", () => {
    fc.assert(
      fc.property(days, (day) => {
        const text = isoDate(day);
        expect(platform(day).toISOString()).toBe(`${text}T00:00:00.000Z`);
        expect(readIsoDate(text)).toBe(day);
      }),
    );
  });

  it.each([
    ["2026-02-29", null],
    ["2028-02-29", "2028-02-29"],
    ["1900-02-29", null],
    ["2000-02-29", "2000-02-29"],
    ["2026-13-01", null],
    ["2026-00-10", null],
    ["2026-04-31", null],
    ["0000-01-01", null],
    ["26-01-01", null],
    ["2026-1-1", null],
    ["hôm qua", null],
  ])("%s is read as %s", (text, expected) => {
    const day = readIsoDate(text);
    expect(day === null ? null : isoDate(day)).toBe(expected);
  });

  it("have no month beyond the twelfth", () => {
    expect([0, 1, 2, 12, 13].map((month) => daysInMonth(2026, month))).toEqual([0, 31, 28, 31, 0]);
  });
});

describe("working days", () => {
  const isWorkday = (day: number) => ![0, 6].includes(platform(day).getUTCDay());
  const between = (from: number, to: number) => {
    let count = 0;
    for (let day = from + 1; day <= to; day++) if (isWorkday(day)) count++;
    return count;
  };

  it("are counted as on fingers, backwards too", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (from, more) => {
        expect(workingDaysBetween(from, from + more)).toBe(between(from, from + more));
        expect(workingDaysBetween(from + more, from)).toBe(-between(from, from + more) || 0);
      }),
    );
  });

  it.each([
    ["a Friday", "2026-02-13", 1, "2026-02-16"],
    ["a Saturday", "2026-02-14", 1, "2026-02-16"],
    ["a Monday", "2026-02-16", 5, "2026-02-23"],
    ["a Monday, backwards", "2026-02-16", -1, "2026-02-13"],
    ["a Sunday, backwards", "2026-02-15", -1, "2026-02-13"],
    ["a Sunday, none", "2026-02-15", 0, "2026-02-15"],
  ])("from %s (%s) %d on: %s", (_name, from, count, expected) => {
    expect(isoDate(addWorkingDays(readIsoDate(from) ?? 0, count))).toBe(expected);
  });

  it("added are the working days between, and the day they end on is one", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 400 }), (from, count) => {
        const later = addWorkingDays(from, count);
        expect(workingDaysBetween(from, later)).toBe(count);
        expect(isWorkday(later)).toBe(true);
        const earlier = addWorkingDays(from + 1000, -count);
        expect(isWorkday(earlier)).toBe(true);
        expect(workingDaysBetween(earlier - 1, from + 999)).toBe(count);
      }),
    );
  });
});
