import { compare, decimalsOf, exactText, isMultiple, minus, ZERO } from "../../numbers/exact.ts";
import type { ScoringNodeOf } from "../document/tree.ts";
import type { Extent } from "../items/extents.ts";
import { checkGivenPoints } from "../items/points.ts";
import type { Scope } from "../scope.ts";
import { checkOutcome } from "./award-points.ts";
import { type CheckedHead, UNREADABLE_HEAD } from "./chapter.ts";
import { anyOf, exactly } from "./outcomes.ts";

/** `chấm theo đánh giá từ 0 đến 5 điểm, bước 0,5 điểm` */
export function checkJudgement(
  { clause }: ScoringNodeOf<"judgement">,
  extent: Extent,
  scope: Scope,
): CheckedHead {
  const { findings } = scope;
  // `từ 0 đến 5 điểm`: the first bound borrows the unit of the second.
  const borrowed = clause.from && { ...clause.from, unit: clause.from.unit ?? clause.to?.unit ?? null };
  const from = checkOutcome(borrowed, extent, scope);
  const to = checkOutcome(clause.to, extent, scope);
  const step = checkGivenPoints(clause.step, "criterion", scope);
  if (from !== null && to !== null && compare(from, to) >= 0) {
    findings.add("judgement-range-reversed", clause.span, []);
    return UNREADABLE_HEAD;
  }
  if (step !== null && clause.step !== null && compare(step, ZERO) === 0) {
    findings.add("step-not-positive", clause.step.span, []);
    return UNREADABLE_HEAD;
  }
  if (from === null || to === null || step === null || clause.step === null) return UNREADABLE_HEAD;
  const outcomes = anyOf([exactly(from), exactly(to), { ...exactly(from), decimals: decimalsOf(step) }]);
  if (!isMultiple(minus(to, from), step)) {
    const said: [string, string, string] = [exactText(from), exactText(to), exactText(step)];
    findings.add("judgement-step-misses-end", clause.step.span, said);
    return { model: null, outcomes };
  }
  return {
    model: { kind: "judgement", from: exactText(from), to: exactText(to), step: exactText(step) },
    outcomes,
  };
}
