import { formatDateVi, formatNumberVi, type Limit, type Limits } from "@tieuchi/engine";
import { messages } from "./messages.ts";
import type { ModelIndex, Question } from "./model-index.ts";

/** The limits of a question in the words of the criteria: `từ 0 đến [dân số]`, `bước 0,5`. */
export function limitsText(question: Question, index: ModelIndex): string {
  if (question.kind === "judgement") {
    const { from, to, step } = question.criterion.scoring;
    return join([
      messages.from(formatNumberVi(from)),
      `${messages.to(formatNumberVi(to))},`,
      messages.step(formatNumberVi(step)),
    ]);
  }
  const { type } = question.datum;
  switch (type.kind) {
    case "boolean":
    case "choice":
    case "checklist":
      return "";
    case "date":
      return join([
        type.from && messages.from(formatDateVi(type.from)),
        type.to && messages.to(formatDateVi(type.to)),
      ]);
    case "count":
      return limits(type, index);
    case "decimal":
    case "percent":
      return [limits(type, index), messages.digits(type.digits)].filter(Boolean).join("; ");
  }
}

function limits({ from, to }: Limits, index: ModelIndex): string {
  return join([from && messages.from(limit(from, index)), to && messages.to(limit(to, index))]);
}

function limit(bound: Limit, index: ModelIndex): string {
  return bound.kind === "value"
    ? formatNumberVi(bound.value)
    : messages.otherDatum(index.nameOf(bound.code) ?? bound.code);
}

function join(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null).join(" ");
}
