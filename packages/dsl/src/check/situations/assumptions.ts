import type { Condition, Interval, IntervalBound } from "../../ast.ts";
import { foldName } from "../../fold.ts";
import {
  decimalStep,
  type Exact,
  exact,
  floor,
  greatest,
  least,
  minus,
  negative,
  ONE,
  plus,
} from "../../numbers/exact.ts";
import type { ItemNode } from "../document/tree.ts";
import type { Scope } from "../scope.ts";
import type { DatumSymbol } from "../symbols.ts";
import type { Limited } from "./situation.ts";

/**
 * The scope where a condition holds: `chỉ áp dụng khi [văn bản] từ 1 văn bản` keeps 0 out of what stands below it,
 * `chỉ áp dụng khi năm từ 2028` the years before. Only plain limits of numbers and of the year are taken from the
 * condition, which is checked elsewhere.
 */
export function assuming(condition: Condition | null, outer: Scope): Scope {
  if (condition === null) return outer;
  const scope = inYears(condition, outer);
  const found = limitsIn(condition, scope);
  if (found.length === 0) return scope;
  const limited = new Map(scope.limited);
  for (const [datum, limits] of found) {
    const { low, high } = limited.get(datum) ?? UNLIMITED;
    limited.set(datum, {
      low: low && limits.low ? greatest(low, limits.low) : (low ?? limits.low),
      high: high && limits.high ? least(high, limits.high) : (high ?? limits.high),
    });
  }
  return { ...scope, limited };
}

const UNLIMITED: Limited = { low: null, high: null };

/** The scope where the item applies, and with it the groups that it lies in. */
export function assumingItApplies(item: ItemNode, scope: Scope): Scope {
  const parts = item.clause.ordinal?.value.split(".") ?? [];
  const above = parts.flatMap((_, index) => scope.items.get(parts.slice(0, index).join(".")) ?? []);
  return [...above, item].reduce((inner, { applies }) => assuming(applies?.condition ?? null, inner), scope);
}

/** The scope of those years only that plain conditions on the year leave; of all where they leave none. */
export function inYears(condition: Condition, scope: Scope): Scope {
  const { period } = scope;
  if (condition.kind === "all") return condition.of.reduce((inner, part) => inYears(part, inner), scope);
  if (condition.kind !== "in-interval" || condition.measure.kind !== "year") return scope;
  if (period === null || period === "unknown") return scope;
  const { low, high } = limitsOf(condition.interval, ONE);
  const firstYear =
    low === null ? period.firstYear : Math.max(period.firstYear, -Number(floor(negative(low))));
  const lastYear = high === null ? period.lastYear : Math.min(period.lastYear, Number(floor(high)));
  return firstYear > lastYear ? scope : { ...scope, period: { ...period, firstYear, lastYear } };
}

function limitsIn(condition: Condition, scope: Scope): readonly (readonly [DatumSymbol, Limited])[] {
  if (condition.kind === "all") return condition.of.flatMap((part) => limitsIn(part, scope));
  if (condition.kind !== "in-interval" || condition.measure.kind !== "datum") return [];
  const datum = scope.data.get(foldName(condition.measure.name.value));
  if (datum === undefined || datum.unit === null || datum.digits === null) return [];
  return [[datum, limitsOf(condition.interval, decimalStep(datum.digits))]];
}

/** The outermost values inside the plain bounds of an interval. */
function limitsOf({ lower, upper }: Interval, step: Exact): Limited {
  const [low, high] = [numberAt(lower), numberAt(upper)];
  return {
    low: low && (lower?.inclusive === true ? low : plus(low, step)),
    high: high && (upper?.inclusive === true ? high : minus(high, step)),
  };
}

function numberAt(bound: IntervalBound | null): Exact | null {
  if (bound === null || bound.value.kind !== "quantity" || bound.value.ofMaximum) return null;
  return exact(bound.value.quantity.value);
}
