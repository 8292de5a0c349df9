import { compare, exactText } from "../../numbers/exact.ts";
import { checkCondition } from "../conditions/condition.ts";
import type { ScoringNodeOf } from "../document/tree.ts";
import type { Extent } from "../items/extents.ts";
import type { Scope } from "../scope.ts";
import { checkOutcome } from "./award-points.ts";
import { type CheckedHead, UNREADABLE_HEAD } from "./chapter.ts";
import { anyOf, exactly, UNKNOWN } from "./outcomes.ts";

/** `chấm 5 điểm khi …; không thì 0 điểm`; in a set without points `chấm đạt khi …`. */
export function checkPass({ clause }: ScoringNodeOf<"pass">, extent: Extent, scope: Scope): CheckedHead {
  const condition = clause.condition && checkCondition(clause.condition, scope);
  if (clause.pointless) {
    if (scope.scale === "points") scope.findings.add("pass-without-points", clause.span, []);
    if (condition === null || scope.scale === "points") return UNREADABLE_HEAD;
    return { model: { kind: "pass", condition, points: "1", otherwise: "0" }, outcomes: UNKNOWN };
  }
  const points = checkOutcome(clause.points, extent, scope);
  const otherwise = checkOutcome(clause.otherwise, extent, scope);
  if (points === null || otherwise === null) return UNREADABLE_HEAD;
  if (extent.maximum !== null && compare(points, otherwise) === 0) {
    scope.findings.add("pass-without-effect", clause.span, [exactText(points)]);
  }
  const outcomes = anyOf([exactly(points), exactly(otherwise)]);
  if (condition === null) return { model: null, outcomes };
  return {
    model: { kind: "pass", condition, points: exactText(points), otherwise: exactText(otherwise) },
    outcomes,
  };
}
