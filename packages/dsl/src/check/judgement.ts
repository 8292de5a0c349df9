import { type CheckedScoring, withinMaximum } from "./awards.ts";
import { compare, type Exact, exactText, minus, over, ZERO } from "./exact.ts";
import { checkGivenPoints } from "./points.ts";
import type { Scope } from "./symbols.ts";
import type { ScoringNode } from "./tree.ts";

/** `chấm theo đánh giá từ 0 đến 5 điểm, bước 0,5 điểm` */
export function checkJudgement(
  { clause }: Extract<ScoringNode, { kind: "judgement" }>,
  maximum: Exact | null,
  scope: Scope,
): CheckedScoring {
  const { findings } = scope;
  // `từ 0 đến 5 điểm`: the first bound borrows the unit of the second.
  const borrowed = clause.from && { ...clause.from, unit: clause.from.unit ?? clause.to?.unit ?? null };
  const from = checkGivenPoints(borrowed, scope);
  const to = checkGivenPoints(clause.to, scope);
  const step = checkGivenPoints(clause.step, scope);
  const sound = to === null || clause.to === null || withinMaximum(to, maximum, clause.to.span, scope);
  const best = sound ? to : null;
  if (from !== null && to !== null && compare(from, to) >= 0) {
    findings.add("judgement-range-reversed", clause.span, []);
    return { model: null, best: null };
  }
  if (step !== null && clause.step !== null && compare(step, ZERO) <= 0) {
    findings.add("step-not-positive", clause.step.span, []);
    return { model: null, best };
  }
  if (from === null || to === null || step === null || clause.step === null) return { model: null, best };
  if (over(minus(to, from), step).d !== 1n) {
    findings.add("judgement-step-misses-end", clause.step.span, [
      exactText(from),
      exactText(to),
      exactText(step),
    ]);
    return { model: null, best };
  }
  const range = { from: exactText(from), to: exactText(to), step: exactText(step) };
  return { model: { kind: "judgement", proposed: clause.proposed, ...range }, best };
}
