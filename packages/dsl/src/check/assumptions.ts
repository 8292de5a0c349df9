import type { Condition, IntervalBound } from "../ast.ts";
import { foldName } from "../fold.ts";
import { type Exact, exact, greatest, least, minus, plus } from "./exact.ts";
import { decimalStep } from "./expressions/range.ts";
import type { Limited } from "./situation.ts";
import type { DatumSymbol, Scope } from "./symbols.ts";
import type { ItemNode } from "./tree.ts";

/**
 * The scope where a condition holds: `chỉ áp dụng khi [văn bản] từ 1 văn bản` keeps 0 out of what stands below it.
 * Only plain limits of numbers are taken from the condition, which is checked elsewhere.
 */
export function assuming(condition: Condition | null, scope: Scope): Scope {
  const found = condition === null ? [] : limitsIn(condition, scope);
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

function limitsIn(condition: Condition, scope: Scope): readonly (readonly [DatumSymbol, Limited])[] {
  if (condition.kind === "all") return condition.of.flatMap((part) => limitsIn(part, scope));
  if (condition.kind !== "in-interval" || condition.measure.kind !== "datum") return [];
  const datum = scope.data.get(foldName(condition.measure.name.value));
  if (datum === undefined || datum.unit === null || datum.digits === null) return [];
  const step = decimalStep(datum.digits);
  const { lower, upper } = condition.interval;
  const [low, high] = [numberAt(lower), numberAt(upper)];
  return [
    [
      datum,
      {
        low: low && (lower?.inclusive === true ? low : plus(low, step)),
        high: high && (upper?.inclusive === true ? high : minus(high, step)),
      },
    ],
  ];
}

function numberAt(bound: IntervalBound | null): Exact | null {
  if (bound === null || bound.value.kind !== "quantity" || bound.value.ofMaximum) return null;
  return exact(bound.value.quantity.value);
}
