import { explanationMessages } from "../../messages/explanation.ts";
import { scoringMessages as say } from "../../messages/scoring.ts";
import { expressionText } from "../expression.ts";
import { measureClause } from "./measure-clause.ts";
import type { Tell } from "./telling.ts";

export const tellBestPeer: Tell<"best-peer"> = ({ scoring, trace, names }) => {
  const text = say.bestPeerText(expressionText(scoring.measure, names), scoring.points);
  return {
    text,
    sentence: (value) => explanationMessages.finding(text, say.given(value)),
    clauses: [measureClause(scoring.measure, trace.measure, names)],
  };
};

export const tellLeader: Tell<"leader"> = ({ scoring, trace, names }) => {
  const { achieved, plan, base, points } = scoring;
  const text = say.leaderText(expressionText(achieved, names), expressionText(plan, names), base, points);
  return {
    text,
    sentence: (value) => explanationMessages.finding(text, say.given(value)),
    clauses: [measureClause(achieved, trace.achieved, names), measureClause(plan, trace.plan, names)],
  };
};
