import { scoringMessages as say } from "../../messages/scoring.ts";
import { lineSum } from "./line-caps.ts";
import type { Tell } from "./telling.ts";

export const tellCount: Tell<"count"> = ({ scoring, trace }) => ({
  text: say.startText(scoring.start),
  sentence: (value) =>
    lineSum(scoring, trace) === null
      ? say.startAlone(scoring.start, value)
      : say.startSum(scoring.start, value),
  clauses: [],
});
