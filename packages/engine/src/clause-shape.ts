/** The shape of expressions, conditions and ways of scoring. */
import type {
  Award,
  Band,
  Bound,
  Condition,
  CountLine,
  DateBound,
  DateValue,
  Expression,
  Interval,
  LineAmount,
  LineCap,
  PlainAward,
  ScoreReference,
  Scoring,
  Way,
  YearDay,
} from "./model.ts";
import {
  anyOf,
  both,
  type Check,
  date,
  dayOfYear,
  decimal,
  type Fields,
  filled,
  flag,
  list,
  oneOf,
  orNull,
  record,
  text,
  when,
  whole,
} from "./shape.ts";

export const yearDayFields: Fields<YearDay> = {
  month: whole(1, 12),
  day: whole(1, 31),
  offset: whole(-1, 1),
};
export const yearDay = both(record<YearDay>(yearDayFields), dayOfYear);

const dateBase = oneOf<DateValue["base"]>({
  day: { date },
  yearly: yearDayFields,
  datum: { code: text },
});
/** More days than a calendar holds, in either direction. */
const MOST_DAYS = 4_000_000;
const dateValue = record<DateValue>({
  base: (value, place) => {
    dateBase(value, place);
    if (Object(value).kind === "yearly") dayOfYear(value, place);
  },
  days: whole(-MOST_DAYS, MOST_DAYS),
  working: flag,
});

const expression: Check = (value, place) => expressions(value, place);
const unit = text;
const reference = oneOf<ScoreReference>({
  total: {},
  "total-without": { groups: list(text) },
  "every-group": {},
  "every-criterion": { within: orNull(text) },
  item: { code: text },
});
const zeroRule: Check = (value, place) => {
  if (value !== "not-applicable") decimal(value, place);
};
const expressions = oneOf<Expression>({
  datum: { unit, code: text },
  number: { unit, value: decimal },
  quotient: { unit, numerator: expression, denominator: expression, whenZero: orNull(zeroRule) },
  sum: { unit, of: filled(expression) },
  product: { unit, of: filled(expression) },
  difference: { unit, from: expression, subtract: expression },
  lowest: { unit, of: filled(expression) },
  highest: { unit, of: filled(expression) },
  ticked: { unit, datum: text },
  days: { unit, from: dateValue, to: dateValue, working: flag },
  year: { unit },
  target: { unit, code: text },
  score: { unit, of: reference },
  passed: { unit, within: orNull(text), share: flag },
  children: { unit, set: text, level: text },
});

const inclusive = when(
  (value) => typeof value === "boolean" || value === "as-target" || value === "against-target",
);
const bound = record<Bound>({ at: expression, inclusive });
const interval = record<Interval>({ lower: orNull(bound), upper: orNull(bound) });
const dateBound = orNull(record<DateBound>({ at: dateValue, inclusive: flag }));

export const condition: Check = (value, place) => conditions(value, place);
const conditions = oneOf<Condition>({
  all: { of: list(condition) },
  any: { of: list(condition) },
  "boolean-is": { datum: text, value: flag },
  "choice-is": { datum: text, value: text },
  ticked: { datum: text, option: text },
  "date-in": { datum: text, lower: dateBound, upper: dateBound },
  "in-interval": { measure: expression, interval },
  score: { of: reference, interval, unit: anyOf({ points: true, "percent-of-maximum": true }) },
  passes: { of: reference, value: flag },
  applies: { of: text, value: flag },
  "other-set": { set: text, level: text },
});

/** What a ranking compares by is an expression too. */
export { expression };

const plainAward = oneOf<PlainAward>({
  fixed: { points: decimal },
  part: { percent: decimal, points: decimal },
});
const rest = anyOf({ dropped: true, prorated: true });
const award = oneOf<Award>({
  fixed: { points: decimal },
  part: { percent: decimal, points: decimal },
  proportional: { reference: expression, points: decimal },
  stepped: {
    start: decimal,
    direction: anyOf({ deduct: true, award: true }),
    points: decimal,
    step: decimal,
    rest,
    origin: decimal,
    side: anyOf({ above: true, below: true }),
    limit: orNull(decimal),
  },
});

const line = record<CountLine>({
  kind: anyOf({ deduct: true, award: true }),
  label: orNull(text),
  amount: oneOf<LineAmount>({ points: { points: decimal }, "percent-of-base": { percent: decimal } }),
  per: orNull(record<NonNullable<CountLine["per"]>>({ measure: expression, step: decimal, rest })),
  when: orNull(condition),
  unless: orNull(condition),
  cap: orNull(decimal),
});
const common = {
  proposed: flag,
  lines: list(line),
  caps: list(
    record<LineCap>({
      lines: filled(whole(0, Number.MAX_SAFE_INTEGER)),
      rule: oneOf<LineCap["rule"]>({ "at-most": { points: decimal }, highest: {} }),
    }),
  ),
};
export const scoring: Check = (value, place) => scorings(value, place);
const ways = list(record<Way>({ title: text, condition: orNull(condition), scoring }));
const scorings = oneOf<Scoring>({
  pass: { ...common, condition, points: decimal, otherwise: decimal },
  bands: { ...common, measure: expression, bands: list(record<Band>({ interval, award })) },
  choices: {
    ...common,
    datum: text,
    choices: list(record<Choice>({ options: list(text), award: plainAward })),
  },
  cases: { ...common, cases: list(record<Case>({ condition: orNull(condition), award: plainAward })) },
  count: { ...common, start: decimal },
  judgement: { ...common, from: decimal, to: decimal, step: decimal },
  table: {
    ...common,
    rowMeasure: expression,
    columnMeasure: expression,
    rows: list(interval),
    columns: list(interval),
    points: list(list(decimal)),
  },
  formula: { ...common, expression },
  best: { ...common, ways },
  first: { ...common, ways },
  "best-peer": { ...common, measure: expression, points: decimal },
  leader: { ...common, achieved: expression, plan: expression, base: decimal, points: decimal },
});
type Choice = Extract<Scoring, { kind: "choices" }>["choices"][number];
type Case = Extract<Scoring, { kind: "cases" }>["cases"][number];
