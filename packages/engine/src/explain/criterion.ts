/** One criterion in words: how its points came about, and each of its clauses. */
import type { ExplanationNode } from "../explanation.ts";
import { formatNumberVi } from "../format-vi.ts";
import { explanationMessages as say } from "../messages/explanation.ts";
import type { Criterion, NotApplicableRule, Rounding } from "../model.ts";
import { vanishingDivisions } from "../reads.ts";
import type { CriterionResult } from "../result.ts";
import { showExact } from "./exact.ts";
import { vanishedText } from "./expression.ts";
import type { Names } from "./names.ts";
import { clause } from "./node.ts";
import { roundedText } from "./rounding.ts";
import { tellScoring } from "./scoring/index.ts";
import type { Told, ToldClause } from "./scoring/telling.ts";

export interface CriterionContext {
  readonly rounding: Rounding | null;
  readonly names: Names;
  /** The item whose `chỉ áp dụng khi` is false, this one or one above, in words; null: none. */
  readonly outside: string | null;
  /** The clause `chỉ áp dụng khi …`, if the criterion has one. */
  readonly applies: readonly ExplanationNode[];
}

export function explainCriterion(
  criterion: Criterion,
  result: CriterionResult,
  context: CriterionContext,
): ExplanationNode {
  const { names, outside, applies } = context;
  const { code } = criterion;
  const told = tellScoring({ criterion, scoring: criterion.scoring, trace: result.scoring, names });
  const absent = absentParts(criterion, result, outside, names);
  const passedOver =
    outside === null
      ? absent.length > 0
        ? say.clausePassedOver(absent)
        : null
      : say.clauseOutside(names.item(code));
  const first = applies.length + 1;
  const clauses = told.clauses.map((part, index) => clauseOf(part, `${code}/${first + index}`, passedOver));
  const rule =
    criterion.notApplicable &&
    ruleClause(criterion.notApplicable, absent, `${code}/${first + clauses.length}`);
  return {
    kind: "criterion",
    id: code,
    code,
    title: say.title(criterion.ordinal, criterion.title),
    sentence: say.sentence(sentenceOf(criterion, result, told, absent, context)),
    state: stateOfScore(result),
    score: result.score,
    proposal: proposal(criterion),
    basis: criterion.basis,
    children: [...applies, ...clauses, ...(rule ? [rule] : [])],
  };
}

function clauseOf(
  { text, finding, state, children }: ToldClause,
  id: string,
  passedOver: string | null,
): ExplanationNode {
  if (passedOver !== null) return clause(id, say.finding(text, passedOver), "not-applicable");
  return clause(id, say.finding(text, finding), state, children?.(id));
}

/** What did not apply and so took the criterion out of its ordinary scoring. */
function absentParts(
  { scoring }: Criterion,
  result: CriterionResult,
  outside: string | null,
  names: Names,
): readonly string[] {
  if (outside !== null) return [];
  const divisions = [...vanishingDivisions(scoring)].map((division) => vanishedText(division, names));
  const absent = [
    ...names.answers(result.notApplicable),
    ...result.zeroDivisions.flatMap((index) => divisions[index] ?? []),
  ];
  if (absent.length > 0) return [...new Set(absent)];
  const without = result.score.state !== "unknown" && result.scoring.outcome === null;
  return without ? [say.restingOn] : [];
}

function sentenceOf(
  criterion: Criterion,
  result: CriterionResult,
  told: Told,
  absent: readonly string[],
  { names, outside, rounding }: CriterionContext,
): string {
  const { score, scoring, beforeRounding, held } = result;
  if (outside !== null) return say.becauseOutside(names.item(criterion.code), outside);
  if (score.state === "unknown") {
    const missing = names.answers(score.missing);
    return say.finding(
      told.text,
      names.pointless ? say.unjudged(missing) : say.unscored(missing, names.points(score.maximum)),
    );
  }
  if (score.state === "not-applicable") return say.notApplicableExcluded(absent);
  const rounded = roundedText(rounding, beforeRounding, names.points(score.points));
  if (absent.length > 0) {
    const before =
      beforeRounding === null ? names.points(score.points) : `${showExact(beforeRounding)} ${names.unit}`;
    return say.notApplicablePoints(absent, before + rounded);
  }
  const limit = held === "floor" ? criterion.range.from : (criterion.range.to ?? criterion.maximum);
  return told.sentence(scoring, heldText(held, limit, criterion, names) + rounded);
}

function heldText(
  held: CriterionResult["held"],
  limit: string,
  { maximum }: Criterion,
  names: Names,
): string {
  if (held === null) return "";
  const shown = formatNumberVi(limit);
  return held === "ceiling" && limit !== maximum ? say.heldAbove(shown) : say.heldAt[held](shown, names.unit);
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
