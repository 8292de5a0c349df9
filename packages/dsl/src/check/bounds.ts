import type { Interval } from "@tieuchi/engine";
import type { IntervalBound, Interval as IntervalSyntax, Quantity, Text } from "../ast.ts";
import { foldName } from "../fold.ts";
import { isEmpty, type Stretch } from "./cut.ts";
import { exact, normalDecimal } from "./exact.ts";
import { insertAt, replaceWith } from "./fixes.ts";
import type { Scope } from "./symbols.ts";

/** An interval in the unit of what it is compared with. */
export interface NumberInterval {
  readonly interval: Interval;
  readonly stretch: Stretch;
}

/** Reads the bounds of an interval over numbers; null after a diagnostic. */
export function checkNumberInterval(
  syntax: IntervalSyntax,
  unit: string,
  words: string,
  scope: Scope,
): NumberInterval | null {
  const sharedUnit = unitOf(syntax.upper) ?? null;
  const lower = checkBound(syntax.lower, sharedUnit, unit, words, scope);
  const upper = checkBound(syntax.upper, sharedUnit, unit, words, scope);
  if (lower === undefined || upper === undefined || (lower === null && upper === null)) return null;
  return closeInterval(syntax, lower, upper, scope);
}

/** Puts two bounds together and refuses an interval that holds nothing. */
export function closeInterval(
  syntax: IntervalSyntax,
  lower: Interval["lower"],
  upper: Interval["upper"],
  scope: Scope,
): NumberInterval | null {
  const stretch: Stretch = {
    low: lower === null ? "lowest" : { at: exact(lower.value), after: !lower.inclusive },
    high: upper === null ? "highest" : { at: exact(upper.value), after: upper.inclusive },
  };
  if (isEmpty(stretch)) {
    scope.findings.add("interval-empty", syntax.span, []);
    return null;
  }
  return { interval: { lower, upper }, stretch };
}

/** undefined after a diagnostic, null where the interval has no bound on this side. */
function checkBound(
  bound: IntervalBound | null,
  sharedUnit: Text | null,
  unit: string,
  words: string,
  scope: Scope,
): Interval["lower"] | undefined {
  if (bound === null) return null;
  const { value } = bound;
  if (value.kind === "date") {
    scope.findings.add("bound-not-a-number", value.span, [words]);
    return undefined;
  }
  if (value.ofMaximum) {
    scope.findings.add("of-maximum-misplaced", value.span, []);
    return undefined;
  }
  if (!checkUnit(value.quantity, sharedUnit, unit, words, scope)) return undefined;
  return { value: normalDecimal(value.quantity.value), inclusive: bound.inclusive };
}

export function unitOf(bound: IntervalBound | null): Text | null {
  return bound?.value.kind === "quantity" ? bound.value.quantity.unit : null;
}

/** Compares the unit written with a number with the one it must have; offers the right one. */
export function checkUnit(
  quantity: Quantity,
  sharedUnit: Text | null,
  unit: string,
  words: string,
  scope: Scope,
): boolean {
  const written = quantity.unit ?? sharedUnit;
  if (written === null) {
    const fix = insertAt(quantity.span.end, unit === "%" ? unit : ` ${unit}`);
    scope.findings.add("unit-missing", quantity.span, [quantity.value, words, unit], fix);
    return false;
  }
  if (foldName(written.value) === foldName(unit)) return true;
  // The one unit of a pair is reported once, at the bound that carries it.
  if (quantity.unit !== null) {
    scope.findings.add(
      "unit-wrong",
      written.span,
      [written.value, words, unit],
      replaceWith(written.span, unit),
    );
  }
  return false;
}
