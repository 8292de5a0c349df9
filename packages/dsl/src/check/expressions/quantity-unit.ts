import type { Quantity, Text } from "../../ast.ts";
import { insertAt, remove, replaceWith } from "../../fixes.ts";
import type { Scope } from "../scope.ts";
import { sameUnit } from "./units.ts";

/** Compares the unit written with a number with the one it must have; offers the right one. */
export function checkUnit(
  quantity: Quantity,
  sharedUnit: Text | null,
  unit: string,
  words: string,
  scope: Scope,
): boolean {
  const written = quantity.unit ?? sharedUnit;
  if (sameUnit(written?.value ?? "", unit)) return true;
  if (written === null) {
    const fix = insertAt(quantity.span.end, unit === "%" ? unit : ` ${unit}`);
    scope.findings.add("unit-missing", quantity.span, [quantity.value, words, unit], fix);
    return false;
  }
  // The one unit of a pair is reported once, at the bound that carries it.
  if (quantity.unit !== null) {
    const fix = unit === "" ? remove(written.span, written.value) : replaceWith(written.span, unit);
    scope.findings.add("unit-wrong", written.span, [written.value, words, unit], fix);
  }
  return false;
}
