import type { Submission } from "@tieuchi/engine";
import { times, ZERO } from "../numbers/exact.ts";
import { submissionFor } from "../prove/focus.ts";
import { answersAlong, type State } from "../prove/fold/state.ts";
import { type Proofs, prove } from "../prove/prove.ts";
import type { Answers } from "../prove/space/answered.ts";
import { Box, type Split } from "../prove/space/box.ts";
import { Budget, explore } from "../prove/space/explore.ts";
import { type Aim, realize } from "../prove/space/realize.ts";
import { foldSet, type Survey, type SurveyedFactor, survey } from "../prove/survey/survey.ts";
import { PERCENT, point, type Range } from "../prove/terms/range.ts";
import { isTerm, measureOn, type Resolved } from "../prove/terms/resolve.ts";
import { dataOf } from "../prove/terms/term.ts";
import { exactOfUnits, unitsBelow } from "../prove/terms/units.ts";
import { Witnesses } from "../prove/witness.ts";
import { firedClauses } from "./fired-clauses.ts";
import type { Goal, Side } from "./goals.ts";
import { differenceOn } from "./reached-goals.ts";
import type { Compared, Threshold } from "./thresholds.ts";

type Of<K extends Goal["kind"]> = Extract<Goal, { kind: K }>;

const SIGNS: Readonly<Record<Side, number>> = { below: -1, at: 0, above: 1 };
const MOST_WHOLES = 6;
const EXPLORE_STEPS = 200;
const MOST_BOXES = 40;

/** Which numbers lie on which side, and from which end to look, so that the nearest come first. */
const sides: Readonly<Record<Side, { readonly range: Range; readonly aims: readonly Aim[] }>> = {
  below: { range: { low: null, high: { at: ZERO, closed: false } }, aims: ["high", "low", "middle"] },
  at: { range: point(ZERO), aims: ["low"] },
  above: { range: { low: { at: ZERO, closed: false }, high: null }, aims: ["low", "high", "middle"] },
};

/** Looks for data that reach a goal, as few as it takes; what is found still has to be scored. */
export class SubmissionFinder {
  readonly #survey: Survey;
  readonly #witnesses: Witnesses;
  #proofs: Proofs | null = null;
  #folded: readonly { readonly state: State; readonly gates: number }[] | null = null;

  constructor(surveyed: Survey) {
    this.#survey = surveyed;
    this.#witnesses = new Witnesses(surveyed.space);
  }

  static of(model: Survey["space"]["model"]): SubmissionFinder {
    return new SubmissionFinder(survey(model));
  }

  get survey(): Survey {
    return this.#survey;
  }

  /** Candidates, the best first. */
  *find(goal: Goal): Generator<Submission> {
    switch (goal.kind) {
      case "clause":
        yield* this.#forClause(goal);
        return;
      case "level":
        yield* this.#ofUse(this.#proven().levels[goal.place]?.witness);
        return;
      case "gate":
        yield* this.#ofUse(this.#proven().gates[goal.place]);
        return;
      case "threshold":
        yield* this.#forThreshold(goal);
    }
  }

