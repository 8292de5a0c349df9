/**
 * Exact decimals: coefficient ÷ 10^scale, both integers. Nothing here rounds unless its name says so.
 */
export interface Decimal {
  readonly coefficient: bigint;
  /** Digits after the point, 0 or more. */
  readonly scale: number;
}

export const ZERO: Decimal = { coefficient: 0n, scale: 0 };
export const ONE: Decimal = { coefficient: 1n, scale: 0 };
export const HUNDRED: Decimal = { coefficient: 100n, scale: 0 };

const powers: bigint[] = [1n];
export function powerOfTen(exponent: number): bigint {
  for (let known = powers.length; known <= exponent; known++) powers.push(10n ** BigInt(known));
  return powers[exponent] ?? 10n ** BigInt(exponent);
}

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;
const SCIENTIFIC = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/;

/** Reads plain notation (`-12.50`); null for anything else, `1e3` and `1,5` included. */
export function parseDecimal(text: string): Decimal | null {
  const match = PLAIN.exec(text);
  return match ? build(match[1] === "-", match[2] ?? "", match[3] ?? "", 0) : null;
}

/** Reads a JSON number by its shortest decimal text, so 0.1 is one tenth; null for NaN and ±Infinity. */
export function decimalFromNumber(value: number): Decimal | null {
  if (Number.isSafeInteger(value)) return { coefficient: BigInt(value), scale: 0 };
  if (!Number.isFinite(value)) return null;
  const text = String(value);
  const match = SCIENTIFIC.exec(text);
  if (match) return build(match[1] === "-", match[2] ?? "", match[3] ?? "", Number(match[4]));
  const point = text.indexOf(".");
  if (point < 0) return { coefficient: BigInt(text), scale: 0 };
  return {
    coefficient: BigInt(text.slice(0, point) + text.slice(point + 1)),
    scale: text.length - point - 1,
  };
}

function build(negative: boolean, whole: string, fraction: string, exponent: number): Decimal {
  const digits = BigInt(whole + fraction);
  const coefficient = negative ? -digits : digits;
  const scale = fraction.length - exponent;
  if (scale < 0) return { coefficient: coefficient * powerOfTen(-scale), scale: 0 };
  return withoutTrailingZeros({ coefficient, scale });
}

function withoutTrailingZeros({ coefficient, scale }: Decimal): Decimal {
  let shorter = coefficient;
  let digits = scale;
  while (digits > 0 && shorter % 10n === 0n) {
    shorter /= 10n;
    digits--;
  }
  return { coefficient: shorter, scale: digits };
}

/** Plain notation without needless zeros: `-12.5`, never `-0`. */
export function formatDecimal(value: Decimal): string {
  const { coefficient, scale } = withoutTrailingZeros(value);
  if (scale === 0) return coefficient.toString();
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(scale + 1, "0");
  return `${coefficient < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Number of digits after the point that the value really needs. */
export function decimalsNeeded(value: Decimal): number {
  return withoutTrailingZeros(value).scale;
}

function raised(value: Decimal, scale: number): bigint {
  return value.scale === scale ? value.coefficient : value.coefficient * powerOfTen(scale - value.scale);
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { coefficient: raised(a, scale) + raised(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, negate(b));
}

export function negate(value: Decimal): Decimal {
  return { coefficient: -value.coefficient, scale: value.scale };
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { coefficient: a.coefficient * b.coefficient, scale: a.scale + b.scale };
}

/** −1, 0 or 1 as `a` is less than, equal to or greater than `b`. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const scale = Math.max(a.scale, b.scale);
  const left = raised(a, scale);
  const right = raised(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The whole number of times that `divisor` (above 0) goes into `dividend`, towards −∞. */
export function floorQuotient(dividend: Decimal, divisor: Decimal): bigint {
  const scale = Math.max(dividend.scale, divisor.scale);
  return floorDivide(raised(dividend, scale), raised(divisor, scale));
}

export function floorDivide(dividend: bigint, divisor: bigint): bigint {
  const quotient = dividend / divisor;
  return dividend % divisor !== 0n && dividend < 0n !== divisor < 0n ? quotient - 1n : quotient;
}

/** No JavaScript number prints as this decimal; giving the nearest one would be a silent lie. */
export class InexactNumberError extends RangeError {
  override readonly name = "InexactNumberError";
  constructor(value: Decimal) {
    super(`Số ${formatDecimal(value)} có quá nhiều chữ số để ghi chính xác thành một số JSON.`);
  }
}

const MOST_EXACT = powerOfTen(15);

/** The JavaScript number whose shortest text is exactly this decimal. Throws {@link InexactNumberError}. */
export function toExactNumber(value: Decimal): number {
  const { coefficient, scale } = value;
  // Up to 15 significant digits survive the way through a double; both operands are exact, so one rounding.
  if (coefficient < MOST_EXACT && coefficient > -MOST_EXACT && scale <= 22) {
    return Number(coefficient) / 10 ** scale || 0;
  }
  const nearest = Number(formatDecimal(value));
  const back = decimalFromNumber(nearest);
  if (!back || compare(back, value) !== 0) throw new InexactNumberError(value);
  return nearest;
}
