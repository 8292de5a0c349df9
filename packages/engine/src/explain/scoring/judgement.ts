import { explanationMessages as say } from "../../messages/explanation.ts";
import type { Tell } from "./telling.ts";

export const tellJudgement: Tell<"judgement"> = ({ scoring, trace, award, known }) => {
  const text = say.judgementText(scoring.from, scoring.to, scoring.step);
  const { given } = trace;
  return {
    sentence: say.finding(text, known ? say.given(award) : award),
    clauses: [
      given === null
        ? { text, finding: say.judgementMissing, state: "unknown" }
        : { text, finding: say.judgementGiven(given), state: "counted" },
    ],
  };
};
