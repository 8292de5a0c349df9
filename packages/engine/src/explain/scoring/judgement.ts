import { explanationMessages } from "../../messages/explanation.ts";
import { scoringMessages as say } from "../../messages/scoring.ts";
import type { Tell } from "./telling.ts";

export const tellJudgement: Tell<"judgement"> = ({ scoring, trace }) => {
  const text = say.judgementText(scoring.from, scoring.to, scoring.step);
  const { given } = trace;
  return {
    text,
    sentence: (value) => explanationMessages.finding(text, say.given(value)),
    clauses: [
      given === null
        ? { text, finding: say.judgementMissing, state: "unknown" }
        : { text, finding: say.judgementGiven(given), state: "counted" },
    ],
  };
};
