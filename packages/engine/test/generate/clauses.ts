/** Expressions, intervals and conditions that a checker would let through. */
import type {
  Bound,
  Condition,
  DateValue,
  Datum,
  Expression,
  Interval,
  ScoreReference,
} from "../../src/index.ts";
import { day, given, number, read, target, yearly } from "../build.ts";
import { type Context, unitOf } from "./context.ts";
import { chance, DAYS, OPTIONS, POINTS, pick, some, thresholds } from "./draw.ts";

const of = (datum: Datum): Expression => read(datum.code, unitOf(datum));

export function measure(at: Context): Expression {
  const { draw } = at;
  const ways = [
    () => of(at.numeric()),
    () => of(at.numeric()),
    () => quotient(at),
    () => quotient(at),
    () => arithmetic(at),
    () => ({ kind: "ticked", unit: "mục", datum: at.checklist().code }) as const,
    () => ({ kind: "days", unit: "ngày", from: date(at), to: date(at), working: chance(draw, 75) }) as const,
    ...(at.hasYears ? [() => ({ kind: "year", unit: "" }) as const] : []),
    ...(at.scored.length > 0 ? [() => score(at), () => passed(at)] : []),
    ...(chance(draw, 2)
      ? [() => ({ kind: "children", unit: "%", set: "khac", level: "Mức 1" }) as const]
      : []),
  ];
  return pick<() => Expression>(draw, ways)();
}

function quotient(at: Context): Expression {
  const { draw } = at;
  const over = of(chance(draw, 60) ? at.count() : at.numeric());
  const open = chance(draw, 30);
  return {
    kind: "quotient",
    unit: over.unit === "%" ? "%/vụ" : chance(draw, 80) ? "%" : `${over.unit}/vụ`,
    numerator: over,
    denominator: of(at.count(open ? "0" : "1")),
    whenZero: open ? pick(draw, ["0", "100", "not-applicable"]) : null,
  };
}

/** Whole numbers over whole numbers, so that data can hit a bound exactly. */
export function share(at: Context): Expression {
  return {
    kind: "quotient",
    unit: "%",
    numerator: of(at.count()),
    denominator: of(at.count("1")),
    whenZero: null,
  };
}

function arithmetic(at: Context): Expression {
  const { draw } = at;
  const first = at.numeric();
  const second = at.declare(first.type);
  const [a, b] = [of(first), of(second)];
  const { unit } = a;
  const percent = of(
    at.some("percent", () => ({ kind: "percent", digits: 0, from: { kind: "value", value: "0" }, to: null })),
  );
  return pick<Expression>(draw, [
    { kind: "sum", unit, of: [a, b] },
    { kind: "difference", unit, from: a, subtract: b },
    { kind: "lowest", unit, of: [a, b, number("50", unit)] },
    { kind: "highest", unit, of: [a, b] },
    { kind: "product", unit, of: [percent, a] },
    { kind: "product", unit, of: [number("0.5", ""), { kind: "sum", unit, of: [a, b] }] },
  ]);
}

function score(at: Context): Expression {
  return { kind: "score", unit: "điểm", of: reference(at) };
}

function passed(at: Context): Expression {
  const share = chance(at.draw, 50);
  const group = at.groups.length > 0 ? pick(at.draw, at.groups).code : null;
  return group === null
    ? score(at)
    : { kind: "passed", unit: share ? "%" : "tiêu chí", within: group, share };
}

/** A single score. */
function reference(at: Context): ScoreReference {
  if (at.groups.length > 0 && at.later.length > 0 && chance(at.draw, 30))
    return { kind: "total-without", groups: at.later };
  return { kind: "item", code: pick(at.draw, at.scored).code };
}

export function date(at: Context): DateValue {
  const { draw } = at;
  const days = chance(draw, 40) ? 0 : draw(-12, 12);
  const working = chance(draw, 75);
  if (at.hasYears && chance(draw, 30)) {
    const offset = pick(draw, [-1, 0, 1] as const);
    return { ...yearly(pick(draw, [1, 2, 6]), pick(draw, [15, 28, 29]), offset), days, working };
  }
  return chance(draw, 50) ? day(pick(draw, DAYS), days, working) : given(at.date().code, days, working);
}

const plain = (value: string, unit: string, inclusive: boolean): Bound => ({
  at: number(value, unit),
  inclusive,
});

