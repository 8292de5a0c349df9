import type { Award as AwardSyntax } from "../../ast.ts";
import { extremes } from "../../numbers/cut.ts";
import { type Decimals, moreDecimals, mostDecimals } from "../../numbers/decimals.ts";
import {
  compare,
  decimalsOf,
  type Exact,
  exact,
  exactText,
  floor,
  greatest,
  least,
  minus,
  over,
  plus,
  times,
  whole,
  ZERO,
} from "../../numbers/exact.ts";
import type { Measure } from "../expressions/measure.ts";
import { checkUnit } from "../expressions/quantity-unit.ts";
import { demandRounding } from "../header/roundings.ts";
import { type Reached, reachOf } from "../intervals/reach.ts";
import type { Extent } from "../items/extents.ts";
import { checkPoints } from "../items/points.ts";
import type { Scope } from "../scope.ts";
import { type CheckedAward, type Claim, checkOutcome, UNREADABLE } from "./award-points.ts";
import { anyOf, heldIn, type Outcomes, UNKNOWN } from "./outcomes.ts";
import { checkStep, type Step } from "./steps.ts";

type Stepped = Extract<AwardSyntax, { kind: "stepped" }>;

/** `10 điểm cộng 0,5 điểm mỗi đủ 100 người trên 3.500 người; tối đa 35 điểm` */
export function checkStepped(
  syntax: Stepped,
  { measure, interval }: Claim,
  extent: Extent,
  scope: Scope,
): CheckedAward {
  const ladder = checkLadder(syntax, measure, extent, scope);
  if (ladder === null || measure === null) return UNREADABLE;
  const award = {
    kind: "stepped",
    start: exactText(ladder.start),
    direction: ladder.direction,
    points: exactText(ladder.points),
    step: exactText(ladder.step),
    rest: ladder.rest,
    origin: exactText(ladder.origin),
    side: ladder.side,
    limit: ladder.limit && exactText(ladder.limit),
  } as const;
  const reached = interval && reachOf(interval, measure, scope);
  if (reached === null) return { award, outcomes: UNKNOWN };
  if (reached.length === 0) return { award, outcomes: "never" };
  const decimals = decimalsOfLadder(ladder, measure);
  demandRounding(decimals, "criterion", syntax.span, scope);
  const ends = reached.flatMap((place) => endsIn(place, ladder));
  const outcomes = anyOf(ends.map((end) => ({ ...end, decimals })));
  return { award, outcomes: heldIn(outcomes, extent) };
}

interface Ladder extends Step {
  readonly direction: Stepped["direction"];
  readonly side: Stepped["side"];
  readonly start: Exact;
  readonly points: Exact;
  readonly origin: Exact;
  readonly limit: Exact | null;
}

function checkLadder(syntax: Stepped, measure: Measure | null, extent: Extent, scope: Scope): Ladder | null {
  const { direction, side } = syntax;
  const start = checkOutcome(syntax.start, extent, scope);
  const points = checkPoints(syntax.points, scope);
  const limit = syntax.limit && checkOutcome(syntax.limit.points, extent, scope);
  if (points !== null && compare(points, ZERO) === 0) {
    scope.findings.add("line-without-effect", syntax.points.span, [direction]);
    return null;
  }
  if (measure === null) return null;
  const origin = exact(syntax.origin.value);
  const decimals = mostDecimals(measure.decimals, decimalsOf(origin));
  const step = checkStep(syntax, measure, decimals, scope);
  const sameUnit = checkUnit(syntax.origin, null, measure.unit, measure.words, scope);
  if (start === null || points === null || step === null || !sameUnit) return null;
  if (syntax.limit !== null) {
    if (limit === null) return null;
    const upwards = direction === "award";
    const beyondStart = compare(limit, start) * (upwards ? 1 : -1) > 0;
    if (!beyondStart || (syntax.limit.side === "at-most") !== upwards) {
      scope.findings.add("award-limit-wrong", syntax.limit.span, [direction, exactText(start)]);
      return null;
    }
  }
  return { direction, side, start, points, origin, limit, ...step };
}

function decimalsOfLadder({ start, points, step, rest, origin }: Ladder, measure: Measure): Decimals {
  const given = mostDecimals(decimalsOf(start), decimalsOf(points));
  if (rest === "dropped") return given;
  const counted = mostDecimals(measure.decimals, decimalsOf(origin));
  return mostDecimals(given, moreDecimals(decimalsOf(over(points, step)), counted));
}

/** What the ladder gives at the two ends of a stretch; between them it only rises or only falls. */
function endsIn({ stretch, step }: Reached, ladder: Ladder): readonly Pick<Outcomes, "worst" | "best">[] {
  const ends = extremes(stretch, step);
  const endless = ladder.direction === "award" ? "best" : "worst";
  return [ends.least, ends.greatest].map((end, index) => {
    const value = end?.value ?? null;
    const climbs = (index === 1) === (ladder.side === "above");
    if (value === null && climbs && ladder.limit === null) {
      return { worst: ladder.start, best: ladder.start, [endless]: "none" as const };
    }
    const points = value === null ? (climbs ? ladder.limit : null) : pointsAt(value, ladder);
    return { worst: points ?? ladder.start, best: points ?? ladder.start };
  });
}

function pointsAt(
  value: Exact,
  { direction, side, start, points, step, rest, origin, limit }: Ladder,
): Exact {
  const beyond = greatest(ZERO, side === "above" ? minus(value, origin) : minus(origin, value));
  const steps = over(beyond, step);
  const counted = times(rest === "dropped" ? whole(floor(steps)) : steps, points);
  const reached = direction === "award" ? plus(start, counted) : minus(start, counted);
  if (limit === null) return reached;
  return direction === "award" ? least(limit, reached) : greatest(limit, reached);
}
