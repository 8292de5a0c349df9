import { compareFraction, type Fraction } from "./fraction.ts";
import type { Interval } from "./model.ts";
import { modelDecimal } from "./model-error.ts";

/** Tells whether a value lies inside; từ and đến include the bound, trên and dưới do not. */
export function compileInterval(interval: Interval, where: string): (value: Fraction) => boolean {
  const lower = interval.lower && { ...interval.lower, value: modelDecimal(interval.lower.value, where) };
  const upper = interval.upper && { ...interval.upper, value: modelDecimal(interval.upper.value, where) };
  return (value) => {
    if (lower) {
      const side = compareFraction(value, lower.value);
      if (side < 0 || (side === 0 && !lower.inclusive)) return false;
    }
    if (upper) {
      const side = compareFraction(value, upper.value);
      if (side > 0 || (side === 0 && !upper.inclusive)) return false;
    }
    return true;
  };
}
