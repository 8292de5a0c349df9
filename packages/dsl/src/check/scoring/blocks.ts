/** How lines that are to be enclosed lie to what was enclosed before. */
export type Standing<V> =
  | { readonly kind: "apart" }
  /** The same lines, some of the lines, or some of them and others. */
  | { readonly kind: "equal" | "inside" | "crossing"; readonly other: V };

interface Block<V> {
  readonly size: number;
  readonly value: V;
}

/** Lines that are enclosed in ever larger blocks, each with a value; no two blocks cross. */
export class Blocks<V> {
  /** The outermost block around each line. */
  readonly #around: (Block<V> | null)[];

  constructor(lines: number) {
    this.#around = Array.from({ length: lines }, () => null);
  }

  /** The values of the outermost blocks in these lines, and what `single` gives for those in none. */
  within(lines: readonly number[], single: (line: number) => V): readonly V[] {
    const blocks = new Set<Block<V>>();
    const values: V[] = [];
    for (const line of lines) {
      const block = this.#around[line] ?? null;
      if (block === null) values.push(single(line));
      else if (!blocks.has(block)) {
        blocks.add(block);
        values.push(block.value);
      }
    }
    return values;
  }

  /** Puts a block around these lines, unless it would cross another or lie inside it. */
  enclose(lines: readonly number[], value: V): Standing<V> {
    const shared = new Map<Block<V>, number>();
    for (const line of lines) {
      const block = this.#around[line] ?? null;
      if (block !== null) shared.set(block, (shared.get(block) ?? 0) + 1);
    }
    for (const [block, count] of shared) {
      if (count === lines.length && count === block.size) return { kind: "equal", other: block.value };
      if (count === lines.length) return { kind: "inside", other: block.value };
      if (count < block.size) return { kind: "crossing", other: block.value };
    }
    const block = { size: lines.length, value };
    for (const line of lines) this.#around[line] = block;
    return { kind: "apart" };
  }
}
