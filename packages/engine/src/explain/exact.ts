/** Exact values in print: in full where they are short, else cut with an ellipsis, which never crosses a bound. */
import { decimalsNeeded, formatDecimal, negate } from "../decimal.ts";
import { formatNumberVi, isYearLike, unitSuffix } from "../format-vi.ts";
import { exactDecimal, parseFraction, truncate } from "../fraction.ts";

const MOST_DECIMALS = 6;
const SHOWN_DECIMALS = 4;

/** `14,0625`, `66,6666…`; takes a decimal or a fraction `n/d`. */
export function showExact(text: string): string {
  const value = parseFraction(text);
  if (!value) return text;
  const decimal = exactDecimal(value);
  if (decimal && decimalsNeeded(decimal) <= MOST_DECIMALS) return formatNumberVi(formatDecimal(decimal));
  if (value.numerator.coefficient < 0n) {
    const positive = { ...value, numerator: negate(value.numerator) };
    return `-${cut(positive)}`;
  }
  return cut(value);
}

function cut(value: Parameters<typeof truncate>[0]): string {
  const [whole = "0", digits = ""] = formatDecimal(truncate(value, SHOWN_DECIMALS)).split(".");
  return `${formatNumberVi(whole)},${digits.padEnd(SHOWN_DECIMALS, "0")}…`;
}

export function showQuantity(text: string, unit: string): string {
  return (isYearLike(text, unit) ? text : showExact(text)) + unitSuffix(unit);
}
