import type { Item } from "@tieuchi/engine";
import type { ItemNode } from "../document/tree.ts";
import type { Scope } from "../symbols.ts";
import { type CheckedItem, checkCriterion } from "./criterion.ts";
import { checkGroup } from "./group.ts";

/** What became of each item, also of one without a place in the tree. */
export type CheckedItems = ReadonlyMap<ItemNode, CheckedItem<Item>>;

export function checkItems(items: readonly ItemNode[], scope: Scope): CheckedItems {
  const checked = new Map<ItemNode, CheckedItem<Item>>();
  for (const item of items) {
    if (item.kind === "criterion") checked.set(item, checkCriterion(item, scope));
  }
  // A group stands above what it holds, so from the end upwards every child comes before its parent.
  for (const item of items.toReversed()) {
    if (item.kind === "group")
      checked.set(
        item,
        checkGroup(item, (child) => checked.get(child), scope),
      );
  }
  return checked;
}
