import type { IsoDate } from "@tieuchi/engine";
import { messages } from "./messages.ts";
import type { Parsed } from "./vietnamese-number.ts";

/** `"15/02/2026"`, `"5/2/2026"` → `2026-02-15`; impossible dates are refused, never shifted. */
export function parseDate(typed: string): Parsed<IsoDate> {
  const text = typed.trim();
  if (text === "") return { ok: true, value: null };
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  if (!parts) return { ok: false, message: messages.date.form };
  const [day, month, year] = parts.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day)
    return { ok: false, message: messages.date.impossible(text) };
  return { ok: true, value: date.toISOString().slice(0, 10) };
}

const moment = new Intl.DateTimeFormat("vi-VN", {
  timeZone: "Asia/Ho_Chi_Minh",
  day: "2-digit",
  month: "2-digit",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  hourCycle: "h23",
});

/** A moment as ISO 8601 UTC → `15/02/2026 08:05`, Vietnamese time. */
export function formatMoment(at: string): string {
  const parts = Object.fromEntries(moment.formatToParts(new Date(at)).map((part) => [part.type, part.value]));
  return `${parts.day}/${parts.month}/${parts.year} ${parts.hour}:${parts.minute}`;
}
