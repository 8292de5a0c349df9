/** Ways of scoring, lines and caps that a checker would let through. */
import type {
  Award,
  Band,
  Bound,
  CountLine,
  Expression,
  Interval,
  LineCap,
  PlainAward,
  Scoring,
  Target,
} from "../../src/index.ts";
import { line, number, target } from "../build.ts";
import { condition, measure, share } from "./clauses.ts";
import type { Context } from "./context.ts";
import { chance, OPTIONS, POINTS, pick, some, THRESHOLDS, thresholds } from "./draw.ts";

const KINDS = [
  "pass",
  "bands",
  "bands",
  "bands",
  "bands",
  "choices",
  "cases",
  "count",
  "count",
  "judgement",
  "table",
  "formula",
  "best",
  "first",
] as const;

export function scoring(at: Context): Scoring {
  const { draw } = at;
  const kind = chance(draw, 3) ? pick(draw, ["best-peer", "leader"] as const) : pick(draw, KINDS);
  return withLines(at, kind, kind === "count" || chance(draw, 25));
}

type Kind = (typeof KINDS)[number] | "best-peer" | "leader";
type Bare = Scoring extends infer S
  ? S extends unknown
    ? Omit<S, "lines" | "caps" | "proposed">
    : never
  : never;

function withLines(at: Context, kind: Kind, lined: boolean): Scoring {
  const lines = lined ? some(at.draw, 1, 4, () => countLine(at)) : [];
  return { ...way(at, kind), proposed: false, lines, caps: caps(at, lines) } as Scoring;
}

function way(at: Context, kind: Kind): Bare {
  const { draw } = at;
  switch (kind) {
    case "pass":
      return { kind, condition: condition(at, 0), points: pick(draw, POINTS), otherwise: pick(draw, POINTS) };
    case "bands": {
      const value = at.targets.some(({ unit }) => unit === "%") && chance(draw, 85) ? share(at) : measure(at);
      return { kind, measure: value, bands: bands(at, value) };
    }
    case "choices": {
      const [first, ...others] = OPTIONS;
      const datum = at.choice().code;
      const split = chance(draw, 50) ? [[first], others] : OPTIONS.map((option) => [option]);
      return { kind, datum, choices: split.map((options) => ({ options, award: plainAward(at) })) };
    }
    case "cases": {
      const cases = some(draw, 1, 3, () => ({ condition: condition(at, 1), award: plainAward(at) }));
      const rest = chance(draw, 70) ? [{ condition: null, award: plainAward(at) }] : [];
      return { kind, cases: [...cases, ...rest] };
    }
    case "count":
      return { kind, start: pick(draw, POINTS) };
    case "judgement":
      return { kind, from: "1", to: "5", step: "0.5" };
    case "table": {
      const [rowMeasure, columnMeasure] = [measure(at), measure(at)];
      const [rows, columns] = [cuts(at, rowMeasure.unit), cuts(at, columnMeasure.unit)];
      const points = rows.map(() => columns.map(() => pick(draw, POINTS)));
      return { kind, rowMeasure, columnMeasure, rows, columns, points };
    }
    case "formula": {
      const value = measure(at);
      const each = number(pick(draw, ["0.5", "2", "-1"]), `điểm/${value.unit}`);
      return { kind, expression: { kind: "product", unit: "điểm", of: [each, value] } };
    }
    case "best":
    case "first":
      return { kind, ways: some(draw, 2, 3, (index) => oneWay(at, `cách ${index + 1}`)) };
    case "best-peer":
      return { kind, measure: measure(at), points: "10" };
    case "leader":
      return { kind, achieved: measure(at), plan: measure(at), base: "5", points: "10" };
  }
}

function oneWay(at: Context, title: string) {
  const { draw } = at;
  const kind = pick(draw, ["pass", "bands", "choices", "cases", "count", "formula"] as const);
  return {
    title,
    condition: chance(draw, 60) ? condition(at, 1) : null,
    scoring: withLines(at, kind, chance(draw, 25)),
  };
}

function plainAward({ draw }: Context): PlainAward {
  return chance(draw, 50)
    ? { kind: "fixed", points: pick(draw, POINTS) }
    : { kind: "part", percent: "70", points: "7" };
}

