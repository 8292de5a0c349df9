import type { Code } from "@tieuchi/engine";
import { exactText, plus, times } from "../../numbers/exact.ts";
import type { Answers } from "../space/answered.ts";
import { appliesKey, Box, Split, tickKey } from "../space/box.ts";
import { everyAnswer } from "../space/every-answer.ts";
import { realize } from "../space/realize.ts";
import { type Space, whole } from "../space/space.ts";
import { countOn } from "../terms/range.ts";
import { isTerm, present } from "../terms/resolve.ts";
import { dataOf } from "../terms/term.ts";

/**
 * Answers that several factors share, and the cells between which any of them tells a difference. One set of answers
 * stands for each cell, so that the factors can be looked at one by one and still speak of the same submission.
 */
export interface Cluster {
  readonly codes: readonly Code[];
  readonly cells: readonly Cell[];
}
export interface Cell {
  readonly box: Box;
  /** null where no answers were found that lie in it. */
  readonly answers: Answers | null;
}

const MOST_CELLS = 64;
const MOST_TRIED = 200;
/** A shared number of so few values is looked at value by value. */
const FEW_VALUES = 12;

/** `splits`: everything by which a factor told answers apart. */
export function clustersOf(
  shared: ReadonlySet<Code>,
  splits: readonly Split[],
  space: Space,
): readonly Cluster[] {
  const owned = splits.flatMap((split) => {
    const codes = codesOf(split, space);
    return codes.every((code) => shared.has(code)) ? [{ split, codes }] : [];
  });
  return partsOf(
    shared,
    owned.map(({ codes }) => codes),
    space,
  ).map((codes) => {
    const own = owned.filter((each) => each.codes.some((code) => codes.includes(code)));
    return clusterOf(
      codes,
      own.map(({ split }) => split),
      space,
    );
  });
}

function codesOf({ key, by }: Split, space: Space): readonly Code[] {
  if ("term" in by) return dataOf(by.term);
  for (const [code, { domain }] of space.variables) {
    if (key === code || key === appliesKey(code)) return [code];
    if (domain.kind === "checklist" && domain.options.some((option) => key === tickKey(code, option)))
      return [code];
  }
  return [key];
}

/** Shared data that limit each other or are compared with each other belong together. */
function partsOf(
  shared: ReadonlySet<Code>,
  together: readonly (readonly Code[])[],
  space: Space,
): readonly (readonly Code[])[] {
  const parts = new Map([...shared].map((code) => [code, [code]]));
  const join = (a: Code, b: Code): void => {
    const [one, other] = [parts.get(a), parts.get(b)];
    if (one === undefined || other === undefined || one === other) return;
    one.push(...other);
    for (const code of other) parts.set(code, one);
  };
  for (const [first, ...rest] of together) for (const code of rest) join(first as Code, code);
  for (const code of shared) {
    for (const { below, above } of space.limitsBetween(code)) join(below, above);
  }
  return [...new Set(parts.values())];
}

/** Cells beyond the most are left unsplit: factors then split them for themselves. */
function clusterOf(codes: readonly Code[], splits: readonly Split[], space: Space): Cluster {
  let boxes: readonly Box[] = [new Box(space)];
  for (const split of new Map(
    [...splits, ...valueByValue(codes, space)].map((each) => [nameOf(each), each]),
  ).values()) {
    const finer = boxes.flatMap((box) => splitWhole(box, split)).filter((box) => !box.isEmpty);
    if (finer.length <= MOST_CELLS) boxes = finer;
  }
  return { codes, cells: boxes.flatMap((box) => cellOf(box, codes)) };
}

/** Splits a box without losing what the split does not speak of: where its number has no value. */
function splitWhole(box: Box, split: Split): readonly Box[] {
  if (!("term" in split.by)) return box.split(split);
  const term = present(split.by.term, box);
  if (term instanceof Split) return box.split(term).flatMap((part) => splitWhole(part, split));
  return isTerm(term) ? box.split(split) : [box];
}

/** None where it is certain that no answers lie in it. */
function cellOf(box: Box, codes: readonly Code[]): readonly Cell[] {
  const answers = realize(box, codes);
  if (answers !== null) return [{ box, answers }];
  const all = everyAnswer(box, codes, new Map(), MOST_TRIED);
  return all?.length === 0 ? [] : [{ box, answers: all?.[0] ?? null }];
}

function nameOf({ key, by }: Split): string {
  return "term" in by ? `${key} ${by.cut.after} ${exactText(by.cut.at)}` : `${key} ${by.keep.join(";")}`;
}

function valueByValue(codes: readonly Code[], space: Space): readonly Split[] {
  return codes.flatMap((code) => {
    const domain = space.variables.get(code)?.domain;
    const range = new Box(space).rangeOf({ kind: "datum", code });
    if (domain?.kind !== "number" || range === null || range.low === null) return [];
    const { at } = range.low;
    const count = countOn(range, domain.grid);
    if (count === null || count > FEW_VALUES) return [];
    return Array.from({ length: count - 1 }, (_, index) => {
      const value = plus(at, times(domain.grid.step, whole(index)));
      return Split.at({ kind: "datum", code }, { at: value, after: true });
    });
  });
}
