/** Exact quotients of decimals: what a measure or a proportional award is before any rounding. */
import {
  add,
  compare,
  type Decimal,
  floorDivide,
  formatDecimal,
  multiply,
  negate,
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

/** −1, 0 or 1 as `a` lies below, at or above `b`; by cross multiplication, never by dividing. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  return compare(scaledBy(a.numerator, b.denominator), scaledBy(b.numerator, a.denominator));
}

function scaledBy(value: Decimal, factor: Decimal): Decimal {
  return factor === ONE ? value : multiply(value, factor);
}

export function isZero({ numerator }: Fraction): boolean {
  return numerator.coefficient === 0n;
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  if (a.denominator === b.denominator) {
    return { numerator: add(a.numerator, b.numerator), denominator: a.denominator };
  }
  // Long sums of unlike quotients would grow without end if they were not brought to lowest terms.
  return reduced({
    numerator: add(scaledBy(a.numerator, b.denominator), scaledBy(b.numerator, a.denominator)),
    denominator: multiply(a.denominator, b.denominator),
  });
}

export function negateFraction({ numerator, denominator }: Fraction): Fraction {
  return { numerator: negate(numerator), denominator };
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: multiply(a.numerator, b.numerator),
    denominator: scaledBy(a.denominator, b.denominator),
  };
}

/** `divisor` may be negative, but not 0. */
export function divideFractions(dividend: Fraction, divisor: Fraction): Fraction {
  const flip = divisor.numerator.coefficient < 0n;
  const over = flip ? negate(divisor.numerator) : divisor.numerator;
  const numerator = scaledBy(dividend.numerator, divisor.denominator);
  return {
    numerator: flip ? negate(numerator) : numerator,
    denominator: scaledBy(over, dividend.denominator),
  };
}

/** How many whole times `step` (above 0) goes into the value, towards −∞. */
export function wholeSteps(value: Fraction, step: Decimal): bigint {
  const [dividend, divisor] = integers({
    numerator: value.numerator,
    denominator: scaledBy(step, value.denominator),
  });
  return floorDivide(dividend, divisor);
}

function reduced(value: Fraction): Fraction {
  const [dividend, divisor] = lowestTerms(value);
  const numerator = { coefficient: dividend, scale: 0 };
  return divisor === 1n
    ? wholeFraction(numerator)
    : { numerator, denominator: { coefficient: divisor, scale: 0 } };
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

export function integers({ numerator, denominator }: Fraction): [dividend: bigint, divisor: bigint] {
  const difference = denominator.scale - numerator.scale;
  return difference >= 0
    ? [numerator.coefficient * powerOfTen(difference), denominator.coefficient]
    : [numerator.coefficient, denominator.coefficient * powerOfTen(-difference)];
}

function lowestTerms(value: Fraction): [dividend: bigint, divisor: bigint] {
  const [dividend, divisor] = integers(value);
  const factor = commonDivisor(dividend, divisor);
  return [dividend / factor, divisor / factor];
}

export function commonDivisor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** How many decimals 1 ÷ divisor has, or null where it never ends. */
export function decimalsOfUnit(divisor: bigint): number | null {
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
