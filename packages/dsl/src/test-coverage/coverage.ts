import {
  checkSubmission,
  InexactNumberError,
  load,
  type Model,
  type Result,
  type Submission,
} from "@tieuchi/engine";
import { placeIn } from "../check/document/places.ts";
import type { Compilation } from "../compile.ts";
import { coverageMessages as say } from "../messages/test-coverage.ts";
import type { Place } from "../place.ts";
import { Space } from "../prove/space/space.ts";
import { ClauseWords } from "./clause-words.ts";
import { SubmissionFinder } from "./find-submission.ts";
import { type Goal, goalsOf, type Side } from "./goals.ts";
import { ReachedGoals } from "./reached-goals.ts";
import { comparedKey } from "./thresholds.ts";

export interface TestCoverage {
  /** What the tests bring about, of what some data can: clauses, levels, gates, and each threshold below, at, above. */
  readonly reached: number;
  readonly reachable: number;
  /** Rounded down; 100 only when nothing is missing. */
  readonly percent: number;
  /** In the order of the text. */
  readonly untested: readonly Untested[];
  /** Data that would bring about all that is missing. */
  readonly proposals: readonly Proposal[];
}
/** A clause, or a threshold in one, that no test brings about. */
export interface Untested {
  /** Of the clause in the model: `bao-phu/band/1`. */
  readonly path: string;
  /** null where the text does not tell. */
  readonly place: Place | null;
  readonly kind: Goal["kind"];
  /** Of a threshold, what is missing; empty otherwise. */
  readonly sides: readonly Side[];
  /** In Vietnamese. */
  readonly message: string;
}
export interface Proposal {
  readonly goal: Goal;
  readonly submission: Submission;
  readonly result: Result;
}

/** Candidates tried for one goal. */
const MOST_CANDIDATES = 12;

/**
 * What the KIỂM THỬ of a compiled text leave untried, and data that would try it. Clauses that no data reach do not
 * count, nor do values on a threshold that data cannot have. null for a text with errors.
 *
 * @example
 * testCoverage(compile(text))?.percent; // 87
 */
export function testCoverage({ model, tests, places }: Compilation): TestCoverage | null {
  if (model === null) return null;
  const goals = goalsOf(model);
  const scorer = new Scorer(model, goals);
  const reached = new Set(tests.flatMap(({ submission }) => [...(scorer.score(submission)?.reached ?? [])]));
  const missing = goals.filter((goal) => !reached.has(goal));
  const { proposals, found } = missing.length === 0 ? NOTHING : propose(missing, scorer, model);
  const untested = missing.filter((goal) => found.has(goal));
  const reachable = reached.size + untested.length;
  return {
    reached: reached.size,
    reachable,
    percent: reachable === 0 ? 100 : Math.floor((reached.size * 100) / reachable),
    untested: told(untested, new ClauseWords(model))
      .map((one) => ({ ...one, place: placeIn(places, one.path) }))
      .sort((a, b) => (a.place?.span.start ?? 0) - (b.place?.span.start ?? 0)),
    proposals,
  };
}

const NOTHING = { proposals: [], found: new Set<Goal>() };

interface Tried {
  readonly result: Result;
  readonly reached: ReadonlySet<Goal>;
}

/** Scores data and tells which goals they reach. */
class Scorer {
  readonly #model: Model;
  readonly #evaluate: (submission: Submission) => Result;
  readonly #reached: ReachedGoals;

  constructor(model: Model, goals: readonly Goal[]) {
    this.#model = model;
    this.#evaluate = load(model).evaluate;
    this.#reached = new ReachedGoals(new Space(model), goals);
  }

  /** null for data that would be refused, or give no number at all. */
  score(submission: Submission): Tried | null {
    if (!checkSubmission(this.#model, submission).ok) return null;
    try {
      const result = this.#evaluate(submission);
      return { result, reached: this.#reached.of(submission, result) };
    } catch (error) {
      if (error instanceof InexactNumberError) return null;
      throw error;
    }
  }
}

/** One proposal after another, each for a goal that the ones before do not reach. */
function propose(
  missing: readonly Goal[],
  scorer: Scorer,
  model: Model,
): { readonly proposals: readonly Proposal[]; readonly found: ReadonlySet<Goal> } {
  const finder = SubmissionFinder.of(model);
  const proposals: Proposal[] = [];
  const found = new Set<Goal>();
  for (const goal of missing) {
    if (found.has(goal)) continue;
    let left = MOST_CANDIDATES;
    for (const submission of finder.find(goal)) {
      const tried = scorer.score(submission);
      if (tried?.reached.has(goal)) {
        proposals.push({ goal, submission, result: tried.result });
        for (const also of tried.reached) found.add(also);
        break;
      }
      if (--left <= 0) break;
    }
  }
  return { proposals, found };
}

/** One sentence a clause; the sides of a threshold together. */
function told(untested: readonly Goal[], words: ClauseWords): readonly Omit<Untested, "place">[] {
  const all = new Map<string, readonly Goal[]>();
  for (const goal of untested) {
    const key =
      goal.kind === "threshold" ? `${goal.path} ${comparedKey(goal.threshold.compared)}` : goal.path;
    const name = `${goal.kind === "threshold"} ${key}`;
    all.set(name, [...(all.get(name) ?? []), goal]);
  }
  return [...all.values()].map((goals) => {
    const [first] = goals as readonly [Goal];
    const { path, kind } = first;
    if (first.kind !== "threshold")
      return { path, kind, sides: [], message: say.untested(words.goal(first)) };
    const sides = goals.flatMap((goal) => (goal.kind === "threshold" ? [goal.side] : []));
    const { compared } = first.threshold;
    const named = sides.map((side) => words.side(compared, side));
    return { path, kind, sides, message: say.untestedSides(words.measure(compared), named) };
  });
}
