import type { Code } from "@tieuchi/engine";
import { compare } from "../../numbers/exact.ts";
import { above, below, type Cut, EVERY_NUMBER, intersect, onGrid, type Range } from "../terms/range.ts";
import { type Known, rangeOf, type Term, termKey } from "../terms/term.ts";
import { NO, type Space, whole, YES } from "./space.ts";

/** How a box falls into two, neither of them empty by itself. */
export class Split {
  readonly key: string;
  readonly by: { readonly term: Term; readonly cut: Cut } | { readonly keep: readonly string[] };

  private constructor(key: string, by: Split["by"]) {
    this.key = key;
    this.by = by;
  }
  static at(term: Term, cut: Cut): Split {
    return new Split(termKey(term), { term, cut });
  }
  /** Answers to a question with named answers: these, or the others. */
  static named(key: string, keep: readonly string[]): Split {
    return new Split(key, { keep });
  }
}

const YES_OR_NO = [YES, NO];
/** Keys of the questions beside the data themselves. */
export const appliesKey = (code: Code): string => `?${code}`;
export const tickKey = (code: Code, option: string): string => `${code}=${option}`;

/** What a box says of one number. */
export interface Narrowed {
  readonly term: Term;
  readonly range: Range;
}

/**
 * A part of everything that can be submitted: for each number a range, for each question the answers left. Numbers
 * that are worked out of several data are narrowed for themselves, so a box may promise more than data can hold.
 */
export class Box {
  readonly space: Space;
  readonly numbers: ReadonlyMap<string, Narrowed>;
  readonly answers: ReadonlyMap<string, readonly string[]>;
  readonly #known: Known;

