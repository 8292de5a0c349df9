/** One group: its aggregate over what applies, its maximum, what hands its points over, its rounding. */
import type { Applicability } from "./applicability.ts";
import type { Evaluated } from "./criterion.ts";
import { add, compare, type Decimal, formatDecimal, ONE, ZERO } from "./decimal.ts";
import {
  addFractions,
  compareFractions,
  divideFractions,
  type Fraction,
  formatFraction,
  multiplyFractions,
  wholeFraction,
} from "./fraction.ts";
import type { Aggregate, Group } from "./model.ts";
import { modelDecimal, positiveDecimal } from "./model-error.ts";
import type { GroupResult, ItemResult } from "./result.ts";
import { compileRounding } from "./rounding.ts";
import { type Facts, itemOf, type Scope } from "./scope.ts";
import { type Tally, tallyOf } from "./tally.ts";
import { union } from "./value.ts";

interface Part {
  readonly tally: NonNullable<Tally>;
  readonly weight: Fraction;
}
interface Aggregated {
  readonly points: Fraction;
  /** That applies, before what does not apply hands its points over. */
  readonly maximum: Decimal;
}

export function compileGroup(
  group: Group,
  applicability: Applicability,
  scope: Scope,
): (facts: Facts, results: readonly ItemResult[]) => Evaluated<GroupResult> {
  const full = modelDecimal(group.maximum, scope.where);
  const round = compileRounding(scope.model.roundings.group, scope.where);
  const weighted = group.aggregate === "weighted-mean";
  const items = group.items.map(({ code, weight }) => ({
    position: itemOf(scope, code).position,
    weight: wholeFraction(weighted ? positiveDecimal(weight ?? "", scope.where) : ZERO),
  }));
  const aggregate = aggregates[group.aggregate];
  // Only a criterion without a ceiling lifts a group above its maximum, and only where the total may follow.
  const cut = group.role !== "base" || !scope.model.overflow;

  // The items were evaluated before their group.
  return (facts, results) => {
    const applies = applicability(facts);
    const parts: Part[] = [];
    const inner: ItemResult[] = [];
    for (const { position, weight } of items) {
      const tally = facts.tallies[position];
      const result = results[position];
      if (tally) parts.push({ tally, weight });
      if (result) inner.push(result);
    }
    const common = { kind: "group", code: group.code, applies: applies.own, items: inner } as const;
    if (parts.length === 0) {
      const none = { aggregated: null, held: null, rescaledFrom: null, beforeRounding: null };
      return { tally: null, result: { ...common, score: { state: "not-applicable" }, ...none } };
    }
    const { points, maximum } = aggregate(parts, full);
    const held = cut && compareFractions(points, wholeFraction(maximum)) > 0 ? "ceiling" : null;
    const rescaled = group.rescaled && maximum.coefficient > 0n && compare(maximum, full) !== 0;
    const rounded = round(
      rescale(held ? wholeFraction(maximum) : points, maximum, rescaled ? full : maximum),
    );
    const tally = tallyOf({
      points: rounded.points,
      maximum: rescaled ? full : maximum,
      known: parts.every((part) => part.tally.known),
      missing: union(parts.map((part) => part.tally.missing)),
      mayVanish: parts.every((part) => part.tally.mayVanish),
    });
    return {
      tally,
      result: {
        ...common,
        score: tally.score,
        aggregated: formatFraction(points),
        held,
        rescaledFrom: rescaled ? formatDecimal(maximum) : null,
        beforeRounding: rounded.before,
      },
    };
  };
}

function rescale(points: Fraction, from: Decimal, to: Decimal): Fraction {
  if (from === to) return points;
  return divideFractions(multiplyFractions(points, wholeFraction(to)), wholeFraction(from));
}

type Reached = { readonly reached: Fraction; readonly weight: Fraction };

const aggregates = {
  sum(parts, full) {
    const points = parts.reduce((sum, { tally }) => add(sum, tally.points), ZERO);
    const maximum = parts.reduce((sum, { tally }) => add(sum, tally.maximum), ZERO);
    return { points: wholeFraction(points), maximum: compare(maximum, full) > 0 ? full : maximum };
  },
  mean: ofMaximum((parts) => weightedMean(parts.map(({ reached }) => ({ reached, weight: ONCE })))),
  "weighted-mean": ofMaximum(weightedMean),
  product: ofMaximum((parts) => parts.map(({ reached }) => reached).reduce(multiplyFractions)),
  lowest: ofMaximum((parts) => extreme(parts, -1)),
  highest: ofMaximum((parts) => extreme(parts, 1)),
} satisfies Record<Aggregate, (parts: readonly Part[], full: Decimal) => Aggregated>;

const ONCE = wholeFraction(ONE);

/** Works on the part of its maximum that each item reached; an item that has nothing to reach does not count. */
function ofMaximum(
  join: (parts: readonly Reached[]) => Fraction,
): (parts: readonly Part[], full: Decimal) => Aggregated {
  return (parts, full) => {
    const reached = parts.flatMap(({ tally: { points, maximum }, weight }) =>
      maximum.coefficient > 0n
        ? [{ reached: divideFractions(wholeFraction(points), wholeFraction(maximum)), weight }]
        : [],
    );
    const part = reached.length > 0 ? join(reached) : wholeFraction(ZERO);
    return { points: multiplyFractions(part, wholeFraction(full)), maximum: full };
  };
}

function weightedMean(parts: readonly Reached[]): Fraction {
  const weights = parts.map(({ weight }) => weight).reduce(addFractions);
  const sum = parts.map(({ reached, weight }) => multiplyFractions(reached, weight)).reduce(addFractions);
  return divideFractions(sum, weights);
}

function extreme(parts: readonly Reached[], side: 1 | -1): Fraction {
  return parts.map(({ reached }) => reached).reduce((a, b) => (compareFractions(b, a) === side ? b : a));
}
