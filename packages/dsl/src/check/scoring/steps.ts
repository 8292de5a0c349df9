import type { StepRest } from "@tieuchi/engine";
import type { Quantity, Spanned } from "../../ast.ts";
import { insertAt } from "../../fixes.ts";
import { spelling } from "../../lexer/vocabulary.ts";
import type { Decimals } from "../../numbers/decimals.ts";
import { compare, decimalStep, type Exact, exact, isMultiple, ZERO } from "../../numbers/exact.ts";
import type { Measure } from "../expressions/measure.ts";
import { checkUnit } from "../expressions/quantity-unit.ts";
import type { Scope } from "../scope.ts";

/** `mỗi 1 vụ`, `mỗi đủ 100 người`, `mỗi 1% …, tính cả phần lẻ` */
export interface StepSyntax extends Spanned {
  readonly full: boolean;
  readonly prorated: boolean;
  readonly step: Quantity | null;
}
export interface Step {
  readonly step: Exact;
  readonly rest: StepRest;
}

/**
 * Reads the step by which a measure is counted; null after a diagnostic. What is left over of a step must be spoken
 * of where anything can be: `decimals` are those of what is counted.
 */
export function checkStep(
  syntax: StepSyntax,
  measure: Measure,
  decimals: Decimals,
  scope: Scope,
): Step | null {
  const { step, full, prorated } = syntax;
  if (step === null || !checkUnit(step, null, measure.unit, measure.words, scope)) return null;
  const value = exact(step.value);
  if (compare(value, ZERO) <= 0) {
    scope.findings.add("step-not-positive", step.span, []);
    return null;
  }
  if (full && prorated) {
    scope.findings.add("rest-twice", syntax.span, []);
    return null;
  }
  if (leavesRest(value, decimals) && !full && !prorated) {
    scope.findings.add("full-step-missing", step.span, [], insertAt(step.span.start, FULL));
    return null;
  }
  return { step: value, rest: prorated ? "prorated" : "dropped" };
}

function leavesRest(step: Exact, decimals: Decimals): boolean {
  if (typeof decimals !== "number") return decimals === "endless";
  return !isMultiple(decimalStep(decimals), step);
}

/** What is missing of `mỗi đủ` after `mỗi`. */
const FULL = `${spelling("EachFull").slice(spelling("Each").length).trim()} `;
