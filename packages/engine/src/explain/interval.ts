/** Intervals in words, and why a value lies outside one. */
import { formatIntervalVi, formatQuantityVi } from "../format-vi.ts";
import { compareFractions, parseFraction } from "../fraction.ts";
import { conditionMessages as say } from "../messages/condition.ts";
import type { Bound, Expression, Interval } from "../model.ts";
import type { BoundsTrace, BoundTrace } from "../result.ts";
import { showQuantity } from "./exact.ts";
import { expressionText } from "./expression.ts";
import type { Names } from "./names.ts";

/** `từ 80% đến dưới 96%`, `đạt mốc [BHYT]`, `từ 80% mà chưa đạt mốc [BHYT]` */
export function intervalText(interval: Interval, unit: string, names: Names): string {
  const { lower, upper } = interval;
  const [from, to] = [plainBound(lower), plainBound(upper)];
  if (from !== undefined && to !== undefined) return formatIntervalVi({ lower: from, upper: to }, unit);
  const exact = lower?.inclusive === true && upper?.inclusive === true;
  const [low, high] = [boundName(lower, unit, names), boundName(upper, unit, names)];
  if (exact && low !== null && low === high) return say.exactly(low);
  const first = lower && low !== null ? sideText(lower, low, [say.sides.from, say.sides.above]) : null;
  const alone = upper && high !== null ? sideText(upper, high, [say.sides.to, say.sides.below]) : null;
  if (first === null || alone === null || !lower || !upper) return first ?? alone ?? say.anyValue;
  if (typeof upper.inclusive !== "boolean") return say.but(first, alone);
  if (typeof lower.inclusive !== "boolean") return say.but(alone, first);
  return `${first} ${sideText(upper, high ?? "", [say.sides.to, say.toBelow])}`;
}

/** undefined: no plain number. */
function plainBound(bound: Bound | null): { value: string; inclusive: boolean } | null | undefined {
  if (!bound) return null;
  const { at, inclusive } = bound;
  return at.kind === "number" && typeof inclusive === "boolean" ? { value: at.value, inclusive } : undefined;
}

function sideText({ inclusive }: Bound, name: string, [closed, open]: readonly [string, string]): string {
  if (inclusive === "as-target") return say.meets(name);
  if (inclusive === "against-target") return say.misses(name);
  return `${inclusive ? closed : open} ${name}`;
}

const SINGLE: readonly Expression["kind"][] = ["datum", "year", "target", "ticked", "lowest", "highest"];

function boundName(bound: Bound | null, unit: string, names: Names): string | null {
  if (!bound) return null;
  const { at } = bound;
  if (at.kind === "number") return formatQuantityVi(at.value, unit);
  const [part, target, ...more] = at.kind === "product" ? at.of : [];
  if (part?.kind === "number" && part.unit === "%" && target?.kind === "target" && more.length === 0) {
    return say.partOfTarget(formatQuantityVi(part.value, "%"), expressionText(target, names));
  }
  const text = expressionText(at, names);
  return SINGLE.includes(at.kind) ? text : say.brackets(text);
}

/** `mốc [BHYT] là trên 96%`, for each bound that is no plain number. */
export function boundFacts(
  interval: Interval,
  bounds: BoundsTrace | null,
  unit: string,
  names: Names,
): readonly string[] {
  const facts = [
    boundFact(interval.lower, bounds?.lower ?? null, unit, names),
    boundFact(interval.upper, bounds?.upper ?? null, unit, names),
  ];
  return facts.filter((fact) => fact !== null);
}

function boundFact(bound: Bound | null, trace: BoundTrace | null, unit: string, names: Names): string | null {
  const name = boundName(bound, unit, names);
  if (!bound || !trace || name === null || trace.measure.value === null) return null;
  const value = showQuantity(trace.measure.value, unit);
  const target = bound.at.kind === "target" ? names.target(bound.at.code) : undefined;
  if (!target || typeof bound.inclusive === "boolean") return say.boundIs(name, value);
  const inclusive = trace.inclusive === (bound.inclusive === "as-target");
  const { from, above, to, below } = say.sides;
  const side = target.direction === "at-least" ? (inclusive ? from : above) : inclusive ? to : below;
  return say.boundIs(name, `${side} ${value}`);
}

/** Why the value lies outside: `90% nhỏ hơn 96%`; the value alone where that cannot be told. */
export function outsideReason(
  value: string,
  interval: Interval,
  bounds: BoundsTrace | null,
  unit: string,
  names: Names,
): string {
  const shown = showQuantity(value, unit);
  const side = (bound: Bound | null, trace: BoundTrace | null, wanted: 1 | -1): string | null => {
    const limit = bound && boundValue(bound, trace);
    const [a, b] = [parseFraction(value), limit ? parseFraction(limit.value) : null];
    if (!bound || !limit || !a || !b) return null;
    const order = compareFractions(a, b);
    if (order === wanted || (order === 0 && limit.inclusive)) return null;
    const name = boundFact(bound, trace, unit, names) ?? showQuantity(limit.value, unit);
    if (wanted === 1) return order === 0 ? say.notGreater(shown, name) : say.smaller(shown, name);
    return order === 0 ? say.notSmaller(shown, name) : say.greater(shown, name);
  };
  return (
    side(interval.lower, bounds?.lower ?? null, 1) ?? side(interval.upper, bounds?.upper ?? null, -1) ?? shown
  );
}

function boundValue(
  { at, inclusive }: Bound,
  trace: BoundTrace | null,
): { readonly value: string; readonly inclusive: boolean } | null {
  if (at.kind === "number") return { value: at.value, inclusive: inclusive === true };
  return trace?.measure.value === null || !trace
    ? null
    : { value: trace.measure.value, inclusive: trace.inclusive };
}
