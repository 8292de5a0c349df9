import type { Code, ItemResult, Score } from "@tieuchi/engine";

/** The score of one item of a result. */
export function scoreAt(items: readonly ItemResult[], code: Code): Score | undefined {
  for (const item of items) {
    if (item.code === code) return item.score;
    const inner = item.kind === "group" ? scoreAt(item.items, code) : undefined;
    if (inner !== undefined) return inner;
  }
  return undefined;
}
