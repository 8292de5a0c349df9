import { type Exact, greatest, least, ZERO } from "../../numbers/exact.ts";
import { added, isNumber, type Outermost, outer } from "../../numbers/outermost.ts";

/** How many points a line, or several together, can take away or add: from 0 up. */
export interface Amounts {
  readonly least: Outermost;
  readonly most: Outermost;
}

const NONE: Amounts = { least: ZERO, most: ZERO };

export const sumOf = (parts: readonly Amounts[]): Amounts =>
  parts.reduce((a, b) => ({ least: added(a.least, b.least), most: added(a.most, b.most) }), NONE);

export const highestOf = (parts: readonly Amounts[]): Amounts =>
  parts.reduce(
    (a, b) => ({ least: outer(a.least, b.least, greatest), most: outer(a.most, b.most, greatest) }),
    NONE,
  );

export function cutAt({ least: low, most }: Amounts, cap: Exact): Amounts {
  const cut = (amount: Outermost): Outermost => {
    if (amount === null) return null;
    return isNumber(amount) ? least(amount, cap) : cap;
  };
  return { least: cut(low), most: cut(most) };
}
