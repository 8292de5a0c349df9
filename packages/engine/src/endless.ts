import { arrange } from "./dependencies.ts";
import { Scores } from "./grids/scores.ts";
import type { Code, Model } from "./model.ts";

/**
 * Codes of the items whose score may have no decimal that ends (10/3), or one of more digits than a JSON number can
 * carry, and that no rounding of their floor brings to an end; null among them stands for the total. Told from the
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
  scores.settleTotal();
  return scores.endless;
}
