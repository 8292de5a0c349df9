import { HUNDRED, multiply } from "../decimal.ts";
import { wholeFraction } from "../fraction.ts";
import { compileInterval } from "../interval.ts";
import { modelMessages } from "../messages/model.ts";
import type { Code, ScoreReference } from "../model.ts";
import { ModelFormatError } from "../model-error.ts";
import type { Truth } from "../result.ts";
import type { Scope } from "../scope.ts";
import { scoreOf, type Tally } from "../tally.ts";
import { allOf, truthOf } from "../truth.ts";
import type { Compile, Facts } from "./compile.ts";

/**
 * `tổng từ 80 điểm`, `mỗi nhóm từ 50% điểm tối đa`. A percentage is of the maximum that applies. What does not
 * apply meets no condition; `mỗi nhóm` passes over such groups.
 */
export const compileScore: Compile<"score"> = (condition, scope) => {
  const contains = compileInterval(condition.interval, scope.where);
  const read = compileReference(condition.of, scope);
  const everyGroup = condition.of.kind === "every-group";

  const truthFor = (tally: Tally): Truth => {
    if (!tally) return truthOf(everyGroup);
    if (tally.missing.length > 0) return "unknown";
    if (condition.unit === "points") return truthOf(contains(wholeFraction(tally.points)));
    // Compared as points × 100 against bound × maximum, which holds its meaning even for a maximum of 0.
    return truthOf(contains({ numerator: multiply(tally.points, HUNDRED), denominator: tally.maximum }));
  };

  return (facts) => {
    const scores = read(facts).map(({ code, tally }) => ({
      code,
      score: scoreOf(tally),
      truth: truthFor(tally),
    }));
    return { kind: "score", truth: allOf(scores.map(({ truth }) => truth)), scores };
  };
};

type Looked = { readonly code: Code | null; readonly tally: Tally };

function compileReference(of: ScoreReference, { scored, where }: Scope): (facts: Facts) => readonly Looked[] {
  if (!scored) throw new ModelFormatError(modelMessages.scoreCondition(where));
  const tallyOf = (code: Code, { tallies }: Facts): Looked => ({ code, tally: tallies.get(code) ?? null });
  switch (of.kind) {
    case "total":
      return (facts) => [{ code: null, tally: facts.total }];
    case "every-group":
      return (facts) => scored.topGroups.map((code) => tallyOf(code, facts));
    case "item":
      if (!scored.items.has(of.code)) throw new ModelFormatError(modelMessages.item(where, of.code));
      return (facts) => [tallyOf(of.code, facts)];
  }
}