export function interval(at: Context, unit: string): Interval {
  const { draw } = at;
  const bound = anyBound(at, unit);
  const way = draw(0, 4);
  if (way === 0 || typeof bound.inclusive !== "boolean") return { lower: bound, upper: null };
  if (way === 1) return { lower: null, upper: bound };
  if (way === 2) return { lower: { ...bound, inclusive: true }, upper: { ...bound, inclusive: true } };
  return { lower: bound, upper: plain(unit === "" ? "2028" : "200", unit, chance(draw, 50)) };
}

function anyBound(at: Context, unit: string): Bound {
  const { draw } = at;
  const inclusive = chance(draw, 50);
  const fitting = at.targets.filter((one) => one.unit === unit);
  if (fitting.length > 0 && chance(draw, 40)) {
    const { code } = pick(draw, fitting);
    const way = draw(0, 3);
    if (way === 0) return { at: target(code, unit), inclusive };
    if (way === 1)
      return { at: { kind: "product", unit, of: [number("80", "%"), target(code, unit)] }, inclusive };
    return { at: target(code, unit), inclusive: way === 2 ? "as-target" : "against-target" };
  }
  const data = [...at.own, ...at.known].filter((one) => unitOf(one) === unit && unit !== "");
  if (data.length > 0 && chance(draw, 20)) return { at: of(pick(draw, data)), inclusive };
  return plain(pick(draw, thresholds(unit)), unit, inclusive);
}

export function condition(at: Context, depth: number): Condition {
  const { draw } = at;
  if (depth < 2 && chance(draw, 35)) {
    return { kind: pick(draw, ["all", "any"]), of: some(draw, 2, 3, () => condition(at, depth + 1)) };
  }
  const onScores = [() => onScore(at), () => applies(at), () => passes(at)];
  const ways: (() => Condition)[] = [
    () => ({ kind: "boolean-is", datum: at.boolean().code, value: chance(draw, 50) }),
    () => ({ kind: "choice-is", datum: at.choice().code, value: pick(draw, OPTIONS) }),
    () => ({ kind: "ticked", datum: at.checklist().code, option: pick(draw, OPTIONS) }),
    () => dates(at),
    () => inInterval(at),
    ...(at.scored.length > 0 ? onScores : []),
    ...(chance(draw, 3) ? [() => ({ kind: "other-set", set: "khac", level: "Mức 2" }) as const] : []),
  ];
  return pick(draw, ways)();
}

function inInterval(at: Context): Condition {
  const value = measure(at);
  return { kind: "in-interval", measure: value, interval: interval(at, value.unit) };
}

function dates(at: Context): Condition {
  const { draw } = at;
  const bound = { at: date(at), inclusive: chance(draw, 50) };
  const datum = at.date().code;
  return chance(draw, 50)
    ? { kind: "date-in", datum, lower: bound, upper: null }
    : { kind: "date-in", datum, lower: null, upper: bound };
}

function onScore(at: Context): Condition {
  const { draw } = at;
  const looked: ScoreReference =
    at.groups.length > 0 && chance(draw, 30)
      ? { kind: "every-criterion", within: pick(draw, at.groups).code }
      : reference(at);
  return scoreCondition(at, looked);
}

export function scoreCondition({ draw, targets }: Context, looked: ScoreReference): Condition {
  const unit = pick(draw, ["points", "percent-of-maximum"] as const);
  const value =
    unit === "points" ? pick(draw, [...POINTS, "12.5", "20", "30"]) : pick(draw, ["25", "50", "80"]);
  const inPoints = targets.filter((one) => one.unit === "điểm");
  const plainBound = plain(value, unit === "points" ? "điểm" : "%", chance(draw, 50));
  const bound =
    unit === "points" && inPoints.length > 0 && chance(draw, 40)
      ? { at: target(pick(draw, inPoints).code, "điểm"), inclusive: true }
      : plainBound;
  const between = chance(draw, 70) ? { lower: bound, upper: null } : { lower: null, upper: bound };
  return { kind: "score", of: looked, interval: between, unit };
}

function applies({ draw, scored }: Context): Condition {
  return { kind: "applies", of: pick(draw, scored).code, value: chance(draw, 60) };
}

function passes({ draw, scored }: Context): Condition {
  return { kind: "passes", of: { kind: "item", code: pick(draw, scored).code }, value: chance(draw, 60) };
}
