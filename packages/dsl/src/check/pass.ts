import { bestOf, type CheckedScoring, withinMaximum } from "./awards.ts";
import { checkCondition, noScoreConditions } from "./condition.ts";
import { compare, type Exact, exactText } from "./exact.ts";
import { checkGivenPoints } from "./points.ts";
import type { Scope } from "./symbols.ts";
import type { ScoringNode } from "./tree.ts";

/** `chấm 5 điểm khi …; không thì 0 điểm` */
export function checkPass(
  { clause }: Extract<ScoringNode, { kind: "pass" }>,
  maximum: Exact | null,
  scope: Scope,
): CheckedScoring {
  const points = checkGivenPoints(clause.points, scope);
  const otherwise = checkGivenPoints(clause.otherwise, scope);
  const condition = clause.condition && checkCondition(clause.condition, scope, noScoreConditions);
  const best = bestOf([points, otherwise]);
  let sound = true;
  for (const [award, written] of [
    [points, clause.points],
    [otherwise, clause.otherwise],
  ] as const) {
    if (award !== null && written !== null && !withinMaximum(award, maximum, written.span, scope))
      sound = false;
  }
  if (maximum !== null && points !== null && otherwise !== null && compare(points, otherwise) === 0) {
    scope.findings.add("pass-without-effect", clause.span, [exactText(points)]);
  }
  if (points === null || otherwise === null || condition === null)
    return { model: null, best: sound ? best : null };
  return {
    model: {
      kind: "pass",
      proposed: clause.proposed,
      condition,
      points: exactText(points),
      otherwise: exactText(otherwise),
    },
    best: sound ? best : null,
  };
}
