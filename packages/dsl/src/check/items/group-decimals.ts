import type { NumberLiteral } from "../../ast.ts";
import { type Exact, exact, ONE, over, sum, times } from "../../numbers/exact.ts";
import type { GroupNode } from "../document/tree.ts";
import { type Decimals, exactly, moreDecimals, mostDecimals } from "../scoring/outcomes.ts";

/** What an item brings to the score of the group above it. */
export interface Part {
  readonly maximum: Exact | null;
  readonly weight: NumberLiteral | null;
  readonly decimals: Decimals;
  readonly mayLeave: boolean;
  /** Some of its maximum may leave: then what its score is divided by is not always the same. */
  readonly mayShrink: boolean;
}

/**
 * Decimals that the score of a group may have. Other than a sum, each takes the part of its maximum that an item
 * reached and gives that part of the group's: every item's score times a rate that must end.
 */
export function decimalsOfGroup(
  { aggregate, rescale }: GroupNode,
  maximum: Exact | null,
  parts: readonly Part[],
): Decimals {
  if (rescale !== null && parts.some(({ mayLeave, mayShrink }) => mayLeave || mayShrink)) return "endless";
  if (aggregate === null) return parts.reduce<Decimals>((all, part) => mostDecimals(all, part.decimals), 0);
  const { aggregate: kind } = aggregate;
  if (kind === null || maximum === null) return null;
  const shared = kind === "mean" || kind === "weighted-mean";
  if (parts.some(({ mayLeave, mayShrink }) => mayShrink || (shared && mayLeave))) return "endless";
  const rates = parts.map((part) => part.maximum && over(ONE, part.maximum));
  if (kind === "product") {
    const rate = rates.reduce((all, next) => all && next && times(all, next), maximum);
    return parts.reduce<Decimals>((all, part) => moreDecimals(all, part.decimals), decimals(rate));
  }
  const shares = sharesOf(kind, parts);
  return parts.reduce<Decimals>((all, part, index) => {
    const [rate, share] = [rates[index] ?? null, shares[index] ?? null];
    const whole = rate && share && times(times(rate, share), maximum);
    return mostDecimals(all, moreDecimals(decimals(whole), part.decimals));
  }, 0);
}

const decimals = (rate: Exact | null): Decimals => (rate === null ? null : exactly(rate).decimals);

/** Which share of the group each item makes. */
function sharesOf(
  kind: "mean" | "weighted-mean" | "lowest" | "highest",
  parts: readonly Part[],
): readonly (Exact | null)[] {
  if (kind === "mean") return parts.map(() => over(ONE, { n: BigInt(parts.length), d: 1n }));
  if (kind !== "weighted-mean") return parts.map(() => ONE);
  const weights = parts.map(({ weight }) => weight && exact(weight.value));
  const known = weights.filter((weight) => weight !== null);
  const all = sum(known);
  return weights.map((weight) =>
    weight === null || known.length < weights.length || all.n <= 0n ? null : over(weight, all),
  );
}
