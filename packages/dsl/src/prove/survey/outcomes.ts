import { decide } from "../scoring/condition.ts";
import { criterionOn, isSettled, type Outcome } from "../scoring/criterion.ts";
import { type Box, Split } from "../space/box.ts";
import { Budget, explore, type Leaf } from "../space/explore.ts";
import { only } from "../terms/range.ts";
import type { Factor } from "./factors.ts";

/** What a factor comes to on a box where all is decided. */
export interface Situation {
  /** null without a criterion; `open`: what others reach decides. */
  readonly outcome: Outcome | "open" | null;
  /** Of the factor's conditions. */
  readonly truths: readonly boolean[];
}
export interface FactorLeaves {
  readonly leaves: readonly Leaf<Situation>[];
  /** The budget lasted, so nothing that can happen is missing. */
  readonly complete: boolean;
}

/** Narrowing stretches of points is worth so many steps; what is left stays a stretch. */
const MOST_REFINED = 500;

/** Every situation of a factor within a box; `seen` is told of each split that was needed. */
export function situationsOf(
  factor: Factor,
  start: Box,
  budget: Budget,
  seen: (split: Split) => void = () => {},
): FactorLeaves {
  const settle = (box: Box): Situation | Split | "empty" => {
    const settled = situationOn(factor, box);
    if (settled instanceof Split) seen(settled);
    return settled;
  };
  const refining = new Budget(MOST_REFINED);
  const refine = (situation: Situation | "empty"): Split | null => {
    const split = situation === "empty" ? null : narrowing(situation);
    if (split === null || !refining.spend()) return null;
    seen(split);
    return split;
  };
  const { leaves, left } = explore(start, settle, refine, budget);
  return { leaves: leaves.filter(isHeld), complete: left.length === 0 };
}

const isHeld = (leaf: Leaf<Situation | "empty">): leaf is Leaf<Situation> => leaf.value !== "empty";

function narrowing({ outcome }: Situation): Split | null {
  if (outcome === null || outcome === "open" || outcome.points === null) return null;
  return only(outcome.points) === null ? outcome.refine : null;
}

/** Situations in which a clause surely takes effect, and no more of them than are asked for. */
export function situationsWith(
  path: string,
  factor: Factor,
  start: Box,
  budget: Budget,
): readonly Leaf<Situation>[] {
  const chase = (situation: Situation | "empty"): Split | null => {
    if (situation === "empty") return null;
    const { outcome } = situation;
    if (outcome === null || outcome === "open") return null;
    const mark = outcome.marks.get(path);
    return mark === "maybe" ? outcome.refine : mark instanceof Split ? mark : null;
  };
  const { leaves } = explore(start, (box) => situationOn(factor, box), chase, budget);
  return leaves.filter(isHeld).filter(({ value: { outcome } }) => {
    return outcome !== null && outcome !== "open" && outcome.marks.get(path) === "sure";
  });
}

export function situationOn({ criterion, conditions }: Factor, box: Box): Situation | Split | "empty" {
  const outcome = criterion && criterionOn(criterion, box);
  if (outcome instanceof Split || outcome === "empty") return outcome;
  const truths: boolean[] = [];
  for (const condition of conditions) {
    const truth = decide(condition, box);
    if (truth instanceof Split) return truth;
    truths.push(truth);
  }
  return { outcome: outcome === null || isSettled(outcome) ? outcome : "open", truths };
}
