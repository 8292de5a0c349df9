import type { Award as AwardSyntax, Expression } from "../../ast.ts";
import { doubts } from "../../messages/doubts.ts";
import { endsOf, extremes } from "../../numbers/cut.ts";
import { type Decimals, moreDecimals, mostDecimals } from "../../numbers/decimals.ts";
import { compare, decimalsOf, type Exact, exactText, over, times, ZERO } from "../../numbers/exact.ts";
import { isNumber } from "../../numbers/outermost.ts";
import { checkMeasure, type Measure } from "../expressions/measure.ts";
import { checkUnit } from "../expressions/quantity-unit.ts";
import { sameUnit } from "../expressions/units.ts";
import { demandRounding } from "../header/roundings.ts";
import { type Reached, reachOf } from "../intervals/reach.ts";
import type { Extent } from "../items/extents.ts";
import { checkPoints } from "../items/points.ts";
import type { Scope } from "../scope.ts";
import { rangeIn } from "../situations/situations.ts";
import { type CheckedAward, type Claim, UNREADABLE } from "./award-points.ts";
import { anyOf, heldIn, type Outcomes, UNKNOWN } from "./outcomes.ts";

type Proportional = Extract<AwardSyntax, { kind: "proportional" }>;

/** `tỷ lệ với 95% × 10 điểm`: value ÷ 95 % × 10. */
export function checkProportional(
  syntax: Proportional,
  { measure, interval }: Claim,
  extent: Extent,
  scope: Scope,
): CheckedAward {
  const points = checkPoints(syntax.points, scope);
  const reference = measure && checkReference(syntax.reference, measure, scope);
  if (measure === null || points === null || reference === null) return UNREADABLE;
  const award = {
    kind: "proportional",
    reference: reference.expression,
    points: exactText(points),
  } as const;
  const reached = interval && reachOf(interval, measure, scope, [reference]);
  if (reached === null) return { award, outcomes: UNKNOWN };
  if (reached.length === 0) return { award, outcomes: "never" };

  const ratios = reached.map((place) => ratioIn(place, reference));
  if (ratios.includes("unknown")) return { award, outcomes: UNKNOWN };
  if (ratios.includes("not-positive")) {
    scope.findings.add("reference-not-positive", syntax.reference.span, []);
    return UNREADABLE;
  }
  const known = ratios.filter((ratio) => typeof ratio !== "string");
  const decimals = decimalsOfPoints(points, measure, known);
  if (compare(points, ZERO) > 0) demandRounding(decimals, "criterion", syntax.span, scope);
  const outcomes = anyOf(
    known.map(({ least, greatest }) => ({
      worst: least === null ? "none" : times(least, points),
      best: greatest === null ? "none" : times(greatest, points),
      decimals,
    })),
  );
  if (!fits(outcomes, syntax, measure, extent, scope)) return UNREADABLE;
  return { award, outcomes: heldIn(outcomes, extent) };
}

/** The reference must be measured in what it is compared with. */
function checkReference(syntax: Expression, { unit, words }: Measure, scope: Scope): Measure | null {
  if (syntax.kind === "number" && !checkUnit(syntax.quantity, null, unit, words, scope)) return null;
  const reference = checkMeasure(syntax, scope);
  if (reference === null || sameUnit(reference.unit, unit)) return reference;
  scope.findings.add("unit-wrong", syntax.span, [reference.unit, words, unit]);
  return null;
}

/** Value ÷ reference in one situation; an end null: no bound. */
interface Ratio {
  readonly least: Exact | null;
  readonly greatest: Exact | null;
  /** null where the reference has many values. */
  readonly reference: Exact | null;
}

/** "not-positive" where the reference may be 0 or below. */
function ratioIn(
  { stretch, step, situation }: Reached,
  reference: Measure,
): Ratio | "not-positive" | "unknown" {
  const range = rangeIn(reference, situation);
  if (range === null) return "unknown";
  const bounds = endsOf(range);
  const low = bounds.least?.value ?? null;
  if (low === null || compare(low, ZERO) < (bounds.least?.reached ? 1 : 0)) return "not-positive";
  const high = bounds.greatest?.value ?? null;
  const { least, greatest } = extremes(stretch, step);
  const negative = least !== null && compare(least.value, ZERO) < 0;
  return {
    least: least && quotient(least.value, negative ? low : high),
    greatest: greatest && quotient(greatest.value, low),
    reference: high !== null && compare(low, high) === 0 ? low : null,
  };
}

/** null: no bound on that side, as the divisor may be as small or as large as one likes. */
function quotient(value: Exact, divisor: Exact | null): Exact | null {
  if (divisor === null) return ZERO;
  return compare(divisor, ZERO) === 0 ? null : over(value, divisor);
}

function decimalsOfPoints(points: Exact, measure: Measure, ratios: readonly Ratio[]): Decimals {
  return ratios.reduce<Decimals>((all, { reference }) => {
    const rate = reference === null ? "endless" : decimalsOf(over(points, reference));
    return mostDecimals(all, moreDecimals(rate, measure.decimals));
  }, 0);
}

function fits(
  { worst, best }: Outcomes,
  { span }: Proportional,
  { words, approximate }: Measure,
  extent: Extent,
  scope: Scope,
): boolean {
  const { low, high } = extent;
  const maySink = isNumber(low) && compare(low, ZERO) >= 0;
  if (maySink && (worst === "none" || (worst !== null && compare(worst, ZERO) < 0))) {
    scope.findings.add("award-below-zero", span, [words]);
    return false;
  }
  if (best === "none" && high !== "none") {
    scope.findings.add("award-unbounded", span, [words]);
    return false;
  }
  if (!isNumber(best) || !isNumber(high) || compare(best, high) <= 0) return true;
  const args: [string, string] = [exactText(best), exactText(high)];
  if (!approximate) scope.findings.add("award-above-maximum", span, args);
  else scope.findings.doubt("award-above-maximum", span, args, doubts.estimate);
  return approximate;
}
