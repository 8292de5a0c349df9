import type { Item } from "@tieuchi/engine";
import { childrenFirst, type ItemNode } from "../document/tree.ts";
import type { Scope } from "../scope.ts";
import { type CheckedItem, checkCriterion } from "./criterion.ts";
import { checkGroup } from "./group.ts";

/** What became of each item, also of one without a place in the tree. */
export type CheckedItems = ReadonlyMap<ItemNode, CheckedItem<Item>>;

export function checkItems(items: readonly ItemNode[], scope: Scope): CheckedItems {
  const checked = new Map<ItemNode, CheckedItem<Item>>();
  const check = (item: ItemNode) =>
    item.kind === "criterion"
      ? checkCriterion(item, scope)
      : checkGroup(item, (child) => checked.get(child), scope);
  for (const item of childrenFirst(items)) checked.set(item, check(item));
  return checked;
}
