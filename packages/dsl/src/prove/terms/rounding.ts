import type { Rounding } from "@tieuchi/engine";
import { type Exact, exact, floor, over, plus, times } from "../../numbers/exact.ts";
import { closed, type End, type Range } from "./range.ts";

const HALF: Exact = { n: 1n, d: 2n };

/** What rounding makes of every number of the range; null changes nothing. */
export function rounded(range: Range, rounding: Rounding | null): Range {
  if (rounding === null) return range;
  const step = exact(rounding.step);
  const end = (side: End | null, beyond: bigint): End | null => {
    if (side === null) return null;
    const count = roundedSteps(over(side.at, step), rounding.mode, side.closed ? 0n : beyond);
    return closed(times({ n: count, d: 1n }, step));
  };
  return { low: end(range.low, 1n), high: end(range.high, -1n) };
}

/** `beyond`: not the number itself is meant, but those just above (1) or just below it (−1). */
function roundedSteps(steps: Exact, mode: Rounding["mode"], beyond: bigint): bigint {
  const lifted = mode === "half-up" ? plus(steps, HALF) : steps;
  const whole = floor(lifted);
  const onEdge = whole * lifted.d === lifted.n;
  if (mode !== "up") return onEdge && beyond < 0n ? whole - 1n : whole;
  return onEdge && beyond <= 0n ? whole : whole + 1n;
}
