import type { Group, Item, Model } from "@tieuchi/engine";
import {
  compare,
  type Exact,
  exact,
  exactText,
  greatest,
  least,
  ONE,
  over,
  plus,
  times,
  ZERO,
} from "../../numbers/exact.ts";
import { between } from "../terms/range.ts";
import { rounded } from "../terms/rounding.ts";
import { exactOfUnits, type Span, spanOf, type Units, unitsBelow } from "../terms/units.ts";

/** Points and the maximum that applies. */
export interface Tally extends Span {
  readonly maximum: Units;
}

/** How the parts of a group, or the groups of a set, make one score, one part after another. */
export interface Aggregation<A> {
  readonly start: A;
  readonly add: (sum: A, part: Tally, item: Item) => A;
  /** Sums with equal texts differ in their points at most. */
  readonly key: (sum: A) => string;
  readonly points: (sum: A) => { readonly lo: number; readonly hi: number; readonly text: string };
  /** The two as one that holds all that lies between. */
  readonly widen: (a: A, b: A) => A;
  /** null: nothing applies. */
  readonly finish: (sum: A) => Tally | null;
}

interface Sum extends Span {
  readonly maximum: Units;
  readonly applies: boolean;
}
const NOTHING: Sum = { lo: 0, hi: 0, maximum: 0, applies: false };

const sums = {
  start: NOTHING,
  key: ({ maximum, applies }: Sum) => `${maximum}${applies}`,
  points: ({ lo, hi }: Sum) => ({ lo, hi, text: `${lo};${hi}` }),
  widen: (a: Sum, b: Sum): Sum => ({ ...a, lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) }),
};

/** Base + bonus − penalty, held, brought to the scale, rounded. */
export function totalAggregation({ overflow, totalScale, roundings }: Model): Aggregation<Sum> {
  const scale = totalScale === null ? null : exact(totalScale);
  return {
    ...sums,
    add: (sum, part, item) => {
      const role = item.kind === "group" ? item.role : "base";
      if (role === "penalty") return { ...sum, lo: sum.lo - part.hi, hi: sum.hi - part.lo };
      const raised = { ...sum, lo: sum.lo + part.lo, hi: sum.hi + part.hi };
      return role === "bonus" ? raised : { ...raised, maximum: sum.maximum + part.maximum, applies: true };
    },
    finish: ({ lo, hi, maximum, applies }) => {
      if (!applies) return null;
      const hold = (points: Units) => Math.max(0, overflow ? points : Math.min(points, maximum));
      const scaled = scale !== null && maximum > 0;
      const factor = scaled ? over(scale, exactOfUnits(maximum)) : ONE;
      const span = moved({ lo: hold(lo), hi: hold(hi) }, factor, roundings.total);
      return { ...span, maximum: scaled ? unitsBelow(scale) : maximum };
    },
  };
}

function moved({ lo, hi }: Span, factor: Exact, rounding: Model["roundings"]["total"]): Span {
  if (factor === ONE && rounding === null) return { lo, hi };
  return spanOf(rounded(between(times(exactOfUnits(lo), factor), times(exactOfUnits(hi), factor)), rounding));
}

export function groupAggregation(group: Group, model: Model): Aggregation<never> {
  const aggregation = group.aggregate === "sum" ? sumOfItems(group, model) : ofShares(group, model);
  return aggregation as unknown as Aggregation<never>;
}

/** Only a criterion without a ceiling lifts a group above its maximum, and only where the total may follow. */
const isCut = ({ role }: Group, { overflow }: Model): boolean => role !== "base" || !overflow;

function sumOfItems(group: Group, model: Model): Aggregation<Sum> {
  const full = unitsBelow(exact(group.maximum));
  return {
    ...sums,
    add: (sum, part) => ({
      lo: sum.lo + part.lo,
      hi: sum.hi + part.hi,
      maximum: sum.maximum + part.maximum,
      applies: true,
    }),
    finish: ({ lo, hi, maximum, applies }) => {
      if (!applies) return null;
      const that = Math.min(maximum, full);
      const hold = (points: Units) => (isCut(group, model) ? Math.min(points, that) : points);
      const rescaled = group.rescaled && that > 0 && that !== full;
      const factor = rescaled ? over(exactOfUnits(full), exactOfUnits(that)) : ONE;
      const span = moved({ lo: hold(lo), hi: hold(hi) }, factor, model.roundings.group);
      return { ...span, maximum: rescaled ? full : that };
    },
  };
}

/** The parts of its maximum that each item reached, joined so far; `weight` 0: none yet. */
interface Shares {
  readonly lo: Exact;
  readonly hi: Exact;
  readonly weight: Exact;
  readonly applies: boolean;
}
type Ends = readonly [Exact, Exact];
const endsBy =
  (join: (a: Exact, b: Exact) => Exact) =>
  (a: Ends, b: Ends): Ends => [join(a[0], b[0]), join(a[1], b[1])];
const joins: Readonly<Record<Exclude<Group["aggregate"], "sum">, (a: Ends, b: Ends) => Ends>> = {
  mean: endsBy(plus),
  "weighted-mean": endsBy(plus),
  lowest: endsBy(least),
  highest: endsBy(greatest),
  product: (a, b) => {
    const corners = a.flatMap((one) => b.map((other) => times(one, other)));
    return [corners.reduce(least), corners.reduce(greatest)];
  },
};

function ofShares(group: Group, model: Model): Aggregation<Shares> {
  const kind = group.aggregate === "sum" ? "mean" : group.aggregate;
  const isMean = kind === "mean" || kind === "weighted-mean";
  const join = joins[kind];
  const full = unitsBelow(exact(group.maximum));
  return {
    start: { lo: ZERO, hi: ZERO, weight: ZERO, applies: false },
    add: (sum, part, item) => {
      if (part.maximum === 0) return { ...sum, applies: true };
      const weight = kind === "weighted-mean" ? exact(item.weight ?? "1") : ONE;
      const share = (points: Units) => {
        const reached = over(exactOfUnits(points), exactOfUnits(part.maximum));
        return isMean ? times(reached, weight) : reached;
      };
      const own: Ends = [share(part.lo), share(part.hi)];
      const [lo, hi] = compare(sum.weight, ZERO) === 0 ? own : join([sum.lo, sum.hi], own);
      return { lo, hi, weight: plus(sum.weight, weight), applies: true };
    },
    key: ({ weight, applies }) => `${exactText(weight)}${applies}`,
    points: ({ lo, hi }) => ({
      lo: Number(lo.n) / Number(lo.d),
      hi: Number(hi.n) / Number(hi.d),
      text: `${exactText(lo)};${exactText(hi)}`,
    }),
    widen: (a, b) => ({ ...a, lo: least(a.lo, b.lo), hi: greatest(a.hi, b.hi) }),
    finish: ({ lo, hi, weight, applies }) => {
      if (!applies) return null;
      const none = compare(weight, ZERO) === 0;
      const factor = times(exactOfUnits(full), isMean && !none ? over(ONE, weight) : ONE);
      const ends = [times(lo, factor), times(hi, factor)] as const;
      const hold = (points: Exact) => (isCut(group, model) ? least(points, exactOfUnits(full)) : points);
      const span = spanOf(rounded(between(hold(ends[0]), hold(ends[1])), model.roundings.group));
      return { ...span, maximum: full };
    },
  };
}
