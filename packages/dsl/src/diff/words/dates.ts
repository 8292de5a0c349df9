import { type DateBound, type DateValue, formatDateVi, type YearDay } from "@tieuchi/engine";
import type { Names } from "./names.ts";

const offsets = { "-1": " năm trước", "0": "", "1": " năm sau" } as const;

/** `30/06`, `01/07 năm trước` */
export function yearDayText({ month, day, offset }: YearDay): string {
  const [dd, mm] = [day, month].map((part) => String(part).padStart(2, "0"));
  return `${dd}/${mm}${offsets[offset]}`;
}

/** `15/02/2026`, `15/02 hằng năm`, `[ngày nhận] + 15 ngày làm việc` */
export function dateText({ base, days, working }: DateValue, names: Names): string {
  const day = baseText(base, names);
  const unit = working ? "ngày làm việc" : "ngày";
  if (days === 0) return names.isPrecise ? `${day} (tính theo ${unit})` : day;
  return `${day} ${days < 0 ? "−" : "+"} ${Math.abs(days)} ${unit}`;
}

function baseText(base: DateValue["base"], names: Names): string {
  if (base.kind === "day") return formatDateVi(base.date);
  if (base.kind === "datum") return names.datum(base.code);
  const [day = "", ...year] = yearDayText(base).split(" ");
  return [day, "hằng năm", ...(year.length > 0 ? [`(${year.join(" ")})`] : [])].join(" ");
}

/** `từ 01/01/2026 đến [ngày nộp]`, `trước 15/02/2026` */
export function dateRangeText(lower: DateBound | null, upper: DateBound | null, names: Names): string {
  const from = lower && `${lower.inclusive ? "từ" : "sau"} ${dateText(lower.at, names)}`;
  const to = upper && `${upper.inclusive ? "đến" : "trước"} ${dateText(upper.at, names)}`;
  return [from, to].filter((part) => part !== null).join(" ") || "mọi ngày";
}
