import { firedClauses } from "../test-coverage/fired-clauses.ts";
import type { Proof, ProofFinding } from "./finding.ts";
import { answer } from "./focus.ts";
import { clauseMarksOf } from "./scoring/clause-marks.ts";
import type { Survey, SurveyedFactor } from "./survey/survey.ts";
import type { Witnesses } from "./witness.ts";

/** Branches, bands, lines and caps that never take effect. */
export function proveClauses(survey: Survey, witnesses: Witnesses): readonly ProofFinding[] {
  return survey.factors.flatMap((factor) => findingsOf(factor, survey, witnesses));
}

function findingsOf(surveyed: SurveyedFactor, survey: Survey, witnesses: Witnesses): readonly ProofFinding[] {
  const { criterion } = surveyed.factor;
  if (criterion === null || surveyed.stretches.some(({ open }) => open)) return [];
  return clauseMarksOf(criterion).flatMap(({ path, code }): readonly ProofFinding[] => {
    const proof = proofOf(path, criterion.code, surveyed, survey, witnesses);
    return proof === null ? [] : [{ code, place: `${criterion.code}/${path}`, proof, because: null }];
  });
}

/** null: the clause can take effect. */
function proofOf(
  path: string,
  criterion: string,
  { name, complete, stretches, witnesses: found }: SurveyedFactor,
  survey: Survey,
  witnesses: Witnesses,
): Proof | null {
  const samples = found.get(path) ?? [];
  if (samples.some(({ hangs }) => !hangs)) return null;
  const possible = stretches.filter(({ marks }) => marks.has(path));
  if (possible.length === 0) return complete ? "exact" : "approximate";
  if (samples.length === 0 && possible.every(({ hangs }) => !hangs)) return "approximate";
  return answer(
    {
      item: criterion,
      pieces: { name, samples, stretches: possible },
      keeps: () => true,
      verify: (result) => firedClauses(witnesses.model, result).has(`${criterion}/${path}`),
    },
    survey,
    witnesses,
  );
}
