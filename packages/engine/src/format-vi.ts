/** Numbers, dates and intervals as Vietnamese readers write them: 10.000 · 97,8% · 15/02/2026. */
import { decimalFromNumber, formatDecimal } from "./decimal.ts";
import type { DecimalText, IsoDate } from "./model.ts";

/** Bounds as plain values; `inclusive`: the value itself lies inside. */
export interface PlainInterval<T> {
  readonly lower: { readonly value: T; readonly inclusive: boolean } | null;
  readonly upper: { readonly value: T; readonly inclusive: boolean } | null;
}

/**
 * Decimal comma, dots between groups of three digits, every digit kept.
 *
 * @example
 * formatNumberVi(10000); // "10.000"
 * formatNumberVi("97.8"); // "97,8"
 */
export function formatNumberVi(value: number | DecimalText): string {
  const text = typeof value === "string" ? value : plainText(value);
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.length > 3 ? whole.replace(/\B(?=(\d{3})+$)/g, ".") : whole;
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

function plainText(value: number): string {
  const decimal = decimalFromNumber(value);
  return decimal ? formatDecimal(decimal) : String(value);
}

/**
 * A number with its unit; the percent sign stands without a space, a pure number (unit "") alone and, like a year, in
 * one piece up to four digits.
 *
 * @example
 * formatQuantityVi(97.8, "%"); // "97,8%"
 * formatQuantityVi("1200", "người"); // "1.200 người"
 * formatQuantityVi(2028, ""); // "2028"
 */
export function formatQuantityVi(value: number | DecimalText, unit: string): string {
  return numberWithin(value, unit) + unitSuffix(unit);
}

function numberWithin(value: number | DecimalText, unit: string): string {
  return isYearLike(String(value), unit) ? String(value) : formatNumberVi(value);
}

/** A pure number of four digits; years are the ones that texts have. */
export function isYearLike(text: string, unit: string): boolean {
  return unit === "" && /^\d{4}$/.test(text);
}

export function unitSuffix(unit: string): string {
  return unit === "" || unit.startsWith("%") ? unit : ` ${unit}`;
}

/**
 * A date `yyyy-mm-dd` as dd/mm/yyyy.
 *
 * @example
 * formatDateVi("2026-02-15"); // "15/02/2026"
 */
export function formatDateVi(date: IsoDate): string {
  return date.split("-").reverse().join("/");
}

/**
 * An interval in the words of the language; the unit stands once, the percent sign on every bound.
 *
 * @example
 * const interval = { lower: { value: "80", inclusive: true }, upper: { value: "96", inclusive: false } };
 * formatIntervalVi(interval, "%"); // "từ 80% đến dưới 96%"
 */
export function formatIntervalVi({ lower, upper }: PlainInterval<DecimalText>, unit: string): string {
  if (lower && upper && lower.value === upper.value) return `đúng ${formatQuantityVi(lower.value, unit)}`;
  const bare = upper && !unit.startsWith("%") ? "" : unitSuffix(unit);
  const from = lower && `${lower.inclusive ? "từ" : "trên"} ${numberWithin(lower.value, unit)}${bare}`;
  const number = upper && formatQuantityVi(upper.value, unit);
  if (!number) return from ?? "mọi giá trị";
  if (!from) return `${upper.inclusive ? "đến" : "dưới"} ${number}`;
  return `${from} đến ${upper.inclusive ? "" : "dưới "}${number}`;
}

/**
 * A range of dates in the words of the language.
 *
 * @example
 * formatDateIntervalVi({ lower: null, upper: { value: "2026-02-15", inclusive: false } }); // "trước 15/02/2026"
 */
export function formatDateIntervalVi({ lower, upper }: PlainInterval<IsoDate>): string {
  if (lower && upper && lower.value === upper.value) return `đúng ${formatDateVi(lower.value)}`;
  const from = lower && `${lower.inclusive ? "từ" : "sau"} ${formatDateVi(lower.value)}`;
  const to = upper && `${upper.inclusive ? "đến" : "trước"} ${formatDateVi(upper.value)}`;
  return [from, to].filter((part) => part !== null).join(" ") || "mọi ngày";
}
