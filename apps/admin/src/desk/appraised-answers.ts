import type { Answer, Code } from "@tieuchi/engine";
import type { ModelIndex } from "../answers/model-index.ts";
import type { FieldValues } from "../api/types.ts";

/** What is appraised: the unit's data, over it the evaluator's changes; judgements only from the evaluator. */
export function appraisedAnswers(
  index: ModelIndex,
  self: FieldValues,
  changes: Readonly<Record<Code, Answer | null>>,
): Record<Code, Answer | null> {
  const answers: Record<Code, Answer | null> = {};
  for (const [code, question] of index.questions)
    answers[code] = changes[code] ?? (question.kind === "datum" ? (self[code]?.answer ?? null) : null);
  return answers;
}
