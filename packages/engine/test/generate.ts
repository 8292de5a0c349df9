/** Random models that a language checker would let through, and data that crowd around their thresholds. */
import fc from "fast-check";
import type { Answer, Model } from "../src/index.ts";
import type { Draw } from "./generate/draw.ts";
import { makeModel } from "./generate/model.ts";
import { makeSubmission } from "./generate/submission.ts";

export interface Case {
  readonly model: Model;
  readonly submission: Readonly<Record<string, Answer>>;
}

export const cases: fc.Arbitrary<Case> = fc.gen().map((gen) => {
  const draw: Draw = (from, to) => gen(fc.integer, { min: from, max: to });
  const model = makeModel(draw);
  return { model, submission: makeSubmission(model, draw) };
});
