/** What a clause looks at: answers, targets, the year, scores, other subjects. */
import type {
  Award,
  Bound,
  Code,
  Condition,
  DateBound,
  DateValue,
  Expression,
  Interval,
  ScoreReference,
  Scoring,
  Way,
} from "./model.ts";

export type Read =
  | { readonly kind: "datum"; readonly code: Code }
  | { readonly kind: "target"; readonly code: Code }
  | { readonly kind: "score"; readonly of: ScoreReference }
  | { readonly kind: "year" }
  | { readonly kind: "cohort" }
  /** A division that does not apply where its denominator is 0. */
  | { readonly kind: "vanishing"; readonly division: Quotient };
type Quotient = Extract<Expression, { kind: "quotient" }>;
type Reads = Generator<Read>;
type Table<T extends { readonly kind: string }> = {
  readonly [K in T["kind"]]: (clause: Extract<T, { kind: K }>) => Reads;
};

function* datum(code: Code): Reads {
  yield { kind: "datum", code };
}
function* cohort(): Reads {
  yield { kind: "cohort" };
}
function* score(of: ScoreReference): Reads {
  yield { kind: "score", of };
}
function* each<T>(parts: readonly T[], of: (part: T) => Reads): Reads {
  for (const part of parts) yield* of(part);
}

const inExpression = {
  datum: ({ code }) => datum(code),
  *number() {},
  *quotient(division) {
    yield* each([division.numerator, division.denominator], expressionReads);
    if (division.whenZero === "not-applicable") yield { kind: "vanishing", division };
  },
  sum: ({ of }) => each(of, expressionReads),
  product: ({ of }) => each(of, expressionReads),
  difference: ({ from, subtract }) => each([from, subtract], expressionReads),
  lowest: ({ of }) => each(of, expressionReads),
  highest: ({ of }) => each(of, expressionReads),
  ticked: (expression) => datum(expression.datum),
  days: ({ from, to }) => each([from, to], dateReads),
  *year() {
    yield { kind: "year" };
  },
  *target({ code }) {
    yield { kind: "target", code };
  },
  score: ({ of }) => score(of),
  passed: ({ within }) => score({ kind: "every-criterion", within }),
  children: cohort,
} satisfies Table<Expression>;

/**
 * What an expression looks at, in the order of its text.
 *
 * @example
 * [...expressionReads({ kind: "datum", code: "dan_so", unit: "người" })].length; // 1
 */
export function expressionReads(expression: Expression): Reads {
  const read = inExpression[expression.kind] as (expression: Expression) => Reads;
  return read(expression);
}

function* dateReads({ base }: DateValue): Reads {
  if (base.kind === "datum") yield* datum(base.code);
  if (base.kind === "yearly") yield { kind: "year" };
}

function* intervalReads({ lower, upper }: Interval): Reads {
  yield* each(
    [lower, upper].filter((bound): bound is Bound => bound !== null),
    ({ at }) => expressionReads(at),
  );
}

const inCondition = {
  all: ({ of }) => each(of, conditionReads),
  any: ({ of }) => each(of, conditionReads),
  "boolean-is": (condition) => datum(condition.datum),
  "choice-is": (condition) => datum(condition.datum),
  ticked: (condition) => datum(condition.datum),
  *"date-in"({ datum: code, lower, upper }) {
    yield* datum(code);
    const bounds = [lower, upper].filter((bound): bound is DateBound => bound !== null);
    yield* each(bounds, ({ at }) => dateReads(at));
  },
  *"in-interval"({ measure, interval }) {
    yield* expressionReads(measure);
    yield* intervalReads(interval);
  },
  *score({ of, interval }) {
    yield* score(of);
    yield* intervalReads(interval);
  },
  passes: ({ of }) => score(of),
  applies: ({ of }) => score({ kind: "item", code: of }),
  "other-set": cohort,
} satisfies Table<Condition>;

/**
 * What a condition looks at, bounds included.
 *
 * @example
 * [...conditionReads({ kind: "applies", of: "bhyt", value: true })].map(({ kind }) => kind); // ["score"]
 */
export function conditionReads(condition: Condition): Reads {
  const read = inCondition[condition.kind] as (condition: Condition) => Reads;
  return read(condition);
}

const inAward = {
  *fixed() {},
  *part() {},
  proportional: ({ reference }) => expressionReads(reference),
  *stepped() {},
} satisfies Table<Award>;

const inScoring = {
  pass: ({ condition }) => conditionReads(condition),
  *bands({ measure, bands }) {
    yield* expressionReads(measure);
    for (const { interval, award } of bands) {
      yield* intervalReads(interval);
      const read = inAward[award.kind] as (award: Award) => Reads;
      yield* read(award);
    }
  },
  choices: (scoring) => datum(scoring.datum),
  *cases({ cases }) {
    for (const { condition } of cases) if (condition) yield* conditionReads(condition);
  },
  *count() {},
  *judgement() {},
  *table({ rowMeasure, columnMeasure, rows, columns }) {
    yield* each([rowMeasure, columnMeasure], expressionReads);
    yield* each([...rows, ...columns], intervalReads);
  },
  formula: ({ expression }) => expressionReads(expression),
  best: ({ ways }) => each(ways, wayReads),
  first: ({ ways }) => each(ways, wayReads),
  *"best-peer"({ measure }) {
    yield* expressionReads(measure);
    yield* cohort();
  },
  *leader({ achieved, plan }) {
    yield* each([achieved, plan], expressionReads);
    yield* cohort();
  },
} satisfies Table<Scoring>;

function* wayReads({ condition, scoring }: Way): Reads {
  if (condition) yield* conditionReads(condition);
  yield* scoringReads(scoring);
}

/**
 * What a way of scoring looks at, then its lines.
 *
 * @example
 * [...criteria(model)].flatMap(({ scoring }) => [...scoringReads(scoring)]).length; // 6
 */
export function* scoringReads(scoring: Scoring): Reads {
  const read = inScoring[scoring.kind] as (scoring: Scoring) => Reads;
  yield* read(scoring);
  for (const { per, when, unless } of scoring.lines) {
    if (per) yield* expressionReads(per.measure);
    if (when) yield* conditionReads(when);
    if (unless) yield* conditionReads(unless);
  }
}

/** The divisions of a scoring that do not apply where their denominator is 0, in the order of the text. */
export function* vanishingDivisions(scoring: Scoring): Generator<Quotient> {
  for (const read of scoringReads(scoring)) if (read.kind === "vanishing") yield read.division;
}
