import type { ItemNode } from "../document/tree.ts";

/** Whether an item may leave the score and the maximum, by its own head or because all that it holds may. */
export function mayBeLeftOut(item: ItemNode): boolean {
  if (item.applies !== null) return true;
  if (item.kind === "criterion") return item.notApplicable?.rule === "excluded";
  return item.children.length > 0 && item.children.every(mayBeLeftOut);
}

/** Whether something in the item, on whatever floor, may leave the maximum. */
export function mayLosePoints(item: ItemNode): boolean {
  return mayBeLeftOut(item) || (item.kind === "group" && item.children.some(mayLosePoints));
}
