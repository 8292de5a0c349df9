import type { Expression } from "@tieuchi/engine";
import type { Decimals } from "../../numbers/decimals.ts";
import type { Exact } from "../../numbers/exact.ts";
import { pointOf, type Range } from "../../numbers/range.ts";
import { areTied } from "../data/limits.ts";
import type { Situation } from "../situations/situation.ts";
import type { DatumSymbol, TargetSymbol } from "../symbols.ts";
import { type Linear, rangeOfLinear } from "./linear.ts";

/** How closely the parts of an expression hold together: what is looser stands in brackets inside what is closer. */
export type Binding = "sum" | "product" | "atom";

/** A checked expression or part of one. */
export interface Term {
  readonly expression: Expression;
  readonly unit: string;
  /** As the text writes it: `[có thẻ] / [dân số]`. */
  readonly words: string;
  readonly binding: Binding;
  readonly decimals: Decimals;
  readonly reads: Reads;
  /** The values it can have there; null when a part on which they depend is broken or not known. */
  rangeIn(situation: Situation): Range | null;
  /** The same as a sum of data, each times a number; null where it is no such sum. */
  linearIn(situation: Situation): Linear | null;
}

/** What a term looks at. */
export interface Reads {
  /** Every occurrence of a datum. */
  readonly data: readonly DatumSymbol[];
  readonly targets: readonly TargetSymbol[];
  /** Days of the year that is scored. */
  readonly yearly: boolean;
  /** The year itself, as a number. */
  readonly year: boolean;
  readonly scores: boolean;
}

export const NOTHING_READ: Reads = { data: [], targets: [], yearly: false, year: false, scores: false };

export function joinReads(all: readonly Reads[]): Reads {
  return {
    data: all.flatMap(({ data }) => data),
    targets: all.flatMap(({ targets }) => targets),
    yearly: all.some(({ yearly }) => yearly),
    year: all.some(({ year }) => year),
    scores: all.some(({ scores }) => scores),
  };
}

/** Words of a part inside something that binds at least as closely as `around`. */
export function wordsWithin({ words, binding }: Term, around: Exclude<Binding, "sum">): string {
  const loose = binding === "sum" || (around === "atom" && binding === "product");
  return loose ? `(${words})` : words;
}

/** More than this many data in one expression are not held against each other. */
const MOST_COMPARED = 40;

/** Whether each part may have any of its values whatever the values of the others. */
export function areIndependent(parts: readonly Reads[], { values, year }: Situation): boolean {
  if (parts.filter(({ scores }) => scores).length > 1) return false;
  if (year === null && parts.filter((part) => part.year).length > 1) return false;
  const free = parts.map(({ data }) => data.filter((datum) => !values.has(datum)));
  if (free.flat().length > MOST_COMPARED) return false;
  return free.every((data, index) =>
    free.slice(index + 1).every((others) => data.every((a) => others.every((b) => !areTied(a, b)))),
  );
}

/** The range of a term: by its sum of data where it is one, since that knows what stands in it twice. */
export function rangeOf(
  linear: Linear | null,
  situation: Situation,
  otherwise: () => Range | null,
): Range | null {
  return linear === null ? otherwise() : rangeOfLinear(linear, situation);
}

/** Its value where it has but one; null otherwise. */
export function valueIn(term: Term, situation: Situation): Exact | null {
  const range = term.rangeIn(situation);
  return range && pointOf(range);
}