  constructor(
    space: Space,
    numbers: ReadonlyMap<string, Narrowed> = new Map(),
    answers: ReadonlyMap<string, readonly string[]> = new Map(),
  ) {
    this.space = space;
    this.numbers = numbers;
    this.answers = answers;
    this.#known = {
      leaf: (term) => this.#leaf(term),
      narrowed: (term) => this.numbers.get(termKey(term))?.range ?? null,
      neverAbove: (a, b) => this.#leads(a, "to", b) || this.#leads(b, "from", a),
    };
  }

  /** null: no value is left, so the box is empty. */
  rangeOf(term: Term): Range | null {
    return rangeOf(term, this.#known);
  }

  /** Whether numbers narrowed one by one contradict each other. */
  get isEmpty(): boolean {
    return [...this.numbers.values()].some(({ term, range }) => {
      const known = this.rangeOf(term);
      return known === null || (term.kind === "datum" && this.#breaksLimits(term.code, range));
    });
  }

  #breaksLimits(code: Code, { low, high }: Range): boolean {
    const [from, to] = [this.#limitOf(code, "from"), this.#limitOf(code, "to")];
    const least = from === null ? null : this.#rangeOfDatum(from).low;
    const most = to === null ? null : this.#rangeOfDatum(to).high;
    return (
      (least !== null && high !== null && compare(least.at, high.at) > 0) ||
      (most !== null && low !== null && compare(most.at, low.at) < 0)
    );
  }

  /** The answers left to a question with named answers. */
  answersOf(key: string): readonly string[] {
    const known = this.answers.get(key);
    if (known !== undefined) return known;
    const domain = this.space.variables.get(key)?.domain;
    return domain?.kind === "options" ? domain.options : YES_OR_NO;
  }

  /** Whether a yes-or-no question is settled, and how; else the split that settles it. */
  isYes(key: string): boolean | Split {
    const left = this.answersOf(key);
    if (left.length > 1) return Split.named(key, [YES]);
    return left[0] === YES;
  }

  /** Whether a datum applies. */
  applies(code: Code): boolean | Split {
    return this.space.variables.get(code)?.mayNotApply === true ? this.isYes(appliesKey(code)) : true;
  }

  /** The part that two boxes share, before contradictions between numbers are looked for; null: none. */
  meet(other: Box): Box | null {
    const numbers = new Map(this.numbers);
    for (const [key, { term, range }] of other.numbers) {
      const known = numbers.get(key);
      const kept = known === undefined ? range : intersect(known.range, range);
      if (kept === null) return null;
      numbers.set(key, { term, range: kept });
    }
    const answers = new Map(this.answers);
    for (const [key, left] of other.answers) {
      const kept = this.answersOf(key).filter((answer) => left.includes(answer));
      if (kept.length === 0) return null;
      answers.set(key, kept);
    }
    return new Box(this.space, numbers, answers);
  }

  /** The parts on the two sides that are not empty. */
  split({ key, by }: Split): readonly Box[] {
    if ("keep" in by) {
      const left = this.answersOf(key);
      const parts = [by.keep, left.filter((answer) => !by.keep.includes(answer))];
      return parts.filter((part) => part.length > 0).map((part) => this.withAnswers(key, part));
    }
    const range = this.rangeOf(by.term);
    if (range === null) return [];
    const parts = [below(range, by.cut), above(range, by.cut)];
    return parts.map((part) => part && this.withRange(by.term, part)).filter((box) => box !== null);
  }

  /** What the box assumes of scores and of other sets, and nothing else. */
  get assumptions(): Box {
    const assumed = [...this.answers].filter(([key]) => this.space.openConditions.has(key));
    return new Box(this.space, new Map(), new Map(assumed));
  }

  withAnswers(key: string, left: readonly string[]): Box {
    return new Box(this.space, this.numbers, new Map(this.answers).set(key, left));
  }
  /** null when nothing is left. */
  withRange(term: Term, range: Range): Box | null {
    const domain = term.kind === "datum" ? this.space.variables.get(term.code)?.domain : undefined;
    const kept = domain?.kind === "number" ? onGrid(range, domain.grid) : range;
    if (kept === null) return null;
    const box = new Box(
      this.space,
      new Map(this.numbers).set(termKey(term), { term, range: kept }),
      this.answers,
    );
    return box.rangeOf(term) === null ? null : box;
  }

  #leaf(term: Parameters<Known["leaf"]>[0]): Range {
    if (term.kind === "datum") return this.#rangeOfDatum(term.code);
    return term.kind === "ticked" ? this.#ticks(term.code) : EVERY_NUMBER;
  }

  /** Limits by other data count where those surely apply; no limits of a checked model run in a circle. */
  #rangeOfDatum(code: Code): Range {
    const domain = this.space.variables.get(code)?.domain;
    const own = this.numbers.get(code)?.range ?? (domain?.kind === "number" ? domain.range : EVERY_NUMBER);
    const [from, to] = [this.#limitOf(code, "from"), this.#limitOf(code, "to")];
    const limits: Range = {
      low: from === null ? null : this.#rangeOfDatum(from).low,
      high: to === null ? null : this.#rangeOfDatum(to).high,
    };
    // Where nothing is left the box is empty, which `isEmpty` finds.
    return intersect(own, limits) ?? own;
  }

  #limitOf(code: Code, side: "from" | "to"): Code | null {
    const limit = this.space.limiting(code, side);
    return limit !== null && this.applies(limit) === true ? limit : null;
  }

  /** Whether the limits on one side lead from one datum to another. */
  #leads(from: Code, side: "from" | "to", to: Code): boolean {
    for (let at = this.#limitOf(from, side); at !== null; at = this.#limitOf(at, side))
      if (at === to) return true;
    return false;
  }

  #ticks(code: Code): Range {
    const domain = this.space.variables.get(code)?.domain;
    const options = domain?.kind === "checklist" ? domain.options : [];
    const states = options.map((option) => this.isYes(tickKey(code, option)));
    const sure = states.filter((state) => state === true).length;
    const possible = states.filter((state) => state !== false).length;
    return { low: { at: whole(sure), closed: true }, high: { at: whole(possible), closed: true } };
  }
}
