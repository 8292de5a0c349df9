/** One criterion: its scoring, its range, its rule for what does not apply, and its rounding. */
import { NOT_APPLICABLE } from "./answers.ts";
import type { Applicability, Applied } from "./applicability.ts";
import { compileScoring } from "./constructs/index.ts";
import { ZERO } from "./decimal.ts";
import { compileMeasure, type Measured } from "./expressions/index.ts";
import { compareFractions, isZero, wholeFraction } from "./fraction.ts";
import { modelMessages } from "./messages/model.ts";
import type { Code, Criterion, NotApplicableRule, PointRange } from "./model.ts";
import { ModelFormatError, modelDecimal } from "./model-error.ts";
import { type Read, scoringReads, vanishingDivisions } from "./reads.ts";
import type { CriterionResult, Held } from "./result.ts";
import { compileRounding } from "./rounding.ts";
import type { Facts, Scope } from "./scope.ts";
import { scoreOf, type Tally, tallyOf } from "./tally.ts";
import { isNumber, NONE, NOT_APPLIED, union, type Value, waitingFor } from "./value.ts";
import { answersRead } from "./walk.ts";

export interface Evaluated<R> {
  readonly tally: Tally;
  readonly result: R;
}

export function compileCriterion(
  criterion: Criterion,
  applicability: Applicability,
  scope: Scope,
): (facts: Facts) => Evaluated<CriterionResult> {
  const score = compileScoring(criterion, scope);
  const hold = compileRange(criterion.range, scope.where);
  const maximum = modelDecimal(criterion.maximum, scope.where);
  const substitute = compileRule(criterion.notApplicable, scope.where);
  const round = compileRounding(scope.model.roundings.criterion, scope.where);
  const watched = watchedAnswers(criterion, scope);
  const divisors = watchedDivisors(criterion, scope);

  return (facts) => {
    const scored = score(facts);
    const { points, held } = hold(scored.points);
    const notApplicable: Code[] = [];
    const unanswered: Code[] = [];
    for (const { code, index } of watched) {
      if (facts.answers[index] === NOT_APPLICABLE) notApplicable.push(code);
      else if (facts.answers[index] === null) unanswered.push(code);
    }
    const zeroDivisions: number[] = [];
    for (const [index, divisor] of divisors.entries()) {
      const { value } = divisor(facts);
      if (!isNumber(value)) unanswered.push(...value.missing.filter((code) => !unanswered.includes(code)));
      else if (isZero(value)) zeroDivisions.push(index);
    }
    const overruled = notApplicable.length > 0 || zeroDivisions.length > 0 || isOutside(points);
    const ruled = overruled ? substitute : stillWaiting(points, unanswered, substitute);
    const applies = applicability(facts);
    const outcome = ifApplies(ruled, applies);
    const rounded = isNumber(outcome) ? round(outcome) : null;
    const tally: Tally =
      isNumber(outcome) || !outcome.notApplicable
        ? tallyOf({
            points: rounded?.points ?? ZERO,
            maximum,
            known: rounded !== null,
            missing: isNumber(outcome) ? NONE : outcome.missing,
            mayVanish: !isNumber(outcome) && outcome.mayVanish,
          })
        : null;
    return {
      tally,
      result: {
        kind: "criterion",
        code: criterion.code,
        score: scoreOf(tally),
        applies: applies.own,
        scoring: scored.trace,
        held: overruled ? null : held,
        notApplicable,
        zeroDivisions,
        beforeRounding: rounded?.before ?? null,
      },
    };
  };
}

function isOutside(value: Value): boolean {
  return !isNumber(value) && value.notApplicable;
}

/** Whatever the scoring says so far, an answer "không áp dụng" may still come and overrule it. */
function stillWaiting(points: Value, unanswered: readonly Code[], substitute: Value): Value {
  if (isNumber(points) && unanswered.length === 0) return points;
  const own = isNumber(points) ? waitingFor(NONE) : points;
  const mayBeOverruled = own.mayVanish || unanswered.length > 0;
  return waitingFor(union([own.missing, unanswered]), mayBeOverruled && isOutside(substitute));
}

function ifApplies(value: Value, { truth, missing }: Applied): Value {
  if (truth === "true" || isOutside(value)) return value;
  if (truth === "false") return NOT_APPLIED;
  return waitingFor(union([missing, isNumber(value) ? NONE : value.missing]), true);
}

function compileRange(
  { from, to }: PointRange,
  where: string,
): (points: Value) => { readonly points: Value; readonly held: Held } {
  const least = wholeFraction(modelDecimal(from, where));
  const most = to === null ? null : wholeFraction(modelDecimal(to, where));
  return (points) => {
    if (isNumber(points)) {
      if (compareFractions(points, least) < 0) return { points: least, held: "floor" };
      if (most && compareFractions(points, most) > 0) return { points: most, held: "ceiling" };
    }
    return { points, held: null };
  };
}

const rules = {
  points: ({ points }: Extract<NotApplicableRule, { kind: "points" }>, where: string): Value =>
    wholeFraction(modelDecimal(points, where)),
  excluded: (): Value => NOT_APPLIED,
} satisfies {
  [K in NotApplicableRule["kind"]]: (rule: Extract<NotApplicableRule, { kind: K }>, where: string) => Value;
};

/** Without a rule, a criterion that rests on what does not apply does not apply itself. */
function compileRule(rule: NotApplicableRule | null, where: string): Value {
  if (!rule) return NOT_APPLIED;
  const compile = rules[rule.kind] as (rule: NotApplicableRule, where: string) => Value;
  return compile(rule, where);
}

interface Watched {
  readonly code: Code;
  readonly index: number;
}

/** Denominators that take the criterion out of its ordinary scoring where they are 0, wherever they stand in it. */
function watchedDivisors({ scoring }: Criterion, scope: Scope): readonly ((facts: Facts) => Measured)[] {
  return [...vanishingDivisions(scoring)].map(({ denominator }) => compileMeasure(denominator, scope));
}

/** The answers that can take the criterion out of its ordinary scoring; a judgement may be one itself. */
function watchedAnswers(criterion: Criterion, scope: Scope): readonly Watched[] {
  const { slots, where, model } = scope;
  const { scoring, notApplicable: rule, data, code } = criterion;
  const own = scoring.kind === "judgement" ? [code, ...data.map((datum) => datum.code)] : [];
  const reads = [...scoringReads(scoring)];
  if (!rule) {
    requireNothingVanishes(reads, scope);
    return [];
  }
  return [...new Set([...own, ...answersRead(reads, model)])].flatMap((watched) => {
    const slot = slots.get(watched);
    if (!slot) throw new ModelFormatError(modelMessages.datum(where, watched));
    const mayNotApply = slot.datum ? slot.datum.mayNotApply : watched === code;
    return mayNotApply ? [{ code: watched, index: slot.index }] : [];
  });
}

function requireNothingVanishes(reads: readonly Read[], { slots, where }: Scope): void {
  for (const read of reads) {
    if (read.kind === "vanishing") throw new ModelFormatError(modelMessages.zeroNotApplicable(where));
    const datum = read.kind === "datum" ? slots.get(read.code)?.datum : null;
    if (datum?.mayNotApply) throw new ModelFormatError(modelMessages.notApplicable(where, datum.name));
  }
}
