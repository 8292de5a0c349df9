import { messages } from "./messages.ts";

/**
 * Numbers as Vietnamese offices write them: comma for decimals, dots only before groups of exactly three digits.
 *
 * A number field that drops a separator it does not expect turns `1.5` into 15; here it is refused with the reason.
 */
export type Parsed<T> =
  | { readonly ok: true; readonly value: T | null }
  | { readonly ok: false; readonly message: string };

const wellFormed = /^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/;

/** `"10.000"` → 10000, `"97,8"` → 97.8, `""` → null. */
export function parseNumber(typed: string): Parsed<number> {
  const text = typed
    .normalize("NFC")
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/^\u2212/, "-");
  if (text === "") return { ok: true, value: null };
  if (wellFormed.test(text)) {
    const value = Number(text.replaceAll(".", "").replace(",", "."));
    // Beyond this a binary number no longer holds every digit typed.
    if (!Number.isSafeInteger(Math.trunc(value))) return { ok: false, message: messages.number.tooLong };
    return { ok: true, value: value === 0 ? 0 : value };
  }
  if (/^-?\d+\.\d+$/.test(text)) {
    return {
      ok: false,
      message: messages.number.dot(text.replace(".", ",")),
    };
  }
  if (/,\d*,/.test(text)) return { ok: false, message: messages.number.oneComma };
  return { ok: false, message: messages.number.none };
}
