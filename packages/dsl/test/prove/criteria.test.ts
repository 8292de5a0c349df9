import { checkSubmission, load } from "@tieuchi/engine";
import { describe, expect, it } from "vitest";
import { proofDiagnostics, prove } from "../../src/prove/index.ts";
import { criteriaSets } from "../criteria-sets.ts";

describe.each(criteriaSets)("criteria/ $label", { timeout: 60_000 }, ({ compilation, model }) => {
  const proofs = prove(model);
  const evaluator = load(model);
  const classify = (witness: unknown) => {
    const check = checkSubmission(model, witness);
    if (!check.ok) throw new Error("the witness is no submission");
    return evaluator.evaluate(check.submission).classification;
  };

  it("has nothing that never happens", () => {
    expect(proofDiagnostics(compilation, proofs.findings)).toEqual([]);
  });

  it("has a dossier for each of its levels", () => {
    for (const { title, witness } of proofs.levels) {
      expect(classify(witness)).toMatchObject({ outcome: { state: "known", level: title } });
    }
  });

  it("has a dossier under which each of its gates fires", () => {
    for (const [place, witness] of proofs.gates.entries()) {
      expect(classify(witness)?.gates[place]?.truth).toBe("true");
    }
  });
});
