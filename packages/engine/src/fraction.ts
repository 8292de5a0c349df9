/** Exact quotients of decimals: what a measure or a proportional award is before any rounding. */
import {
  compare,
  type Decimal,
  floorDivide,
  formatDecimal,
  multiply,
  ONE,
  parseDecimal,
  powerOfTen,
} from "./decimal.ts";

export interface Fraction {
  readonly numerator: Decimal;
  /** Above 0. */
  readonly denominator: Decimal;
}

export function wholeFraction(value: Decimal): Fraction {
  return { numerator: value, denominator: ONE };
}

/** −1, 0 or 1 as the fraction lies below, at or above `bound`; by cross multiplication, never by dividing. */
export function compareFraction({ numerator, denominator }: Fraction, bound: Decimal): -1 | 0 | 1 {
  return compare(numerator, denominator === ONE ? bound : multiply(bound, denominator));
}

/** Rounded to `digits` decimals; a tie goes up, towards +∞ (0.125 → 0.13). */
export function roundHalfUp(value: Fraction, digits: number): Decimal {
  const [dividend, divisor] = integers(value);
  const scaled = 2n * dividend * powerOfTen(digits);
  return { coefficient: floorDivide(scaled + divisor, 2n * divisor), scale: digits };
}

/** Cut after `digits` decimals, towards 0. */
export function truncate(value: Fraction, digits: number): Decimal {
  const [dividend, divisor] = integers(value);
  return { coefficient: (dividend * powerOfTen(digits)) / divisor, scale: digits };
}

/** The fraction as a decimal, or null where no decimal ends. */
export function exactDecimal(value: Fraction): Decimal | null {
  if (value.denominator === ONE) return value.numerator;
  const [dividend, divisor] = lowestTerms(value);
  const scale = decimalsOfUnit(divisor);
  return scale === null ? null : { coefficient: (dividend * powerOfTen(scale)) / divisor, scale };
}

/** A decimal (`12.5`) where one ends, else a fraction in lowest terms (`200/3`). */
export function formatFraction(value: Fraction): string {
  const decimal = exactDecimal(value);
  if (decimal) return formatDecimal(decimal);
  const [dividend, divisor] = lowestTerms(value);
  return `${dividend}/${divisor}`;
}

function integers({ numerator, denominator }: Fraction): [dividend: bigint, divisor: bigint] {
  const difference = denominator.scale - numerator.scale;
  return difference >= 0
    ? [numerator.coefficient * powerOfTen(difference), denominator.coefficient]
    : [numerator.coefficient, denominator.coefficient * powerOfTen(-difference)];
}

function lowestTerms(value: Fraction): [dividend: bigint, divisor: bigint] {
  const [dividend, divisor] = integers(value);
  let [a, b] = [dividend < 0n ? -dividend : dividend, divisor];
  while (b !== 0n) [a, b] = [b, a % b];
  return [dividend / a, divisor / a];
}

/** How many decimals 1 ÷ divisor has, or null where it never ends. */
function decimalsOfUnit(divisor: bigint): number | null {
  let rest = divisor;
  let twos = 0;
  let fives = 0;
  while (rest % 2n === 0n) {
    rest /= 2n;
    twos++;
  }
  while (rest % 5n === 0n) {
    rest /= 5n;
    fives++;
  }
  return rest === 1n ? Math.max(twos, fives) : null;
}

/** Reads what {@link formatFraction} wrote. */
export function parseFraction(text: string): Fraction | null {
  const [over = "", under] = text.split("/");
  const numerator = parseDecimal(over);
  const denominator = under === undefined ? ONE : parseDecimal(under);
  return numerator && denominator && denominator.coefficient > 0n ? { numerator, denominator } : null;
}
