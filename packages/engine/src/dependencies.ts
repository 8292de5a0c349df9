/** In which order items are evaluated: each after those whose scores it looks at. */
import type { Code, Item, Model } from "./model.ts";
import { items, scoreDependencies } from "./walk.ts";

/**
 * The circle of items whose scores rest on one another, each on the next; null in a model that can be evaluated.
 * Codes of items that do not exist are passed over.
 *
 * @example
 * scoreCircle(model); // null
 */
export function scoreCircle(model: Model): readonly Code[] | null {
  return arrange(model).circle?.map(({ code }) => code) ?? null;
}

export interface Arranged {
  /** Complete only without a circle. */
  readonly order: readonly Item[];
  readonly circle: readonly Item[] | null;
}

export function arrange(model: Model): Arranged {
  const dependencies = scoreDependencies(model);
  const all = new Map([...items(model)].map((item) => [item.code, item]));
  const order: Item[] = [];
  const done = new Set<Item>();
  const path: Item[] = [];

  const visit = (item: Item): readonly Item[] | null => {
    if (done.has(item)) return null;
    const start = path.indexOf(item);
    if (start >= 0) return path.slice(start);
    path.push(item);
    for (const code of dependencies.get(item.code) ?? []) {
      const other = all.get(code);
      const circle = other ? visit(other) : null;
      if (circle) return circle;
    }
    path.pop();
    done.add(item);
    order.push(item);
    return null;
  };
  for (const item of all.values()) {
    const circle = visit(item);
    if (circle) return { order, circle };
  }
  return { order, circle: null };
}
