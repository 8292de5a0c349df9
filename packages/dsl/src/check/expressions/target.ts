import type { Expression as Syntax } from "../../ast.ts";
import { mostDecimals } from "../../numbers/decimals.ts";
import { decimalsOf } from "../../numbers/exact.ts";
import { hull, pointOf, pointRange } from "../../numbers/range.ts";
import { useTarget } from "../lookups.ts";
import type { Scope } from "../scope.ts";
import { rowsIn } from "../targets/lookup.ts";
import { constantLinear } from "./linear.ts";
import { NOTHING_READ, type Term } from "./term.ts";

/** `mốc [BHYT]`: one number in each situation. */
export function buildTarget({ name }: Extract<Syntax, { kind: "target" }>, scope: Scope): Term | null {
  const target = useTarget(name, scope);
  if (target === null || target.unit === null || target.rows === null || target.by === "unknown") return null;
  if (target.byYear && scope.period === null) return null;
  const rangeIn: Term["rangeIn"] = (situation) => {
    const values = rowsIn(target, situation).map(({ value }) => pointRange(value));
    return values.length === 0 ? null : values.reduce(hull);
  };
  return {
    expression: { kind: "target", code: target.code, unit: target.unit },
    unit: target.unit,
    words: `mốc [${target.name}]`,
    binding: "atom",
    decimals: mostDecimals(...target.rows.map(({ value }) => decimalsOf(value))),
    reads: { ...NOTHING_READ, targets: [target] },
    rangeIn,
    linearIn: (situation) => {
      const range = rangeIn(situation);
      const value = range && pointOf(range);
      return value && constantLinear(value);
    },
  };
}
