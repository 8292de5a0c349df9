/** In which order items are evaluated: each after those whose scores it looks at. */
import { modelMessages } from "./messages/model.ts";
import type { Code, Item, Model } from "./model.ts";
import { ModelFormatError } from "./model-error.ts";
import { items, scoreDependencies } from "./walk.ts";

/**
 * The circle of items whose scores rest on one another, in its order; null in a model that can be evaluated. Names
 * of items that do not exist are passed over.
 *
 * @example
 * scoreCircle(model); // null
 */
export function scoreCircle(model: Model): readonly Code[] | null {
  const found = arranged(model);
  return found.circle;
}

/** Throws ModelFormatError where scores rest on one another in a circle. */
export function evaluationOrder(model: Model): readonly Item[] {
  const { order, circle } = arranged(model);
  const all = new Map([...items(model)].map((item) => [item.code, item]));
  const named = (codes: readonly Code[]) => codes.flatMap((code) => all.get(code) ?? []);
  if (circle)
    throw new ModelFormatError(modelMessages.circle(named([...circle, ...circle.slice(0, 1)]).map(nameOf)));
  return named(order);
}

/** For refusals: `Tiêu chí 1.2`. */
export function nameOf({ kind, ordinal }: Item): string {
  return kind === "group" ? modelMessages.group(ordinal) : modelMessages.criterion(ordinal);
}

function arranged(model: Model): {
  readonly order: readonly Code[];
  readonly circle: readonly Code[] | null;
} {
  const dependencies = scoreDependencies(model);
  const order: Code[] = [];
  const done = new Set<Code>();
  const path: Code[] = [];

  const visit = (code: Code): readonly Code[] | null => {
    if (done.has(code)) return null;
    const start = path.indexOf(code);
    if (start >= 0) return path.slice(start);
    path.push(code);
    for (const other of dependencies.get(code) ?? []) {
      const circle = visit(other);
      if (circle) return circle;
    }
    path.pop();
    done.add(code);
    order.push(code);
    return null;
  };
  for (const code of dependencies.keys()) {
    const circle = visit(code);
    if (circle) return { order, circle };
  }
  return { order, circle: null };
}
