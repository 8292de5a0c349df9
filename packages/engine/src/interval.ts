/** Whether a value lies between bounds; a bound may be any expression, above all a target. */
import { compileMeasure } from "./expressions/index.ts";
import { compareFractions, wholeFraction } from "./fraction.ts";
import { modelMessages } from "./messages/model.ts";
import type { Bound, Code, Interval } from "./model.ts";
import { ModelFormatError, modelDecimal } from "./model-error.ts";
import type { BoundsTrace, BoundTrace, Truth } from "./result.ts";
import type { Facts, Scope } from "./scope.ts";
import { targetOf } from "./targets.ts";
import { allOf, truthOf } from "./truth.ts";
import { isNumber, NONE, union, type Value } from "./value.ts";

export interface Located {
  readonly truth: Truth;
  readonly missing: readonly Code[];
  readonly bounds: BoundsTrace | null;
  /** False where a bound does not apply, unknown where one may turn out so. */
  readonly boundsApply: Truth;
}
/** What a value or a bound that does not apply meets is false. */
export type Locate = (value: Value, facts: Facts) => Located;

const SETTLED = { missing: NONE, bounds: null, boundsApply: "true" } as const;
const INSIDE: Located = { truth: "true", ...SETTLED };
const OUTSIDE: Located = { truth: "false", ...SETTLED };

export function compileInterval({ lower, upper }: Interval, scope: Scope): Locate {
  const from = lower && compileBound(lower, scope);
  const to = upper && compileBound(upper, scope);
  if (typeof from !== "function" && typeof to !== "function") return betweenNumbers(from, to);
  return (value, facts) => {
    const low = typeof from === "function" ? from(facts) : from;
    const high = typeof to === "function" ? to(facts) : to;
    const truth = allOf([
      presence(value),
      low ? sideTruth(value, low, 1) : "true",
      high ? sideTruth(value, high, -1) : "true",
    ]);
    const missing =
      truth === "unknown" ? union([missingOf(value), missingOf(low?.value), missingOf(high?.value)]) : NONE;
    const bounds =
      low?.trace || high?.trace ? { lower: low?.trace ?? null, upper: high?.trace ?? null } : null;
    return { truth, missing, bounds, boundsApply: allOf([applies(low), applies(high)]) };
  };
}

/** The common case, which most of an evaluation consists of. */
function betweenNumbers(low: BoundReading | null, high: BoundReading | null): Locate {
  return (value) => {
    if (!isNumber(value)) {
      if (value.notApplicable) return OUTSIDE;
      return { truth: "unknown", missing: value.missing, bounds: null, boundsApply: "true" };
    }
    if (low && sideTruth(value, low, 1) === "false") return OUTSIDE;
    return high && sideTruth(value, high, -1) === "false" ? OUTSIDE : INSIDE;
  };
}

interface BoundReading {
  readonly value: Value;
  readonly inclusive: boolean;
  /** null for a plain number, which the text shows by itself. */
  readonly trace: BoundTrace | null;
}

/** A plain number is the same for all data. */
function compileBound(
  { at, inclusive }: Bound,
  scope: Scope,
): BoundReading | ((facts: Facts) => BoundReading) {
  const isInclusive = compileInclusive(at, inclusive, scope);
  if (at.kind === "number") {
    const value = wholeFraction(modelDecimal(at.value, scope.where));
    return { value, inclusive: inclusive === true, trace: null };
  }
  const measure = compileMeasure(at, scope);
  return (facts) => {
    const { value, trace } = measure(facts);
    const included = isInclusive(facts);
    return { value, inclusive: included, trace: { measure: trace, inclusive: included } };
  };
}

/** `đạt mốc`, `chưa đạt mốc` follow the row of the target. */
function compileInclusive(
  at: Bound["at"],
  inclusive: Bound["inclusive"],
  scope: Scope,
): (facts: Facts) => boolean {
  if (typeof inclusive === "boolean") return () => inclusive;
  if (at.kind !== "target") throw new ModelFormatError(modelMessages.targetBound(scope.where));
  const read = targetOf(at.code, scope);
  return (facts) => read(facts).inclusive === (inclusive === "as-target");
}

function presence(value: Value): Truth {
  if (isNumber(value)) return "true";
  return value.notApplicable ? "false" : "unknown";
}

function applies(bound: BoundReading | null): Truth {
  if (!bound || isNumber(bound.value)) return "true";
  if (bound.value.notApplicable) return "false";
  return bound.value.mayVanish ? "unknown" : "true";
}

/** `side` 1: the value must lie above the bound; −1: below. */
function sideTruth(value: Value, bound: BoundReading, side: 1 | -1): Truth {
  if (!isNumber(bound.value)) return presence(bound.value);
  if (!isNumber(value)) return presence(value);
  const order = compareFractions(value, bound.value);
  return truthOf(order === side || (order === 0 && bound.inclusive));
}

function missingOf(value: Value | undefined): readonly Code[] {
  return value && !isNumber(value) ? value.missing : NONE;
}
