import type { Condition, Interval, ScoreReference } from "@tieuchi/engine";
import type { IntervalBound, Interval as IntervalSyntax, ScoreReference as ReferenceSyntax } from "../ast.ts";
import { spelling } from "../vocabulary.ts";
import { closeInterval, unitOf } from "./bounds.ts";
import type { ScoreConditionCheck } from "./condition.ts";
import { compare, type Exact, exact, exactText, HUNDRED, least, normalDecimal } from "./exact.ts";
import { insertAt } from "./fixes.ts";
import type { Scope } from "./symbols.ts";

/** Declared maxima, as far as they could be read. */
export interface Maxima {
  readonly total: Exact | null;
  readonly topGroups: readonly (Exact | null)[];
  ofItem(ordinal: string): Exact | null;
}

const POINTS = spelling("Points");

type Unit = Extract<Condition, { kind: "score" }>["unit"];

/** `tổng từ 80 điểm`, `mỗi nhóm từ 50% điểm tối đa`, `tiêu chí 1.2 dưới 3 điểm` */
export const checkScoreCondition =
  (maxima: Maxima): ScoreConditionCheck =>
  (syntax, scope) => {
    const of = checkReference(syntax.of, scope);
    const read = checkScoreInterval(syntax.interval, scope);
    if (read === null) return null;
    const maximum = read.unit === "points" ? maximumOf(syntax.of, maxima) : HUNDRED;
    for (const bound of [syntax.interval.lower, syntax.interval.upper]) {
      const tooHigh = bound !== null && maximum !== null && isAbove(bound, maximum);
      if (tooHigh) {
        const unit = read.unit === "points" ? POINTS : "%";
        scope.findings.add("threshold-above-maximum", bound.span, [exactText(maximum), unit]);
        return null;
      }
    }
    return of === null ? null : { kind: "score", of, ...read };
  };

function isAbove({ value }: IntervalBound, maximum: Exact): boolean {
  return value.kind === "quantity" && compare(exact(value.quantity.value), maximum) > 0;
}

function maximumOf(reference: ReferenceSyntax, maxima: Maxima): Exact | null {
  switch (reference.kind) {
    case "total":
      return maxima.total;
    case "every-group":
      return maxima.topGroups.reduce(
        (a, b) => (a === null || b === null ? null : least(a, b)),
        maxima.topGroups[0] ?? null,
      );
    default:
      return maxima.ofItem(reference.ordinal.value);
  }
}

/** Looks up `nhóm 1` or `tiêu chí 1.2`; null after a diagnostic. */
export function checkReference(reference: ReferenceSyntax, scope: Scope): ScoreReference | null {
  if (reference.kind === "total" || reference.kind === "every-group") return { kind: reference.kind };
  const { ordinal } = reference;
  const item = scope.items.get(ordinal.value);
  if (item === undefined) {
    if (!scope.doubtful) scope.findings.add("item-unknown", reference.span, [reference.kind, ordinal.value]);
    return null;
  }
  if (item.kind !== reference.kind) {
    scope.findings.add("item-of-other-kind", reference.span, [item.kind, ordinal.value]);
    return null;
  }
  return { kind: "item", code: item.clause.code?.value ?? "" };
}

function checkScoreInterval(syntax: IntervalSyntax, scope: Scope): { interval: Interval; unit: Unit } | null {
  const sides = [syntax.lower, syntax.upper].filter((bound) => bound !== null);
  const last = syntax.upper ?? syntax.lower;
  const units = sides.map((bound) => checkBoundUnit(bound, last, scope));
  const [unit = null] = units;
  if (unit === null || units.includes(null)) return null;
  if (units.some((other) => other !== unit)) {
    scope.findings.add("bound-units-differ", syntax.span, []);
    return null;
  }
  const closed = closeInterval(syntax, readBound(syntax.lower), readBound(syntax.upper), scope);
  return closed === null ? null : { interval: closed.interval, unit };
}

function readBound(bound: IntervalBound | null): Interval["lower"] {
  if (bound === null || bound.value.kind === "date") return null;
  return { value: normalDecimal(bound.value.quantity.value), inclusive: bound.inclusive };
}

/** `80 điểm` or `80% điểm tối đa`; the unit of a pair may stand once, on the last bound. */
function checkBoundUnit(bound: IntervalBound, last: IntervalBound | null, scope: Scope): Unit | null {
  const { value } = bound;
  if (value.kind === "date") {
    scope.findings.add("bound-not-a-number", value.span, [POINTS]);
    return null;
  }
  const { quantity } = value;
  const carrier = quantity.unit === null && last?.value.kind === "quantity" ? last.value : value;
  const unit = (quantity.unit ?? unitOf(last))?.value;
  if (unit === "%") {
    if (carrier.ofMaximum) return "percent-of-maximum";
    const fix = insertAt(value.span.end, ` ${spelling("OfMaximum")}`);
    if (quantity.unit !== null) scope.findings.add("percent-of-what", value.span, [quantity.value], fix);
    return null;
  }
  if (unit === POINTS) return "points";
  scope.findings.add("score-bound-unit", quantity.span, [quantity.value]);
  return null;
}
