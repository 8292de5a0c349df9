/** A measure in words: its text, and its numbers put in. */

import { parseDecimal } from "../decimal.ts";
import { formatNumberVi, formatQuantityVi } from "../format-vi.ts";
import { compareFraction, type Fraction, parseFraction } from "../fraction.ts";
import { explanationMessages as say } from "../messages/explanation.ts";
import { missingOfMeasure } from "../missing.ts";
import type { Bound, Expression, Interval } from "../model.ts";
import type { MeasureTrace } from "../result.ts";
import { expressionData } from "../walk.ts";
import { showQuantity } from "./exact.ts";
import type { Names } from "./names.ts";

/** `[có thẻ] / [dân số]` */
export function measureText(measure: Expression, names: Names): string {
  return names.answers(expressionData(measure)).join(" / ");
}

/** `90%` */
export function measureValue(measure: Expression, value: string): string {
  return showQuantity(value, measure.unit);
}

/** `9.000 / 10.000 = 90%`, or `3 vụ` for a datum alone. */
export function measureWorked(measure: Expression, trace: MeasureTrace, value: string, names: Names): string {
  if (measure.kind === "datum") return measureValue(measure, value);
  const operands = trace.operands.map((operand) =>
    measure.unit === "%"
      ? formatNumberVi(operand.value ?? "")
      : names.quantity(operand.datum, operand.value ?? ""),
  );
  return say.equals(operands.join(" / "), measureValue(measure, value));
}

/** Why no value comes out although no number is missing; null where one is. */
export function measureFault(measure: Expression, trace: MeasureTrace, names: Names): string | null {
  if (trace.operands.some((operand) => operand.value === null)) return null;
  return say.zeroDenominator(say.list(names.answers(missingOfMeasure(measure, trace))));
}

/** Why the value lies outside: `90% nhỏ hơn 96%`. */
export function outsideReason(measure: Expression, value: string, interval: Interval): string {
  const fraction = parseFraction(value);
  const shown = measureValue(measure, value);
  const below =
    fraction && interval.lower ? belowReason(fraction, interval.lower, shown, measure.unit) : null;
  const above =
    fraction && interval.upper ? aboveReason(fraction, interval.upper, shown, measure.unit) : null;
  return below ?? above ?? shown;
}

function belowReason(
  value: Fraction,
  { value: bound, inclusive }: Bound,
  shown: string,
  unit: string,
): string | null {
  const side = sideOf(value, bound);
  if (side > 0 || (side === 0 && inclusive)) return null;
  const limit = formatQuantityVi(bound, unit);
  return side === 0 ? say.notGreater(shown, limit) : say.smaller(shown, limit);
}

function aboveReason(
  value: Fraction,
  { value: bound, inclusive }: Bound,
  shown: string,
  unit: string,
): string | null {
  const side = sideOf(value, bound);
  if (side < 0 || (side === 0 && inclusive)) return null;
  const limit = formatQuantityVi(bound, unit);
  return side === 0 ? say.notSmaller(shown, limit) : say.greater(shown, limit);
}

function sideOf(value: Fraction, bound: string): -1 | 0 | 1 {
  const limit = parseDecimal(bound);
  return limit ? compareFraction(value, limit) : 0;
}
