import type { DecimalText, ScoreReference } from "@tieuchi/engine";
import type { Expectation as ExpectationSyntax, TestValue } from "../../ast.ts";
import { normalDecimal } from "../../numbers/exact.ts";
import type { Place } from "../../place.ts";
import { findLevel, type LevelTitles } from "../classification/level-titles.ts";
import { sameUnit } from "../expressions/units.ts";
import { checkReference, scoreUnit } from "../items/score-reference.ts";
import type { Scope } from "../scope.ts";

/** One thing that a test says must come out. */
export type Expectation =
  | {
      readonly kind: "score";
      readonly of: ScoreReference;
      readonly expected: ExpectedScore;
      readonly place: Place;
    }
  | { readonly kind: "level"; readonly expected: ExpectedLevel; readonly place: Place };
export type ExpectedScore =
  | { readonly state: "known"; readonly points: DecimalText }
  /** `đạt`, `chưa đạt` of a criterion. */
  | { readonly state: "passed"; readonly value: boolean }
  | { readonly state: "unknown" }
  | { readonly state: "not-applicable" };
export type ExpectedLevel =
  | { readonly state: "known"; readonly level: string }
  | { readonly state: "excluded" }
  | { readonly state: "unknown" };

/** Reads one `tổng = 14,06 điểm`; null after a diagnostic. */
export function checkExpectation(
  { of, value, span }: ExpectationSyntax,
  levels: LevelTitles | null,
  scope: Scope,
): Expectation | null {
  const place = scope.placeOf(span);
  if (of.kind === "level") {
    if (levels === null) {
      if (!scope.doubtful) scope.findings.add("classification-missing", of.span, []);
      return null;
    }
    const expected = readLevel(value, levels, scope);
    return expected && { kind: "level", expected, place };
  }
  if (of.kind !== "total" && of.kind !== "group" && of.kind !== "criterion") {
    scope.findings.add("expected-of-several", of.span, []);
    return null;
  }
  const reference = checkReference(of, scope);
  const expected = readScore(value, of.kind, scope);
  return reference && expected && { kind: "score", of: reference, expected, place };
}

function readLevel(value: TestValue, levels: LevelTitles, scope: Scope): ExpectedLevel | null {
  if (value.kind === "unknown") return { state: "unknown" };
  if (value.kind === "not-classified") return { state: "excluded" };
  if (value.kind === "text") {
    const level = findLevel(value.text, levels, scope);
    return level === null ? null : { state: "known", level };
  }
  scope.findings.add("expected-level-wrong", value.span, []);
  return null;
}

function readScore(
  value: TestValue,
  of: "total" | "group" | "criterion",
  scope: Scope,
): ExpectedScore | null {
  if (value.kind === "unknown" || value.kind === "not-applicable") return { state: value.kind };
  if (value.kind === "passed" && of === "criterion") return { state: "passed", value: value.value };
  const unit = scoreUnit(scope);
  if (value.kind === "quantity" && sameUnit(value.quantity.unit?.value ?? unit, unit)) {
    return { state: "known", points: normalDecimal(value.quantity.value) };
  }
  scope.findings.add("expected-score-wrong", value.span, [unit]);
  return null;
}
