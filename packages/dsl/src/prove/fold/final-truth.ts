import type { Condition, ScoreReference } from "@tieuchi/engine";
import { type Exact, over, times } from "../../numbers/exact.ts";
import { contains } from "../scoring/condition.ts";
import { type LeafCondition, needsOthers } from "../scoring/leaf-conditions.ts";
import { type Box, Split } from "../space/box.ts";
import { type Space, YES } from "../space/space.ts";
import { point } from "../terms/range.ts";
import { exactOfUnits } from "../terms/units.ts";
import { type Tally, totalAggregation } from "./aggregate.ts";
import { type FactTable, type FactValues, TRUE } from "./facts.ts";
import {
  ABSENT,
  appliedFact,
  codesOf,
  maximumFact,
  passedFact,
  passedIn,
  pointsFact,
  type ScoreFacts,
  scoresIn,
} from "./score-facts.ts";
import { askedOn } from "./score-interval.ts";

/** A set with all its parts put together. */
export interface Whole {
  /** null: no base group applies. */
  readonly total: Tally | null;
  readonly facts: FactValues;
  /** What is known of answers that bounds may depend on. */
  readonly box: Box;
}

/** Settles conditions of a whole; null: it cannot be told from what was remembered. */
export class FinalTruth {
  readonly #space: Space;
  readonly #facts: FactTable;
  readonly #scores: ScoreFacts;

  constructor(space: Space, facts: FactTable, scores: ScoreFacts) {
    this.#space = space;
    this.#facts = facts;
    this.#scores = scores;
  }

  of(condition: Condition, whole: Whole): boolean | null {
    if (condition.kind !== "all" && condition.kind !== "any") return this.#leaf(condition, whole);
    const decisive = condition.kind === "any";
    const truths = condition.of.map((part) => this.of(part, whole));
    if (truths.includes(decisive)) return decisive;
    return truths.includes(null) ? null : !decisive;
  }

  /** Whether what criteria assumed of scores is what came out. */
  keepsAssumptions(whole: Whole): boolean {
    return [...this.#scores.assumed.values()].every(({ position, condition }) => {
      const assumed = whole.facts[position] ?? null;
      const truth = assumed === null ? null : this.of(condition, whole);
      return truth === null || truth === (assumed === TRUE);
    });
  }

  #leaf(condition: LeafCondition, whole: Whole): boolean | null {
    const plan = this.#scores.ask(condition);
    if (plan.kind === "fact") {
      const value = whole.facts[plan.position] ?? null;
      return value === null ? null : value === TRUE;
    }
    if (needsOthers(condition)) return null;
    if (condition.kind === "score" || condition.kind === "passes") return this.#onScores(condition, whole);
    return condition.kind === "in-interval" ? this.#onNumbers(condition, whole) : null;
  }

  #onScores(condition: Extract<Condition, { kind: "score" | "passes" }>, whole: Whole): boolean | null {
    const asked = askedOn(condition, whole.box);
    if (asked === null) return null;
    const codes = codesOf(condition.of, this.#space);
    const every = codes !== null && condition.of.kind !== "item";
    const tallies =
      codes === null ? [this.#one(condition.of, whole)] : codes.map((code) => this.#item(code, whole));
    const truths = tallies.map((tally): boolean | null => {
      if (tally === "unknown") return null;
      if (tally === null) return every;
      if (asked === "never") return false;
      const { from, to } = asked(tally.maximum);
      if (from <= tally.lo && tally.hi <= to) return true;
      return tally.hi < from || to < tally.lo ? false : null;
    });
    if (truths.includes(false)) return false;
    return truths.includes(null) ? null : true;
  }

  #item(code: string, { facts }: Whole): Tally | null | "unknown" {
    const [points, maximum] = [this.#value(pointsFact(code), facts), this.#value(maximumFact(code), facts)];
    if (points === ABSENT) return null;
    return points === null || maximum === null ? "unknown" : { lo: points, hi: points, maximum };
  }

  /** The total, or the total without some groups. */
  #one(of: ScoreReference, { total, facts }: Whole): Tally | null | "unknown" {
    if (of.kind === "total") return total;
    if (of.kind !== "total-without") return "unknown";
    const { items } = this.#space.model;
    if (!items.some(({ code, role }) => role === "base" && !of.groups.includes(code))) return null;
    const name = JSON.stringify(of);
    const [points, maximum] = [this.#value(pointsFact(name), facts), this.#value(maximumFact(name), facts)];
    if (points === null || maximum === null) return "unknown";
    return totalAggregation(this.#space.model).finish({
      lo: points,
      hi: points,
      maximum,
      applies: maximum > 0,
    });
  }

  #value(name: string, facts: FactValues): number | null {
    const position = this.#facts.known(name);
    return position === undefined ? null : (facts[position] ?? null);
  }

  /** An expression with the scores put in; what does not apply meets no condition. */
  #onNumbers(condition: Extract<Condition, { kind: "in-interval" }>, whole: Whole): boolean | null {
    let { box } = whole;
    for (const of of scoresIn(condition)) {
      const tally = of.kind === "item" ? this.#item(of.code, whole) : this.#one(of, whole);
      if (tally === "unknown") continue;
      if (tally === null) return false;
      const range = { low: end(exactOfUnits(tally.lo)), high: end(exactOfUnits(tally.hi)) };
      box = box.withRange({ kind: "score", of }, range) ?? box;
      if (of.kind === "item") box = box.withAnswers(this.#space.openKey(appliesTo(of.code)), [YES]);
    }
    for (const { within, share } of passedIn(condition)) {
      const [passed, applied] = [
        this.#value(passedFact(within), whole.facts),
        this.#value(appliedFact(within), whole.facts),
      ];
      if (passed === null || applied === null) continue;
      if (share && applied === 0) return false;
      const count: Exact = { n: BigInt(passed), d: 1n };
      const value = share ? over(times(count, HUNDRED), { n: BigInt(applied), d: 1n }) : count;
      box = box.withRange({ kind: "passed", within, share }, point(value)) ?? box;
      if (within !== null) box = box.withAnswers(this.#space.openKey(appliesTo(within)), [YES]);
    }
    const truth = contains(condition, box);
    return truth instanceof Split ? null : truth;
  }
}

const appliesTo = (of: string): Condition => ({ kind: "applies", of, value: true });
const HUNDRED: Exact = { n: 100n, d: 1n };
const end = (at: Exact) => ({ at, closed: true });
