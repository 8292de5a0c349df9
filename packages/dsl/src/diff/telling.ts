import { diffMessages as say } from "../messages/diff.ts";
import { align, type Unlikeness } from "./align.ts";
import type { Change, ChangePlace } from "./change.ts";
import { same } from "./same.ts";
import type { Names } from "./words/names.ts";

/** The names of the two versions. */
export interface Sides {
  readonly before: Names;
  readonly after: Names;
}

/** Puts a value into words with the names of its side. */
export type Words<T> = (value: T, names: Names) => string;

/** Gathers the changes of one place. */
export class Telling {
  readonly sides: Sides;
  readonly #changes: Change[];
  readonly #place: ChangePlace;
  /** Stands before each phrase: `cách “theo tỷ lệ”: `. */
  readonly #prefix: string;

  constructor(changes: Change[], place: ChangePlace, sides: Sides, prefix = "") {
    this.#changes = changes;
    this.#place = { ...place, name: say.capital(place.name) };
    this.sides = sides;
    this.#prefix = prefix;
  }

  /** The same changes, told of a part of the place. */
  within(prefix: string): Telling {
    return new Telling(this.#changes, this.#place, this.sides, this.#prefix + prefix);
  }

  tell(change: Pick<Change, "kind" | "what" | "old" | "new">, phrase: string): void {
    const whole = this.#prefix + phrase;
    const sentence = say.sentence(this.#place.name, whole);
    this.#changes.push({ ...change, place: this.#place, phrase: whole, sentence });
  }

  /** The place itself is new. */
  added(now: string): void {
    this.tell({ kind: "added", what: "", old: null, new: now }, say.placeAdded(now));
  }

  /** The place itself is gone. */
  removed(old: string): void {
    this.tell({ kind: "removed", what: "", old, new: null }, say.placeRemoved(old));
  }

  /** Tells what now holds the place, where that changed. */
  moved<T>(before: T, after: T, words: Words<T>): void {
    if (before === after) return;
    const [old, now] = this.#inWords(before, after, words);
    this.tell({ kind: "moved", what: "", old, new: now }, say.moved(old, now));
  }

  renamed(old: string, now: string): void {
    if (old !== now) this.tell({ kind: "renamed", what: "", old, new: now }, say.renamed(old, now));
  }

  /** Tells of a value that always is there, where it changed. */
  value<T>(what: string, before: T, after: T, words: Words<T>): void {
    if (same(before, after)) return;
    const [old, now] = this.#inWords(before, after, words);
    this.tell({ kind: "changed", what, old, new: now }, say.changed(what, old, now));
  }

  /** Tells of a part that may be missing. */
  part<T>(what: string, before: T | null, after: T | null, words: Words<T>): void {
    if (before === null && after !== null) {
      const now = words(after, this.sides.after);
      this.tell({ kind: "changed", what, old: null, new: now }, say.added(what, now));
    } else if (before !== null && after === null) {
      const old = words(before, this.sides.before);
      this.tell({ kind: "changed", what, old, new: null }, say.removed(what, old));
    } else if (before !== null && after !== null) {
      this.value(what, before, after, words);
    }
  }

  /** Tells what was added to a list, taken from it and changed in it. */
  list<T>(
    what: string,
    before: readonly T[],
    after: readonly T[],
    words: Words<T>,
    unlikeness?: Unlikeness<T>,
  ): void {
    for (const pair of align(before, after, unlikeness)) this.part(what, pair.before, pair.after, words);
  }

  /** Tells whether something now is, or no longer is, marked as a proposal. */
  proposed(what: string, before: boolean, after: boolean): void {
    if (before === after) return;
    const { yes, no } = say.proposed;
    const [old, now] = after ? [no, yes] : [yes, no];
    this.tell({ kind: "changed", what, old, new: now }, after ? say.marked(what) : say.unmarked(what));
  }

  /** Where both sides read alike, only codes or units changed: another criterion got the ordinal of an old one. */
  #inWords<T>(before: T, after: T, words: Words<T>): readonly [string, string] {
    const { before: earlier, after: later } = this.sides;
    const [old, now] = [words(before, earlier), words(after, later)];
    return old === now ? [say.before(old), say.now(now)] : [old, now];
  }
}
