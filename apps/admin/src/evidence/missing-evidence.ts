import type { Criterion, EvidenceRequirement } from "@tieuchi/engine";
import type { Evidence } from "../api/types.ts";

/** What the criteria require to be proved and no file has been attached for yet. */
export function missingEvidence(
  criteria: readonly Criterion[],
  evidence: readonly Evidence[],
): readonly EvidenceRequirement[] {
  const attached = new Set(evidence.map(({ requirement }) => requirement));
  return criteria.flatMap((criterion) =>
    criterion.evidence.filter(({ required, code }) => required && !attached.has(code)),
  );
}
