import type { ScoreReference } from "@tieuchi/engine";
import type { ScoreReference as Syntax, Text } from "../../ast.ts";
import { spelling } from "../../lexer/vocabulary.ts";
import type { CriterionNode, GroupNode, ItemNode } from "../document/tree.ts";
import type { Scope, ScoreUse } from "../scope.ts";
import { isBase } from "./extents.ts";

type Referable = Pick<Scope, "items" | "findings" | "doubtful">;

/** The unit of scores: points, or criteria in a set without points. */
export const scoreUnit = ({ scale }: Pick<Scope, "scale">): string =>
  scale === "points" ? spelling("Points") : "tiêu chí";

/** Looks up `nhóm 1`, `tiêu chí 1.2` and what else names scores; null after a diagnostic. */
export function checkReference(reference: Syntax, scope: Scope): ScoreReference | null {
  switch (reference.kind) {
    case "total":
    case "every-group":
      return { kind: reference.kind };
    case "total-without":
      return withoutGroups(reference, scope);
    case "every-criterion": {
      if (reference.within === null) return { kind: "every-criterion", within: null };
      const group = findGroup(reference.within, scope);
      return group && { kind: "every-criterion", within: codeOf(group) };
    }
    default: {
      const item = findItem(reference, scope);
      return item && { kind: "item", code: codeOf(item) };
    }
  }
}

const codeOf = (item: ItemNode): string => item.clause.code?.value ?? "";

/** `nhóm 1` or `tiêu chí 1.2`; null after a diagnostic. */
export function findItem(
  { kind, ordinal, span }: Extract<Syntax, { ordinal: Text }>,
  { items, findings, doubtful }: Referable,
): ItemNode | null {
  const item = items.get(ordinal.value);
  if (item === undefined) {
    if (!doubtful) findings.add("item-unknown", span, [kind, ordinal.value]);
    return null;
  }
  if (item.kind !== kind) {
    findings.add("item-of-other-kind", span, [item.kind, ordinal.value]);
    return null;
  }
  return item;
}

export function findGroup(ordinal: Text, scope: Referable): GroupNode | null {
  const item = findItem({ kind: "group", ordinal, span: ordinal.span }, scope);
  return item?.kind === "group" ? item : null;
}

/** `tổng không kể nhóm 5, nhóm 6`: top groups, each once, and not all of them. */
function withoutGroups(
  { groups, span }: Extract<Syntax, { kind: "total-without" }>,
  scope: Scope,
): ScoreReference | null {
  const found = groups.map((ordinal) => findGroup(ordinal, scope));
  let sound = !found.includes(null);
  for (const [index, ordinal] of groups.entries()) {
    const group = found[index];
    if (group === null || group === undefined) continue;
    if (ordinal.value.includes(".")) {
      scope.findings.add("not-a-top-group", ordinal.span, [ordinal.value]);
      sound = false;
    } else if (found.indexOf(group) < index) {
      scope.findings.add("group-named-twice", ordinal.span, [ordinal.value]);
      sound = false;
    }
  }
  if (!sound) return null;
  if (topGroups(scope).every((group) => found.includes(group))) {
    scope.findings.add("nothing-left-of-total", span, []);
    return null;
  }
  return { kind: "total-without", groups: found.flatMap((group) => (group === null ? [] : [codeOf(group)])) };
}

const topGroups = ({ items }: Pick<Scope, "items">): readonly GroupNode[] =>
  [...items.values()].filter(
    (item): item is GroupNode => item.kind === "group" && !item.clause.ordinal?.value.includes("."),
  );

/** The top groups of `mỗi nhóm`: those that make the maximum of the set. */
export const baseGroups = (scope: Pick<Scope, "items">): readonly GroupNode[] =>
  topGroups(scope).filter(isBase);

/** The top groups that `tổng không kể …` leaves. */
export const groupsLeft = (without: readonly Text[], scope: Pick<Scope, "items">): readonly GroupNode[] =>
  topGroups(scope).filter(({ clause }) => !without.some(({ value }) => value === clause.ordinal?.value));

/** The criteria of one group at any depth, or of the whole set. */
export function criteriaWithin(
  within: Text | null,
  { items }: Pick<Scope, "items">,
): readonly CriterionNode[] {
  const inside = within === null ? "" : `${within.value}.`;
  return [...items.values()].filter(
    (item): item is CriterionNode =>
      item.kind === "criterion" && (item.clause.ordinal?.value.startsWith(inside) ?? false),
  );
}

/** Notes whose scores are read, so that none comes to depend on itself. */
export function noteScoreUse(reference: Syntax, as: ScoreUse["as"], scope: Scope): void {
  for (const of of itemsRead(reference, scope)) scope.scoreUses.push({ of, span: reference.span, as });
}

function itemsRead(reference: Syntax, scope: Scope): readonly ScoreUse["of"][] {
  switch (reference.kind) {
    case "total":
      return ["total"];
    case "every-group":
      return baseGroups(scope);
    case "total-without":
      return groupsLeft(reference.groups, scope);
    case "every-criterion": {
      const group = reference.within && scope.items.get(reference.within.value);
      return reference.within === null ? ["total"] : group ? [group] : [];
    }
    default: {
      const item = scope.items.get(reference.ordinal.value);
      return item === undefined ? [] : [item];
    }
  }
}
