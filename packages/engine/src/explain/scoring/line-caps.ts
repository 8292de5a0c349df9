/** Caps on several lines in words, and the sum that lines and caps come to. */

import { explanationMessages } from "../../messages/explanation.ts";
import { scoringMessages as say } from "../../messages/scoring.ts";
import type { LineCap, Scoring } from "../../model.ts";
import type { LineCapTrace, ScoringTrace } from "../../result.ts";
import { showExact } from "../exact.ts";
import type { ToldClause } from "./telling.ts";

export function tellCap(cap: LineCap, { before, after }: LineCapTrace, scoring: Scoring): ToldClause {
  const lines = cap.lines.map((index) => scoring.lines[index]?.label ?? say.lineNumber(index + 1));
  const text = say.capLines(
    lines,
    cap.rule.kind === "highest" ? null : explanationMessages.points(cap.rule.points),
  );
  if (before === null || after === null) return { text, finding: say.capOpen, state: "unknown" };
  return before === after
    ? { text, finding: say.capIdle(showExact(before)), state: "not-counted" }
    : { text, finding: say.capCuts(showExact(before), showExact(after)), state: "counted" };
}

/** ` − 0,75 + 2`: what lines and outermost caps took away and added; null where that is nothing. */
export function lineSum({ lines, caps }: Scoring, trace: ScoringTrace): string | null {
  const taken = new Set<number>();
  const terms: { readonly position: number; readonly amount: string | null }[] = [];
  for (const [index, cap] of [...caps.entries()].reverse()) {
    const [position = 0] = cap.lines;
    if (!taken.has(position)) terms.push({ position, amount: trace.caps[index]?.after ?? null });
    for (const line of cap.lines) taken.add(line);
  }
  for (const [position, { points }] of trace.lines.entries()) {
    if (!taken.has(position)) terms.push({ position, amount: points });
  }
  const shown = terms
    .sort((a, b) => a.position - b.position)
    .flatMap(({ position, amount }) => {
      if (amount === null || amount === "0") return [];
      const sign =
        lines[position]?.kind === "deduct" ? explanationMessages.takeTerm : explanationMessages.addTerm;
      return [sign(showExact(amount))];
    });
  return shown.length > 0 ? shown.join("") : null;
}
