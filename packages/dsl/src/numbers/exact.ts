/** Exact fractions, so that a check never says "98,000001%" or misses a sum by a hair. Always reduced, `d` above 0. */
export interface Exact {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Exact = { n: 0n, d: 1n };
export const ONE: Exact = { n: 1n, d: 1n };
export const HUNDRED: Exact = { n: 100n, d: 1n };

/** A whole number: a year, a day, a count. */
export const whole = (value: number | bigint): Exact => ({ n: BigInt(value), d: 1n });

/** The smallest step above 0 of numbers with so many decimals. */
export const decimalStep = (decimals: number): Exact => ({ n: 1n, d: 10n ** BigInt(decimals) });

/** The greatest whole number that divides both; never negative. */
export function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x < 0n ? -x : x;
}

function fraction(n: bigint, d: bigint): Exact {
  const sign = d < 0n ? -1n : 1n;
  const divisor = commonDivisor(n, d) || 1n;
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

/** From plain decimal notation: "10000", "0.25", "-1". */
export function exact(text: string): Exact {
  const [units = "0", decimals = ""] = text.split(".");
  return fraction(BigInt(units + decimals), 10n ** BigInt(decimals.length));
}

export const plus = (a: Exact, b: Exact): Exact => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Exact, b: Exact): Exact => fraction(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Exact, b: Exact): Exact => fraction(a.n * b.n, a.d * b.d);
/** `b` must not be 0. */
export const over = (a: Exact, b: Exact): Exact => fraction(a.n * b.d, a.d * b.n);
export const negative = (a: Exact): Exact => ({ n: -a.n, d: a.d });
export const sum = (values: readonly Exact[]): Exact => values.reduce(plus, ZERO);

/** Negative, 0 or positive, as for `Array.sort`. */
export function compare(a: Exact, b: Exact): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
export const least = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const greatest = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);

/** Whether the value is a whole number of steps; `step` must not be 0. */
export const isMultiple = (value: Exact, step: Exact): boolean => over(value, step).d === 1n;

/** The greatest whole number not above the value. */
export function floor(value: Exact): bigint {
  const quotient = value.n / value.d;
  return value.n < 0n && quotient * value.d !== value.n ? quotient - 1n : quotient;
}

/** Decimals needed to write the value out. */
export function decimalsOf(value: Exact): number | "endless" {
  let [rest, twos, fives] = [value.d, 0, 0];
  while (rest % 2n === 0n) [rest, twos] = [rest / 2n, twos + 1];
  while (rest % 5n === 0n) [rest, fives] = [rest / 5n, fives + 1];
  return rest === 1n ? Math.max(twos, fives) : "endless";
}

/** Shortest plain decimal notation ("14.060" becomes "14.06"), or `n/d` where the decimals never end. */
export function exactText(value: Exact): string {
  const decimals = decimalsOf(value);
  if (decimals === "endless") return `${value.n}/${value.d}`;
  const scaled = (value.n * 10n ** BigInt(decimals)) / value.d;
  const digits = (scaled < 0n ? -scaled : scaled).toString().padStart(decimals + 1, "0");
  const split = digits.length - decimals;
  return `${scaled < 0n ? "-" : ""}${digits.slice(0, split)}${decimals > 0 ? `.${digits.slice(split)}` : ""}`;
}

/** Decimal notation without needless zeros. */
export const normalDecimal = (text: string): string => exactText(exact(text));
