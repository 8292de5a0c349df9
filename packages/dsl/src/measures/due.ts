import { formatQuantityVi } from "@tieuchi/engine";
import type { DateValue, Interval, IntervalBound } from "../ast.ts";
import { foldName } from "../fold.ts";
import type { Due, NumberBound } from "./measures.ts";

/** The numbers of an interval; null where a bound is something else. */
export function numberDue(interval: Interval, unit: string): Due | null {
  const [lower, upper] = [
    interval.lower && numberBound(interval.lower),
    interval.upper && numberBound(interval.upper),
  ];
  if (lower === undefined || upper === undefined) return null;
  return { kind: "number", lower, upper, words: numberWords(lower, upper, unit) };
}

/** Undefined: not a plain number. */
function numberBound({ value, inclusive }: IntervalBound): NumberBound | undefined {
  if (value.kind !== "quantity" || value.ofMaximum || typeof inclusive !== "boolean") return undefined;
  return { value: value.quantity.value, inclusive };
}

export function numberWords(lower: NumberBound | null, upper: NumberBound | null, unit: string): string {
  const say = (bound: NumberBound) => formatQuantityVi(bound.value, unit);
  if (lower && upper && lower.value === upper.value) return say(lower);
  const from = lower && `${lower.inclusive ? "từ" : "trên"} ${say(lower)}`;
  const to = upper && `${upper.inclusive ? "đến" : lower === null ? "dưới" : "đến dưới"} ${say(upper)}`;
  return [from, to].filter((part) => part !== null).join(" ");
}

/** The days of an interval; null where a bound is something else. */
export function dateDue({ lower, upper }: Interval): Due | null {
  const bounds = [lower, upper].filter((bound) => bound !== null);
  if (bounds.some(({ value }) => value.kind !== "date")) return null;
  const from = lower && `${lower.inclusive ? "từ" : "sau"} ${dayWords(lower)}`;
  const to = upper && `${upper.inclusive ? "đến" : "trước"} ${dayWords(upper)}`;
  return { kind: "date", words: [from, to].filter((part) => part !== null).join(" ") };
}

function dayWords({ value }: IntervalBound): string {
  return value.kind === "date" ? baseWords(value.date.base) : "";
}

function baseWords(base: DateValue["base"]): string {
  if (base.kind === "day") return base.value.split("-").reverse().join("/");
  if (base.kind === "datum") return `[${base.name.value}]`;
  const pad = (part: number) => String(part).padStart(2, "0");
  return `${pad(base.day)}/${pad(base.month)} hằng năm`;
}

/**
 * Whether two passages ask for the same. A bare number (`99%`) says neither "at least" nor "at most", so it goes
 * with either. Two states in different words may mean the same: only people can tell.
 */
export function agree(one: Due, other: Due): boolean {
  if (one.kind === "number" && other.kind === "number")
    return numbersAgree(one, other) || numbersAgree(other, one);
  if (one.kind === "date" && other.kind === "date") return foldName(one.words) === foldName(other.words);
  return true;
}

type Numbers = Extract<Due, { kind: "number" }>;

function numbersAgree(one: Numbers, other: Numbers): boolean {
  const same = (a: NumberBound | null, b: NumberBound | null) =>
    a?.value === b?.value && a?.inclusive === b?.inclusive;
  if (same(one.lower, other.lower) && same(one.upper, other.upper)) return true;
  const isBare = one.lower !== null && one.upper !== null && one.lower.value === one.upper.value;
  if (!isBare) return false;
  return (
    (other.upper === null && same(one.lower, other.lower)) ||
    (other.lower === null && same(one.upper, other.upper))
  );
}
