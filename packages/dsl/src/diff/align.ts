import { canonicalJson } from "@tieuchi/engine";
import { same } from "./same.ts";

/** An entry of two lists: in both, or (the other side null) only in one. */
export interface Pair<T> {
  readonly before: T | null;
  readonly after: T | null;
}

/** How unlike two entries are: 0 equal, below 2 the same entry with changes, from 2 on two different entries. */
export type Unlikeness<T> = (before: T, after: T) => number;

/** Two entries in the same place of both lists count as one that was changed, whatever they say. */
const IN_PLACE = 1.9;
const TOO_LONG = 250_000;

/** Sets two lists side by side so that as much as possible stays together; the order of both is kept. */
export function align<T>(
  before: readonly T[],
  after: readonly T[],
  unlikeness: Unlikeness<T> = () => IN_PLACE,
): readonly Pair<T>[] {
  let start = 0;
  while (start < before.length && start < after.length && same(before[start], after[start])) start++;
  let [endBefore, endAfter] = [before.length, after.length];
  while (endBefore > start && endAfter > start && same(before[endBefore - 1], after[endAfter - 1])) {
    endBefore--;
    endAfter--;
  }
  const middle = alignMiddle(before.slice(start, endBefore), after.slice(start, endAfter), unlikeness);
  return [
    ...zip(before.slice(0, start), after.slice(0, start)),
    ...middle,
    ...zip(before.slice(endBefore), after.slice(endAfter)),
  ];
}

function alignMiddle<T>(
  before: readonly T[],
  after: readonly T[],
  unlikeness: Unlikeness<T>,
): readonly Pair<T>[] {
  if (before.length * after.length > TOO_LONG) return zip(before, after);
  const [oldKeys, newKeys] = [before.map(canonicalJson), after.map(canonicalJson)];
  const cost = (i: number, j: number): number => {
    const [old, now] = [before[i], after[j]];
    if (old === undefined || now === undefined || oldKeys[i] === newKeys[j]) return 0;
    return unlikeness(old, now);
  };
  // best[i][j]: least cost of the rests from i and j on; to drop or to add one entry costs 1.
  const best = Array.from({ length: before.length + 1 }, () => new Float64Array(after.length + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = before.length; i >= 0; i--) {
    for (let j = after.length; j >= 0; j--) {
      const row = best[i];
      if (row === undefined || (i === before.length && j === after.length)) continue;
      const drop = i < before.length ? 1 + at(i + 1, j) : Infinity;
      const add = j < after.length ? 1 + at(i, j + 1) : Infinity;
      const keep = i < before.length && j < after.length ? cost(i, j) + at(i + 1, j + 1) : Infinity;
      row[j] = Math.min(drop, add, keep);
    }
  }
  const pairs: Pair<T>[] = [];
  for (let i = 0, j = 0; i < before.length || j < after.length; ) {
    const both = i < before.length && j < after.length;
    if (both && at(i, j) === cost(i, j) + at(i + 1, j + 1)) {
      pairs.push({ before: before[i++] ?? null, after: after[j++] ?? null });
    } else if (i < before.length && at(i, j) === 1 + at(i + 1, j)) {
      pairs.push({ before: before[i++] ?? null, after: null });
    } else {
      pairs.push({ before: null, after: after[j++] ?? null });
    }
  }
  return pairs;
}

function zip<T>(before: readonly T[], after: readonly T[]): readonly Pair<T>[] {
  return Array.from({ length: Math.max(before.length, after.length) }, (_, index) => ({
    before: before[index] ?? null,
    after: after[index] ?? null,
  }));
}
