import { type Exact, floor, times } from "../../numbers/exact.ts";
import type { Range } from "./range.ts";

/**
 * Points while many of them are added up: whole millionths, as plain numbers. What is finer is widened to the next
 * unit on both sides.
 */
export type Units = number;
export interface Span {
  readonly lo: Units;
  readonly hi: Units;
}

const PER_POINT: Exact = { n: 1_000_000n, d: 1n };
/** Beyond this the sums would lose units. */
const MOST = 2 ** 43;

export const unitsBelow = (points: Exact): Units => toNumber(floor(times(points, PER_POINT)));
const unitsAbove = (points: Exact): Units => {
  const { n, d } = times(points, PER_POINT);
  return -toNumber(floor({ n: -n, d }));
};
export const exactOfUnits = (units: Units): Exact => ({ n: BigInt(units), d: PER_POINT.n });

const toNumber = (count: bigint): number => Math.max(-MOST, Math.min(MOST, Number(count)));

/** Points of a criterion, which are never without end where a text was checked; else as far as units go. */
export function spanOf({ low, high }: Range): Span {
  return {
    lo: low === null ? -MOST : unitsBelow(low.at),
    hi: high === null ? MOST : unitsAbove(high.at),
  };
}

/** Units from `from` to `to`, both included, lie inside. */
export interface UnitInterval {
  readonly from: Units;
  readonly to: Units;
}

/** `at` itself lies inside where `inclusive`. */
export const fromBound = (at: Exact, inclusive: boolean): Units =>
  inclusive ? unitsAbove(at) : unitsBelow(at) + 1;
export const toBound = (at: Exact, inclusive: boolean): Units =>
  inclusive ? unitsBelow(at) : unitsAbove(at) - 1;

export const NO_BOUND = MOST;
