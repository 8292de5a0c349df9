/** The full explanation of a result, expanded from the result and its model alone. */
import { explainClassification } from "./explain/classification.ts";
import { conditionFinding, conditionParts, conditionText } from "./explain/condition.ts";
import { explainCriterion, stateOfScore } from "./explain/criterion.ts";
import { Names } from "./explain/names.ts";
import { clause, ForeignResultError, requirePairs, stateOf } from "./explain/node.ts";
import { groupSentence, totalSentence } from "./explain/sums.ts";
import type { ExplanationNode } from "./explanation.ts";
import { explanationMessages as say } from "./messages/explanation.ts";
import type { Group, Item, Model } from "./model.ts";
import { requireModel } from "./model-shape.ts";
import type { ItemResult, Result } from "./result.ts";

/**
 * Puts a result into Vietnamese sentences, clause by clause in the order of the text: which fired with which
 * numbers, which did not and why, what is unknown, what was rounded, capped or does not apply, and each level and
 * gate. The same model and result give the same tree. Throws {@link ForeignResultError} for the result of another
 * model.
 *
 * @example
 * const result = load(model).evaluate({ dan_so: 10000, co_the: 9800 });
 * explain(model, result).children[0]?.children[0]?.children[0]?.sentence; // "Bậc “từ 96%”: 15 điểm — 98% thuộc bậc này."
 */
export function explain(model: Model, result: Result): ExplanationNode {
  requireModel(model);
  if (result.model.code !== model.code || result.model.version !== model.version) {
    throw new ForeignResultError(say.foreignResult(model.code, model.version));
  }
  const names = new Names(model);
  const groups = explainItems(model.items, result.items, { model, names, outside: null });
  const classification =
    model.classification && result.classification
      ? [explainClassification(model.classification, result.classification, result.total, names)]
      : [];
  return {
    kind: "set",
    id: "tong",
    code: model.code,
    title: model.title,
    sentence: say.sentence(totalSentence(model, result, names)),
    state: stateOfScore({ score: result.total }),
    score: result.total,
    proposal: null,
    basis: model.basis,
    children: [...groups, ...classification],
  };
}

interface Context {
  readonly model: Model;
  readonly names: Names;
  /** The item above whose `chỉ áp dụng khi` is false, in words; null: none. */
  readonly outside: string | null;
}

function explainItems(
  items: readonly Item[],
  results: readonly ItemResult[],
  context: Context,
): readonly ExplanationNode[] {
  const { model, names } = context;
  requirePairs(items, results);
  return items.map((item, index) => {
    const result = results[index];
    const outside = result?.applies?.truth === "false" ? names.item(item.code) : context.outside;
    if (result?.kind === "group" && item.kind === "group" && result.code === item.code) {
      return explainGroup(item, result, { ...context, outside });
    }
    if (result?.kind === "criterion" && item.kind === "criterion" && result.code === item.code) {
      const applies = appliesClauses(item, result, names);
      return explainCriterion(item, result, { rounding: model.roundings.criterion, names, outside, applies });
    }
    throw new ForeignResultError(say.foreignResult(model.code, model.version));
  });
}

function explainGroup(
  group: Group,
  result: Extract<ItemResult, { kind: "group" }>,
  context: Context,
): ExplanationNode {
  const { model, names, outside } = context;
  const sentence =
    outside === null
      ? groupSentence(group, result, model, names)
      : say.becauseOutside(names.item(group.code), outside);
  return {
    kind: "group",
    id: group.code,
    code: group.code,
    title: say.title(group.ordinal, group.title),
    sentence: say.sentence(sentence),
    state: stateOfScore(result),
    score: result.score,
    proposal: group.proposed ? say.proposedMaximum : null,
    basis: group.basis,
    children: [...appliesClauses(group, result, names), ...explainItems(group.items, result.items, context)],
  };
}

/** `Chỉ áp dụng khi …`, as the first clause of the item that says so. */
function appliesClauses(
  { code, appliesWhen }: Item,
  { applies }: ItemResult,
  names: Names,
): readonly ExplanationNode[] {
  if (!appliesWhen || !applies) return [];
  const id = `${code}/1`;
  const text = say.appliesText(conditionText(appliesWhen, names));
  const sentence = say.finding(text, conditionFinding(appliesWhen, applies, names));
  return [clause(id, sentence, stateOf(applies.truth), conditionParts(appliesWhen, applies, names, id))];
}
