import type { Model, Result, Submission } from "@tieuchi/engine";
import { compare, type Exact, HUNDRED, minus, over, times } from "../numbers/exact.ts";
import { answered } from "../prove/answered.ts";
import { Box, Split } from "../prove/box.ts";
import { only } from "../prove/range.ts";
import { dayOn, isTerm, measureOn, type Resolved } from "../prove/resolve.ts";
import { exactOfNumber, type Space } from "../prove/space.ts";
import { differenceOf, type Term } from "../prove/term.ts";
import { firedClauses } from "./fired-clauses.ts";
import type { Goal, Side } from "./goals.ts";
import { scoreAt } from "./score-at.ts";
import type { Compared } from "./thresholds.ts";

/** Tells which goals a scored submission reaches. */
export class ReachedGoals {
  readonly #space: Space;
  readonly #goals: readonly Goal[];

  constructor(space: Space, goals: readonly Goal[]) {
    this.#space = space;
    this.#goals = goals;
  }

  of(submission: Submission, result: Result): ReadonlySet<Goal> {
    const { model } = this.#space;
    const fired = firedClauses(model, result);
    const box = answered(new Box(this.#space), new Map(Object.entries(submission)));
    const sides = this.#sidesOn(box, result);
    const { classification } = result;
    const reaches = (goal: Goal): boolean => {
      switch (goal.kind) {
        case "clause":
          return fired.has(goal.path);
        case "level":
          return levelOf(model, result) === goal.place;
        case "gate":
          return classification?.gates[goal.place]?.truth === "true";
        case "threshold":
          return sides.get(goal) === goal.side;
      }
    };
    return new Set(this.#goals.filter(reaches));
  }

  /** Where the data lie; only the nearest thresholds of a measure count. */
  #sidesOn(box: Box, result: Result): ReadonlyMap<Goal, Side> {
    const sides = new Map<Goal, Side>();
    const groups = new Map<string, { readonly goal: Goal; readonly distance: Exact }[]>();
    for (const goal of this.#goals) {
      if (goal.kind !== "threshold") continue;
      const { compared } = goal.threshold;
      const distance =
        compared.kind === "score" ? scoreDistance(compared, result, box) : distanceOn(compared, box);
      if (distance === null) continue;
      const key = `${goal.threshold.criterion?.code} ${measureKey(goal.threshold.compared)}`;
      groups.set(key, [...(groups.get(key) ?? []), { goal, distance }]);
    }
    for (const group of groups.values()) for (const [goal, side] of nearest(group)) sides.set(goal, side);
    return sides;
  }
}

/** `distance`: how far the measure lies above the threshold. */
function nearest(
  group: readonly { readonly goal: Goal; readonly distance: Exact }[],
): readonly (readonly [Goal, Side])[] {
  const above = group.filter(({ distance }) => distance.n > 0n);
  const below = group.filter(({ distance }) => distance.n < 0n);
  const least = above.map(({ distance }) => distance).sort(compare)[0];
  const greatest = below
    .map(({ distance }) => distance)
    .sort(compare)
    .at(-1);
  return group.flatMap(({ goal, distance }): readonly (readonly [Goal, Side])[] => {
    if (distance.n === 0n) return [[goal, "at"]];
    if (least !== undefined && compare(distance, least) === 0) return [[goal, "above"]];
    return greatest !== undefined && compare(distance, greatest) === 0 ? [[goal, "below"]] : [];
  });
}

function measureKey(compared: Compared): string {
  switch (compared.kind) {
    case "number":
      return JSON.stringify(compared.measure);
    case "date":
      return compared.datum;
    case "score":
      return JSON.stringify([compared.of, compared.unit]);
  }
}

type OfScore = Extract<Compared, { kind: "score" }>;
type OfData = Exclude<Compared, OfScore>;

/** How far a score lies above the bound, in points or in percent points of its maximum. */
function scoreDistance({ of, unit, at }: OfScore, result: Result, box: Box): Exact | null {
  const score = of.kind === "total" ? result.total : scoreAt(result.items, of.code);
  const bound = measureOn(at, box);
  if (score?.state !== "known" || !isTerm(bound) || bound.kind !== "number") return null;
  const points = exactOfNumber(score.points);
  if (unit === "points") return minus(points, bound.value);
  const maximum = exactOfNumber(score.maximum);
  return maximum.n === 0n ? null : minus(over(times(points, HUNDRED), maximum), bound.value);
}

function distanceOn(compared: OfData, box: Box): Exact | null {
  const difference = differenceOn(compared, box);
  const range = isTerm(difference) ? box.rangeOf(difference) : null;
  return range === null ? null : only(range);
}

/** How far the measure lies above the threshold, as a term. */
export function differenceOn(compared: OfData, box: Box): Resolved {
  const measure: Resolved =
    compared.kind === "number" ? measureOn(compared.measure, box) : dateOn(compared.datum, box);
  const at = compared.kind === "number" ? measureOn(compared.at, box) : dayOn(compared.at, box);
  if (!isTerm(measure)) return measure;
  return isTerm(at) ? differenceOf(measure, at) : at;
}

function dateOn(code: string, box: Box): Resolved {
  const applies = box.applies(code);
  if (applies instanceof Split) return applies;
  const term: Term = { kind: "datum", code };
  return applies ? term : "absent";
}

export function levelOf({ classification }: Model, result: Result): number | null {
  const outcome = result.classification?.outcome;
  if (outcome?.state !== "known" || classification === null) return null;
  return classification.levels.findIndex(({ title }) => title === outcome.level);
}
