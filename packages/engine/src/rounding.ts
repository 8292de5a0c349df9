/** The roundings that a text may ask for, each once, on the floor it names. */
import { compare, type Decimal, floorDivide, multiply, ONE } from "./decimal.ts";
import { exactDecimal, type Fraction, formatFraction, integers } from "./fraction.ts";
import { modelMessages } from "./messages/model.ts";
import type { Rounding } from "./model.ts";
import { ModelFormatError, positiveDecimal } from "./model-error.ts";

export interface Rounded {
  readonly points: Decimal;
  /** The exact value, where rounding changed it. */
  readonly before: string | null;
}
export type Round = (exact: Fraction) => Rounded;

/** Without a rounding the value must end by itself: `load` refuses the models where it may not. */
export function compileRounding(rounding: Rounding | null, where: string): Round {
  if (!rounding) {
    return (exact) => {
      const points = exactDecimal(exact);
      if (!points) throw new ModelFormatError(modelMessages.endless(where));
      return { points, before: null };
    };
  }
  const step = positiveDecimal(rounding.step, where);
  const ticksOf = ticks[rounding.mode];
  return (exact) => {
    // Most points have no more digits than are asked for.
    if (step.coefficient === 1n && exact.denominator === ONE && exact.numerator.scale <= step.scale) {
      return { points: exact.numerator, before: null };
    }
    const [dividend, divisor] = integers({
      numerator: exact.numerator,
      denominator: multiply(exact.denominator, step),
    });
    const points = multiply(step, { coefficient: ticksOf(dividend, divisor), scale: 0 });
    const decimal = exactDecimal(exact);
    const changed = !decimal || compare(decimal, points) !== 0;
    return { points, before: changed ? formatFraction(exact) : null };
  };
}

/** Whole steps nearest to dividend ÷ divisor; a tie goes up, towards +∞ (0.125 → 0.13). */
const ticks = {
  "half-up": (dividend: bigint, divisor: bigint) => floorDivide(2n * dividend + divisor, 2n * divisor),
  up: (dividend: bigint, divisor: bigint) => -floorDivide(-dividend, divisor),
  down: floorDivide,
} satisfies Record<Rounding["mode"], (dividend: bigint, divisor: bigint) => bigint>;
