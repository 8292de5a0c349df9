/** Expressions: every leaf first, then the arithmetic over pure numbers. */
import type { Code, DateValue, Expression } from "../../src/index.ts";
import {
  floor,
  HUNDRED,
  least,
  less,
  minus,
  most,
  over,
  plus,
  type Rational,
  rational,
  rationalOf,
  sum,
  times,
  ZERO,
} from "./rational.ts";
import { given, isOut, NA, type Num, open, union, type World } from "./world.ts";

const MS = 86_400_000;

export function evaluate(expression: Expression, world: World): Num {
  const values = leavesOf(expression).map((leaf) => leafValue(leaf, world));
  if (values.some(({ is }) => is === "na")) return NA;
  const divisors = vanishingDivisors(expression).map((divisor) => evaluate(divisor, world));
  if (divisors.some((divisor) => divisor.is === "number" && divisor.v.n === 0n)) return NA;
  const waiting = values.filter((value) => value.is === "open");
  if (waiting.length > 0) {
    return open(
      union(waiting.map(({ missing }) => missing)),
      [...waiting, ...divisors].some(
        (value) => value.is === "open" && (value.mayVanish || divisors.includes(value)),
      ),
    );
  }
  let next = 0;
  const take = () => {
    const value = values[next++];
    return value?.is === "number" ? value.v : ZERO;
  };
  return given(times(pureValue(expression, take, world), weightOf(expression.unit, world)));
}

const weightOf = (unit: string, { fault }: World): Rational =>
  unit.startsWith("%") && fault !== "percent-as-number" ? HUNDRED : rational(1n, 1n);

function parts(expression: Expression): readonly Expression[] {
  if ("of" in expression && Array.isArray(expression.of)) return expression.of;
  if (expression.kind === "quotient") return [expression.numerator, expression.denominator];
  if (expression.kind === "difference") return [expression.from, expression.subtract];
  return [];
}

/** Denominators that take out whatever rests on them where they are 0, told by what is written. */
export function vanishingDivisors(value: unknown): readonly Expression[] {
  if (typeof value !== "object" || value === null) return [];
  const own = Reflect.get(value, "whenZero") === "not-applicable" ? [Reflect.get(value, "denominator")] : [];
  return [...own, ...Object.values(value).flatMap(vanishingDivisors)];
}

function leavesOf(expression: Expression): readonly Expression[] {
  const inner = parts(expression);
  return inner.length > 0 ? inner.flatMap(leavesOf) : [expression];
}

/** The value with percentages as hundredths. */
function pureValue(expression: Expression, take: () => Rational, world: World): Rational {
  const inner = parts(expression).map((part) => pureValue(part, take, world));
  const [first = ZERO, second = ZERO] = inner;
  switch (expression.kind) {
    case "sum":
      return sum(inner);
    case "product":
      return inner.reduce(times);
    case "difference":
      return plus(first, minus(second));
    case "lowest":
      return inner.reduce(least);
    case "highest":
      return inner.reduce(most);
    case "quotient":
      if (second.n === 0n)
        return over(rationalOf(expression.whenZero ?? "0"), weightOf(expression.unit, world));
      return over(first, second);
    default:
      return over(take(), weightOf(expression.unit, world));
  }
}

function leafValue(leaf: Expression, world: World): Num {
  switch (leaf.kind) {
    case "number":
      return given(rationalOf(leaf.value));
    case "datum": {
      const answer = world.look(leaf.code);
      if (isOut(answer)) return NA;
      if (typeof answer !== "number") return open([leaf.code], world.mayNotApply(leaf.code));
      return given(rationalOf(String(answer)));
    }
    case "ticked": {
      const answer = world.look(leaf.datum);
      if (isOut(answer)) return NA;
      if (!Array.isArray(answer)) return open([leaf.datum], world.mayNotApply(leaf.datum));
      return given(rational(BigInt(answer.length), 1n));
    }
    case "days":
      return daysBetween(leaf, world);
    case "year": {
      const year = world.year();
      return year === undefined ? open(["nam"]) : given(rational(BigInt(year), 1n));
    }
    case "target":
      return targetRow(leaf.code, world).value;
    case "score": {
      const [mark] = world.marks(leaf.of);
      if (!mark || mark.state === "not-applicable") return NA;
      return mark.state === "known" ? given(mark.points) : open(mark.missing, mark.mayVanish);
    }
    case "passed":
      return passed(leaf, world);
    default:
      return open(["cac-don-vi"]);
  }
}

