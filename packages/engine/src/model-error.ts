import { type Decimal, parseDecimal } from "./decimal.ts";
import { modelMessages } from "./messages/model.ts";
import type { DecimalText } from "./model.ts";

/** The model cannot be used: another format, or not one that the language package produced. */
export class ModelFormatError extends Error {
  override readonly name = "ModelFormatError";
}

export function modelDecimal(text: DecimalText, where: string): Decimal {
  const value = parseDecimal(text);
  if (!value) throw new ModelFormatError(modelMessages.decimal(where, text));
  return value;
}

export function positiveDecimal(text: DecimalText, where: string): Decimal {
  const value = modelDecimal(text, where);
  if (value.coefficient <= 0n) throw new ModelFormatError(modelMessages.positive(where, text));
  return value;
}
