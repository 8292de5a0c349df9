/** The engine's result in the terms of the reference. */
import type { ItemResult, Result, Score } from "../src/index.ts";
import { rationalOf, rationalText } from "./reference/rational.ts";
import type { Told, Verdict } from "./reference.ts";

export function verdictOf(result: Result): Verdict {
  const items: Record<string, Told> = {};
  const beforeRounding: Record<string, string> = {};
  const note = (code: string, before: string | null) => {
    if (before !== null) beforeRounding[code] = rationalText(rationalOf(before));
  };
  const visit = (item: ItemResult): void => {
    items[item.code] = toldOf(item.score);
    note(item.code, item.beforeRounding);
    if (item.kind === "group") item.items.forEach(visit);
  };
  result.items.forEach(visit);
  note("(total)", result.totalTrace?.beforeRounding ?? null);
  const { classification } = result;
  const outcome = classification?.outcome;
  return {
    total: toldOf(result.total),
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

function toldOf(score: Score): Told {
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
