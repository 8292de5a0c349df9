import { scoringMessages as say } from "../../messages/scoring.ts";
import { conditionFinding, conditionParts, conditionText } from "../condition.ts";
import { requirePairs, stateOf } from "../node.ts";
import { plainAwardText } from "./awards.ts";
import type { Tell, ToldClause } from "./telling.ts";

export const tellCases: Tell<"cases"> = ({ scoring, trace, names }) => {
  requirePairs(scoring.cases, trace.cases);
  const truths = trace.cases.map((one) => one?.truth ?? "true");
  const first = truths.indexOf("true");
  const settled = truths.slice(0, Math.max(first, 0)).every((truth) => truth === "false");

  const clauses = scoring.cases.map(({ condition, award }, index): ToldClause => {
    const shown = plainAwardText(award);
    const text = condition ? say.caseText(conditionText(condition, names), shown) : say.otherwiseText(shown);
    if (first >= 0 && index > first) return { text, finding: say.casePassedOver, state: "not-counted" };
    const own = trace.cases[index];
    const finding = condition && own ? conditionFinding(condition, own, names) : say.caseRest;
    if (index === first && !settled) {
      return { text, finding: condition ? `${finding}; ${say.caseWaits}` : say.caseWaits, state: "unknown" };
    }
    return {
      text,
      finding,
      state: stateOf(truths[index] ?? "unknown"),
      children: (id) => (condition && own ? conditionParts(condition, own, names, id) : []),
    };
  });
  return {
    text: say.casesText,
    sentence: (value) => (first < 0 ? say.noCase(value) : say.caseHolds(first + 1, value)),
    clauses,
  };
};
