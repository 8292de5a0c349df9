/** The total of the set, or of the set without some of its groups. */
import { add, compare, formatDecimal, multiply, subtract, ZERO } from "./decimal.ts";
import { divideFractions, wholeFraction } from "./fraction.ts";
import { modelMessages } from "./messages/model.ts";
import type { Group, Model } from "./model.ts";
import { positiveDecimal } from "./model-error.ts";
import type { Held, TotalTrace } from "./result.ts";
import { compileRounding } from "./rounding.ts";
import { type Facts, itemOf, type Scope } from "./scope.ts";
import { type Tally, tallyOf } from "./tally.ts";
import { union } from "./value.ts";

export interface Totalled {
  readonly tally: Tally;
  readonly trace: TotalTrace | null;
}
interface Part {
  readonly role: Group["role"];
  readonly position: number;
}
export type ReadTotal = (facts: Facts) => Totalled;

/** The total over some of the top groups, worked out once per evaluation however many clauses look at it. */
export function totalOf(scope: Scope, groups: readonly Group[]): ReadTotal {
  const key = groups.map(({ code }) => code).join(" ");
  const known = scope.totals.get(key);
  if (known) return known;
  const parts = groups.map(({ role, code }) => ({ role, position: itemOf(scope, code).position }));
  const total = compileTotal(parts, scope.model);
  const position = scope.totals.size;
  const read: ReadTotal = (facts) => {
    const before = facts.totals[position];
    if (before) return before;
    const totalled = total(facts);
    facts.totals[position] = totalled;
    return totalled;
  };
  scope.totals.set(key, read);
  return read;
}

/**
 * Base + bonus − penalty, held between 0 and the maximum that applies (no ceiling with `tổng được vượt`), brought to
 * the scale of `quy tổng về`, rounded. Where no base group applies, neither does the total.
 */
function compileTotal(parts: readonly Part[], model: Model): ReadTotal {
  const { totalScale, overflow, roundings } = model;
  const round = compileRounding(roundings.total, modelMessages.total);
  const scale = totalScale === null ? null : positiveDecimal(totalScale, modelMessages.total);

  return ({ tallies }) => {
    let sum = ZERO;
    let maximum = ZERO;
    let mayVanish = true;
    let applies = false;
    const applied: NonNullable<Tally>[] = [];
    for (const { role, position } of parts) {
      const tally = tallies[position];
      if (!tally) continue;
      applied.push(tally);
      sum = role === "penalty" ? subtract(sum, tally.points) : add(sum, tally.points);
      if (role !== "base") continue;
      applies = true;
      maximum = add(maximum, tally.maximum);
      mayVanish &&= tally.mayVanish;
    }
    if (!applies) return { tally: null, trace: null };
    const held: Held =
      sum.coefficient < 0n ? "floor" : !overflow && compare(sum, maximum) > 0 ? "ceiling" : null;
    const points = held === "floor" ? ZERO : held === "ceiling" ? maximum : sum;
    const scaled = scale !== null && maximum.coefficient > 0n;
    const exact = scaled
      ? divideFractions(wholeFraction(multiply(points, scale)), wholeFraction(maximum))
      : wholeFraction(points);
    const rounded = round(exact);
    return {
      tally: tallyOf({
        points: rounded.points,
        maximum: scaled ? scale : maximum,
        known: applied.every(({ known }) => known),
        missing: union(applied.map(({ missing }) => missing)),
        mayVanish,
      }),
      trace: {
        sum: formatDecimal(sum),
        held,
        maximum: formatDecimal(maximum),
        beforeRounding: rounded.before,
      },
    };
  };
}
