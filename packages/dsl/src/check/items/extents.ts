import { allKnown } from "../../all-known.ts";
import type { Quantity } from "../../ast.ts";
import {
  compare,
  type Exact,
  exact,
  exactText,
  least,
  ONE,
  over,
  sum,
  times,
  ZERO,
} from "../../numbers/exact.ts";
import type { Outermost } from "../../numbers/outermost.ts";
import {
  type CriterionNode,
  childrenFirst,
  type DocumentTree,
  type GroupNode,
  type ItemNode,
} from "../document/tree.ts";
import type { Scope } from "../scope.ts";
import { checkGivenPoints, readPoints, survivesRounding } from "./points.ts";

/** Between which scores an item or the total can lie, by what the heads declare; null: unreadable, "none": no bound. */
export interface Extent {
  /** What counts as full marks. */
  readonly maximum: Exact | null;
  readonly low: Outermost;
  readonly high: Outermost;
}
export interface Extents {
  /** As it is compared and shown: after `quy tổng về …`. */
  readonly total: Extent;
  /** Sum of the maxima of the top groups that are not bonus or penalty. */
  readonly declared: Exact | null;
  of(item: ItemNode): Extent;
}

type ExtentScope = Pick<Scope, "findings" | "roundings" | "scale" | "broken">;

export const UNREADABLE_EXTENT: Extent = { maximum: null, low: null, high: null };

/** Reads what every head declares: its points and, for a criterion, its `giới hạn điểm`. */
export function readExtents(document: DocumentTree, scope: ExtentScope): Extents {
  const { items, groups } = document;
  const extents = new Map<ItemNode, Extent>();
  const of = (item: ItemNode): Extent => extents.get(item) ?? UNREADABLE_EXTENT;
  for (const item of childrenFirst(items)) {
    extents.set(item, item.kind === "criterion" ? readCriterion(item, scope) : readGroup(item, of, scope));
  }
  const declared = sumOfKnown(groups.filter(isBase).map((group) => of(group).maximum));
  return { total: totalExtent(document, declared, of), declared, of };
}

/** Whether the group counts in the maximum of the set. */
export const isBase = ({ clause }: GroupNode): boolean => clause.role === "base";

function readCriterion(node: CriterionNode, scope: ExtentScope): Extent {
  const maximum = readMaximum(node, scope) ?? (scope.scale === "criteria" ? ONE : null);
  const { range } = node;
  if (range === null) return { maximum, low: ZERO, high: maximum };
  if (scope.scale === "criteria") {
    scope.findings.add("points-in-set-without-points", range.span, []);
    return UNREADABLE_EXTENT;
  }
  const low = readEnd(range.from, scope);
  const high = range.to === null && !scope.broken(range.span) ? "none" : readEnd(range.to, scope);
  const tooHigh = low !== null && compare(low, ZERO) > 0;
  const tooLow = high !== null && high !== "none" && maximum !== null && compare(high, maximum) < 0;
  if (!tooHigh && !tooLow) return { maximum, low, high };
  scope.findings.add("range-without-maximum", range.span, [maximum && exactText(maximum)]);
  return { maximum, low: null, high: null };
}

function readEnd(points: Quantity | null, scope: ExtentScope): Exact | null {
  const value = readPoints(points, scope);
  return value !== null && points !== null && survivesRounding(value, points, "criterion", scope)
    ? value
    : null;
}

function readGroup(node: GroupNode, of: (item: ItemNode) => Extent, scope: ExtentScope): Extent {
  const children = node.children.map(of);
  const written = readMaximum(node, scope);
  const maximum = scope.scale === "points" ? written : sumOfKnown(children.map((child) => child.maximum));
  return { maximum, low: lowestOf(node, children, maximum), high: maximum };
}

function lowestOf(node: GroupNode, children: readonly Extent[], maximum: Exact | null): Extent["low"] {
  const lows = children.map(({ low }) => low).filter((low) => low !== "none");
  if (lows.length < children.length) return "none";
  if (node.aggregate === null) return sumOfKnown(lows);
  const parts = children.map(({ low, maximum: full }) =>
    low === null || low === "none" || full === null ? null : over(low, full),
  );
  if (maximum === null || parts.includes(null)) return null;
  const lowest = parts.reduce((a, b) => (a === null || b === null ? null : least(a, b)), ZERO);
  if (lowest === null || compare(lowest, ZERO) >= 0) return ZERO;
  return node.aggregate.aggregate === "product" ? "none" : times(lowest, maximum);
}

/** The points of a head; null after a diagnostic, and where a set without points rightly has none. */
function readMaximum({ clause, kind }: ItemNode, scope: ExtentScope): Exact | null {
  const { points, ordinal } = clause;
  if (scope.scale === "criteria") {
    if (points !== null) scope.findings.add("points-in-set-without-points", points.span, []);
    return null;
  }
  if (points === null) {
    if (!scope.broken(clause.span) && ordinal !== null) {
      scope.findings.add("points-missing", clause.span, [kind, ordinal.value]);
    }
    return null;
  }
  const value = checkGivenPoints(points, kind, scope);
  if (value === null || value.n > 0n) return value;
  scope.findings.add("maximum-not-positive", points.span, [kind]);
  return null;
}

function totalExtent(
  { set, groups, items }: DocumentTree,
  declared: Exact | null,
  of: (item: ItemNode) => Extent,
): Extent {
  const scale = set?.totalScale ?? null;
  const maximum = scale === null ? declared : scale.points && exact(scale.points.value);
  if (!set?.overflow) return { maximum, low: ZERO, high: maximum };
  if (scale !== null || items.some((item) => of(item).high === "none")) {
    return { maximum, low: ZERO, high: "none" };
  }
  const adding = groups.filter(({ clause }) => clause.role !== "penalty");
  return { maximum, low: ZERO, high: sumOfKnown(adding.map((group) => of(group).maximum)) };
}

/** null where nothing is added, or one of the parts is not known. */
export function sumOfKnown(parts: readonly (Exact | null)[]): Exact | null {
  const known = allKnown(parts);
  return known === null || known.length === 0 ? null : sum(known);
}
