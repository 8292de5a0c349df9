import { explanationMessages } from "../../messages/explanation.ts";
import { scoringMessages as say } from "../../messages/scoring.ts";
import { conditionFinding, conditionParts, conditionText } from "../condition.ts";
import { stateOf } from "../node.ts";
import type { Tell } from "./telling.ts";

export const tellPass: Tell<"pass"> = ({ scoring, trace, names }) => {
  const { condition, points, otherwise } = scoring;
  const { truth } = trace.condition;
  const condensed = conditionText(condition, names);
  const text = names.pointless ? say.pointlessText(condensed) : say.passText(points, condensed, otherwise);
  const outcome = (value: string): string => {
    if (names.pointless) return truth === "true" ? say.pointlessTrue : say.pointlessFalse;
    return truth === "true" ? say.passTrue(value) : say.passFalse(value);
  };
  return {
    text,
    sentence: (value) => explanationMessages.finding(text, outcome(value)),
    clauses: [
      {
        text: condensed,
        finding: conditionFinding(condition, trace.condition, names),
        state: stateOf(truth),
        children: (id) => conditionParts(condition, trace.condition, names, id),
      },
    ],
  };
};
