/** The full explanation of a result, expanded from the result and its model alone. */
import { explainClassification } from "./explain/classification.ts";
import { explainCriterion, stateOfScore } from "./explain/criterion.ts";
import { Names } from "./explain/names.ts";
import { ForeignResultError, requirePairs } from "./explain/node.ts";
import type { ExplanationNode } from "./explanation.ts";
import { formatNumberVi } from "./format-vi.ts";
import { explanationMessages as say } from "./messages/explanation.ts";
import type { Group, Item, Model } from "./model.ts";
import { requireModel } from "./model-shape.ts";
import type { ItemResult, Result, Score } from "./result.ts";

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
  const groups = explainItems(model.items, result.items, model, names);
  const classification =
    model.classification && result.classification
      ? [explainClassification(model.classification, result.classification, result.total, names)]
      : [];
  return {
    kind: "set",
    id: "tong",
    code: model.code,
    title: model.title,
    sentence: sumSentence(say.total, result.total, result.items, names),
    state: stateOfScore({ score: result.total }),
    score: result.total,
    proposal: null,
    basis: model.basis,
    children: [...groups, ...classification],
  };
}

function explainItems(
  items: readonly Item[],
  results: readonly ItemResult[],
  model: Model,
  names: Names,
): readonly ExplanationNode[] {
  requirePairs(items, results);
  return items.map((item, index) => {
    const result = results[index];
    if (result?.kind === "group" && item.kind === "group" && result.code === item.code) {
      return explainGroup(item, result, model, names);
    }
    if (result?.kind === "criterion" && item.kind === "criterion" && result.code === item.code) {
      return explainCriterion(item, result, model.rounding, names);
    }
    throw new ForeignResultError(say.foreignResult(model.code, model.version));
  });
}

function explainGroup(
  group: Group,
  result: Extract<ItemResult, { kind: "group" }>,
  model: Model,
  names: Names,
): ExplanationNode {
  return {
    kind: "group",
    id: group.code,
    code: group.code,
    title: say.title(group.ordinal, group.title),
    sentence: sumSentence(names.item(group.code), result.score, result.items, names),
    state: stateOfScore(result),
    score: result.score,
    proposal: group.proposed ? say.proposedMaximum : null,
    basis: group.basis,
    children: explainItems(group.items, result.items, model, names),
  };
}

/** `Nhóm 1: 14,06 + 4,25 = 18,31 / 20 điểm.` */
function sumSentence(subject: string, score: Score, parts: readonly ItemResult[], names: Names): string {
  if (score.state === "not-applicable") return say.sentence(say.sumNotApplicable(subject));
  const leftOut = parts
    .filter((part) => part.score.state === "not-applicable")
    .map(({ code }) => names.item(code));
  const rest = leftOut.length > 0 ? say.leftOut(leftOut) : "";
  if (score.state === "unknown") {
    const missing = names.answers(score.missing);
    return say.sentence(say.sumUnknown(subject, score.points, score.maximum, missing) + rest);
  }
  const terms = parts.flatMap((part) =>
    part.score.state === "known" ? [formatNumberVi(part.score.points)] : [],
  );
  return say.sentence(say.sumKnown(subject, terms, score.points, score.maximum) + rest);
}
