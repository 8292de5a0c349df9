import { type Answer, type Code, isoDate, readIsoDate } from "@tieuchi/engine";
import { compare, type Exact, exactText, floor, ONE, over, plus, times } from "../../numbers/exact.ts";
import { closed, type Grid, intersect, onGrid, point, type Range } from "../terms/range.ts";
import { dataOf, type Known, partsOf, preimage, rangeOf, type Term } from "../terms/term.ts";
import type { Answers } from "./answered.ts";
import { appliesKey, type Box, type Narrowed, tickKey } from "./box.ts";
import { NO, type Variable, whole, YES } from "./space.ts";

/** Which end of the numbers that are left to choose. */
export type Aim = "low" | "middle" | "high";

/** Steps of the search for numbers that fit together. */
const MOST_TRIES = 400;

/**
 * Answers to all of `codes` that lie in the box and keep the limits between data, beside those in `given`; null when
 * none were found, which does not prove that there are none.
 */
export function realize(
  box: Box,
  codes: Iterable<Code>,
  given: Answers = new Map(),
  aim: Aim = "low",
): Answers | null {
  const answers = new Map(given);
  const numbers: Code[] = [];
  for (const code of codes) {
    const variable = box.space.variables.get(code);
    if (answers.has(code) || variable === undefined) continue;
    if (box.answersOf(appliesKey(code))[0] === NO) answers.set(code, { notApplicable: true });
    else if (variable.domain.kind === "options") answers.set(code, namedAnswer(variable, box));
    else numbers.push(code);
  }
  const search = new Search(box, numbers, answers, aim);
  const found = search.run();
  if (found === null) return null;
  for (const code of numbers) answers.set(code, numberAnswer(code, found.get(code) as Exact, box));
  return answers;
}

function namedAnswer({ code, datum }: Variable, box: Box): Answer {
  const [answer = ""] = box.answersOf(code);
  return datum?.type.kind === "boolean" ? answer === YES : answer;
}

/** A number, a day, or as many ticks as the number says. */
function numberAnswer(code: Code, value: Exact, box: Box): Answer {
  const variable = box.space.variables.get(code);
  if (variable?.domain.kind === "checklist")
    return ticksOf(code, variable.domain.options, Number(value.n), box);
  return variable?.datum?.type.kind === "date" ? isoDate(Number(value.n)) : Number(exactText(value));
}

function ticksOf(code: Code, options: readonly string[], count: number, box: Box): readonly string[] {
  const left = (option: string) => box.answersOf(tickKey(code, option));
  const must = options.filter((option) => !left(option).includes(NO));
  const may = options.filter((option) => left(option).length > 1);
  const ticked = new Set([...must, ...may.slice(0, count - must.length)]);
  return options.filter((option) => ticked.has(option));
}

/** Looks for numbers one datum after another, those first that others are divided or limited by. */
class Search {
  readonly #box: Box;
  readonly #order: readonly Code[];
  readonly #terms: readonly Narrowed[];
  readonly #values: Map<Code, Exact>;
  readonly #aim: Aim;
  readonly #known: Known;
  #tries = MOST_TRIES;

