import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkSubmission, load } from "../src/index.ts";
import { type Case, cases } from "./generate.ts";
import { FAULTS, type Fault } from "./reference/world.ts";
import { evaluateReference } from "./reference.ts";
import { LONG, runs } from "./runs.ts";
import { verdictOf } from "./verdict.ts";

describe("the engine and the reference", () => {
  it("agree on every generated model and submission", { timeout: LONG }, () => {
    fc.assert(
      fc.property(cases, ({ model, submission }) => {
        const engine = verdictOf(load(model).evaluate(submission));
        const reference = evaluateReference(model, submission);
        if (!isDeepStrictEqual(engine, reference)) expect(engine).toEqual(reference);
      }),
      runs(),
    );
  });

  it("are compared on submissions that the check lets through unchanged", { timeout: LONG }, () => {
    fc.assert(
      fc.property(cases, ({ model, submission }) => {
        expect(checkSubmission(model, submission)).toEqual({ ok: true, submission });
      }),
      runs(0.2),
    );
  });
});

describe("a fault put into the reference", () => {
  const sample = fc.sample(cases, { numRuns: 1500, seed: 20261123 }).map(({ model, submission }: Case) => ({
    model,
    submission,
    engine: verdictOf(load(model).evaluate(submission)),
  }));
  const disagreements = (fault: Fault | null) =>
    sample.filter(
      ({ model, submission, engine }) =>
        !isDeepStrictEqual(engine, evaluateReference(model, submission, fault)),
    ).length;

  it("is the only reason to disagree", { timeout: LONG }, () => {
    expect(disagreements(null)).toBe(0);
  });

  it.each(FAULTS)("shows in the generated cases: %s", { timeout: LONG }, (fault) => {
    expect(disagreements(fault)).toBeGreaterThan(10);
  });
});
