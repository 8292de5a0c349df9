/** From a model to an evaluator: everything that does not depend on the data is done once, here. */
import { type Answers, readAnswer, readingKind, type Slot } from "./answers.ts";
import { compileClassification } from "./classification.ts";
import { compileCriterion, type Evaluated } from "./criterion.ts";
import { modelMessages } from "./messages/model.ts";
import type { Code, Group, Item, Model } from "./model.ts";
import { ModelFormatError } from "./model-error.ts";
import { requireModel } from "./model-shape.ts";
import { type GroupResult, type ItemResult, RESULT_FORMAT, type Result } from "./result.ts";
import type { Scope } from "./scope.ts";
import type { Submission } from "./submission.ts";
import { scoreOf, sum, type Tally } from "./tally.ts";
import { data, items } from "./walk.ts";

/** A model made ready; holds no state, so one evaluator serves any number of submissions. */
export interface Evaluator {
  readonly model: Model;
  /**
   * Scores a submission that passed `checkSubmission`. The same submission always gives the same result.
   * Missing answers leave what depends on them unknown; what is known stays so, whatever answers come. Throws
   * `InexactNumberError` when a score has more digits than a JSON number can carry, which no sensible rubric has.
   */
  readonly evaluate: (submission: Submission) => Result;
}

/**
 * Makes a model ready for evaluation. Throws {@link ModelFormatError} for a model of another format or one that the
 * language package would not have produced.
 *
 * @example
 * const evaluator = load(model);
 * const result = evaluator.evaluate({ dan_so: 10_000, co_the: 9_000 });
 * result.items[0]?.items[0]?.score; // { state: "known", points: 14.06, maximum: 15 }
 */
export function load(model: Model): Evaluator {
  requireModel(model);
  const slots = slotsOf(model);
  const scored = {
    items: new Map([...items(model)].map((item) => [item.code, item])),
    topGroups: model.items.map((group) => group.code),
  };
  const scopeOf: ScopeOf = (where) => ({ where, slots, scored: null });
  const topGroups = model.items.map((group) => compileGroup(group, model, scopeOf));
  const classify =
    model.classification &&
    compileClassification(model.classification, { where: modelMessages.classification, slots, scored });
  const readers = [...slots].map(([code, slot]) => ({ code, kind: readingKind(slot) }));
  const reference = { code: model.code, version: model.version };

  const evaluate = (submission: Submission): Result => {
    const answers: Answers = readers.map(({ code, kind }) => readAnswer(submission, code, kind));
    const tallies = new Map<Code, Tally>();
    const parts = topGroups.map((group) => group(answers, tallies));
    const total = sum(parts.map(({ tally }) => tally));
    return {
      format: RESULT_FORMAT,
      model: reference,
      total: scoreOf(total),
      items: parts.map(({ result }) => result),
      classification: classify ? classify({ answers, total, tallies }) : null,
    };
  };
  return { model, evaluate };
}

/** One slot for each datum and each judgement. A code that is there twice would mix two answers or two scores. */
function slotsOf(model: Model): ReadonlyMap<Code, Slot> {
  const slots = new Map<Code, Slot>();
  const codes = new Set<Code>();
  const claim = (code: Code) => {
    if (codes.has(code)) throw new ModelFormatError(modelMessages.duplicate(code));
    codes.add(code);
  };
  for (const { datum } of data(model)) {
    claim(datum.code);
    slots.set(datum.code, { index: slots.size, datum });
  }
  for (const item of items(model)) {
    claim(item.code);
    if (item.kind === "criterion" && item.scoring.kind === "judgement") {
      slots.set(item.code, { index: slots.size, datum: null });
    }
  }
  return slots;
}

type ScopeOf = (where: string) => Scope;
type Evaluate<R> = (answers: Answers, tallies: Map<Code, Tally>) => Evaluated<R>;

function compileItem(item: Item, model: Model, scopeOf: ScopeOf): Evaluate<ItemResult> {
  if (item.kind === "group") return compileGroup(item, model, scopeOf);
  const evaluate = compileCriterion(item, scopeOf(modelMessages.criterion(item.ordinal)), model.rounding);
  return (answers, tallies) => {
    const evaluated = evaluate(answers);
    tallies.set(item.code, evaluated.tally);
    return evaluated;
  };
}

function compileGroup(group: Group, model: Model, scopeOf: ScopeOf): Evaluate<GroupResult> {
  const parts = group.items.map((item) => compileItem(item, model, scopeOf));
  return (answers, tallies) => {
    const evaluated = parts.map((part) => part(answers, tallies));
    const tally = sum(evaluated.map((part) => part.tally));
    tallies.set(group.code, tally);
    const result: GroupResult = {
      kind: "group",
      code: group.code,
      score: scoreOf(tally),
      items: evaluated.map((part) => part.result),
    };
    return { tally, result };
  };
}
