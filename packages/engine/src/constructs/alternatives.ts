import type { Test } from "../conditions/compile.ts";
import { compileCondition, missingOf } from "../conditions/index.ts";
import { ZERO } from "../decimal.ts";
import { compareFractions, wholeFraction } from "../fraction.ts";
import type { Way } from "../model.ts";
import type { ConditionTrace, Truth } from "../result.ts";
import type { Facts } from "../scope.ts";
import { type Absent, absence, isNumber, NONE, union, type Value, waitingFor } from "../value.ts";
import { stillOpen } from "./choose.ts";
import type { Compile, Place, Score, Scored } from "./compile.ts";

interface Tried {
  readonly condition: ConditionTrace | null;
  readonly truth: Truth;
  readonly scored: Scored;
}

/** `chấm theo cách cao nhất`: the most points among the open ways, the first of equals; none open: nothing. */
export const compileBest: Compile<"best"> = ({ ways }, place, compileInner) => {
  const tryWays = compileWays(ways, place, compileInner);
  return (facts) => {
    const tried = tryWays(facts);
    const open = tried.flatMap(({ truth }, index) => (truth === "false" ? [] : [index]));
    let chosen: number | null = null;
    for (const index of open) {
      if (chosen === null || isMore(tried[index], tried[chosen])) chosen = index;
    }
    return { ...outcome(tried, open, chosen), trace: trace("best", tried, open, chosen) };
  };
};

/** `chấm theo cách đầu tiên`: the first open way; none open: nothing. */
export const compileFirst: Compile<"first"> = ({ ways }, place, compileInner) => {
  const tryWays = compileWays(ways, place, compileInner);
  return (facts) => {
    const tried = tryWays(facts);
    const open = stillOpen(tried.map(({ truth }) => truth));
    const chosen = open[0] ?? null;
    return { ...outcome(tried, open, chosen), trace: trace("first", tried, open, chosen) };
  };
};

function compileWays(
  ways: readonly Way[],
  place: Place,
  compileInner: (scoring: Way["scoring"], place: Place) => Score,
): (facts: Facts) => readonly Tried[] {
  const compiled = ways.map(({ condition, scoring }) => ({
    test: condition && compileCondition(condition, place.scope),
    score: compileInner(scoring, place),
  }));
  return (facts) =>
    compiled.map(({ test, score }) => {
      const condition = (test as Test | null)?.(facts) ?? null;
      return { condition, truth: condition?.truth ?? "true", scored: score(facts) };
    });
}

const NOTHING: Value = wholeFraction(ZERO);

/** Known when no way among those that count is open any more, and each of them has its points. */
function outcome(
  tried: readonly Tried[],
  open: readonly number[],
  chosen: number | null,
): { readonly points: Value } {
  const counted = open.flatMap((index) => tried[index] ?? []);
  const absent = counted.map(({ scored }) => scored.points).filter(isAbsent);
  if (counted.some(({ truth }) => truth === "unknown")) {
    const conditions = counted.map(({ condition }) => (condition ? missingOf(condition) : NONE));
    const missing = union([...conditions, ...absent.map((points) => points.missing)]);
    const mayVanish = absent.some((points) => points.notApplicable || points.mayVanish);
    return { points: waitingFor(missing, mayVanish) };
  }
  if (absent.length > 0) return { points: absence(absent) };
  return { points: (chosen === null ? undefined : tried[chosen]?.scored.points) ?? NOTHING };
}

function isAbsent(value: Value): value is Absent {
  return !isNumber(value);
}

function isMore(one: Tried | undefined, other: Tried | undefined): boolean {
  const [a, b] = [one?.scored.points, other?.scored.points];
  return a !== undefined && b !== undefined && isNumber(a) && isNumber(b) && compareFractions(a, b) > 0;
}

function trace<K extends "best" | "first">(
  kind: K,
  tried: readonly Tried[],
  open: readonly number[],
  chosen: number | null,
) {
  const settled = open.every(
    (index) => tried[index]?.truth === "true" && isNumber(tried[index].scored.points),
  );
  return {
    kind,
    ways: tried.map(({ condition, scored }) => ({ condition, scoring: scored.trace })),
    chosen: settled ? chosen : null,
  };
}
