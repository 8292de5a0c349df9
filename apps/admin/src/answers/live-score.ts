import {
  type Answer,
  type Code,
  checkSubmission,
  criteria,
  type ExplanationNode,
  explain,
  type ItemResult,
  load,
  type Model,
  type Result,
  type Score,
  YEAR_CODE,
} from "@tieuchi/engine";
import { useMemo } from "react";

/** The score of what is on the screen, by the same engine that the API uses. */
export interface LiveScore {
  readonly result: Result;
  readonly explanation: ExplanationNode;
  readonly scores: ReadonlyMap<Code, Score>;
  readonly explanations: ReadonlyMap<Code, ExplanationNode>;
  /** Faults of answers as typed; such answers are left out of the score. */
  readonly problems: ReadonlyMap<Code, string>;
}

export function useLiveScore(
  model: Model,
  year: number,
  answers: Readonly<Record<Code, Answer | null>>,
): LiveScore {
  const evaluator = useMemo(() => load(model), [model]);
  return useMemo(() => {
    const codes = askedBy(model);
    const asked = Object.fromEntries(Object.entries(answers).filter(([code]) => codes.has(code)));
    const check = checkSubmission(model, asked);
    const problems = new Map(check.ok ? [] : check.problems.map(({ field, message }) => [field, message]));
    const sound = check.ok
      ? check
      : checkSubmission(
          model,
          Object.fromEntries(Object.entries(asked).filter(([code]) => !problems.has(code))),
        );
    const submission = sound.ok ? sound.submission : {};
    const result = evaluator.evaluate(model.period ? { ...submission, [YEAR_CODE]: year } : submission);
    const explanation = explain(model, result);
    const explanations = new Map<Code, ExplanationNode>();
    const visit = (node: ExplanationNode) => {
      if (node.code !== null && node.kind !== "clause") explanations.set(node.code, node);
      node.children.forEach(visit);
    };
    visit(explanation);
    return { result, explanation, scores: scoresOf(result), explanations, problems };
  }, [model, year, evaluator, answers]);
}

function scoresOf(result: Result): ReadonlyMap<Code, Score> {
  const scores = new Map<Code, Score>();
  const visit = (item: ItemResult) => {
    scores.set(item.code, item.score);
    if (item.kind === "group") item.items.forEach(visit);
  };
  result.items.forEach(visit);
  return scores;
}

/** Codes that the model asks for; answers to questions of an older version are not part of this score. */
function askedBy(model: Model): ReadonlySet<Code> {
  const codes = new Set<Code>(model.data.map(({ code }) => code));
  for (const criterion of criteria(model)) {
    for (const datum of criterion.data) codes.add(datum.code);
    if (criterion.scoring.kind === "judgement") codes.add(criterion.code);
  }
  return codes;
}
