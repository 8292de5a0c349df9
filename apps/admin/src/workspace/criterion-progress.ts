import type { Answer, Code, Criterion } from "@tieuchi/engine";
import type { ModelIndex } from "../answers/model-index.ts";
import type { Evidence } from "../api/types.ts";
import { missingEvidence } from "../evidence/missing-evidence.ts";

export interface Progress {
  readonly answered: number;
  readonly wanted: number;
  readonly evidenceMissing: number;
}

/** How far a unit is with one criterion: questions answered, required evidence still without a file. */
export function progressOf(
  criterion: Criterion,
  index: ModelIndex,
  answers: Readonly<Record<Code, Answer | null>>,
  evidence: readonly Evidence[],
): Progress {
  const questions = index.questionsOf(criterion);
  return {
    answered: questions.filter(({ code }) => (answers[code] ?? null) !== null).length,
    wanted: questions.length,
    evidenceMissing: missingEvidence([criterion], evidence).length,
  };
}

export function sumProgress(parts: readonly Progress[]): Progress {
  return parts.reduce(
    (sum, part) => ({
      answered: sum.answered + part.answered,
      wanted: sum.wanted + part.wanted,
      evidenceMissing: sum.evidenceMissing + part.evidenceMissing,
    }),
    { answered: 0, wanted: 0, evidenceMissing: 0 },
  );
}
