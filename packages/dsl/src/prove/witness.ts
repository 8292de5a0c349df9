import {
  checkSubmission,
  type Evaluator,
  InexactNumberError,
  load,
  type Model,
  type Result,
  type Submission,
} from "@tieuchi/engine";
import type { Answers } from "./space/answered.ts";
import { Box } from "./space/box.ts";
import { realize } from "./space/realize.ts";
import type { Space } from "./space/space.ts";

/** A submission that has been scored by the engine. */
export interface Scored {
  readonly submission: Submission;
  readonly result: Result;
}

/** Makes whole submissions of the answers that matter, and lets the engine score them. */
export class Witnesses {
  readonly #space: Space;
  readonly #evaluator: Evaluator;

  constructor(space: Space) {
    this.#space = space;
    this.#evaluator = load(space.model);
  }

  get model(): Model {
    return this.#space.model;
  }

  /** Every answer of the set, those that do not matter chosen freely; null where no submission was found. */
  complete(answers: Answers): Scored | null {
    const all = realize(new Box(this.#space), this.#space.variables.keys(), answers);
    return all && this.score(all);
  }

  /** These answers alone. */
  score(answers: Answers): Scored | null {
    const check = checkSubmission(this.model, Object.fromEntries(answers));
    if (!check.ok) return null;
    try {
      return { submission: check.submission, result: this.#evaluator.evaluate(check.submission) };
    } catch (error) {
      if (error instanceof InexactNumberError) return null;
      throw error;
    }
  }
}
