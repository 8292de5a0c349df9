import { arrange } from "./dependencies.ts";
import { Scores } from "./grids/scores.ts";
import type { Code, Model } from "./model.ts";
import { conditionReads, expressionReads, type Read, scoringReads } from "./reads.ts";
import { items } from "./walk.ts";

/**
 * Codes of the items whose score may have no decimal that ends (10/3), or one of more digits than a JSON number can
 * carry, and that no rounding of their floor brings to an end; null among them stands for the total, or a total
 * without some groups that a clause looks at. Told from the
 * model alone; what rests on such a score is not named again. `load` refuses a model that has any.
 *
 * @example
 * endlessScores(model); // []
 * endlessScores({ ...model, roundings: { criterion: null, group: null, total: null } }); // ["bao-phu"]
 */
export function endlessScores(model: Model): readonly (Code | null)[] {
  const { order, circle } = arrange(model);
  if (circle) return [];
  const scores = new Scores(model, order);
  for (const item of order) scores.settle(item);
  const without = [...reads(model)].flatMap((read) =>
    read.kind === "score" && read.of.kind === "total-without" ? [read.of.groups] : [],
  );
  scores.settleTotal([[], ...without]);
  return scores.endless;
}

function* reads({ items: groups, classification, ranking }: Model): Generator<Read> {
  for (const item of items({ items: groups })) {
    if (item.appliesWhen) yield* conditionReads(item.appliesWhen);
    if (item.kind === "criterion") yield* scoringReads(item.scoring);
  }
  for (const { condition } of [...(classification?.levels ?? []), ...(classification?.gates ?? [])]) {
    if (condition) yield* conditionReads(condition);
  }
  for (const { of } of ranking?.by ?? []) yield* expressionReads(of);
}