export function targetRow(code: Code, world: World): { readonly value: Num; readonly inclusive: boolean } {
  const target = world.model.targets.find((one) => one.code === code);
  if (!target) throw new Error("no target");
  const option = target.by === null ? undefined : world.look(target.by);
  if (isOut(option)) return { value: NA, inclusive: true };
  const year = world.year();
  const missing: Code[] = [];
  if (target.byYear && year === undefined) missing.push("nam");
  if (target.by !== null && option === undefined) missing.push(target.by);
  if (missing.length > 0) {
    const vanishes = target.by !== null && option === undefined && world.mayNotApply(target.by);
    return { value: open(missing, vanishes), inclusive: true };
  }
  const row = target.rows.find(
    (one) =>
      (one.years === null ||
        world.fault === "first-year" ||
        (year !== undefined && year >= one.years.from && year <= one.years.to)) &&
      (one.option === null || one.option === option),
  );
  if (!row) throw new Error("no row");
  return { value: given(rationalOf(row.value)), inclusive: row.inclusive };
}

/** Every criterion by itself: passed, not, open or gone. */
function passed({ within, share }: Extract<Expression, { kind: "passed" }>, world: World): Num {
  const marks = world
    .marks({ kind: "every-criterion", within })
    .filter(({ state }) => state !== "not-applicable");
  if (share && marks.length === 0) return NA;
  const unknown = marks.filter(({ state }) => state === "unknown");
  if (unknown.length > 0) {
    return open(
      union(unknown.map(({ missing }) => missing)),
      share && marks.every(({ mayVanish }) => mayVanish),
    );
  }
  const count = BigInt(marks.filter((mark) => isPassed(mark.points, mark.maximum, world)).length);
  return given(share ? rational(count * 100n, BigInt(marks.length)) : rational(count, 1n));
}

export function isPassed(points: Rational, maximum: Rational, { model, fault }: World): boolean {
  const mark = fault === "any-pass" ? ZERO : rationalOf(model.passMark);
  return !less(points, over(times(maximum, mark), HUNDRED));
}

/** Milliseconds at midnight UTC. */
export function dayOf({ base, days, working }: DateValue, world: World): Num {
  let at: number;
  if (base.kind === "day") at = Date.parse(base.date);
  else if (base.kind === "datum") {
    if (isOut(world.look(base.code))) return NA;
    const day = world.day(base.code);
    if (day === undefined) return open([base.code], world.mayNotApply(base.code));
    at = day;
  } else {
    const year = world.year();
    if (year === undefined) return open(["nam"]);
    const last = new Date(Date.UTC(year + base.offset, base.month, 0)).getUTCDate();
    at = Date.UTC(year + base.offset, base.month - 1, Math.min(base.day, last));
  }
  const step = days < 0 ? -MS : MS;
  for (let left = Math.abs(days); left > 0; ) {
    at += step;
    if (!working || isWorkday(at, world)) left--;
  }
  return given(rational(BigInt(at), 1n));
}

function isWorkday(at: number, { fault }: World): boolean {
  const weekday = new Date(at).getUTCDay();
  return fault === "every-day-works" || (weekday !== 0 && weekday !== 6);
}

/** Day by day, in either direction. */
function daysBetween({ from, to, working }: Extract<Expression, { kind: "days" }>, world: World): Num {
  const [first, last] = [dayOf(from, world), dayOf(to, world)];
  if (first.is === "na" || last.is === "na") return NA;
  if (first.is === "open" || last.is === "open") {
    const waiting = [first, last].filter((day) => day.is === "open");
    return open(
      union(waiting.map(({ missing }) => missing)),
      waiting.some(({ mayVanish }) => mayVanish),
    );
  }
  const [start, end] = [Number(floor(first.v).n), Number(floor(last.v).n)];
  let count = 0;
  for (let at = start; at < end; at += MS) if (!working || isWorkday(at + MS, world)) count++;
  for (let at = start; at > end; at -= MS) if (!working || isWorkday(at, world)) count--;
  return given(rational(BigInt(count), 1n));
}
