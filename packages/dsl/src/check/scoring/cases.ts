import type { CaseScoring } from "@tieuchi/engine";
import type { CaseLine } from "../../ast.ts";
import { insertLine } from "../../fixes.ts";
import { checkCondition } from "../conditions/condition.ts";
import type { ScoringNodeOf } from "../document/tree.ts";
import type { Extent } from "../items/extents.ts";
import type { Scope } from "../scope.ts";
import { outcomesOf } from "./award-points.ts";
import { checkPlainAward } from "./awards.ts";
import type { CheckedHead } from "./chapter.ts";
import { settledBefore } from "./first-that-holds.ts";

type Case = CaseScoring["cases"][number];

/** `chấm theo trường hợp`: the first case that holds; the last takes all that is left. */
export function checkCases(
  { cases: lines }: ScoringNodeOf<"cases">,
  extent: Extent,
  scope: Scope,
): CheckedHead {
  checkLast(lines, scope);
  const checked = lines.map(({ condition, award }) => ({
    ...checkPlainAward(award, extent, scope),
    condition: condition === null || condition === "otherwise" ? null : checkCondition(condition, scope),
    readable: condition === "otherwise",
  }));
  const outcomes = outcomesOf(checked);
  const cases = checked.flatMap(({ condition, award, readable }): Case[] =>
    award !== null && (condition !== null || readable) ? [{ condition, award }] : [],
  );
  for (const index of settledBefore(
    checked.map(({ condition }) => condition),
    scope,
  )) {
    const line = lines[index];
    if (line) scope.findings.add("case-dead", line.span, ["case"]);
  }
  return { model: cases.length < lines.length ? null : { kind: "cases", cases }, outcomes };
}

function checkLast(lines: readonly CaseLine[], { findings, broken, doubtful }: Scope): void {
  for (const line of lines.slice(0, -1)) {
    if (line.condition === "otherwise") findings.add("case-otherwise-not-last", line.span, ["case"]);
  }
  const last = lines.at(-1);
  if (last === undefined || doubtful || broken(last.span)) return;
  if (lines.some((line) => line.condition === "otherwise")) return;
  findings.add("case-otherwise-missing", last.span, ["case"], insertLine(last.span.end, "- còn lại: 0 điểm"));
}
