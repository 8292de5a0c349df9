import { type Box, Split } from "./box.ts";

/** Counted work: what is found does not depend on how fast the machine is. */
export class Budget {
  #left: number;
  constructor(steps: number) {
    this.#left = steps;
  }
  /** false when nothing is left. */
  spend(steps = 1): boolean {
    this.#left -= steps;
    return this.#left >= 0;
  }
  get spent(): boolean {
    return this.#left <= 0;
  }
}

export interface Leaf<T> {
  readonly box: Box;
  readonly value: T;
}
export interface Explored<T> {
  readonly leaves: readonly Leaf<T>[];
  /** Boxes for which the budget did not last. */
  readonly left: readonly Box[];
}

/**
 * Splits a box until every part is settled. `settle` gives what a part comes to, or the split to try first; `refine`
 * a split that would tell more of a settled part.
 */
export function explore<T>(
  start: Box,
  settle: (box: Box) => T | Split,
  refine: (value: T) => Split | null,
  budget: Budget,
): Explored<T> {
  const leaves: Leaf<T>[] = [];
  const left: Box[] = [];
  const open = [start];
  for (let box = open.pop(); box !== undefined; box = open.pop()) {
    if (box.isEmpty) continue;
    const value = settle(box);
    const split = value instanceof Split ? value : refine(value);
    const goesOn = split !== null && budget.spend();
    if (goesOn) open.push(...[...box.split(split)].reverse());
    else if (value instanceof Split) left.push(box);
    else leaves.push({ box, value });
  }
  return { leaves, left };
}
