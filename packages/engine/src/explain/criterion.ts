import type { ExplanationNode } from "../explanation.ts";
import { explanationMessages as say } from "../messages/explanation.ts";
import type { Criterion, NotApplicableRule, Rounding } from "../model.ts";
import type { CriterionResult } from "../result.ts";
import { showExact } from "./exact.ts";
import type { Names } from "./names.ts";
import { clause, traceOf } from "./node.ts";
import { tellScoring } from "./scoring/index.ts";

export function explainCriterion(
  criterion: Criterion,
  result: CriterionResult,
  rounding: Rounding | null,
  names: Names,
): ExplanationNode {
  const { scoring, code } = criterion;
  const trace = traceOf(result.scoring, scoring.kind);
  const award = awardOf(result, rounding, names);
  const known = result.score.state === "known";
  const told = tellScoring({ criterion, scoring, trace, names, award, known });
  const absent = names.answers(result.notApplicable);
  const passedOver = absent.length > 0 ? say.clausePassedOver(absent) : null;

  const clauses = told.clauses.map(({ text, finding, state, children }, index) => {
    const id = `${code}/${index + 1}`;
    return passedOver === null
      ? clause(id, say.finding(text, finding), state, children?.(id))
      : clause(id, say.finding(text, passedOver), "not-applicable");
  });
  const rule =
    criterion.notApplicable && ruleClause(criterion.notApplicable, absent, `${code}/${clauses.length + 1}`);
  const sentence = absent.length > 0 ? notApplicableSentence(result, absent, award) : told.sentence;
  return {
    kind: "criterion",
    id: code,
    code,
    title: say.title(criterion.ordinal, criterion.title),
    sentence: say.sentence(sentence),
    state: stateOfScore(result),
    score: result.score,
    proposal: proposal(criterion),
    basis: criterion.basis,
    children: rule ? [...clauses, rule] : clauses,
  };
}

function awardOf(
  { score, beforeRounding }: CriterionResult,
  rounding: Rounding | null,
  names: Names,
): string {
  if (score.state === "not-applicable") return "";
  if (score.state === "unknown") return say.unscored(names.answers(score.missing), score.maximum);
  if (beforeRounding === null || !rounding) return say.points(score.points);
  return say.rounded(showExact(beforeRounding), rounding.digits, score.points);
}

function notApplicableSentence({ score }: CriterionResult, absent: readonly string[], award: string): string {
  return score.state === "not-applicable"
    ? say.notApplicableExcluded(absent)
    : say.notApplicablePoints(absent, award);
}

function ruleClause(rule: NotApplicableRule, absent: readonly string[], id: string): ExplanationNode {
  const text = say.ruleText(rule.kind === "points" ? rule.points : null);
  const told =
    absent.length > 0
      ? clause(id, say.finding(text, say.ruleFired(absent)), "counted")
      : clause(id, say.finding(text, say.ruleIdle), "not-counted");
  return { ...told, proposal: rule.kind === "points" && rule.proposed ? say.proposedRule : null };
}

function proposal({ proposed, scoring }: Criterion): string | null {
  if (proposed && scoring.proposed) return say.proposedBoth;
  if (proposed) return say.proposedMaximum;
  return scoring.proposed ? say.proposedScoring : null;
}

export function stateOfScore({
  score,
}: {
  readonly score: CriterionResult["score"];
}): ExplanationNode["state"] {
  return score.state === "known" ? "counted" : score.state;
}
