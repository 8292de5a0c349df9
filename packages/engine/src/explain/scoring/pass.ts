import { explanationMessages as say } from "../../messages/explanation.ts";
import { conditionFinding, conditionParts, conditionText } from "../condition.ts";
import { stateOf } from "../node.ts";
import type { Tell } from "./telling.ts";

export const tellPass: Tell<"pass"> = ({ scoring, trace, names, award, known }) => {
  const { condition, points, otherwise } = scoring;
  const { truth } = trace.condition;
  const text = conditionText(condition, names);
  const outcome = !known ? award : truth === "true" ? say.passTrue(award) : say.passFalse(award);
  return {
    sentence: say.finding(say.passText(points, text, otherwise), outcome),
    clauses: [
      {
        text,
        finding: conditionFinding(condition, trace.condition, names),
        state: stateOf(truth),
        children: (id) => conditionParts(condition, trace.condition, names, id),
      },
    ],
  };
};
