import type { Condition, Way } from "@tieuchi/engine";
import { allKnown } from "../../all-known.ts";
import { insertAt } from "../../fixes.ts";
import { greatest } from "../../numbers/exact.ts";
import { outer } from "../../numbers/outermost.ts";
import { checkCondition } from "../conditions/condition.ts";
import type { ScoringNode, ScoringNodeOf, WayNode } from "../document/tree.ts";
import { firstByName } from "../first-by-name.ts";
import type { Extent } from "../items/extents.ts";
import type { Scope } from "../scope.ts";
import { assuming } from "../situations/assumptions.ts";
import type { CheckedHead, CheckedScoring } from "./chapter.ts";
import { leaveNothing, settledBefore } from "./first-that-holds.ts";
import { anyOf, type Outcomes, UNKNOWN } from "./outcomes.ts";

/** The scoring of one way, as that of a criterion. */
type CheckScoring = (node: ScoringNode, extent: Extent, scope: Scope) => CheckedScoring;

interface CheckedWay {
  readonly way: Way | null;
  readonly condition: Condition | null;
  readonly outcomes: Outcomes;
}

/** `chấm theo cách cao nhất`, `chấm theo cách đầu tiên` and the ways below. */
export function checkAlternatives(
  { clause, ways: nodes }: ScoringNodeOf<"alternatives">,
  extent: Extent,
  scope: Scope,
  checkScoring: CheckScoring,
): CheckedHead {
  if (nodes.length < 2 && !scope.doubtful) scope.findings.add("ways-too-few", clause.span, []);
  checkTitles(nodes, scope);
  const checked = nodes.map((node) => checkWay(node, extent, scope, checkScoring));
  if (clause.choose === "first") {
    checkFirst(nodes, checked, scope);
    for (const index of settledBefore(
      checked.map(({ condition }) => condition),
      scope,
    )) {
      const node = nodes[index];
      if (node) scope.findings.add("case-dead", node.clause.span, ["way"]);
    }
  } else {
    checkBest(nodes, checked, clause.span, scope);
  }
  const outcomes = outcomesOf(clause.choose, nodes, checked);
  const ways = allKnown(checked.map(({ way }) => way));
  return { model: ways === null || nodes.length < 2 ? null : { kind: clause.choose, ways }, outcomes };
}

function checkWay(
  { clause, scoring }: WayNode,
  extent: Extent,
  scope: Scope,
  checkScoring: CheckScoring,
): CheckedWay {
  const { title, condition: written, span } = clause;
  const free = written === "always" || written === "otherwise";
  const condition = free || written === null ? null : checkCondition(written, scope);
  if (scoring === null) {
    if (!scope.doubtful && !scope.broken(span)) scope.findings.add("way-without-scoring", span, []);
    return { way: null, condition, outcomes: UNKNOWN };
  }
  if (outsideOnly.has(scoring.kind)) {
    scope.findings.add("scoring-not-in-way", scoring.clause.span, []);
    return { way: null, condition, outcomes: UNKNOWN };
  }
  const { model, outcomes } = checkScoring(scoring, extent, assuming(free ? null : written, scope));
  const sound = title !== null && model !== null && (free || condition !== null);
  return { way: sound ? { title: title.value, condition, scoring: model } : null, condition, outcomes };
}

/** A person judges a criterion as a whole, and a cohort compares whole criteria. */
const outsideOnly: ReadonlySet<ScoringNode["kind"]> = new Set([
  "judgement",
  "best-peer",
  "leader",
  "alternatives",
]);

function checkTitles(ways: readonly WayNode[], { findings, lineOf }: Scope): void {
  firstByName(
    ways,
    ({ clause }) => clause.title,
    (title, { clause }) => findings.add("way-repeated", title.span, [title.value, lineOf(clause.span.start)]),
  );
}

/** The last way must take all that is left, and no other may. */
function checkFirst(ways: readonly WayNode[], checked: readonly CheckedWay[], scope: Scope): void {
  const { findings, broken, doubtful } = scope;
  for (const { clause } of ways.slice(0, -1)) {
    if (clause.condition === "always" || clause.condition === "otherwise") {
      if (!broken(clause.span)) findings.add("case-otherwise-not-last", clause.span, ["way"]);
    }
  }
  const last = ways.at(-1);
  if (last === undefined || last.clause.condition === "otherwise") return;
  const { span, condition } = last.clause;
  if (condition === null || doubtful || broken(span) || exhaustive(checked, scope)) return;
  const fix = condition === "always" ? insertAt(span.end, " khi còn lại") : null;
  findings.add("case-otherwise-missing", span, ["way"], fix);
}

/** Some way must be open to everyone. */
function checkBest(
  ways: readonly WayNode[],
  checked: readonly CheckedWay[],
  span: WayNode["clause"]["span"],
  scope: Scope,
): void {
  const conditions = ways.map(({ clause }) => clause.condition);
  for (const { clause } of ways) {
    if (clause.condition === "otherwise") scope.findings.add("otherwise-among-best", clause.span, []);
  }
  const open = conditions.some((condition) => typeof condition === "string");
  const unread = conditions.includes(null) || ways.some(({ clause }) => scope.broken(clause.span));
  if (open || unread || ways.length === 0 || scope.doubtful || exhaustive(checked, scope)) return;
  scope.findings.add("ways-may-be-closed", span, []);
}

function exhaustive(checked: readonly CheckedWay[], scope: Scope): boolean {
  return leaveNothing(
    checked.map(({ condition }) => condition).filter((condition) => condition !== null),
    scope,
  );
}

function outcomesOf(
  choose: "best" | "first",
  ways: readonly WayNode[],
  checked: readonly CheckedWay[],
): Outcomes {
  const all = anyOf(checked.map(({ outcomes }) => outcomes));
  if (choose === "first") return all;
  // The best of several is never below the worst of one that is open to everyone.
  const open = checked.filter((_, index) => ways[index]?.clause.condition === "always");
  const worsts = open.map(({ outcomes }) => outcomes.worst);
  if (worsts.length === 0) return all;
  return { ...all, worst: worsts.reduce((a, b) => outer(a, b, greatest)) };
}
