import type { Award } from "@tieuchi/engine";
import type { Quantity, Span } from "../../ast.ts";
import { compare, type Exact, exactText, ZERO } from "../../numbers/exact.ts";
import { isNumber } from "../../numbers/outermost.ts";
import type { Measure } from "../expressions/measure.ts";
import type { NumberInterval } from "../intervals/bounds.ts";
import type { Extent } from "../items/extents.ts";
import { readPoints, survivesRounding } from "../items/points.ts";
import type { Scope } from "../scope.ts";
import { anyOf, type Outcomes, UNKNOWN } from "./outcomes.ts";

/** What a line awards: its model, and what comes out; "never" when no value can claim the line. */
export interface CheckedAward<A extends Award = Award> {
  readonly award: A | null;
  readonly outcomes: Outcomes | "never";
}
/** What can come out of several lines, but for those that no value claims. */
export const outcomesOf = (lines: readonly Pick<CheckedAward, "outcomes">[]): Outcomes =>
  anyOf(lines.map(({ outcomes }) => outcomes).filter((outcomes) => outcomes !== "never"));

export const UNREADABLE: CheckedAward<never> = { award: null, outcomes: UNKNOWN };

/** The values that claim a line: those of the measure inside the interval; each null where it could not be read. */
export interface Claim {
  readonly measure: Measure | null;
  readonly interval: NumberInterval | null;
}

/** Reads points that come out as they stand: unchanged by rounding, within what the criterion may give. */
export function checkOutcome(points: Quantity | null, extent: Extent, scope: Scope): Exact | null {
  const value = readPoints(points, scope);
  if (value === null || points === null) return null;
  if (!survivesRounding(value, points, "criterion", scope)) return null;
  return withinExtent(value, extent, points.span, scope) ? value : null;
}

/** Refuses points outside what the criterion may give; tells whether they lie within. */
export function withinExtent(points: Exact, { low, high }: Extent, span: Span, { findings }: Scope): boolean {
  if (isNumber(low) && compare(points, low) < 0) {
    if (compare(low, ZERO) === 0) findings.add("points-negative", span, [exactText(points)]);
    else findings.add("award-below-range", span, [exactText(points), exactText(low)]);
    return false;
  }
  if (!isNumber(high) || compare(points, high) <= 0) return true;
  findings.add("award-above-maximum", span, [exactText(points), exactText(high)]);
  return false;
}
