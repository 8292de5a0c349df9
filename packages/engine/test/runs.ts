/** How many random cases, and from which seed: `ENGINE_RUNS=1000000 ENGINE_SEED=7 pnpm test`. */
import type fc from "fast-check";

const wantedRuns = Number(process.env.ENGINE_RUNS ?? 2000);
const wantedSeed = process.env.ENGINE_SEED;

export function runs(share = 1): fc.Parameters<unknown> {
  const numRuns = Math.ceil(wantedRuns * share);
  // Whole models shrink for hours; the seed and path that are told repeat the case as it is.
  const common = { numRuns, endOnFailure: true };
  return wantedSeed === undefined ? common : { ...common, seed: Number(wantedSeed) };
}

/** Milliseconds that a property may take; longer when more cases are asked for. */
export const LONG = 60_000 + wantedRuns * 20;
