import type { PlainAward } from "@tieuchi/engine";
import type { Award as AwardSyntax } from "../../ast.ts";
import { compare, exact, exactText, HUNDRED, over, times, ZERO } from "../../numbers/exact.ts";
import { demandRounding } from "../header/roundings.ts";
import { reachOf } from "../intervals/reach.ts";
import type { Extent } from "../items/extents.ts";
import type { Scope } from "../scope.ts";
import { type CheckedAward, type Claim, checkOutcome, UNREADABLE, withinExtent } from "./award-points.ts";
import { exactly } from "./outcomes.ts";
import { checkProportional } from "./proportional.ts";
import { checkStepped } from "./stepped.ts";

type AwardOf<K extends AwardSyntax["kind"]> = Extract<AwardSyntax, { kind: K }>;

/** Checks an award that stands behind an interval over numbers, against the extent of its criterion. */
export function checkAward(award: AwardSyntax, claim: Claim, extent: Extent, scope: Scope): CheckedAward {
  if (award.kind === "proportional") return checkProportional(award, claim, extent, scope);
  if (award.kind === "stepped") return checkStepped(award, claim, extent, scope);
  const plain = checkPlain(award, extent, scope);
  const { measure, interval } = claim;
  const reached = measure && interval && reachOf(interval, measure, scope);
  return reached?.length === 0 ? { ...plain, outcomes: "never" } : plain;
}

/** Checks an award where nothing is measured: only points and parts of the maximum. */
export function checkPlainAward(
  award: AwardSyntax | null,
  extent: Extent,
  scope: Scope,
): CheckedAward<PlainAward> {
  if (award === null) return UNREADABLE;
  if (award.kind === "fixed" || award.kind === "part") return checkPlain(award, extent, scope);
  scope.findings.add("award-without-measure", award.span, []);
  return UNREADABLE;
}

function checkPlain(
  award: AwardOf<"fixed"> | AwardOf<"part">,
  extent: Extent,
  scope: Scope,
): CheckedAward<PlainAward> {
  if (award.kind === "fixed") {
    const points = checkOutcome(award.points, extent, scope);
    if (points === null) return UNREADABLE;
    return { award: { kind: "fixed", points: exactText(points) }, outcomes: exactly(points) };
  }
  const percent = exact(award.percent.value);
  if (compare(percent, ZERO) < 0) {
    scope.findings.add("points-negative", award.percent.span, [award.percent.value]);
    return UNREADABLE;
  }
  if (extent.maximum === null) return UNREADABLE;
  const points = over(times(percent, extent.maximum), HUNDRED);
  if (!withinExtent(points, extent, award.span, scope)) return UNREADABLE;
  const outcomes = exactly(points);
  demandRounding(outcomes.decimals, "criterion", award.span, scope);
  return { award: { kind: "part", percent: exactText(percent), points: exactText(points) }, outcomes };
}
