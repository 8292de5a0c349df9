/** `chỉ áp dụng khi …` of an item and of the groups above it. */
import type { Test } from "./conditions/compile.ts";
import { compileCondition, missingOf } from "./conditions/index.ts";
import type { Code, Condition } from "./model.ts";
import type { ConditionTrace, Truth } from "./result.ts";
import type { Facts, Scope } from "./scope.ts";
import { allOf } from "./truth.ts";
import { NONE, union } from "./value.ts";

export interface Applied {
  /** With the conditions of all groups above. */
  readonly truth: Truth;
  readonly missing: readonly Code[];
  /** The item's own condition; null where it has none. */
  readonly own: ConditionTrace | null;
}
export type Applicability = (facts: Facts) => Applied;

const APPLIES: Applied = { truth: "true", missing: NONE, own: null };
export const always: Applicability = () => APPLIES;

export function compileApplicability(
  condition: Condition | null,
  position: number,
  above: Applicability,
  scope: Scope,
): Applicability {
  if (!condition) return above === always ? always : (facts) => ({ ...above(facts), own: null });
  const test = remembered(compileCondition(condition, scope), position);
  return (facts) => {
    const outer = above(facts);
    const own = test(facts);
    const truth = allOf([outer.truth, own.truth]);
    return { truth, own, missing: truth === "unknown" ? union([outer.missing, missingOf(own)]) : NONE };
  };
}

/** The condition of a group is asked by each of its items. */
function remembered(test: Test, position: number): Test {
  return (facts) => {
    const known = facts.applies[position];
    if (known) return known;
    const trace = test(facts);
    facts.applies[position] = trace;
    return trace;
  };
}
