import { load, type Model, ModelFormatError } from "@tieuchi/engine";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prove } from "../../src/prove/prove.ts";
import { everySubmission } from "./every-submission.ts";
import { smallModels } from "./small-models.ts";
import { type Happenings, whatHappens } from "./what-happens.ts";

/** How many random models, and from which seed: `PROVE_RUNS=20000 PROVE_SEED=7 pnpm vitest run test/prove`. */
const numRuns = Number(process.env.PROVE_RUNS ?? 400);
const seed = Number(process.env.PROVE_SEED ?? 20_261_123);
const MOST_SUBMISSIONS = 2000;

/** What happens under those of the models that are sound and small enough. */
function* judged(): Generator<{ readonly model: Model; readonly happens: Happenings }> {
  for (const model of fc.sample(smallModels, { numRuns, seed })) {
    const submissions = everySubmission(model, MOST_SUBMISSIONS);
    if (submissions === null || submissions.length === 0 || !isSound(model)) continue;
    const happens = whatHappens(model, submissions);
    if (happens !== null) yield { model, happens };
  }
}

/** The generator does not keep scores out of circles, nor rounds wherever it must. */
function isSound(model: Model): boolean {
  try {
    load(model);
    return true;
  } catch (error) {
    if (error instanceof ModelFormatError) return false;
    throw error;
  }
}

describe("what is proven of a small set", { timeout: 60_000 + numRuns * 200 }, () => {
  it("is what trying every submission shows, both ways", () => {
    const told = { exact: 0, approximate: 0, missed: 0, compared: 0 };
    for (const { model, happens } of judged()) {
      const { findings, levels } = prove(model);
      const found = new Map(findings.map(({ code, place, proof }) => [`${code} ${place}`, proof]));
      const { evaluate } = load(model);
      for (const { title, witness } of levels) {
        if (witness === null) continue;
        expect(evaluate(witness).classification?.outcome).toEqual({ state: "known", level: title });
      }
      for (const [name, possible] of happens) {
        const proof = found.get(name);
        told.compared++;
        // A gate of which it is not even known whether it fires is not asked for its effect.
        const fires = found.get(name.replace("gate-without-effect", "gate-dead"));
        if (possible && proof === "exact") expect.fail(`${name} happens: ${JSON.stringify(model)}`);
        if (!possible && (proof ?? fires) === undefined)
          expect.fail(`${name} never happens: ${JSON.stringify(model)}`);
        if (proof !== undefined) told[proof]++;
        if (possible && proof !== undefined) told.missed++;
      }
    }
    expect(told.compared).toBeGreaterThan(numRuns);
    // Small sets leave little open: nearly all is proven, and what can happen is nearly always found.
    expect(told.approximate).toBeLessThan(told.exact * 0.05);
    expect(told.missed).toBeLessThan(told.compared * 0.01);
  });
});
