import { type Answer, canonicalJson, formatDateVi, formatNumberVi, formatQuantityVi } from "@tieuchi/engine";
import { messages } from "./messages.ts";
import type { Question } from "./model-index.ts";

/** An answer as people read it: `9.400 người`, `97,8%`, `có`, `15/02/2026`. */
export function answerText(answer: Answer | null, question?: Question): string {
  if (answer === null) return messages.unanswered;
  if (isTicks(answer)) return answer.length === 0 ? messages.noneTicked : answer.join("; ");
  if (typeof answer === "object") return messages.notApplicable.toLowerCase();
  if (typeof answer === "boolean") return (answer ? messages.yes : messages.no).toLowerCase();
  if (typeof answer === "number") {
    const unit = question ? unitOf(question) : null;
    return unit === null ? formatNumberVi(answer) : formatQuantityVi(answer, unit);
  }
  return /^\d{4}-\d\d-\d\d$/.test(answer) ? formatDateVi(answer) : answer;
}

/** Unit of a numeric question, null for others. */
export function unitOf(question: Question): string | null {
  if (question.kind === "judgement") return messages.pointsUnit;
  const { type } = question.datum;
  if (type.kind === "percent") return "%";
  return "unit" in type ? type.unit : null;
}

export function sameAnswer(one: Answer | null, other: Answer | null): boolean {
  return one === other || (one !== null && other !== null && canonicalJson(one) === canonicalJson(other));
}

/** The options ticked of a checklist. */
export function isTicks(answer: Answer | null): answer is readonly string[] {
  return Array.isArray(answer);
}
