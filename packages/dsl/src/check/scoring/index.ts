import type { ScoringNode, ScoringNodeOf } from "../document/tree.ts";
import { type Extent, UNREADABLE_EXTENT } from "../items/extents.ts";
import type { Scope } from "../scope.ts";
import { checkAlternatives } from "./alternatives.ts";
import { checkBands } from "./bands.ts";
import { checkCases } from "./cases.ts";
import type { CheckedHead, CheckedScoring } from "./chapter.ts";
import { checkCount } from "./count.ts";
import { checkFormula } from "./formula.ts";
import { checkJudgement } from "./judgement.ts";
import { checkLines } from "./lines.ts";
import { UNKNOWN } from "./outcomes.ts";
import { checkPass } from "./pass.ts";
import { checkBestPeer, checkLeader } from "./peers.ts";
import { checkTable } from "./table.ts";

const chapters: {
  readonly [K in ScoringNode["kind"]]: (node: ScoringNodeOf<K>, extent: Extent, scope: Scope) => CheckedHead;
} = {
  pass: checkPass,
  bands: checkBands,
  cases: checkCases,
  count: checkCount,
  judgement: checkJudgement,
  table: checkTable,
  formula: checkFormula,
  alternatives: (node, extent, scope) => checkAlternatives(node, extent, scope, checkInWay),
  "best-peer": checkBestPeer,
  leader: checkLeader,
};

/** Checks a way of scoring and all that stands below it against the extent of its criterion. */
export function checkScoring(node: ScoringNode, extent: Extent, scope: Scope): CheckedScoring {
  if (node.kind === "count" && node.lines.length === 0 && !scope.doubtful) {
    scope.findings.add("scoring-without-lines", node.clause.span, [node.kind]);
  }
  return checkInWay(node, extent, scope);
}

/** One of several ways may give the same points to everyone: its condition decides. */
function checkInWay(node: ScoringNode, extent: Extent, scope: Scope): CheckedScoring {
  const { findings } = scope;
  const misfit = reportPoints(node, scope);
  const check = chapters[node.kind] as (typeof chapters)[ScoringNode["kind"]];
  // What is said of points is beside the point where there should be none.
  const head = check(node as never, misfit ? UNREADABLE_EXTENT : extent, scope);
  const lines = checkLines(node, head.outcomes, extent, scope);
  if (lackLines(node) && !scope.doubtful) {
    findings.add("scoring-without-lines", node.clause.span, [node.kind]);
    return { model: null, outcomes: UNKNOWN };
  }
  if (head.model === null || lines.lines === null || lines.caps === null) {
    return { model: null, outcomes: lines.outcomes };
  }
  const model = { ...head.model, proposed: node.clause.proposed, lines: lines.lines, caps: lines.caps };
  return { model, outcomes: lines.outcomes };
}

/** Refuses points in a set without points; tells whether the way of scoring gives any. */
function reportPoints({ kind, clause, lines, caps }: ScoringNode, { scale, findings }: Scope): boolean {
  if (scale === "points") return false;
  const misfit = kind !== "pass" || !clause.pointless;
  for (const { span } of [...(misfit ? [clause] : []), ...lines, ...caps]) {
    findings.add("points-in-set-without-points", span, []);
  }
  return misfit;
}

/** Some ways of scoring mean nothing without what stands below them. */
function lackLines(node: ScoringNode): boolean {
  switch (node.kind) {
    case "bands":
      return node.bands.length === 0;
    case "cases":
      return node.cases.length === 0;
    case "table":
      return node.rows.length === 0;
    default:
      return false;
  }
}
