/** Intervals and conditions, as the truths that they may still take. */
import type { Bound, Condition, Interval } from "../../src/index.ts";
import { dayOf, isPassed, targetRow } from "./numbers.ts";
import { HUNDRED, less, over, type Rational, rational, same, times } from "./rational.ts";
import {
  fails,
  given,
  holds,
  isOut,
  type Mark,
  maybe,
  NA,
  type Num,
  open,
  type Possible,
  surely,
  union,
  type World,
} from "./world.ts";

export function joined(kind: "all" | "any", parts: readonly Possible[]): Possible {
  const some = (test: (part: Possible) => boolean) => parts.some(test);
  const mayHold = kind === "all" ? !some(fails) : some((part) => part.mayHold);
  const mayFail = kind === "all" ? some((part) => part.mayFail) : !some(holds);
  const missing =
    mayHold && mayFail ? union(parts.filter((p) => p.mayHold && p.mayFail).map((p) => p.missing)) : [];
  return { mayHold, mayFail, missing };
}

/** A comparison of two numbers of which one may not be there. */
function compared(a: Num, b: Num, test: (a: Rational, b: Rational) => boolean): Possible {
  if (a.is === "na" || b.is === "na") return surely(false);
  if (a.is === "open" || b.is === "open")
    return maybe(union([a, b].map((x) => (x.is === "open" ? x.missing : []))));
  return surely(test(a.v, b.v));
}

export function inside(value: Num, { lower, upper }: Interval, world: World): Possible {
  const sides: Possible[] = [compared(value, value, () => true)];
  const numbers: Num[] = [value];
  const side = (bound: Bound | null, beyond: (a: Rational, b: Rational) => boolean) => {
    if (!bound) return;
    const at = world.number(bound.at);
    numbers.push(at);
    const included = isIncluded(bound, world);
    sides.push(compared(value, at, (v, b) => (same(v, b) ? included : !beyond(v, b))));
  };
  side(lower, less);
  side(upper, (a, b) => less(b, a));
  const { mayHold, mayFail } = joined("all", sides);
  const missing = mayHold && mayFail ? union(numbers.map((x) => (x.is === "open" ? x.missing : []))) : [];
  return { mayHold, mayFail, missing };
}

function isIncluded({ at, inclusive }: Bound, world: World): boolean {
  if (typeof inclusive === "boolean") return inclusive || world.fault === "at-least-for-above";
  if (at.kind !== "target") throw new Error("no target");
  const met = targetRow(at.code, world).inclusive && world.fault !== "strict-target";
  return inclusive === "as-target" ? met : !met;
}

export function boundGone({ lower, upper }: Interval, world: World): "no" | "maybe" | "yes" {
  const numbers = [lower, upper].flatMap((bound) => (bound ? [world.number(bound.at)] : []));
  if (numbers.some(({ is }) => is === "na")) return "yes";
  return numbers.some((x) => x.is === "open" && x.mayVanish) ? "maybe" : "no";
}

export function possible(condition: Condition, world: World): Possible {
  switch (condition.kind) {
    case "all":
    case "any":
      return joined(
        condition.kind,
        condition.of.map((part) => world.possible(part)),
      );
    case "in-interval":
      return world.inside(world.number(condition.measure), condition.interval);
    case "date-in":
      return dates(condition, world);
    case "score":
      return scores(condition, world, (mark) => {
        if (mark.state === "unknown")
          return world.inside(open(mark.missing, mark.mayVanish), condition.interval);
        return condition.unit === "points"
          ? world.inside(given(mark.points), condition.interval)
          : shares(mark, condition.interval, world);
      });
    case "passes":
      return scores(condition, world, (mark) =>
        mark.state === "unknown"
          ? maybe(mark.missing)
          : surely(isPassed(mark.points, mark.maximum, world) === condition.value),
      );
    case "applies": {
      const mark = world.mark(condition.of);
      if (mark.state === "unknown" && mark.mayVanish) return maybe(mark.missing);
      return surely((mark.state !== "not-applicable") === condition.value);
    }
    case "other-set":
      return maybe(["cac-don-vi"]);
    default: {
      const answer = world.look(condition.datum);
      if (isOut(answer)) return surely(false);
      if (answer === undefined) return maybe([condition.datum]);
      if (condition.kind === "ticked")
        return surely(Array.isArray(answer) && answer.includes(condition.option));
      return surely(answer === condition.value);
    }
  }
}

/** Points against bound × maximum ÷ 100, which needs no division by a maximum of 0. */
function shares({ points, maximum }: Mark, { lower, upper }: Interval, world: World): Possible {
  const scaled = (bound: Bound | null): Bound | null => {
    if (!bound) return null;
    const at = world.number(bound.at);
    if (at.is !== "number") throw new Error("percentages of a maximum are plain numbers here");
    const value = over(times(at.v, maximum), HUNDRED);
    return {
      inclusive: bound.inclusive,
      at: {
        kind: "quotient",
        unit: "",
        whenZero: null,
        numerator: { kind: "number", unit: "", value: String(value.n) },
        denominator: { kind: "number", unit: "", value: String(value.d) },
      },
    };
  };
  return world.inside(given(points), { lower: scaled(lower), upper: scaled(upper) });
}

type Scored = Extract<Condition, { kind: "score" | "passes" }>;

function scores({ of }: Scored, world: World, test: (mark: Mark) => Possible): Possible {
  const every = of.kind === "every-group" || of.kind === "every-criterion";
  return joined(
    "all",
    world.marks(of).map((mark) => (mark.state === "not-applicable" ? surely(every) : test(mark))),
  );
}

function dates({ datum, lower, upper }: Extract<Condition, { kind: "date-in" }>, world: World): Possible {
  const at = world.day(datum);
  const day: Num = isOut(world.look(datum))
    ? NA
    : at === undefined
      ? open([datum])
      : given(rational(BigInt(at), 1n));
  const from = lower && dayOf(lower.at, world);
  const to = upper && dayOf(upper.at, world);
  const sides = [
    compared(day, day, () => true),
    ...(from ? [compared(day, from, (a, b) => less(b, a) || (same(a, b) && lower.inclusive))] : []),
    ...(to ? [compared(day, to, (a, b) => less(a, b) || (same(a, b) && upper.inclusive))] : []),
  ];
  const { mayHold, mayFail } = joined("all", sides);
  const waiting = [day, from, to].flatMap((x) => (x?.is === "open" ? [x.missing] : []));
  return { mayHold, mayFail, missing: mayHold && mayFail ? union(waiting) : [] };
}
