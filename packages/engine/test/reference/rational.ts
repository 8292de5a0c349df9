/** Rational numbers in lowest terms, so that equal numbers are equal texts. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}
/** `n/d` in lowest terms. */
export type RationalText = string;

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };
export const HUNDRED: Rational = { n: 100n, d: 1n };

export function rational(n: bigint, d: bigint): Rational {
  const sign = d < 0n ? -1n : 1n;
  let a = n < 0n ? -n : n;
  let b = d * sign;
  while (b) [a, b] = [b, a % b];
  return a === 0n ? ZERO : { n: (n * sign) / a, d: (d * sign) / a };
}
export function rationalOf(text: string): Rational {
  const [above = "", under = "1"] = text.split("/");
  const [whole = "", decimals = ""] = above.split(".");
  return rational(BigInt(whole + decimals), BigInt(under) * 10n ** BigInt(decimals.length));
}
export function rationalText(value: Rational): RationalText {
  return `${value.n}/${value.d}`;
}
export const plus = (a: Rational, b: Rational) => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational) => rational(a.n * b.n, a.d * b.d);
export const over = (a: Rational, b: Rational) => rational(a.n * b.d, a.d * b.n);
export const minus = (a: Rational) => rational(-a.n, a.d);
export const less = (a: Rational, b: Rational) => a.n * b.d < b.n * a.d;
export const same = (a: Rational, b: Rational) => a.n === b.n && a.d === b.d;
export const least = (a: Rational, b: Rational) => (less(b, a) ? b : a);
export const most = (a: Rational, b: Rational) => (less(a, b) ? b : a);
export const sum = (all: readonly Rational[]) => all.reduce(plus, ZERO);
/** Largest whole number not above the value. */
export function floor({ n, d }: Rational): Rational {
  let quotient = n / d;
  while (quotient * d > n) quotient -= 1n;
  return { n: quotient, d: 1n };
}
