/** When a criterion counts as passed, and how many do. */
import { compare, type Decimal, HUNDRED, multiply } from "./decimal.ts";
import { wholeFraction } from "./fraction.ts";
import type { Code, Model } from "./model.ts";
import { modelDecimal } from "./model-error.ts";
import type { Truth } from "./result.ts";
import { type Facts, itemOf, type Scope } from "./scope.ts";
import { criteriaOf } from "./scores.ts";
import type { Tally } from "./tally.ts";
import { truthOf } from "./truth.ts";
import { NOT_APPLIED, union, type Value, waitingFor } from "./value.ts";

/** Tells whether a score that applies reaches the pass mark of the set. */
export function compilePass({ passMark }: Model, where: string): (tally: NonNullable<Tally>) => Truth {
  const mark = modelDecimal(passMark, where);
  return ({ known, points, maximum }) =>
    known ? truthOf(compare(multiply(points, HUNDRED), multiply(mark, maximum)) >= 0) : "unknown";
}

/** How many criteria passed, or their share of those that apply, in percent points. */
export function compilePassed(
  { within, share }: { readonly within: Code | null; readonly share: boolean },
  scope: Scope,
): (facts: Facts) => Value {
  const passes = compilePass(scope.model, scope.where);
  const positions = criteriaOf(within, scope).map((code) => itemOf(scope, code).position);
  return ({ tallies }) => {
    const applied = positions.flatMap((position) => tallies[position] ?? []);
    if (share && applied.length === 0) return NOT_APPLIED;
    const unknown = applied.filter(({ known }) => !known);
    if (unknown.length > 0) {
      const mayVanish = share && applied.every((tally) => tally.mayVanish);
      return waitingFor(union(unknown.map(({ missing }) => missing)), mayVanish);
    }
    const passed = wholeNumber(applied.filter((tally) => passes(tally) === "true").length);
    if (!share) return wholeFraction(passed);
    return { numerator: multiply(passed, HUNDRED), denominator: wholeNumber(applied.length) };
  };
}

function wholeNumber(count: number): Decimal {
  return { coefficient: BigInt(count), scale: 0 };
}
