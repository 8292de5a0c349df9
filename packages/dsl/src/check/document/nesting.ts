import type { Span } from "../../ast.ts";
import type { Findings } from "../findings.ts";
import type { DocumentTree, GroupNode, ItemNode } from "./tree.ts";

/** `1.2` lies in `1`; null for a top ordinal. */
function parentOrdinal(ordinal: string): string | null {
  const dot = ordinal.lastIndexOf(".");
  return dot === -1 ? null : ordinal.slice(0, dot);
}

/** Hangs groups and criteria below their parents by ordinal. */
export function nestItems(
  items: readonly ItemNode[],
  broken: (span: Span) => boolean,
  findings: Findings,
): Pick<DocumentTree, "groups" | "byOrdinal"> {
  const byOrdinal = new Map<string, ItemNode>();
  const parents = new Map<ItemNode, GroupNode>();
  const top: GroupNode[] = [];
  const everyOrdinal = new Set(items.map(({ clause }) => clause.ordinal?.value));
  const ordinalMissing = items.some(({ clause, doubtful }) => clause.ordinal === null || doubtful);

  const strays: { readonly item: ItemNode; readonly groupAbove: GroupNode | null }[] = [];
  let groupAbove: GroupNode | null = null;
  for (const item of items) {
    if (!place(item)) strays.push({ item, groupAbove });
    if (item.kind === "group") groupAbove = item;
  }
  for (const { item, groupAbove } of strays) {
    if (item.kind === "group") item.doubtful = true;
    // Wherever it belongs, that group's sum must not be blamed: the one above, or one that its ordinal names.
    const ordinal = item.clause.ordinal?.value ?? "";
    const named = [byOrdinal.get(ordinal), byOrdinal.get(parentOrdinal(ordinal) ?? "")];
    for (const group of [groupAbove, ...named]) {
      if (group?.kind === "group") markDoubtful(group, parents);
    }
  }
  for (const item of items) {
    const parent = parents.get(item);
    if (item.doubtful && parent !== undefined) markDoubtful(parent, parents);
  }
  return { groups: top, byOrdinal };

  /** Tells whether the item found its place; if not, it says why. */
  function place(item: ItemNode): boolean {
    const { ordinal, span } = item.clause;
    if (ordinal === null) return false;
    // What could be read of a broken head may be only the beginning of its ordinal.
    const say: Findings["add"] = broken(span) ? () => {} : (...finding) => findings.add(...finding);
    const { value } = ordinal;
    if (byOrdinal.has(value)) {
      say("ordinal-repeated", ordinal.span, [value]);
      return false;
    }
    byOrdinal.set(value, item);

    const parentKey = parentOrdinal(value);
    if (parentKey === null) {
      if (item.kind === "group") top.push(item);
      else say("criterion-without-group", ordinal.span, [value]);
      return item.kind === "group";
    }
    const parent = byOrdinal.get(parentKey);
    if (parent?.kind === "group") {
      parent.children.push(item);
      parents.set(item, parent);
      return true;
    }
    if (parent !== undefined) say("parent-is-criterion", ordinal.span, [value, parentKey]);
    else if (everyOrdinal.has(parentKey)) say("parent-below", ordinal.span, [value, parentKey]);
    else if (!ordinalMissing) say("ordinal-without-parent", ordinal.span, [value, parentKey]);
    return false;
  }
}

function markDoubtful(group: GroupNode, parents: ReadonlyMap<ItemNode, GroupNode>): void {
  for (let node: GroupNode | undefined = group; node !== undefined; node = parents.get(node))
    node.doubtful = true;
}
