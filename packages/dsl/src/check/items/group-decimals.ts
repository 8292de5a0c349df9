import type { NumberLiteral } from "../../ast.ts";
import { type Decimals, moreDecimals, mostDecimals } from "../../numbers/decimals.ts";
import { decimalsOf, type Exact, exact, ONE, over, sum, times, whole } from "../../numbers/exact.ts";
import type { GroupNode } from "../document/tree.ts";

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
  if (aggregate === null) return mostDecimals(...parts.map((part) => part.decimals));
  const { aggregate: kind } = aggregate;
  if (kind === null || maximum === null) return null;
  const shared = kind === "mean" || kind === "weighted-mean";
  if (parts.some(({ mayLeave, mayShrink }) => mayShrink || (shared && mayLeave))) return "endless";
  const rates = parts.map((part) => part.maximum && over(ONE, part.maximum));
  if (kind === "product") {
    const rate = rates.reduce((all, next) => all && next && times(all, next), maximum);
    return moreDecimals(rate && decimalsOf(rate), ...parts.map((part) => part.decimals));
  }
  const shares = sharesOf(kind, parts);
  const each = parts.map(({ decimals }, index) => {
    const [rate, share] = [rates[index] ?? null, shares[index] ?? null];
    const factor = rate && share && times(times(rate, share), maximum);
    return moreDecimals(factor && decimalsOf(factor), decimals);
  });
  return mostDecimals(...each);
}

/** Which share of the group each item makes. */
function sharesOf(
  kind: "mean" | "weighted-mean" | "lowest" | "highest",
  parts: readonly Part[],
): readonly (Exact | null)[] {
  if (kind === "mean") return parts.map(() => over(ONE, whole(parts.length)));
  if (kind !== "weighted-mean") return parts.map(() => ONE);
  const weights = parts.map(({ weight }) => weight && exact(weight.value));
  const known = weights.filter((weight) => weight !== null);
  const all = sum(known);
  return weights.map((weight) =>
    weight === null || known.length < weights.length || all.n <= 0n ? null : over(weight, all),
  );
}
