import { daysInMonth } from "@tieuchi/engine";

/** How a date reads: `yyyy-mm-dd`, or what is wrong with it. */
export type DayReading =
  | { readonly kind: "value"; readonly value: string }
  | { readonly kind: "no-such-date" }
  /** `31/3`: a day of some year. */
  | { readonly kind: "year-missing" }
  /** Not `dd/mm/yyyy`; `right` where what was meant is plain. */
  | { readonly kind: "form"; readonly right: string | null };

/** Reads `15/02/2026` by hand: no clock, no time zone, and 30/02 stays impossible. */
export function readDay(image: string): DayReading {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(image) ?? [];
  if (year !== "") {
    const exists = Number(day) >= 1 && Number(day) <= daysIn(Number(month), Number(year));
    if (!exists) return { kind: "no-such-date" };
    return { kind: "value", value: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` };
  }
  if (readYearDay(image) !== null) return { kind: "year-missing" };
  const turned = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(image);
  if (turned !== null) return { kind: "form", right: vietnamese(turned[3], turned[2], turned[1]) };
  const dashed = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(image);
  if (dashed !== null) return { kind: "form", right: vietnamese(dashed[1], dashed[2], dashed[3]) };
  return { kind: "form", right: null };
}

/** Reads `15/06`, a day that some year has; null for anything else. */
export function readYearDay(image: string): { readonly month: number; readonly day: number } | null {
  const [, ofMonth = "", ofYear = ""] = /^(\d{1,2})\/(\d{1,2})$/.exec(image) ?? [];
  const [day, month] = [Number(ofMonth), Number(ofYear)];
  return day >= 1 && day <= daysIn(month, LEAP_YEAR) ? { month, day } : null;
}

/** Its February has every day that a February can have. */
const LEAP_YEAR = 2024;

function vietnamese(day = "", month = "", year = ""): string {
  return `${day.padStart(2, "0")}/${month.padStart(2, "0")}/${year}`;
}

/** Years that no text speaks of are slips of the pen. */
const daysIn = (month: number, year: number): number => (year < 1900 ? 0 : daysInMonth(year, month));
