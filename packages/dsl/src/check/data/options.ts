import type { Text } from "../../ast.ts";
import { replaceWithMeant } from "../../fixes.ts";
import { foldName } from "../../fold.ts";
import { inQuotes } from "../../messages/fixes.ts";
import { nearest } from "../../nearest.ts";
import type { Scope } from "../scope.ts";
import type { DatumSymbol } from "../symbols.ts";

/** The option as its datum writes it; null where it has none like it. */
export function findOption(datum: DatumSymbol, written: string): string | null {
  return datum.options.find((option) => foldName(option.value) === foldName(written))?.value ?? null;
}

/** The option as its datum writes it; null after a diagnostic. */
export function checkOption(written: Text, datum: DatumSymbol, { findings }: Scope): string | null {
  const option = findOption(datum, written.value);
  if (option !== null) return option;
  const options = datum.options.map((known) => known.value);
  const fix = replaceWithMeant(written.span, nearest(written.value, options), inQuotes);
  findings.add("option-unknown", written.span, [written.value, datum.name, options], fix);
  return null;
}
