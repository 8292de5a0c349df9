import type { Expression, Interval, Scoring, Way } from "@tieuchi/engine";
import { compare, exact, ZERO } from "../../numbers/exact.ts";
import { type Box, Split } from "../space/box.ts";
import { highestOf, only, type Range } from "../terms/range.ts";
import { isTerm, measureOn } from "../terms/resolve.ts";
import type { Term } from "../terms/term.ts";
import { awardOn, fixed } from "./award.ts";
import { decide } from "./condition.ts";
import { withLines } from "./lines.ts";
import {
  type Attempt,
  isScored,
  joinMarks,
  type Mark,
  type Marks,
  marksBelow,
  NO_MARKS,
  type Scored,
  sure,
} from "./scored.ts";

/** What a way of scoring gives on a box, its lines included, before the criterion's range and rounding. */
export function scoreOn(scoring: Scoring, criterion: string, box: Box): Attempt {
  const score = ways[scoring.kind] as (scoring: Scoring, box: Box, criterion: string) => Attempt;
  const base = score(scoring, box, criterion);
  return isScored(base) ? withLines(scoring, base, box) : base;
}

type Of<K extends Scoring["kind"]> = Extract<Scoring, { kind: K }>;
const ways: {
  readonly [K in Scoring["kind"]]: (scoring: Of<K>, box: Box, criterion: string) => Attempt;
} = {
  pass: ({ condition, points, otherwise }, box) => {
    const holds = decide(condition, box);
    if (holds instanceof Split) return holds;
    return marked(fixed(exact(holds ? points : otherwise)), `pass/${holds}`);
  },
  bands: ({ measure, bands }, box) => {
    const found = place(
      measure,
      bands.map(({ interval }) => interval),
      box,
    );
    if (!isPlace(found)) return found;
    const band = bands[found.index];
    return band === undefined ? "empty" : marked(awardOn(band.award, found.term, box), `band/${found.index}`);
  },
  choices: ({ datum, choices }, box) => {
    const applies = box.applies(datum);
    if (applies !== true) return applies || "absent";
    const left = box.answersOf(datum);
    const index = choices.findIndex(({ options }) => options.includes(left[0] ?? ""));
    const choice = choices[index];
    if (choice === undefined) return "empty";
    if (!left.every((option) => choice.options.includes(option))) return Split.named(datum, choice.options);
    return marked(fixed(exact(choice.award.points)), `choice/${index}`);
  },
  cases: ({ cases }, box) => {
    for (const [index, { condition, award }] of cases.entries()) {
      const holds = condition === null || decide(condition, box);
      if (holds instanceof Split) return holds;
      if (holds) return marked(fixed(exact(award.points)), `case/${index}`);
    }
    return fixed(ZERO);
  },
  count: ({ start }) => fixed(exact(start)),
  judgement: (_scoring, box, criterion) => {
    const term: Term = { kind: "datum", code: criterion };
    const points = box.rangeOf(term);
    if (points === null || points.low === null) return "empty";
    const refine = only(points) === null ? Split.at(term, { at: points.low.at, after: true }) : null;
    return { points, marks: NO_MARKS, refine };
  },
  table: ({ rowMeasure, columnMeasure, rows, columns, points }, box) => {
    const row = place(rowMeasure, rows, box);
    if (!isPlace(row)) return row;
    const column = place(columnMeasure, columns, box);
    if (!isPlace(column)) return column;
    const cell = points[row.index]?.[column.index];
    if (cell === undefined) return "empty";
    return marked(marked(fixed(exact(cell)), `row/${row.index}`), `row/${row.index}/cell/${column.index}`);
  },
  formula: ({ expression }, box) => {
    const term = measureOn(expression, box);
    if (!isTerm(term)) return term;
    const points = box.rangeOf(term);
    return points === null ? "empty" : { points, marks: NO_MARKS, refine: null };
  },
  best: ({ ways: all }, box, criterion) => {
    const scored: (readonly [number, Scored])[] = [];
    for (const [index, way] of all.entries()) {
      const given = wayOn(way, box, criterion);
      if (given === null) continue;
      if (!isScored(given)) return given;
      scored.push([index, given]);
    }
    return bestOf(scored);
  },
  first: ({ ways: all }, box, criterion) => {
    for (const [index, way] of all.entries()) {
      const given = wayOn(way, box, criterion);
      if (given === null) continue;
      return isScored(given) ? { ...given, marks: chosen(index, given, "sure") } : given;
    }
    return fixed(ZERO);
  },
  // What other subjects reach is in no submission.
  "best-peer": () => "open",
  leader: () => "open",
};

const marked = (given: Attempt, path: string): Attempt =>
  isScored(given) ? { ...given, marks: joinMarks(sure(path), given.marks) } : given;

interface Place {
  readonly index: number;
  readonly term: Term;
}
const isPlace = (found: Place | Exclude<Attempt, Scored>): found is Place =>
  typeof found === "object" && "index" in found;

/** In which interval a measure lies on the whole box. */
function place(
  measure: Expression,
  intervals: readonly Interval[],
  box: Box,
): Place | Exclude<Attempt, Scored> {
  const term = measureOn(measure, box);
  if (!isTerm(term)) return term;
  for (const [index, interval] of intervals.entries()) {
    // Scores are looked at when they are put together; till then the condition is assumed.
    const inside = decide({ kind: "in-interval", measure, interval }, box);
    if (inside instanceof Split) return inside;
    if (inside) return { index, term };
  }
  const bounds = intervals.flatMap(({ lower, upper }) => [lower, upper].filter((bound) => bound !== null));
  return bounds.some(({ at }) => measureOn(at, box) === "absent") ? "absent" : "empty";
}

/** null where the way's condition does not hold. */
function wayOn({ condition, scoring }: Way, box: Box, criterion: string): Attempt | null {
  const holds = condition === null || decide(condition, box);
  if (holds instanceof Split) return holds;
  return holds ? scoreOn(scoring, criterion, box) : null;
}

const chosen = (index: number, { marks }: Scored, mark: Mark): Marks =>
  joinMarks(new Map([[`way/${index}`, mark]]), marksBelow(`way/${index}`, marks, mark));

/** The most of several ways; which of them that is may differ over the box. */
function bestOf(scored: readonly (readonly [number, Scored])[]): Attempt {
  const [first] = scored;
  if (first === undefined) return fixed(ZERO);
  const points = scored.map(([, given]) => given.points).reduce(highestOf);
  const marks = scored.flatMap(([index, given]) => {
    const others = scored.filter(([other]) => other !== index);
    if (others.some(([other, rival]) => outdoes(rival.points, given.points, other < index))) return [];
    const wins = others.every(([other, rival]) => outdoes(given.points, rival.points, index < other));
    const split = given.refine ?? others.map(([, rival]) => rival.refine).find((one) => one !== null);
    return [...chosen(index, given, wins ? "sure" : (split ?? "maybe"))];
  });
  const refine = scored.map(([, given]) => given.refine).find((split) => split !== null) ?? null;
  return { points, marks: new Map(marks), refine };
}

/** Whether `a` lies above `b` everywhere; of equal ways the first counts. */
function outdoes(a: Range, b: Range, first: boolean): boolean {
  if (a.low === null || b.high === null) return false;
  const order = compare(a.low.at, b.high.at);
  return order > 0 || (order === 0 && first);
}
