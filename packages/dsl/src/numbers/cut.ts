import { compare, type Exact, floor, minus, times, whole } from "./exact.ts";

/**
 * A place between values: just before or just after `at`. Any interval, open or closed, is then the stretch from
 * one cut to another, and two intervals meet without gap or overlap when one ends at the cut where the next begins.
 */
export type Cut = { readonly at: Exact; readonly after: boolean } | "lowest" | "highest";

export interface Stretch {
  readonly low: Cut;
  readonly high: Cut;
}

/** The values that a measure can take. `step` null: every value in between; else multiples of `step` only. */
export interface Domain extends Stretch {
  readonly step: Exact | null;
}

export function compareCuts(a: Cut, b: Cut): number {
  if (a === b) return 0;
  if (a === "lowest" || b === "highest") return -1;
  if (a === "highest" || b === "lowest") return 1;
  return compare(a.at, b.at) || Number(a.after) - Number(b.after);
}
export const lowerCut = (a: Cut, b: Cut): Cut => (compareCuts(a, b) <= 0 ? a : b);
export const higherCut = (a: Cut, b: Cut): Cut => (compareCuts(a, b) >= 0 ? a : b);

export const isEmpty = ({ low, high }: Stretch): boolean => compareCuts(low, high) >= 0;

/** On a grid, the cut just before the first grid value that lies after it; so equal sets have equal cuts. */
export function snap(cut: Cut, step: Exact | null): Cut {
  if (step === null || cut === "lowest" || cut === "highest") return cut;
  const steps = { n: cut.at.n * step.d, d: cut.at.d * step.n };
  const below = floor(steps);
  const onGrid = below * steps.d === steps.n;
  const first = onGrid && !cut.after ? below : below + 1n;
  return { at: times(step, whole(first)), after: false };
}

export function clip(stretch: Stretch, domain: Domain): Stretch {
  return {
    low: higherCut(snap(stretch.low, domain.step), snap(domain.low, domain.step)),
    high: lowerCut(snap(stretch.high, domain.step), snap(domain.high, domain.step)),
  };
}

/** The extreme values of a stretch, and whether they are reached; null: no bound on that side. */
export function extremes({ low, high }: Stretch, step: Exact | null) {
  const ends = {
    least: typeof low === "string" ? null : { value: low.at, reached: !low.after },
    greatest: typeof high === "string" ? null : { value: high.at, reached: high.after },
  };
  if (step === null || ends.greatest === null) return ends;
  return { ...ends, greatest: { value: minus(ends.greatest.value, step), reached: true } };
}

/** The outermost values of a domain, and whether they are reached; null: no bound on that side. */
export const endsOf = (domain: Domain) => extremes(clip(domain, domain), domain.step);
