/**
 * Every threshold of a model, and on which sides of it the tests of its file stand: below, at, above. A threshold
 * is a bound of a band or of a condition, or the count at which a line of additions or deductions is capped.
 */
import {
  type Condition,
  criteria,
  data,
  type Expression,
  type Interval,
  type ItemResult,
  load,
  type Model,
  type Result,
  type Score,
  type ScoreReference,
  type Submission,
} from "@tieuchi/engine";

export interface Threshold {
  /** Where and what, for the reader of a failing test: `3.2.2: 99`. */
  readonly label: string;
  /** The sides that no test stands on although the data can. */
  readonly untested: readonly Side[];
}
export type Side = "below" | "at" | "above";

/** Something compared with a bound: its possible range, and its value in one dossier as a fraction, if known. */
interface Measured {
  readonly from: number;
  readonly to: number;
  read(submission: Submission, result: Result): readonly [numerator: number, denominator: number] | null;
}

export function thresholds(model: Model, submissions: readonly Submission[]): Threshold[] {
  const evaluator = load(model);
  const dossiers = submissions.map((submission) => ({ submission, result: evaluator.evaluate(submission) }));
  const found = new Map<string, Threshold>();

  const add = (where: string, measured: Measured, value: number): void => {
    const sides = dossiers.flatMap(({ submission, result }) => {
      const read = measured.read(submission, result);
      return read === null ? [] : [sideOf(read[0] - value * read[1])];
    });
    const possible: Side[] = ["at"];
    if (measured.from < value) possible.push("below");
    if (measured.to > value) possible.push("above");
    const label = `${where}: ${value}`;
    found.set(label, { label, untested: possible.filter((side) => !sides.includes(side)) });
  };
  const addInterval = (where: string, measured: Measured, { lower, upper }: Interval): void => {
    for (const bound of [lower, upper]) if (bound !== null) add(where, measured, Number(bound.value));
  };
  const addCondition = (where: string, condition: Condition): void => {
    switch (condition.kind) {
      case "all":
      case "any":
        for (const part of condition.of) addCondition(where, part);
        break;
      case "in-interval":
        addInterval(
          `${where} ${nameOf(condition.measure)}`,
          measuredOf(model, condition.measure),
          condition.interval,
        );
        break;
      case "date-in":
        for (const bound of [condition.lower, condition.upper])
          if (bound !== null)
            add(`${where} ${condition.datum}`, dateOf(condition.datum), Date.parse(bound.value));
        break;
      case "score":
        addInterval(
          `${where} ${condition.of.kind}`,
          scoreOf(condition.of, condition.unit),
          condition.interval,
        );
        break;
      case "boolean-is":
      case "choice-is":
    }
  };

  for (const { ordinal, scoring } of criteria(model)) {
    if (scoring.kind === "bands")
      for (const { interval } of scoring.bands)
        addInterval(ordinal, measuredOf(model, scoring.measure), interval);
    if (scoring.kind === "pass") addCondition(ordinal, scoring.condition);
    if (scoring.kind === "count")
      for (const { datum, points, step, cap } of scoring.lines)
        if (cap !== null) {
          const measured = measuredOf(model, { kind: "datum", code: datum, unit: "" });
          add(`${ordinal} ${datum}`, measured, (Number(cap) / Number(points)) * Number(step));
        }
  }
  const { levels = [], gates = [] } = model.classification ?? {};
  for (const { title, condition } of levels) if (condition !== null) addCondition(title, condition);
  for (const { kind, condition } of gates) addCondition(kind, condition);
  return [...found.values()];
}

const sideOf = (difference: number): Side => (difference < 0 ? "below" : difference > 0 ? "above" : "at");
const nameOf = (measure: Expression): string => (measure.kind === "datum" ? measure.code : measure.numerator);

function measuredOf(model: Model, measure: Expression): Measured {
  const code = nameOf(measure);
  const type = [...data(model)].find(({ datum }) => datum.code === code)?.datum.type;
  const limits =
    type !== undefined && "from" in type && type.kind !== "date" ? type : { from: null, to: null };
  const from = limits.from?.kind === "value" ? Number(limits.from.value) : Number.NEGATIVE_INFINITY;
  const to = limits.to?.kind === "value" ? Number(limits.to.value) : Number.POSITIVE_INFINITY;
  const number = (submission: Submission, key: string): number | null => {
    const answer = submission[key];
    return typeof answer === "number" ? answer : null;
  };
  if (measure.kind === "datum") {
    return {
      from,
      to,
      read: (submission) => {
        const value = number(submission, code);
        return value === null ? null : [value, 1];
      },
    };
  }
  const scale = measure.unit === "%" ? 100 : 1;
  const partOfWhole = limits.to?.kind === "datum" && limits.to.code === measure.denominator;
  return {
    from: from * scale,
    to: partOfWhole ? scale : Number.POSITIVE_INFINITY,
    read: (submission) => {
      const numerator = number(submission, measure.numerator);
      const denominator = number(submission, measure.denominator);
      return numerator === null || denominator === null ? null : [numerator * scale, denominator];
    },
  };
}

function dateOf(code: string): Measured {
  return {
    from: Number.NEGATIVE_INFINITY,
    to: Number.POSITIVE_INFINITY,
    read: ({ [code]: answer }) => (typeof answer === "string" ? [Date.parse(answer), 1] : null),
  };
}

function scoreOf(of: ScoreReference, unit: "points" | "percent-of-maximum"): Measured {
  const fraction = (score: Score | undefined): readonly [number, number] | null => {
    if (score?.state !== "known") return null;
    return unit === "points" ? [score.points, 1] : [hundredfold(score.points), score.maximum];
  };
  return {
    from: 0,
    to: Number.POSITIVE_INFINITY,
    read: (_, result) => {
      if (of.kind === "total") return fraction(result.total);
      if (of.kind === "item") return fraction(findItem(result.items, of.code)?.score);
      const groups = result.items.map(({ score }) => fraction(score));
      return groups.reduce((weakest, each) =>
        weakest === null || each === null || each[0] * weakest[1] >= weakest[0] * each[1] ? weakest : each,
      );
    },
  };
}

/** Scores have at most two decimals here: keep them whole, so that comparing stays exact. */
const hundredfold = (points: number): number => Math.round(points * 100);

function findItem(items: readonly ItemResult[], code: string): ItemResult | undefined {
  for (const item of items) {
    const found = item.code === code ? item : item.kind === "group" ? findItem(item.items, code) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}
