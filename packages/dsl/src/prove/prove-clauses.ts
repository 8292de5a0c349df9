import { clauseMarksOf } from "./clause-marks.ts";
import type { ProofFinding } from "./finding.ts";
import type { Survey, SurveyedFactor } from "./survey.ts";

/** Branches, bands, lines and caps that never take effect. */
export function proveClauses({ factors }: Survey): readonly ProofFinding[] {
  return factors.flatMap(findingsOf);
}

function findingsOf({ factor, stretches, witnesses, complete }: SurveyedFactor): readonly ProofFinding[] {
  const { criterion } = factor;
  if (criterion === null || stretches.some(({ open }) => open)) return [];
  return clauseMarksOf(criterion).flatMap(({ path, code }): readonly ProofFinding[] => {
    if (witnesses.has(path)) return [];
    const possible = stretches.some(({ marks }) => marks.has(path));
    const proof = complete && !possible ? "exact" : "approximate";
    return [{ code, place: `${criterion.code}/${path}`, proof }];
  });
}
