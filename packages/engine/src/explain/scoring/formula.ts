import { explanationMessages } from "../../messages/explanation.ts";
import { scoringMessages as say } from "../../messages/scoring.ts";
import { expressionFault, expressionNumbers, expressionText } from "../expression.ts";
import type { Tell } from "./telling.ts";

export const tellFormula: Tell<"formula"> = ({ scoring, trace, names }) => {
  const { expression } = scoring;
  const text = say.formulaText(expressionText(expression, names));
  const fault = expressionFault(expression, trace.expression, names);
  const numbers = expressionNumbers(expression, trace.expression);
  return {
    text: fault === null ? text : explanationMessages.finding(text, fault),
    sentence: (value) =>
      say.formulaWorked(text, numbers === null ? value : explanationMessages.equals(numbers, value)),
    clauses: [],
  };
};
