import type { GroupNode, ItemNode } from "./document.ts";
import type { Findings } from "./findings.ts";
import { foldName } from "./fold.ts";

/** `1.2` lies in `1`; null for a top ordinal. */
function parentOrdinal(ordinal: string): string | null {
  const dot = ordinal.lastIndexOf(".");
  return dot === -1 ? null : ordinal.slice(0, dot);
}

/** Hangs groups and criteria below their parents by ordinal and gives the top groups. */
export function nestItems(items: readonly ItemNode[], findings: Findings): readonly GroupNode[] {
  const byOrdinal = new Map<string, ItemNode>();
  const parents = new Map<ItemNode, GroupNode>();
  const top: GroupNode[] = [];
  const everyOrdinal = new Set(items.map((item) => foldName(item.clause.ordinal?.value ?? "")));
  let groupAbove: GroupNode | null = null;

  for (const item of items) {
    const ordinal = item.clause.ordinal;
    if (ordinal === null) {
      // Where it belongs is unknown: most likely below the group above, whose sum must then not be blamed.
      if (groupAbove !== null) markDoubtful(groupAbove, parents);
    } else {
      const key = foldName(ordinal.value);
      if (byOrdinal.has(key)) {
        findings.add("ordinal-repeated", ordinal.span, [ordinal.value]);
      } else {
        byOrdinal.set(key, item);
        hang(item, ordinal.value);
      }
    }
    if (item.kind === "group") groupAbove = item;
  }
  for (const item of items) {
    const parent = parents.get(item);
    if (item.doubtful && parent !== undefined) markDoubtful(parent, parents);
  }
  return top;

  function hang(item: ItemNode, ordinal: string): void {
    const span = item.clause.ordinal?.span ?? item.clause.span;
    const parentKey = parentOrdinal(ordinal);
    if (parentKey === null) {
      if (item.kind === "group") top.push(item);
      else findings.add("criterion-without-group", span, [ordinal]);
      return;
    }
    const parent = byOrdinal.get(parentKey);
    if (parent?.kind === "group") {
      parent.children.push(item);
      parents.set(item, parent);
    } else if (parent !== undefined) {
      findings.add("parent-is-criterion", span, [ordinal, parentKey]);
    } else if (everyOrdinal.has(parentKey)) {
      findings.add("parent-below", span, [ordinal, parentKey]);
    } else if (!items.some((other) => other.clause.ordinal === null || other.doubtful)) {
      findings.add("ordinal-without-parent", span, [ordinal, parentKey]);
    }
  }
}

function markDoubtful(group: GroupNode, parents: ReadonlyMap<ItemNode, GroupNode>): void {
  for (let node: GroupNode | undefined = group; node !== undefined; node = parents.get(node))
    node.doubtful = true;
}
