/** Small models, written as briefly as their texts. */
import {
  type Bound,
  type Condition,
  type CountLine,
  type Criterion,
  type DateValue,
  type Datum,
  type DatumType,
  type Expression,
  type Group,
  type Interval,
  MODEL_FORMAT,
  type Model,
  type Scoring,
  type Target,
} from "../src/index.ts";

export const number = (value: string, unit = "điểm"): Expression => ({ kind: "number", value, unit });
export const read = (code: string, unit = "km"): Expression => ({ kind: "datum", code, unit });
export const target = (code: string, unit = "%"): Expression => ({ kind: "target", code, unit });
export const scoreOf = (code: string): Expression => ({
  kind: "score",
  of: { kind: "item", code },
  unit: "điểm",
});
export const quotient = (a: string, b: string, whenZero: string | null = null): Expression => ({
  kind: "quotient",
  numerator: read(a),
  denominator: read(b),
  whenZero,
  unit: "%",
});

type At = string | Expression;
const bound = (at: At, inclusive: Bound["inclusive"], unit: string): Bound => ({
  at: typeof at === "string" ? number(at, unit) : at,
  inclusive,
});
/** `from` ≥, `above` >, `to` ≤, `below` <; in `unit` where a plain number is given. */
export function interval(
  {
    from,
    above,
    to,
    below,
  }: { readonly from?: At; readonly above?: At; readonly to?: At; readonly below?: At },
  unit = "%",
): Interval {
  const lower =
    from !== undefined ? bound(from, true, unit) : above !== undefined ? bound(above, false, unit) : null;
  const upper =
    to !== undefined ? bound(to, true, unit) : below !== undefined ? bound(below, false, unit) : null;
  return { lower, upper };
}
export const meets = (code: string, unit = "%"): Interval => ({
  lower: bound(target(code, unit), "as-target", unit),
  upper: null,
});
export const misses = (code: string, from: string | null = null, unit = "%"): Interval => ({
  lower: from === null ? null : bound(from, true, unit),
  upper: bound(target(code, unit), "against-target", unit),
});

export const day = (date: string, days = 0, working = false): DateValue => ({
  base: { kind: "day", date },
  days,
  working,
});
export const yearly = (month: number, dayOfMonth: number, offset: -1 | 0 | 1 = 0): DateValue => ({
  base: { kind: "yearly", month, day: dayOfMonth, offset },
  days: 0,
  working: false,
});
export const given = (code: string, days = 0, working = false): DateValue => ({
  base: { kind: "datum", code },
  days,
  working,
});

export const yes = (datum: string, value = true): Condition => ({ kind: "boolean-is", datum, value });

export function datum(code: string, type: DatumType, change: Partial<Datum> = {}): Datum {
  return {
    code,
    name: code,
    type,
    mayNotApply: false,
    measure: null,
    previousOf: null,
    source: null,
    ...change,
  };
}
export const decimal = (code: string, change: Partial<Datum> = {}): Datum =>
  datum(code, { kind: "decimal", unit: "km", digits: 8, from: null, to: null }, change);
export const whole = (code: string, unit = "vụ", change: Partial<Datum> = {}): Datum =>
  datum(code, { kind: "count", unit, from: null, to: null }, change);

export function line(kind: CountLine["kind"], points: string, change: Partial<CountLine> = {}): CountLine {
  return {
    kind,
    label: null,
    amount: { kind: "points", points },
    per: null,
    when: null,
    unless: null,
    cap: null,
    ...change,
  };
}
export const perStep = (
  kind: CountLine["kind"],
  points: string,
  step: string,
  code: string,
  cap: string | null = null,
): CountLine => line(kind, points, { per: { measure: read(code), step, rest: "dropped" }, cap });

export const noLines = { proposed: false, lines: [], caps: [] } as const;
export const start = (points: string, ...lines: readonly CountLine[]): Scoring => ({
  kind: "count",
  proposed: false,
  start: points,
  lines,
  caps: [],
});
export const formula = (expression: Expression): Scoring => ({ kind: "formula", expression, ...noLines });

export function criterion(code: string, scoring: Scoring, change: Partial<Criterion> = {}): Criterion {
  const maximum = change.maximum ?? "10";
  return {
    kind: "criterion",
    code,
    ordinal: "1.1",
    title: code,
    maximum,
    proposed: false,
    basis: [],
    appliesWhen: null,
    weight: null,
    office: null,
    guidance: [],
    measures: [],
    data: [],
    evidence: [],
    scoring,
    range: { from: "0", to: maximum },
    notApplicable: null,
    ...change,
  };
}

/** Its maximum is that of its items, unless said otherwise. */
export function group(code: string, items: Group["items"], change: Partial<Group> = {}): Group {
  return {
    kind: "group",
    code,
    ordinal: "1",
    title: code,
    maximum: String(items.reduce((sum, item) => sum + Number(item.maximum), 0)),
    proposed: false,
    basis: [],
    appliesWhen: null,
    weight: null,
    role: "base",
    aggregate: "sum",
    rescaled: false,
    items,
    ...change,
  };
}

export function set(items: readonly Group[], change: Partial<Model> = {}): Model {
  return {
    format: MODEL_FORMAT,
    code: "bo",
    title: "Bộ",
    version: "1",
    effectiveFrom: "2026-01-01",
    transition: null,
    subject: "commune",
    status: "draft",
    basis: [],
    scale: "points",
    period: null,
    roundings: { criterion: null, group: null, total: null },
    passMark: "100",
    data: [],
    targets: [],
    maximum: String(
      items.reduce((sum, { role, maximum }) => sum + (role === "base" ? Number(maximum) : 0), 0),
    ),
    overflow: false,
    totalScale: null,
    items,
    classification: null,
    ranking: null,
    ...change,
  };
}

/** A set of one criterion `mot` with the data `a` and `b`, in km. */
export function setOf(
  scoring: Scoring,
  change: Partial<Criterion> = {},
  setChange: Partial<Model> = {},
): Model {
  const only = criterion("mot", scoring, { data: [decimal("a"), decimal("b")], ...change });
  return set([group("g", [only])], setChange);
}

export const PERIOD: Model["period"] = {
  firstYear: 2026,
  lastYear: 2030,
  from: { month: 1, day: 1, offset: 0 },
  to: { month: 12, day: 31, offset: 0 },
};

/** `MỐC [x] theo năm: 2026 trên 96%; 2027–2030 từ 97%` */
export function targetOf(
  code: string,
  rows: readonly Partial<Target["rows"][number]>[],
  change: Partial<Target> = {},
): Target {
  return {
    code,
    name: code,
    unit: "%",
    direction: "at-least",
    byYear: rows.some(({ years }) => years),
    by: null,
    rows: rows.map((row) => ({
      years: null,
      option: null,
      value: "0",
      inclusive: true,
      range: null,
      proposed: false,
      ...row,
    })),
    measure: null,
    proposed: false,
    basis: [],
    ...change,
  };
}
