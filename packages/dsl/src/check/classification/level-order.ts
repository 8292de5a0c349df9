import type { Bound, Condition, Level } from "@tieuchi/engine";
import type { LevelLine } from "../../ast.ts";
import { compare, type Exact, exact, HUNDRED, over, times } from "../../numbers/exact.ts";
import { NOTHING_READ } from "../expressions/term.ts";
import type { Scope } from "../scope.ts";
import type { Situation } from "../situations/situation.ts";
import { situationsOf } from "../situations/situations.ts";
import type { TargetSymbol } from "../symbols.ts";
import { rowsIn } from "../targets/lookup.ts";

/** What a level asks for at least of one score. */
interface Threshold {
  /** The score: the same text for the same one. */
  readonly about: string;
  readonly inclusive: boolean;
  /** It asks for nothing else. */
  readonly alone: boolean;
  readonly targets: readonly TargetSymbol[];
  /** The total in percent of the maximum; null: not known there. */
  in(situation: Situation): Exact | null;
}

/** A lower level that asks for more than the one above it can never be reached, or is a slip. */
export function checkLevelOrder(
  lines: readonly LevelLine[],
  levels: readonly (Level | null)[],
  scope: Scope,
): void {
  let above: (Threshold & { readonly title: string }) | null = null;
  for (const [index, level] of levels.entries()) {
    const threshold = level?.condition ? thresholdOf(level.condition, true, scope) : null;
    const line = lines[index];
    if (level === null || threshold === null || line === undefined) continue;
    if (above !== null && asksForMore(threshold, above, scope)) {
      scope.findings.add("level-order", line.span, [level.title, above.title]);
      continue;
    }
    above = { ...threshold, title: level.title };
  }
}

function asksForMore(below: Threshold, above: Threshold, scope: Scope): boolean {
  if (below.about !== above.about) return false;
  const targets = [...below.targets, ...above.targets];
  return situationsOf([{ ...NOTHING_READ, targets }], scope).some((situation) => {
    const [lower, upper] = [below.in(situation), above.in(situation)];
    if (lower === null || upper === null) return false;
    const order = compare(lower, upper);
    const within = order === 0 && (above.inclusive || !below.inclusive);
    return order > 0 || (within && above.alone);
  });
}

function thresholdOf(condition: Condition, alone: boolean, scope: Scope): Threshold | null {
  switch (condition.kind) {
    case "all":
      return (
        condition.of.map((part) => thresholdOf(part, false, scope)).find((found) => found !== null) ?? null
      );
    case "score": {
      const { of, unit, interval } = condition;
      if (of.kind !== "total" || interval.lower === null) return null;
      return atLeast(TOTAL, interval.lower, alone && interval.upper === null, scope, (value) =>
        unit === "points" ? percentOfTotal(value, scope) : value,
      );
    }
    case "in-interval": {
      const { measure, interval } = condition;
      if (measure.kind !== "passed" || interval.lower === null) return null;
      const about = JSON.stringify(measure);
      return atLeast(about, interval.lower, alone && interval.upper === null, scope, (value) => value);
    }
    default:
      return null;
  }
}
const TOTAL = "";

/** null where the bound is neither a number nor a target, or its target cannot be read. */
function atLeast(
  about: string,
  { at, inclusive }: Bound,
  alone: boolean,
  scope: Scope,
  convert: (value: Exact) => Exact | null,
): Threshold | null {
  const common = { about, inclusive: inclusive === true || inclusive === "as-target", alone };
  if (at.kind === "number") {
    const value = convert(exact(at.value));
    return { ...common, targets: [], in: () => value };
  }
  if (at.kind !== "target") return null;
  const target = [...scope.targets.values()].find(({ code }) => code === at.code);
  if (target === undefined) return null;
  return {
    ...common,
    targets: [target],
    in: (situation) => {
      const [row] = rowsIn(target, situation);
      return row ? convert(row.value) : null;
    },
  };
}

function percentOfTotal(points: Exact, { extents }: Scope): Exact | null {
  const { maximum } = extents.total;
  return maximum === null || maximum.n === 0n ? null : times(over(points, maximum), HUNDRED);
}
