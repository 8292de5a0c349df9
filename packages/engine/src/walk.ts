/** Walks over a model in the order of its text. */
import type { Code, Condition, Criterion, Datum, Expression, Group, Item, Model } from "./model.ts";

/**
 * Every group and criterion, each before its children.
 *
 * @example
 * [...items(model)].map((item) => item.ordinal); // ["1", "1.1", "1.2", "2", "2.1", "2.2"]
 */
export function* items(parent: { readonly items: readonly Item[] }): Generator<Item> {
  for (const item of parent.items) {
    yield item;
    if (item.kind === "group") yield* items(item);
  }
}

/**
 * Every group, outer before inner.
 *
 * @example
 * [...groups(model)].map((group) => group.title); // ["Bảo hiểm y tế", "Trạm y tế"]
 */
export function* groups(parent: Model | Group): Generator<Group> {
  for (const item of items(parent)) if (item.kind === "group") yield item;
}

/**
 * Every criterion at any depth.
 *
 * @example
 * [...criteria(model)].map((criterion) => criterion.code); // ["bao-phu", "phien-ha", "ke-hoach", "thai-do"]
 */
export function* criteria(parent: Model | Group): Generator<Criterion> {
  for (const item of items(parent)) if (item.kind === "criterion") yield item;
}

/**
 * Every datum with the criterion that declares it.
 *
 * @example
 * [...data(model)].map(({ datum }) => datum.name).slice(0, 2); // ["dân số", "có thẻ"]
 */
export function* data(
  parent: Model | Group,
): Generator<{ readonly datum: Datum; readonly criterion: Criterion }> {
  for (const criterion of criteria(parent)) for (const datum of criterion.data) yield { datum, criterion };
}

/** Codes of the data an expression reads. */
export function expressionData(expression: Expression): readonly Code[] {
  return expression.kind === "datum" ? [expression.code] : [expression.numerator, expression.denominator];
}

/** Codes of the data a condition reads, each once. */
export function conditionData(condition: Condition): readonly Code[] {
  switch (condition.kind) {
    case "all":
    case "any":
      return [...new Set(condition.of.flatMap(conditionData))];
    case "in-interval":
      return expressionData(condition.measure);
    case "score":
      return [];
    default:
      return [condition.datum];
  }
}

/**
 * Codes of the data that a criterion's scoring reads, each once; they may be declared elsewhere in the set.
 * A judgement reads no formula: it rests on the criterion's own data.
 *
 * @example
 * [...criteria(model)].map(scoringData)[0]; // ["co_the", "dan_so"]
 */
export function scoringData({ scoring, data: own }: Criterion): readonly Code[] {
  switch (scoring.kind) {
    case "pass":
      return conditionData(scoring.condition);
    case "bands":
      return [...new Set(expressionData(scoring.measure))];
    case "count":
      return [...new Set(scoring.lines.map((line) => line.datum))];
    case "judgement":
      return own.map((datum) => datum.code);
  }
}