  #proven(): Proofs {
    this.#proofs ??= prove(this.#survey.space.model);
    return this.#proofs;
  }

  *#forClause({ path }: Of<"clause">): Generator<Submission> {
    const [code = "", ...steps] = path.split("/");
    const surveyed = this.#survey.factors.find(({ factor }) => factor.criterion?.code === code);
    const samples = surveyed?.witnesses.get(steps.join("/")) ?? [];
    for (const { answers, hangs } of samples) {
      if (surveyed !== undefined && answers !== null && !hangs) yield ownAnswers(answers, surveyed);
    }
    if (surveyed === undefined || samples.every(({ hangs }) => !hangs)) return;
    const { model } = this.#survey.space;
    const found = submissionFor(
      {
        item: code,
        pieces: { name: surveyed.name, samples, stretches: samples },
        keeps: () => true,
        verify: (result) => firedClauses(model, result).has(path),
      },
      this.#survey,
      this.#witnesses,
    );
    yield* this.#ofUse(found?.submission);
  }

  *#forThreshold({ threshold, side }: Of<"threshold">): Generator<Submission> {
    const { space } = this.#survey;
    const { range, aims } = sides[side];
    const { compared } = threshold;
    if (compared.kind === "score") {
      yield* this.#forScore(compared, side);
      return;
    }
    const settle = (box: Box): Split | Exclude<Resolved, Split> => differenceOn(compared, box);
    const { leaves } = explore(new Box(space), settle, () => null, new Budget(EXPLORE_STEPS));
    for (const { box, value: term } of leaves.slice(0, MOST_BOXES)) {
      if (!isTerm(term)) continue;
      const narrowed = term.kind === "number" ? null : box.withRange(term, range);
      if (narrowed === null) continue;
      for (const aim of aims) {
        const answers = realize(narrowed, this.#dataFor(threshold, dataOf(term)), new Map(), aim);
        if (answers === null) continue;
        if (threshold.criterion === null) yield* this.#besideOthers(answers);
        yield Object.fromEntries(answers);
      }
    }
  }

  /** Without answers that nothing looks at. */
  *#ofUse(submission: Submission | null | undefined): Generator<Submission> {
    const used = new Set(this.#survey.factors.flatMap(({ factor }) => [...factor.reads]));
    if (submission) yield Object.fromEntries(Object.entries(submission).filter(([code]) => used.has(code)));
  }

  /** In a whole dossier of the best level that has one, where what gates do shows. */
  *#besideOthers(answers: Answers): Generator<Submission> {
    const whole = this.#proven().levels.find(({ witness }) => witness !== null)?.witness;
    if (whole) yield* this.#ofUse({ ...whole, ...Object.fromEntries(answers) });
  }

  /** Whole submissions whose score lies on one side of a bound, the nearest first. */
  *#forScore({ of, unit, at }: Extract<Compared, { kind: "score" }>, side: Side): Generator<Submission> {
    const { space } = this.#survey;
    const bound = measureOn(at, new Box(space));
    // A bound that depends on the year or on a choice is tried by the levels themselves.
    if (!isTerm(bound) || bound.kind !== "number") return;
    const distance = ({ lo, maximum }: State) => {
      const place =
        unit === "points" ? bound.value : times(times(bound.value, PERCENT), exactOfUnits(maximum ?? 0));
      return lo - unitsBelow(place);
    };
    const fits = (state: State) =>
      state.maximum !== null && state.lo === state.hi && Math.sign(distance(state)) === SIGNS[side];
    if (of.kind === "item") {
      const question = { item: of.code, pieces: null, keeps: fits, verify: () => true };
      const found = submissionFor(question, this.#survey, this.#witnesses);
      if (found !== null) yield* this.#whole(new Map(Object.entries(found.submission)));
      return;
    }
    const near = this.#wholes()
      .filter(({ state }) => state.trail.standing !== "none" && fits(state))
      .sort((a, b) => Math.abs(distance(a.state)) - Math.abs(distance(b.state)) || a.gates - b.gates);
    for (const { state } of near.slice(0, MOST_WHOLES)) yield* this.#whole(answersAlong(state.trail));
  }

  /** With how many gates fire in each: the fewer, the plainer a test. */
  #wholes(): readonly { readonly state: State; readonly gates: number }[] {
    if (this.#folded !== null) return this.#folded;
    const { wholes, truth } = foldSet(this.#survey, "points");
    const { gates = [] } = this.#survey.space.model.classification ?? {};
    this.#folded = wholes.map((whole) => ({
      state: whole.state,
      gates: gates.filter(({ condition }) => truth.of(condition, whole) !== false).length,
    }));
    return this.#folded;
  }

  *#whole(answers: Answers): Generator<Submission> {
    yield* this.#ofUse(this.#witnesses.complete(answers)?.submission);
  }

  /** The criterion's own answers, so that its points are known; those of the threshold alone beside levels. */
  #dataFor({ criterion }: Threshold, own: readonly string[]): ReadonlySet<string> {
    const surveyed = this.#survey.factors.find(
      ({ factor }) => factor.criterion === criterion && criterion !== null,
    );
    return new Set([...own, ...(surveyed?.factor.reads ?? [])]);
  }
}

/** Without answers that only other criteria look at. */
function ownAnswers(answers: Answers, { factor }: SurveyedFactor): Submission {
  return Object.fromEntries([...answers].filter(([code]) => factor.reads.has(code)));
}
