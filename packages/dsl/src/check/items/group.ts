import { type Aggregate, formatQuantityVi, type Group, type Item } from "@tieuchi/engine";
import { allKnown } from "../../all-known.ts";
import { replaceWith } from "../../fixes.ts";
import { spelling } from "../../lexer/vocabulary.ts";
import type { Decimals } from "../../numbers/decimals.ts";
import { compare, decimalsOf, type Exact, exactText } from "../../numbers/exact.ts";
import type { GroupNode, ItemNode } from "../document/tree.ts";
import { demandRounding } from "../header/roundings.ts";
import type { Scope } from "../scope.ts";
import { mayBeLeftOut, mayLosePoints } from "./applicability.ts";
import type { CheckedItem } from "./criterion.ts";
import { sumOfKnown } from "./extents.ts";
import { decimalsOfGroup } from "./group-decimals.ts";
import { checkItemHead } from "./item-head.ts";

/** A group over items that were checked before it. */
export function checkGroup(
  node: GroupNode,
  checked: (item: ItemNode) => CheckedItem<Item> | undefined,
  scope: Scope,
): CheckedItem<Group> {
  const { clause, children, doubtful } = node;
  const { head, uses } = checkItemHead(node, scope);
  const common = { uses: { applies: uses, score: [] } };
  if (children.length === 0) {
    if (!doubtful && clause.ordinal !== null) {
      scope.findings.add("group-empty", clause.span, [clause.ordinal.value]);
    }
    return { ...common, model: null, decimals: null };
  }
  checkRole(node, scope);
  checkPointless(node, scope);
  checkSum(node, scope);
  checkWeights(node, scope);
  checkRescale(node, scope);
  const decimals = checkDecimals(node, checked, scope);
  const items = allKnown(children.map((child) => checked(child)?.model ?? null));
  const aggregate = aggregateOf(node);
  if (head === null || aggregate === null || items === null) {
    return { ...common, model: null, decimals };
  }
  const { role } = clause;
  const rescaled = node.rescale !== null;
  return { ...common, model: { kind: "group", ...head, role, aggregate, rescaled, items }, decimals };
}

/** null where it could not be read. */
const aggregateOf = ({ aggregate }: GroupNode): Aggregate | null =>
  aggregate === null ? "sum" : aggregate.aggregate;

const isTop = ({ clause }: GroupNode): boolean => clause.ordinal?.value.includes(".") === false;

function checkRole(node: GroupNode, { findings }: Scope): void {
  const { role, ordinal, span } = node.clause;
  if (role === "base" || ordinal === null || isTop(node)) return;
  findings.add("role-not-at-top", span, [role, ordinal.value]);
}

/** In a set without points criteria are counted: nothing is weighed, averaged or handed on. */
function checkPointless({ clause, aggregate, rescale, weight }: GroupNode, { scale, findings }: Scope): void {
  if (scale === "points") return;
  const role = clause.role === "base" ? null : clause;
  for (const about of [role, aggregate, rescale, weight]) {
    if (about !== null) findings.add("points-in-set-without-points", about.span, []);
  }
}

/** A sum must come to what the head says; a bonus or penalty group may hold more than it gives. */
function checkSum(node: GroupNode, scope: Scope): void {
  const { clause, children, aggregate, doubtful } = node;
  const { maximum } = scope.extents.of(node);
  if (doubtful || aggregate !== null || maximum === null || clause.points === null) return;
  const items = sumOfKnown(children.map((child) => scope.extents.of(child).maximum));
  if (items === null) return;
  const order = compare(items, maximum);
  if (order === 0 || (clause.role !== "base" && order > 0)) return;
  const args = [clause.ordinal?.value ?? "", exactText(maximum), exactText(items)] as const;
  const fix = replaceWith(clause.points.span, formatQuantityVi(exactText(items), spelling("Points")));
  const { span } = clause.points;
  if (clause.role === "base") scope.findings.add("sum-differs", span, [...args], fix);
  else scope.findings.add("cap-above-items", span, [...args], fix);
}

/** Weights stand exactly below a weighted mean. */
function checkWeights(node: GroupNode, { findings, broken }: Scope): void {
  if (isTop(node) && node.weight !== null) findings.add("weight-misplaced", node.weight.span, []);
  const { aggregate } = node;
  if (aggregate !== null && aggregate.aggregate === null) return;
  const weighted = aggregate?.aggregate === "weighted-mean";
  for (const { weight, clause, doubtful } of node.children) {
    if (weight !== null && !weighted) findings.add("weight-misplaced", weight.span, []);
    if (weight === null && weighted && !doubtful && !broken(clause.span)) {
      findings.add("weight-missing", clause.span, [clause.ordinal?.value ?? ""]);
    }
  }
}

/** Points can be handed on only where something may leave, and where they are not counted in any case. */
function checkRescale(
  { rescale, aggregate, children, doubtful }: GroupNode,
  { findings, scale }: Scope,
): void {
  if (rescale === null || doubtful || scale === "criteria") return;
  if (aggregate !== null) findings.add("rescale-dead", rescale.span, ["full-anyway"]);
  else if (!children.some(mayLosePoints)) findings.add("rescale-dead", rescale.span, ["nothing-leaves"]);
}

function checkDecimals(
  node: GroupNode,
  checked: (item: ItemNode) => CheckedItem<Item> | undefined,
  scope: Scope,
): Decimals {
  const parts = node.children.map((child) => ({
    maximum: scope.extents.of(child).maximum,
    weight: child.weight?.weight ?? null,
    decimals: checked(child)?.decimals ?? null,
    mayLeave: mayBeLeftOut(child),
    mayShrink: child.kind === "group" && child.children.some(mayLosePoints),
  }));
  const decimals = decimalsOfGroup(node, scope.extents.of(node).maximum, parts);
  const about = node.rescale ?? node.aggregate;
  if (about !== null) demandRounding(decimals, "group", about.span, scope);
  const rounding: Exact | null = scope.roundings.group;
  return rounding === null ? decimals : decimalsOf(rounding);
}
