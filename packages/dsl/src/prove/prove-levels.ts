import type { Classification, Condition, Result, Submission } from "@tieuchi/engine";
import {
  changes,
  type Ending,
  endingOf,
  fires,
  type Goal,
  gateChanges,
  holds,
  meets,
  reaches,
} from "./endings.ts";
import type { ProofFinding, Settled } from "./finding.ts";
import { answersAlong } from "./fold/state.ts";
import { isOnData, leavesOf, needsOthers } from "./scoring/leaf-conditions.ts";
import type { FoldedSet, Survey } from "./survey/survey.ts";
import type { Witnesses } from "./witness.ts";

export interface LevelProof {
  readonly title: string;
  /** A whole submission that the engine puts on this level; null where none was found. */
  readonly witness: Submission | null;
}

export interface LevelProofs {
  readonly levels: readonly LevelProof[];
  /** Submissions under which each gate fires; null where none was found. */
  readonly gates: readonly (Submission | null)[];
  readonly findings: readonly ProofFinding[];
}

/** Submissions tried for one goal. */
const MOST_TRIES = 8;

/** Levels that nobody reaches, gates that never fire or change nothing, conditions on scores that never hold. */
export function proveLevels(
  classification: Classification,
  { factors }: Survey,
  sets: { readonly points: FoldedSet; readonly hull: FoldedSet },
  witnesses: Witnesses,
): LevelProofs {
  const prover = new LevelProver(classification, sets, witnesses);
  // What others reach may bring about anything.
  const waits = factors.some(({ stretches }) => stretches.some(({ open }) => open));
  const findings: ProofFinding[] = [];
  const add = (
    code: ProofFinding["code"],
    place: string,
    { proof }: Settled,
    conditions: readonly Condition[],
    because: ProofFinding["because"] = null,
  ) => {
    const told = proof === "exact" || !(waits || conditions.some(needsOthers));
    if (proof !== null && told) findings.push({ code, place, proof, because });
    return proof === null;
  };
  const all = [...classification.levels, ...classification.gates].flatMap(({ condition }) => condition ?? []);
  const levels = classification.levels.map(({ title, condition }, place): LevelProof => {
    const settled = prover.level(place);
    const because = settled.proof !== null && prover.isNeverMet(place) ? "condition" : "others";
    const alive = add("level-unreachable", `level/${place}`, settled, all, because);
    if (alive && condition !== null) deadParts(condition, `level/${place}`);
    return { title, witness: settled.witness };
  });
  const gates = classification.gates.map(({ condition }, index) => {
    const place = `gate/${index}`;
    const settled = prover.gate(index);
    if (add("gate-dead", place, settled, [condition])) {
      deadParts(condition, place);
      add("gate-without-effect", place, prover.effect(index), all);
    }
    return settled.witness;
  });
  function deadParts(condition: Condition, place: string): void {
    for (const [index, part] of leavesOf(condition).entries()) {
      if (part === condition || isOnData(part)) continue;
      add("score-condition-dead", `${place}/part/${index}`, prover.condition(part), [part]);
    }
  }
  return { levels, gates, findings };
}

class LevelProver {
  readonly #classification: Classification;
  readonly #sets: { readonly points: FoldedSet; readonly hull: FoldedSet };
  readonly #endings: { readonly points: readonly Ending[]; readonly hull: readonly Ending[] };
  readonly #witnesses: Witnesses;

  constructor(
    classification: Classification,
    sets: { readonly points: FoldedSet; readonly hull: FoldedSet },
    witnesses: Witnesses,
  ) {
    this.#classification = classification;
    this.#sets = sets;
    this.#witnesses = witnesses;
    const endingsOf = ({ wholes, truth }: FoldedSet) =>
      wholes.map((whole) => endingOf(whole, truth, classification));
    this.#endings = { points: endingsOf(sets.points), hull: endingsOf(sets.hull) };
  }

  level(place: number): Settled {
    const title = this.#classification.levels[place]?.title;
    return this.#settle(reaches(place), ({ classification: found }) => {
      return found?.outcome.state === "known" && found.outcome.level === title;
    });
  }
  /** As far as can be told. */
  isNeverMet(place: number): boolean {
    return this.#endings.points.every((ending) => meets(place)(ending) === false);
  }
  gate(index: number): Settled {
    return this.#settle(fires(index), (result) => result.classification?.gates[index]?.truth === "true");
  }
  effect(index: number): Settled {
    return this.#settle(changes(index, this.#classification), ({ classification: found, total }) => {
      if (found === null || total.state !== "known") return false;
      const [levels, gates] = [found.levels, found.gates].map((all) =>
        all.map(({ truth }) => truth === "true"),
      );
      return gateChanges(index, this.#classification, levels as boolean[], gates as boolean[]);
    });
  }
  condition(condition: Condition): Settled {
    return this.#settle(holds(condition), () => true);
  }

  #settle(goal: Goal, verify: (result: Result) => boolean): Settled {
    const { points, hull } = this.#endings;
    const hopeful = points.filter(
      (ending) => ending.state.trail.standing !== "none" && goal(ending) !== false,
    );
    // Sure ones first; of each kind those from everywhere among the sums.
    const sure = hopeful.filter((ending) => ending.state.trail.standing === "sure" && goal(ending) === true);
    for (const { state } of [...spread(sure), ...spread(hopeful)].slice(0, MOST_TRIES)) {
      const scored = this.#witnesses.complete(answersAlong(state.trail));
      if (scored !== null && verify(scored.result)) return { witness: scored.submission, proof: null };
    }
    const never = (endings: readonly Ending[]) => endings.every((ending) => goal(ending) === false);
    const impossible =
      (this.#sets.hull.complete && never(hull)) || (this.#sets.points.complete && never(points));
    return { witness: null, proof: impossible ? "exact" : "approximate" };
  }
}

function spread<T>(all: readonly T[]): readonly T[] {
  const step = Math.max(1, Math.floor((all.length - 1) / (MOST_TRIES / 2 - 1)));
  return all.filter((_, index) => index % step === 0);
}
