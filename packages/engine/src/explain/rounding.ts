/** What rounding and limits did to points, told after the points themselves. */
import { decimalsNeeded, formatDecimal, ONE, parseDecimal } from "../decimal.ts";
import { formatNumberVi } from "../format-vi.ts";
import { explanationMessages as say } from "../messages/explanation.ts";
import type { Rounding } from "../model.ts";

/** `, làm tròn đến 2 chữ số thập phân thành 14,06 điểm`; empty where nothing was rounded. */
export function roundedText(rounding: Rounding | null, before: string | null, after: string): string {
  if (!rounding || before === null) return "";
  return say.rounded(rounding.mode, stepText(rounding.step), after);
}

function stepText(step: string): string {
  const value = parseDecimal(step);
  if (!value) return say.roundedToStep(step);
  const digits = decimalsNeeded(value);
  const isUnit = formatDecimal({ ...ONE, scale: digits }) === formatDecimal(value);
  return isUnit ? say.roundedToDigits(digits) : say.roundedToStep(formatNumberVi(formatDecimal(value)));
}
