/** How many random cases, and from which seed: `ENGINE_RUNS=1000000 ENGINE_SEED=7 pnpm test`. */
import type fc from "fast-check";

const wantedRuns = Number(process.env.ENGINE_RUNS ?? 3000);
const wantedSeed = process.env.ENGINE_SEED;

export function runs(share = 1): fc.Parameters<unknown> {
  const numRuns = Math.ceil(wantedRuns * share);
  return wantedSeed === undefined ? { numRuns } : { numRuns, seed: Number(wantedSeed) };
}

/** Milliseconds that a property may take; longer when more cases are asked for. */
export const LONG = 60_000 + wantedRuns * 20;
