import {
  answersRead,
  type Code,
  conditionReads,
  expressionReads,
  type Model,
  type Result,
  type Submission,
} from "@tieuchi/engine";
import { compare, type Exact, HUNDRED, minus, over, times } from "../numbers/exact.ts";
import { answered } from "../prove/space/answered.ts";
import { Box, Split } from "../prove/space/box.ts";
import { exactOfNumber, type Space } from "../prove/space/space.ts";
import { only } from "../prove/terms/range.ts";
import { dayOn, isTerm, measureOn, type Resolved } from "../prove/terms/resolve.ts";
import { differenceOf, type Term } from "../prove/terms/term.ts";
import { firedClauses } from "./fired-clauses.ts";
import type { Goal, Side } from "./goals.ts";
import { scoreAt } from "./score-at.ts";
import type { Compared, Threshold } from "./thresholds.ts";

interface Watched {
  readonly threshold: Threshold;
  /** The same for thresholds of the same measure on the same criterion. */
  readonly key: string;
  /** Without an answer to each of them nothing can be said. */
  readonly codes: readonly Code[];
}
interface Placed {
  readonly threshold: Threshold;
  /** How far the measure lies above it. */
  readonly distance: Exact;
}

/** Tells which goals a scored submission reaches. */
export class ReachedGoals {
  readonly #space: Space;
  readonly #goals: readonly Goal[];
  readonly #watched: readonly Watched[];

  constructor(space: Space, goals: readonly Goal[]) {
    this.#space = space;
    this.#goals = goals;
    const thresholds = new Set(goals.flatMap((goal) => (goal.kind === "threshold" ? [goal.threshold] : [])));
    this.#watched = [...thresholds].map((threshold) => ({
      threshold,
      key: `${threshold.criterion?.code} ${measureKey(threshold.compared)}`,
      codes: codesOf(threshold.compared, space.model),
    }));
  }

  of(submission: Submission, result: Result): ReadonlySet<Goal> {
    const { model } = this.#space;
    const fired = firedClauses(model, result);
    const sides = this.#sidesOf(submission, result);
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
          return sides.get(goal.threshold) === goal.side;
      }
    };
    return new Set(this.#goals.filter(reaches));
  }

  /** Where the data lie; only the nearest thresholds of a measure count. */
  #sidesOf(submission: Submission, result: Result): ReadonlyMap<Threshold, Side> {
    const box = answered(new Box(this.#space), new Map(Object.entries(submission)));
    const groups = new Map<string, Placed[]>();
    for (const { threshold, key, codes } of this.#watched) {
      if (!codes.every((code) => Object.hasOwn(submission, code))) continue;
      const { compared } = threshold;
      const distance =
        compared.kind === "score" ? scoreDistance(compared, result, box) : distanceOn(compared, box);
      if (distance === null) continue;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [{ threshold, distance }]);
      else group.push({ threshold, distance });
    }
    return new Map([...groups.values()].flatMap(nearest));
  }
}

function nearest(group: readonly Placed[]): readonly (readonly [Threshold, Side])[] {
  const distances = group.map(({ distance }) => distance).sort(compare);
  const least = distances.find(({ n }) => n > 0n);
  const greatest = distances.findLast(({ n }) => n < 0n);
  return group.flatMap(({ threshold, distance }): readonly (readonly [Threshold, Side])[] => {
    if (distance.n === 0n) return [[threshold, "at"]];
    if (least !== undefined && compare(distance, least) === 0) return [[threshold, "above"]];
    return greatest !== undefined && compare(distance, greatest) === 0 ? [[threshold, "below"]] : [];
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

function codesOf(compared: Compared, model: Model): readonly Code[] {
  if (compared.kind === "date") {
    const { datum, at } = compared;
    const bound = { at, inclusive: true };
    return answersRead(conditionReads({ kind: "date-in", datum, lower: bound, upper: null }), model);
  }
  const measure = compared.kind === "number" ? [...expressionReads(compared.measure)] : [];
  return answersRead([...measure, ...expressionReads(compared.at)], model);
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

function levelOf({ classification }: Model, result: Result): number | null {
  const outcome = result.classification?.outcome;
  if (outcome?.state !== "known" || classification === null) return null;
  return classification.levels.findIndex(({ title }) => title === outcome.level);
}
