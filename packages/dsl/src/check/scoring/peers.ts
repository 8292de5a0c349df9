import { endsOf } from "../../numbers/cut.ts";
import { compare, exactText, ZERO } from "../../numbers/exact.ts";
import type { ScoringNodeOf } from "../document/tree.ts";
import { checkMeasure, type Measure } from "../expressions/measure.ts";
import { sameUnit } from "../expressions/units.ts";
import { demandRounding } from "../header/roundings.ts";
import type { Extent } from "../items/extents.ts";
import type { Scope } from "../scope.ts";
import { checkOutcome } from "./award-points.ts";
import { type CheckedHead, UNREADABLE_HEAD } from "./chapter.ts";
import { anyOf, exactly, type Outcomes } from "./outcomes.ts";

/** `chấm so với đơn vị cao nhất theo [a] / [b]: 10 điểm` */
export function checkBestPeer(
  { clause }: ScoringNodeOf<"best-peer">,
  extent: Extent,
  scope: Scope,
): CheckedHead {
  const measure = clause.measure && checkMeasure(clause.measure, scope);
  const points = checkOutcome(clause.points, extent, scope);
  if (clause.measure && measure && mayBe("below-zero", measure)) {
    scope.findings.add("award-below-zero", clause.measure.span, [measure.words]);
  }
  demandRounding("endless", "criterion", clause.span, scope);
  if (points === null || measure === null) return UNREADABLE_HEAD;
  const outcomes: Outcomes = { ...anyOf([exactly(ZERO), exactly(points)]), decimals: "endless" };
  return {
    model: { kind: "best-peer", measure: measure.expression, points: exactText(points) },
    outcomes,
  };
}

/** `chấm so với đơn vị dẫn đầu theo [a], kế hoạch [t]: đạt kế hoạch 5 điểm, dẫn đầu 10 điểm` */
export function checkLeader({ clause }: ScoringNodeOf<"leader">, extent: Extent, scope: Scope): CheckedHead {
  const achieved = clause.achieved && checkMeasure(clause.achieved, scope);
  const plan = clause.plan && checkMeasure(clause.plan, scope);
  const base = checkOutcome(clause.base, extent, scope);
  const points = checkOutcome(clause.points, extent, scope);
  demandRounding("endless", "criterion", clause.span, scope);
  if (base !== null && points !== null && clause.base !== null && compare(base, points) >= 0) {
    scope.findings.add("leader-not-above-plan", clause.base.span, [exactText(base), exactText(points)]);
    return UNREADABLE_HEAD;
  }
  if (clause.achieved && achieved && mayBe("below-zero", achieved)) {
    scope.findings.add("award-below-zero", clause.achieved.span, [achieved.words]);
  }
  if (clause.plan && plan && mayBe("zero", plan)) {
    scope.findings.add("plan-may-be-zero", clause.plan.span, [plan.words]);
  }
  if (clause.plan && achieved && plan && !sameUnit(achieved.unit, plan.unit)) {
    scope.findings.add("unit-wrong", clause.plan.span, [plan.unit, achieved.words, achieved.unit]);
    return UNREADABLE_HEAD;
  }
  if (achieved === null || plan === null || base === null || points === null) return UNREADABLE_HEAD;
  return {
    model: {
      kind: "leader",
      achieved: achieved.expression,
      plan: plan.expression,
      base: exactText(base),
      points: exactText(points),
    },
    outcomes: { ...anyOf([exactly(ZERO), exactly(points)]), decimals: "endless" },
  };
}

function mayBe(low: "zero" | "below-zero", { domain }: Measure): boolean {
  if (domain === null) return false;
  const { least } = endsOf(domain);
  if (least === null) return true;
  const order = compare(least.value, ZERO);
  return order < 0 || (low === "zero" && order === 0 && least.reached);
}
