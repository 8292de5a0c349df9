import type { Answer, Code } from "@tieuchi/engine";
import { point } from "../terms/range.ts";
import { appliesKey, type Box, tickKey } from "./box.ts";
import { NO, type Variable, YES } from "./space.ts";

export type Answers = ReadonlyMap<Code, Answer>;

/** The part of a box where these answers are given: of what they answer, nothing is left open. */
export function answered(box: Box, answers: Answers): Box {
  let narrowed = box;
  for (const [code, answer] of answers) {
    const variable = box.space.variables.get(code);
    if (variable !== undefined) narrowed = withAnswer(narrowed, variable, answer);
  }
  return narrowed;
}

function withAnswer(box: Box, { code, domain, mayNotApply }: Variable, answer: Answer): Box {
  if (typeof answer === "object" && "notApplicable" in answer) return box.withAnswers(appliesKey(code), [NO]);
  const present = mayNotApply ? box.withAnswers(appliesKey(code), [YES]) : box;
  switch (domain.kind) {
    case "options":
      return present.withAnswers(code, [typeof answer === "boolean" ? (answer ? YES : NO) : String(answer)]);
    case "checklist": {
      const ticked: readonly string[] = Array.isArray(answer) ? answer : [];
      return domain.options.reduce(
        (left, option) => left.withAnswers(tickKey(code, option), [ticked.includes(option) ? YES : NO]),
        present,
      );
    }
    case "number": {
      const value = box.space.exactOf(code, answer);
      return (value && present.withRange({ kind: "datum", code }, point(value))) ?? present;
    }
  }
}
