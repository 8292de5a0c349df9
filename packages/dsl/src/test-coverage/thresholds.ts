import {
  type Bound,
  type Code,
  type Condition,
  type Criterion,
  conditionReads,
  criteria,
  type DateBound,
  type DateValue,
  type Expression,
  expressionReads,
  type Interval,
  type Model,
  type Read,
  type ScoreReference,
  type Scoring,
} from "@tieuchi/engine";

/** What is compared with what: a bound that data, or a score, can lie below, at and above. */
export type Compared =
  | { readonly kind: "number"; readonly measure: Expression; readonly at: Expression }
  | { readonly kind: "date"; readonly datum: Code; readonly at: DateValue }
  | { readonly kind: "score"; readonly of: OneScore; readonly unit: ScoreUnit; readonly at: Expression };
export type OneScore = Extract<ScoreReference, { kind: "total" | "item" }>;
type ScoreUnit = Extract<Condition, { kind: "score" }>["unit"];
export interface Threshold {
  /** The criterion that it decides on; null: levels and gates. */
  readonly criterion: Criterion | null;
  /** Path of the clause that names it first. */
  readonly path: string;
  readonly compared: Compared;
}

/**
 * Every bound that data are held against, each once in a criterion and once in the levels and gates, and there those
 * of the total and of single items.
 */
export function thresholdsOf(model: Model): readonly Threshold[] {
  const ofCriteria = [...criteria(model)].flatMap((criterion) => {
    const found = inScoring(criterion.scoring, `${criterion.code}/`);
    return once(found).map((each) => ({ criterion, ...each }));
  });
  const { levels = [], gates = [] } = model.classification ?? {};
  const inLevels = [
    ...levels.flatMap(({ condition }, index) => inCondition(condition, `level/${index}`)),
    ...gates.flatMap(({ condition }, index) => inCondition(condition, `gate/${index}`)),
  ];
  return [...ofCriteria, ...once(inLevels).map((each) => ({ criterion: null, ...each }))];
}

interface Found {
  readonly path: string;
  readonly compared: Compared;
}

/** What is compared, as a text: equal comparisons have equal ones. */
export const comparedKey = (compared: Compared): string => JSON.stringify(compared);

const once = (all: readonly Found[]): readonly Found[] =>
  [...new Map(all.toReversed().map((found) => [comparedKey(found.compared), found])).values()].toReversed();

function inScoring(scoring: Scoring, prefix: string): readonly Found[] {
  const lines = scoring.lines.flatMap(({ when, unless }, index) => [
    ...inCondition(when, `${prefix}line/${index}`),
    ...inCondition(unless, `${prefix}line/${index}/unless`),
  ]);
  return [...inWay(scoring, prefix), ...lines];
}

function inWay(scoring: Scoring, prefix: string): readonly Found[] {
  switch (scoring.kind) {
    case "pass":
      return inCondition(scoring.condition, `${prefix}pass/true`);
    case "bands":
      return scoring.bands.flatMap(({ interval }, index) =>
        inInterval(scoring.measure, interval, `${prefix}band/${index}`),
      );
    case "cases":
      return scoring.cases.flatMap(({ condition }, index) =>
        inCondition(condition, `${prefix}case/${index}`),
      );
    case "table":
      return [
        ...scoring.rows.flatMap((row, index) => inInterval(scoring.rowMeasure, row, `${prefix}row/${index}`)),
        ...scoring.columns.flatMap((column, index) =>
          inInterval(scoring.columnMeasure, column, `${prefix}row/0/cell/${index}`),
        ),
      ];
    case "best":
    case "first":
      return scoring.ways.flatMap(({ condition, scoring: inner }, index) => [
        ...inCondition(condition, `${prefix}way/${index}`),
        ...inScoring(inner, `${prefix}way/${index}/`),
      ]);
    default:
      return [];
  }
}

function inCondition(condition: Condition | null, path: string): readonly Found[] {
  switch (condition?.kind) {
    case "all":
    case "any":
      return condition.of.flatMap((part) => inCondition(part, path));
    case "in-interval":
      return onAnswers(conditionReads(condition))
        ? inInterval(condition.measure, condition.interval, path)
        : [];
    case "score":
      return scoreBounds(condition, path);
    case "date-in":
      return [condition.lower, condition.upper]
        .filter((bound): bound is DateBound => bound !== null)
        .map(({ at }) => ({ path, compared: { kind: "date", datum: condition.datum, at } }));
    default:
      return [];
  }
}

/** A test of a criterion gives data and not scores, so bounds of scores count in levels and gates alone. */
function scoreBounds(
  { of, interval, unit }: Extract<Condition, { kind: "score" }>,
  path: string,
): readonly Found[] {
  if (!/^(level|gate)\//.test(path) || (of.kind !== "total" && of.kind !== "item")) return [];
  return boundsOf(interval).map(({ at }) => ({ path, compared: { kind: "score", of, unit, at } }));
}

/** Scores are no data that a test can give. */
const boundsOf = ({ lower, upper }: Interval): readonly Bound[] =>
  [lower, upper].filter((bound) => bound !== null).filter(({ at }) => onAnswers(expressionReads(at)));

function inInterval(measure: Expression, interval: Interval, path: string): readonly Found[] {
  if (!onAnswers(expressionReads(measure))) return [];
  return boundsOf(interval).map(({ at }) => ({ path, compared: { kind: "number", measure, at } }));
}

const onAnswers = (reads: Iterable<Read>): boolean =>
  [...reads].every(({ kind }) => kind !== "score" && kind !== "cohort");
