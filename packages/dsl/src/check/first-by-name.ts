import type { Text } from "../ast.ts";
import { foldName } from "../fold.ts";

/** The first thing of each name, by folded name. Each later one is told of, with the name as it writes it. */
export function firstByName<T>(
  things: Iterable<T>,
  nameOf: (thing: T) => Text | null,
  repeated: (name: Text, earlier: T) => void,
): Map<string, T> {
  const first = new Map<string, T>();
  for (const thing of things) {
    const name = nameOf(thing);
    if (name === null) continue;
    const key = foldName(name.value);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, thing);
    else repeated(name, earlier);
  }
  return first;
}
