import type { Award } from "@tieuchi/engine";
import type { Spanned } from "../../ast.ts";
import { compareCuts, endsOf } from "../../numbers/cut.ts";
import { compare, type Exact, HUNDRED } from "../../numbers/exact.ts";
import { isNumber } from "../../numbers/outermost.ts";
import type { Measure } from "../expressions/measure.ts";
import type { NumberInterval } from "../intervals/bounds.ts";
import type { Scope } from "../scope.ts";
import type { CheckedAward } from "./award-points.ts";

/** A line, the values that claim it, and its points at the lower and at the upper end of them. */
export interface Rung {
  readonly line: Spanned;
  readonly interval: NumberInterval;
  readonly points: readonly Exact[];
}

/** A band as a rung; null where what it gives at its ends is not known. */
export function rungOf(
  line: Spanned,
  interval: NumberInterval | null,
  { award, outcomes }: CheckedAward,
): Rung | null {
  if (award === null || interval === null || outcomes === "never") return null;
  const { worst, best } = outcomes;
  if (!isNumber(worst) || !isNumber(best)) return null;
  return { line, interval, points: falls(award) ? [best, worst] : [worst, best] };
}

/** Whether the points of an award fall as the value rises. */
function falls(award: Award): boolean {
  return award.kind === "stepped" && (award.direction === "award") !== (award.side === "above");
}

/** A percentage of a whole: never above 100 %. */
function isPart({ unit, domain }: Measure): boolean {
  if (unit !== "%" || domain === null) return false;
  const { greatest } = endsOf(domain);
  return greatest !== null && compare(greatest.value, HUNDRED) <= 0;
}

/**
 * Warns, as far as all rungs are known, where the points fall and rise again as the measure grows: hardly anybody
 * means that both ends are good and the middle is not. That they rise and fall may be meant (neither too few nor too
 * many), but not of a part of a whole. Tells whether it did.
 */
export function warnOfTurns(rungs: readonly (Rung | null)[], measure: Measure, scope: Scope): boolean {
  const ordered = rungs.flatMap((rung) => {
    const low = rung?.interval.stretch?.low;
    return rung === null || low === undefined ? [] : [{ ...rung, low }];
  });
  if (ordered.length < rungs.length) return false;
  ordered.sort((a, b) => compareCuts(a.low, b.low));
  let earlier: Exact | null = null;
  let rising: boolean | null = null;
  for (const { line, points } of ordered) {
    for (const value of points) {
      const order = earlier === null ? 0 : compare(value, earlier);
      earlier = value;
      if (order === 0) continue;
      const turned = rising !== null && rising !== order > 0;
      rising = order > 0;
      if (turned && (rising || isPart(measure))) {
        scope.findings.add("better-value-lowers-score", line.span, [measure.words]);
        return true;
      }
    }
  }
  return false;
}
