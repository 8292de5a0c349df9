/** From a model to an evaluator: everything that does not depend on the data is done once, here. */

import { type Answers, readAnswer, readingKinds, type Slot } from "./answers.ts";
import { type Applicability, always, compileApplicability } from "./applicability.ts";
import { compileClassification } from "./classification.ts";
import { compileCriterion, type Evaluated } from "./criterion.ts";
import { arrange } from "./dependencies.ts";
import { endlessScores } from "./endless.ts";

import { compileGroup } from "./group.ts";
import { modelMessages } from "./messages/model.ts";
import { COHORT_CODE, type Code, type Item, type Model, YEAR_CODE } from "./model.ts";
import { ModelFormatError } from "./model-error.ts";
import { requireModel } from "./model-shape.ts";
import { type GroupResult, type ItemResult, RESULT_FORMAT, type Result } from "./result.ts";
import { type Facts, itemOf, type PlacedItem, type Scope } from "./scope.ts";
import type { Submission } from "./submission.ts";
import { scoreOf } from "./tally.ts";
import { compileTarget, type ReadTarget } from "./targets.ts";
import { totalOf } from "./total.ts";
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
  const scope = scopeOf(model);
  const evaluateItems = compileItems(scope);
  const total = totalOf(scope, model.items);
  const classify =
    model.classification &&
    compileClassification(model.classification, { ...scope, where: modelMessages.classification });
  const readers = [...scope.slots].map(([code, { kind }]) => ({ code, kind }));
  const reference = { code: model.code, version: model.version };

  const evaluate = (submission: Submission): Result => {
    const answers: Answers = readers.map(({ code, kind }) => readAnswer(submission, code, kind));
    const facts: Facts = { answers, targets: [], totals: [], tallies: [], applies: [] };
    const results = evaluateItems(facts);
    const { tally, trace } = total(facts);
    return {
      format: RESULT_FORMAT,
      model: reference,
      total: scoreOf(tally),
      totalTrace: trace,
      items: results,
      classification: classify ? classify(facts, tally) : null,
    };
  };
  return { model, evaluate };
}

function scopeOf(model: Model): Scope {
  const targets = new Map<Code, ReadTarget>();
  const placed = [...items(model)].map((item, position): [Code, PlacedItem] => [
    item.code,
    { position, item },
  ]);
  const scope: Scope = {
    where: modelMessages.model,
    model,
    slots: slotsOf(model),
    targets,
    items: new Map(placed),
    totals: new Map(),
  };
  for (const [position, target] of model.targets.entries()) {
    const where = modelMessages.targetName(target.name);
    targets.set(target.code, compileTarget(target, position, { ...scope, where }));
  }
  return scope;
}

/** One slot for each datum and each judgement. A code that is there twice would mix two answers or two scores. */
function slotsOf(model: Model): ReadonlyMap<Code, Slot> {
  const slots = new Map<Code, Slot>();
  const codes = new Set<Code>([YEAR_CODE, COHORT_CODE]);
  const claim = (code: Code) => {
    if (codes.has(code)) throw new ModelFormatError(modelMessages.duplicate(code));
    codes.add(code);
  };
  if (model.period) slots.set(YEAR_CODE, { index: 0, kind: "year", datum: null });
  for (const { datum } of data(model)) {
    claim(datum.code);
    slots.set(datum.code, { index: slots.size, kind: readingKinds[datum.type.kind], datum });
  }
  for (const item of items(model)) {
    claim(item.code);
    if (item.kind === "criterion" && item.scoring.kind === "judgement") {
      slots.set(item.code, { index: slots.size, kind: "number", datum: null });
    }
  }
  for (const target of model.targets) claim(target.code);
  return slots;
}

/** Evaluates every item in the order that their scores ask for. */
function compileItems(scope: Scope): (facts: Facts) => readonly GroupResult[] {
  const applicabilities = compileApplicabilities(scope);
  const { order, circle } = arrange(scope.model);
  const [first] = circle ?? [];
  if (circle && first) throw new ModelFormatError(modelMessages.circle([...circle, first].map(nameOf)));
  const steps = order.map((item) => ({
    position: itemOf(scope, item.code).position,
    evaluate: compileItem(item, applicabilities.get(item.code) ?? always, scope),
  }));
  const [endless] = endlessScores(scope.model);
  if (endless !== undefined) throw new ModelFormatError(modelMessages.endless(scoreName(endless, scope)));
  const top = scope.model.items.map(({ code }) => itemOf(scope, code).position);
  return (facts) => {
    const results: ItemResult[] = [];
    for (const { position, evaluate } of steps) {
      const { tally, result } = evaluate(facts, results);
      facts.tallies[position] = tally;
      results[position] = result;
    }
    return top.flatMap((position) => {
      const result = results[position];
      return result?.kind === "group" ? [result] : [];
    });
  };
}

function compileItem(
  item: Item,
  applicability: Applicability,
  scope: Scope,
): (facts: Facts, results: readonly ItemResult[]) => Evaluated<ItemResult> {
  const placed = { ...scope, where: nameOf(item) };
  return item.kind === "group"
    ? compileGroup(item, applicability, placed)
    : compileCriterion(item, applicability, placed);
}

/** For refusals: `Tiêu chí 1.2`. */
function nameOf({ kind, ordinal }: Item): string {
  return kind === "group" ? modelMessages.group(ordinal) : modelMessages.criterion(ordinal);
}

function scoreName(code: Code | null, scope: Scope): string {
  return code === null ? modelMessages.total : nameOf(itemOf(scope, code).item);
}

function compileApplicabilities(scope: Scope): ReadonlyMap<Code, Applicability> {
  const all = new Map<Code, Applicability>();
  const visit = (item: Item, above: Applicability): void => {
    const placed = { ...scope, where: nameOf(item) };
    const own = compileApplicability(item.appliesWhen, itemOf(scope, item.code).position, above, placed);
    all.set(item.code, own);
    if (item.kind === "group") for (const part of item.items) visit(part, own);
  };
  for (const group of scope.model.items) visit(group, always);
  return all;
}
