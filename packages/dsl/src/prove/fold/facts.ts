/**
 * What has to be remembered of a part of a set beside its points: which cell of shared answers it assumes, whether a
 * condition holds in it, how many of its criteria passed.
 */
export interface FactSpec {
  /** Parts that know the same fact must agree, must all hold, or are counted together. */
  readonly combine: "same" | "and" | "add";
  /** Whoever sets or asks it, by name; known to all of them, it can be forgotten. */
  readonly users: ReadonlySet<string>;
}
/** By the position of the spec; null: nothing known. */
export type FactValues = readonly (number | null)[];
/** Whoever reads the total, the levels and the gates. */
export const ROOT = "(tổng)";

const FALSE = 0;
export const TRUE = 1;
export const truthValue = (truth: boolean): number => (truth ? TRUE : FALSE);

export class FactTable {
  readonly #specs: { combine: FactSpec["combine"]; users: Set<string> }[] = [];
  readonly #byName = new Map<string, number>();

  /** The position of the fact of this name; `user` will set or ask it. */
  position(name: string, combine: FactSpec["combine"], user: string): number {
    const known = this.#byName.get(name);
    const position = known ?? this.#specs.push({ combine, users: new Set() }) - 1;
    this.#byName.set(name, position);
    this.#specs[position]?.users.add(user);
    return position;
  }

  addUser(position: number, user: string): void {
    this.#specs[position]?.users.add(user);
  }

  known(name: string): number | undefined {
    return this.#byName.get(name);
  }

  get nothing(): FactValues {
    return this.#specs.map(() => null);
  }

  with(facts: FactValues, set: readonly (readonly [number, number])[]): FactValues {
    const changed = [...facts];
    for (const [position, value] of set) changed[position] = value;
    return changed;
  }

  /** What two parts know together; null where they contradict each other. */
  join(a: FactValues, b: FactValues): FactValues | null {
    const joined: (number | null)[] = [];
    for (const [position, { combine }] of this.#specs.entries()) {
      const [one = null, other = null] = [a[position], b[position]];
      if (one === null || other === null) joined.push(one ?? other);
      else if (combine === "add") joined.push(one + other);
      else if (combine === "and") joined.push(Math.min(one, other));
      else if (one !== other) return null;
      else joined.push(one);
    }
    return joined;
  }

  /** Which facts nobody outside `covered` has to do with. */
  settledBy(covered: ReadonlySet<string>): readonly boolean[] {
    return this.#specs.map(({ users }) => [...users].every((user) => covered.has(user)));
  }
}
