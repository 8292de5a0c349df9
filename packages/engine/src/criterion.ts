/** One criterion: its scoring, its rule for what does not apply, and its rounding. */
import { type Answers, NOT_APPLICABLE } from "./answers.ts";
import { compileScoring } from "./constructs/index.ts";
import { compare, type Decimal, ZERO } from "./decimal.ts";
import { exactDecimal, type Fraction, formatFraction, roundHalfUp, wholeFraction } from "./fraction.ts";
import { modelMessages } from "./messages/model.ts";
import type { Code, Criterion, NotApplicableRule, Rounding } from "./model.ts";
import { ModelFormatError, modelDecimal } from "./model-error.ts";
import type { CriterionResult } from "./result.ts";
import type { Scope } from "./scope.ts";
import { scoreOf, type Tally } from "./tally.ts";
import { scoringData } from "./walk.ts";

export interface Evaluated<R> {
  readonly tally: Tally;
  readonly result: R;
}
type Outcome = { readonly points: Fraction | null; readonly missing: readonly Code[] } | "excluded";

export function compileCriterion(
  criterion: Criterion,
  scope: Scope,
  rounding: Rounding | null,
): (answers: Answers) => Evaluated<CriterionResult> {
  const score = compileScoring(criterion, scope, rounding !== null);
  const maximum = modelDecimal(criterion.maximum, scope.where);
  const whenNotApplicable = criterion.notApplicable && compileRule(criterion.notApplicable, scope.where);
  const watched = watchedSlots(criterion, scope);

  return (answers) => {
    const scored = score(answers);
    const notApplicable: Code[] = [];
    const unanswered: Code[] = [];
    for (const { code, index } of watched) {
      if (answers[index] === NOT_APPLICABLE) notApplicable.push(code);
      else if (answers[index] === null) unanswered.push(code);
    }
    let outcome: Outcome = scored;
    if (whenNotApplicable !== null && notApplicable.length > 0) outcome = whenNotApplicable;
    // Whatever the scoring says so far, an answer "không áp dụng" may still come and overrule it.
    else if (unanswered.length > 0) {
      outcome = { points: null, missing: [...new Set([...scored.missing, ...unanswered])] };
    }
    const settled = outcome === "excluded" || !outcome.points ? null : settle(outcome.points, rounding);
    const mayVanish = whenNotApplicable === "excluded" && unanswered.length > 0;
    const tally: Tally =
      outcome === "excluded"
        ? null
        : { points: settled?.points ?? ZERO, maximum, missing: outcome.missing, mayVanish };
    return {
      tally,
      result: {
        kind: "criterion",
        code: criterion.code,
        score: scoreOf(tally),
        scoring: scored.trace,
        notApplicable,
        beforeRounding: settled?.before ?? null,
      },
    };
  };
}

const rules = {
  points: (rule: Extract<NotApplicableRule, { kind: "points" }>, where: string): Outcome => ({
    points: wholeFraction(modelDecimal(rule.points, where)),
    missing: [],
  }),
  excluded: (): Outcome => "excluded",
} satisfies {
  [K in NotApplicableRule["kind"]]: (rule: Extract<NotApplicableRule, { kind: K }>, where: string) => Outcome;
};

function compileRule(rule: NotApplicableRule, where: string): Outcome {
  const compile = rules[rule.kind] as (rule: NotApplicableRule, where: string) => Outcome;
  return compile(rule, where);
}

/** The answers that can take the criterion out of its ordinary scoring; a judgement may be one itself. */
function watchedSlots(criterion: Criterion, scope: Scope): readonly { code: Code; index: number }[] {
  const isJudgement = criterion.scoring.kind === "judgement";
  const codes = isJudgement ? [criterion.code, ...scoringData(criterion)] : scoringData(criterion);
  return codes.flatMap((code) => {
    const slot = scope.slots.get(code);
    if (!slot) throw new ModelFormatError(modelMessages.datum(scope.where, code));
    if (slot.datum && !slot.datum.mayNotApply) return [];
    if (slot.datum && !isJudgement && !criterion.notApplicable) {
      throw new ModelFormatError(modelMessages.notApplicable(scope.where, slot.datum.name));
    }
    return criterion.notApplicable ? [{ code, index: slot.index }] : [];
  });
}

/** Rounds once, here and nowhere else. */
function settle(exact: Fraction, rounding: Rounding | null): { points: Decimal; before: string | null } {
  const decimal = exactDecimal(exact);
  if (!rounding) {
    // `load` refuses the models that could get here with an endless fraction.
    if (!decimal) throw new ModelFormatError(modelMessages.endless(formatFraction(exact)));
    return { points: decimal, before: null };
  }
  const points = roundHalfUp(exact, rounding.digits);
  const changed = !decimal || compare(decimal, points) !== 0;
  return { points, before: changed ? formatFraction(exact) : null };
}
