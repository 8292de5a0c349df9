import type { Model, Submission } from "@tieuchi/engine";
import type { ProofFinding } from "./finding.ts";
import { proveClauses } from "./prove-clauses.ts";
import { type LevelProof, proveLevels } from "./prove-levels.ts";
import { proveMaxima } from "./prove-maxima.ts";
import { foldSet, survey } from "./survey/survey.ts";
import { Witnesses } from "./witness.ts";

export interface Proofs {
  readonly findings: readonly ProofFinding[];
  /** In the order of the text; empty without XẾP LOẠI. */
  readonly levels: readonly LevelProof[];
  /** In the order of the text: whole submissions under which each gate fires; null where none was found. */
  readonly gates: readonly (Submission | null)[];
}

/**
 * What can happen under a checked model and what never can: levels, gates, branches, bands, lines, caps, maxima. A
 * level is called reachable only with a whole submission that the engine scores so. The answer depends on the model
 * alone; the work is bounded by counted steps, not by a clock: about a second for a set of forty criteria, so run it
 * when nobody waits.
 *
 * @example
 * prove(model).levels.find(({ witness }) => witness === null)?.title; // a level for which nobody was found
 */
export function prove(model: Model): Proofs {
  const surveyed = survey(model);
  const sets = { points: foldSet(surveyed, "points"), hull: foldSet(surveyed, "hull") };
  const { classification } = model;
  const witnesses = new Witnesses(surveyed.space);
  const ofLevels =
    classification === null
      ? { levels: [], gates: [], findings: [] }
      : proveLevels(classification, surveyed, sets, witnesses);
  return {
    findings: [
      ...proveMaxima(surveyed, sets, witnesses),
      ...proveClauses(surveyed, witnesses),
      ...ofLevels.findings,
    ],
    levels: ofLevels.levels,
    gates: ofLevels.gates,
  };
}
