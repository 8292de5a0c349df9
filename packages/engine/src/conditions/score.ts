import { HUNDRED, multiply } from "../decimal.ts";
import { wholeFraction } from "../fraction.ts";
import { compileInterval } from "../interval.ts";
import type { Code } from "../model.ts";
import { compilePass } from "../passed.ts";
import type { ScoreTrace, Truth } from "../result.ts";
import { itemOf } from "../scope.ts";
import { compileScores, isEvery } from "../scores.ts";
import { scoreOf, type Tally } from "../tally.ts";
import { allOf, truthOf } from "../truth.ts";
import { NONE, union, type Value, waitingFor } from "../value.ts";
import type { Compile } from "./compile.ts";

/**
 * `tổng từ 80 điểm`, `mỗi nhóm từ 50% điểm tối đa`. A percentage is of the maximum that applies. What does not
 * apply meets no condition; `mỗi …` passes over it.
 */
export const compileScore: Compile<"score"> = (condition, scope) => {
  const read = compileScores(condition.of, scope);
  const locate = compileInterval(condition.interval, scope);
  const every = isEvery(condition.of);
  const measured = ({ known, points, maximum, missing, mayVanish }: NonNullable<Tally>): Value => {
    if (!known) return waitingFor(missing, mayVanish);
    if (condition.unit === "points") return wholeFraction(points);
    // Bounds are compared by cross multiplication, which holds its meaning even for a maximum of 0.
    return { numerator: multiply(points, HUNDRED), denominator: maximum };
  };
  return (facts) => {
    const looked = read(facts).map(({ code, tally }) => ({
      code,
      score: scoreOf(tally),
      ...(tally ? locate(measured(tally), facts) : passedOver(every)),
    }));
    return {
      kind: "score",
      scores: looked.map(({ code, score, truth }) => ({ code, score, truth })),
      bounds: looked.find(({ bounds }) => bounds !== null)?.bounds ?? null,
      ...joined(looked),
    };
  };
};

/** `tiêu chí 1.2 đạt`, `mỗi tiêu chí đạt` */
export const compilePasses: Compile<"passes"> = (condition, scope) => {
  const read = compileScores(condition.of, scope);
  const passes = compilePass(scope.model, scope.where);
  const every = isEvery(condition.of);
  return (facts) => {
    const looked = read(facts).map(({ code, tally }) => {
      if (!tally) return { code, score: scoreOf(tally), ...passedOver(every) };
      const passed = passes(tally);
      const truth = passed === "unknown" ? passed : truthOf((passed === "true") === condition.value);
      return { code, score: scoreOf(tally), truth, missing: tally.missing };
    });
    return {
      kind: "passes",
      scores: looked.map(({ code, score, truth }) => ({ code, score, truth })),
      ...joined(looked),
    };
  };
};

/** `nhóm 3 áp dụng`, `nhóm 3 không áp dụng` */
export const compileApplies: Compile<"applies"> = ({ of, value }, scope) => {
  const { position } = itemOf(scope, of);
  return ({ tallies }) => {
    const tally = tallies[position] ?? null;
    if (tally?.mayVanish) return { kind: "applies", truth: "unknown", missing: tally.missing };
    return { kind: "applies", truth: truthOf((tally !== null) === value), missing: NONE };
  };
};

function passedOver(every: boolean): {
  readonly truth: Truth;
  readonly missing: readonly Code[];
  readonly bounds: null;
} {
  return { truth: truthOf(every), missing: NONE, bounds: null };
}

function joined(looked: readonly (ScoreTrace & { readonly missing: readonly Code[] })[]): {
  readonly truth: Truth;
  readonly missing: readonly Code[];
} {
  const truth = allOf(looked.map((one) => one.truth));
  const open = looked.filter((one) => one.truth === "unknown");
  return { truth, missing: truth === "unknown" ? union(open.map(({ missing }) => missing)) : NONE };
}