  constructor(box: Box, codes: readonly Code[], given: Answers, aim: Aim) {
    this.#box = box;
    this.#aim = aim;
    this.#terms = [...box.numbers.values()].filter(({ term }) => term.kind !== "datum");
    this.#order = [...codes].sort((a, b) => this.#rank(a, codes) - this.#rank(b, codes));
    this.#values = new Map();
    for (const [code, answer] of given) {
      const value = box.space.exactOf(code, answer);
      if (value !== null) this.#values.set(code, value);
    }
    this.#known = {
      leaf: (term) => {
        const value =
          term.kind === "datum" || term.kind === "ticked" ? this.#values.get(term.code) : undefined;
        return value === undefined ? (box.rangeOf(term) ?? point(whole(0))) : point(value);
      },
      narrowed: () => null,
      neverAbove: () => false,
    };
  }

  run(): ReadonlyMap<Code, Exact> | null {
    return this.#assign(0) ? this.#values : null;
  }

  #assign(index: number): boolean {
    const code = this.#order[index];
    if (code === undefined) return this.#terms.every((narrowed) => this.#fits(narrowed));
    const range = this.#rangeFor(code);
    if (range === null) return false;
    const found = this.#searched(code, range);
    for (const value of [
      ...found,
      ...candidates(range, choicesOf(code, this.#box), this.#isFree(code), this.#aim),
    ]) {
      if (this.#tries-- <= 0) return false;
      this.#values.set(code, value);
      if (this.#assign(index + 1)) return true;
    }
    this.#values.delete(code);
    return false;
  }

  /** Where the datum must lie, given the data chosen before it. */
  #rangeFor(code: Code): Range | null {
    const { space } = this.#box;
    const own: Term = leafOf(code, this.#box);
    let range = this.#box.rangeOf(own);
    for (const { below, above } of space.limitsBetween(code)) {
      const other = this.#values.get(below === code ? above : below);
      if (range === null || other === undefined) continue;
      range = intersect(
        range,
        below === code ? { low: null, high: closed(other) } : { low: closed(other), high: null },
      );
    }
    for (const { term, range: wanted } of this.#terms) {
      if (range === null) return null;
      if (!this.#isLastOf(term, code)) continue;
      const fitting = preimage(term, code, wanted, this.#known);
      range = fitting && intersect(range, fitting);
    }
    return range && onGrid(range, choicesOf(code, this.#box).grid);
  }

  /** Values that a term asks of a datum which stands in it several times, found by trying. */
  #searched(code: Code, range: Range): readonly Exact[] {
    const choices = choicesOf(code, this.#box);
    const marks = [...this.#values.values()].flatMap((value) => SHARES.map((share) => times(value, share)));
    return this.#terms.flatMap(({ term, range: wanted }) => {
      if (!this.#isLastOf(term, code) || dataOf(term).filter((other) => other === code).length < 2) return [];
      const at = (value: Exact): Range | null => {
        this.#values.set(code, value);
        return rangeOf(term, this.#known);
      };
      return searchGrid(at, wanted, range, choices, marks);
    });
  }

  #isLastOf(term: Term, code: Code): boolean {
    const codes = dataOf(term);
    return codes.includes(code) && codes.every((other) => other === code || this.#values.has(other));
  }

  /** No term waits for it: then a round number reads best. */
  #isFree(code: Code): boolean {
    return !this.#terms.some(({ term }) => this.#isLastOf(term, code));
  }

  #fits({ term, range }: Narrowed): boolean {
    const value = rangeOf(term, this.#known);
    return value !== null && intersect(value, range) !== null;
  }

  /** Data come before those that they divide or limit. */
  #rank(code: Code, codes: readonly Code[]): number {
    const divides = this.#terms.some(({ term }) => isDivisor(term, code));
    const limits = codes.filter((other) => this.#box.space.isLimitedBy(other, code)).length;
    return -limits - (divides ? codes.length : 0);
  }
}

function isDivisor(term: Term, code: Code): boolean {
  if (term.kind === "quotient" && dataOf(term.under).includes(code)) return true;
  return partsOf(term).some((part) => isDivisor(part, code));
}

const leafOf = (code: Code, { space }: Box): Term =>
  space.variables.get(code)?.domain.kind === "checklist" ? { kind: "ticked", code } : { kind: "datum", code };

/** Parts of other data that are worth a try. */
const SHARES: readonly Exact[] = [1, 10, 50, 80, 90, 95, 99, 100, 101, 105, 110, 120, 150, 200, 1000].map(
  (percent) => ({
    n: BigInt(percent),
    d: 100n,
  }),
);

/** Numbers that people take for examples, the finer ones first: their parts are percentages. */
const ROUND = [1000, 10_000, 100, 200, 500, 50, 20, 10].map(whole);

/** What may be given for a datum, and values that read well: round numbers, days about when the set takes effect. */
interface Choices {
  readonly grid: Grid;
  readonly examples: readonly Exact[];
}

function choicesOf(code: Code, { space }: Box): Choices {
  const variable = space.variables.get(code);
  const grid = variable?.domain.kind === "number" ? variable.domain.grid : { origin: whole(0), step: ONE };
  if (variable?.datum?.type.kind !== "date") return { grid, examples: ROUND };
  const day = readIsoDate(space.model.effectiveFrom) ?? 0;
  return { grid, examples: [0, 60, 180, -60].map((days) => whole(day + days)) };
}

/** Numbers of the range worth a try, in the order in which to try them. */
function candidates(range: Range, { grid, examples }: Choices, free: boolean, aim: Aim): readonly Exact[] {
  const low = range.low?.at ?? null;
  const high = range.high?.at ?? null;
  const anywhere = examples.find((value) => intersect(point(value), range) !== null) ?? whole(0);
  const lowest = low ?? (high === null ? anywhere : plus(high, times(grid.step, whole(-1000))));
  const highest = high ?? plus(lowest, times(grid.step, whole(1000)));
  const middle = plus(
    lowest,
    times(grid.step, { n: floor(over(plus(highest, negative(lowest)), times(grid.step, whole(2)))), d: 1n }),
  );
  const ends = {
    low: [lowest, middle, highest],
    middle: [middle, lowest, highest],
    high: [highest, middle, lowest],
  };
  const round = examples.filter(
    (value) => onGrid(point(value), grid) !== null && intersect(point(value), range) !== null,
  );
  const all = free ? [...round, ...ends[aim]] : [...ends[aim], ...round];
  return all.filter((value, index) => all.findIndex((other) => compare(value, other) === 0) === index);
}
const MOST_HALVINGS = 40;

/** Values of the grid for which a term lies as wanted: those tried first, and those between two that enclose it. */
function searchGrid(
  at: (value: Exact) => Range | null,
  wanted: Range,
  range: Range,
  choices: Choices,
  marks: readonly Exact[],
): readonly Exact[] {
  const { grid } = choices;
  const snap = (value: Exact) => onGrid({ low: closed(value), high: null }, grid)?.low?.at ?? value;
  const inside = (value: Exact) => intersect(point(value), range) !== null;
  const tried = [...candidates(range, choices, true, "low"), ...marks.map(snap).filter(inside)].sort(compare);
  const side = (value: Exact): number | null => {
    const reached = at(value);
    if (reached === null || reached.low === null) return null;
    if (intersect(reached, wanted) !== null) return 0;
    return wanted.low !== null && compare(reached.low.at, wanted.low.at) <= 0 ? -1 : 1;
  };
  const found = tried.filter((value) => side(value) === 0);
  for (const [index, start] of tried.entries()) {
    let [low, high] = [start, tried[index + 1] ?? start];
    const [first, last] = [side(low), side(high)];
    if (first === null || last === null || first * last >= 0) continue;
    for (let step = 0; step < MOST_HALVINGS; step++) {
      const middle = snap(over(plus(low, high), whole(2)));
      const reached = side(middle);
      if (reached === 0) found.push(middle);
      if (reached === 0 || reached === null || compare(middle, high) >= 0) break;
      if (reached === first) low = middle;
      else high = middle;
    }
  }
  return found.slice(0, 4);
}
const negative = ({ n, d }: Exact): Exact => ({ n: -n, d });