/** Cuts the numbers into intervals that hold each value once, in either order. */
function cuts({ draw }: Context, unit: string): Interval[] {
  const at = thresholds(unit).filter(() => chance(draw, 30));
  if (at.length === 0) at.push(pick(draw, thresholds(unit)));
  const belongsBelow = at.map(() => chance(draw, 50));
  const intervals = Array.from({ length: at.length + 1 }, (_, index): Interval => {
    const [lower, upper] = [at[index - 1], at[index]];
    return {
      lower: lower === undefined ? null : { at: number(lower, unit), inclusive: !belongsBelow[index - 1] },
      upper:
        upper === undefined ? null : { at: number(upper, unit), inclusive: belongsBelow[index] ?? false },
    };
  });
  return chance(draw, 50) ? intervals.reverse() : intervals;
}

/** `đạt mốc`, `từ … mà chưa đạt mốc`, `dưới …`; turned over for a target that is better when lower. */
function aroundTarget({ code, unit, direction }: Target): Interval[] {
  const meets: Bound = { at: target(code, unit), inclusive: "as-target" };
  const misses: Bound = { at: target(code, unit), inclusive: "against-target" };
  const edge = (inclusive: boolean): Bound => ({
    at: number(direction === "at-least" ? "20" : "180", unit),
    inclusive,
  });
  return direction === "at-least"
    ? [
        { lower: meets, upper: null },
        { lower: edge(true), upper: misses },
        { lower: null, upper: edge(false) },
      ]
    : [
        { lower: null, upper: meets },
        { lower: misses, upper: edge(true) },
        { lower: edge(false), upper: null },
      ];
}

function bands(at: Context, { unit }: Expression): Band[] {
  const { draw, targets } = at;
  const fitting = targets.filter((one) => one.unit === unit);
  const aimed = fitting.length > 0 && chance(draw, 80) ? pick(draw, fitting) : null;
  const intervals = aimed ? aroundTarget(aimed) : cuts(at, unit);
  return intervals.map((interval) => ({ interval, award: award(at, unit, aimed) }));
}

function award({ draw }: Context, unit: string, aimed: Target | null): Award {
  const points = pick(draw, POINTS);
  const way = draw(0, 4);
  if (way === 0) return { kind: "part", percent: "50", points: "5" };
  if (way === 1) {
    const reference =
      aimed && chance(draw, 50) ? target(aimed.code, unit) : number(pick(draw, THRESHOLDS), unit);
    return { kind: "proportional", reference, points };
  }
  if (way !== 2) return { kind: "fixed", points };
  const direction = pick(draw, ["deduct", "award"] as const);
  return {
    kind: "stepped",
    start: pick(draw, POINTS),
    direction,
    points: pick(draw, ["0.25", "0.5", "1"]),
    step: pick(draw, ["1", "3", "10"]),
    rest: pick(draw, ["dropped", "prorated"] as const),
    origin: pick(draw, THRESHOLDS),
    side: pick(draw, ["above", "below"] as const),
    limit: chance(draw, 60) ? (direction === "award" ? "8" : "1") : null,
  };
}

function countLine(at: Context): CountLine {
  const { draw } = at;
  const counted = chance(draw, 65);
  const percent = chance(draw, 25);
  return line(chance(draw, 60) ? "deduct" : "award", pick(draw, ["0.25", "0.5", "1"]), {
    ...(percent ? { amount: { kind: "percent-of-base", percent: pick(draw, ["10", "50"]) } as const } : {}),
    per: counted
      ? {
          measure: measure(at),
          step: pick(draw, ["1", "0.5", "10", "3"]),
          rest: pick(draw, ["dropped", "prorated"]),
        }
      : null,
    when: chance(draw, counted ? 20 : 60) ? condition(at, 1) : null,
    unless: chance(draw, 20) ? condition(at, 1) : null,
    cap: chance(draw, 50) ? pick(draw, ["1", "2", "4.5"]) : null,
  });
}

/** An outer cap over lines of one kind, and perhaps an inner one before it. */
function caps({ draw }: Context, lines: readonly CountLine[]): LineCap[] {
  const kind = chance(draw, 60) ? "deduct" : "award";
  const positions = lines.flatMap((one, index) => (one.kind === kind ? [index] : []));
  if (positions.length < 2 || chance(draw, 40)) return [];
  const rule = (): LineCap["rule"] =>
    chance(draw, 60) ? { kind: "at-most", points: pick(draw, ["1", "1.5", "3"]) } : { kind: "highest" };
  const inner = positions.length > 2 && chance(draw, 50) ? [{ lines: positions.slice(1), rule: rule() }] : [];
  return [...inner, { lines: positions, rule: rule() }];
}
