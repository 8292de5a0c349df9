/** How a numeral reads as a quantity. */
export type NumberReading =
  | { readonly kind: "value"; readonly value: string }
  /** `1.5`: a point for the decimal comma. */
  | { readonly kind: "decimal-point"; readonly right: string }
  /** `1,000`, `1,000.5`: marks the English way round. */
  | { readonly kind: "english-thousands"; readonly right: string }
  | { readonly kind: "form" }
  | { readonly kind: "long" };

/** What a JSON number can hold exactly: no data could be compared with a longer one. */
export const MOST_DIGITS = 15;

/**
 * Reads a Vietnamese numeral: comma before decimals, points only before groups of exactly three digits.
 *
 * @example readNumber("10.000,50") // { kind: "value", value: "10000.5" }
 */
export function readNumber(image: string): NumberReading {
  if (image.replace(/[.,]/g, "").length > MOST_DIGITS) return { kind: "long" };
  if (/^[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(image) || /^[1-9]\d{0,2}(,\d{3}){2,}$/.test(image)) {
    return { kind: "english-thousands", right: image.replace(/[.,]/g, (mark) => (mark === "," ? "." : ",")) };
  }
  // `1,500` as a decimal would carry a needless zero: far more likely it is a thousand and a half.
  if (/^[1-9]\d{0,2},\d{2}0$/.test(image))
    return { kind: "english-thousands", right: image.replace(",", ".") };
  if (/^\d+(,\d+)?$/.test(image) || /^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(image)) {
    return { kind: "value", value: plain(image.replaceAll(".", "").replace(",", ".")) };
  }
  if (/^\d+\.\d+$/.test(image)) return { kind: "decimal-point", right: image.replace(".", ",") };
  return { kind: "form" };
}

/** Without needless zeros. */
function plain(decimal: string): string {
  const [whole = "", decimals = ""] = decimal.split(".");
  const kept = decimals.replace(/0+$/, "");
  return whole.replace(/^0+(?=\d)/, "") + (kept === "" ? "" : `.${kept}`);
}
