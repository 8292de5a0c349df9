/** The engine's result in the terms of the reference. */
import type { ItemResult, Result, Score } from "../src/index.ts";
import { type Mark, rationalOf, rationalText, type Verdict } from "./reference.ts";

export function verdictOf(result: Result): Verdict {
  const items: Record<string, Mark> = {};
  const beforeRounding: Record<string, string> = {};
  const visit = (item: ItemResult): void => {
    items[item.code] = markOf(item.score);
    if (item.kind === "group") item.items.forEach(visit);
    else if (item.beforeRounding !== null)
      beforeRounding[item.code] = rationalText(rationalOf(item.beforeRounding));
  };
  result.items.forEach(visit);
  const { classification } = result;
  const outcome = classification?.outcome;
  return {
    total: markOf(result.total),
    items,
    beforeRounding,
    levels: classification?.levels.map(({ truth }) => truth) ?? [],
    gates: classification?.gates.map(({ truth }) => truth) ?? [],
    outcome: !outcome
      ? null
      : outcome.state === "known"
        ? outcome.level
        : outcome.state === "excluded"
          ? "none"
          : "open",
  };
}

function markOf(score: Score): Mark {
  if (score.state === "not-applicable") return score;
  return {
    state: score.state,
    points: exact(score.points),
    maximum: exact(score.maximum),
    missing: score.state === "unknown" ? [...score.missing].sort() : [],
  };
}

function exact(points: number): string {
  return rationalText(rationalOf(String(points)));
}
