import { Spellings } from "../nearest.ts";

/** A text may hold as many unknown names as known ones: looking for all of them among all would take far too long. */
const MOST_SEARCHES = 200;

/** Spellings of one kind in a text, for "có phải ý bạn là …"; after many searches no more are suggested. */
export class Suggestions {
  readonly #spellings: Spellings;
  #searches = 0;

  constructor(known: readonly string[]) {
    this.#spellings = new Spellings(known);
  }

  nearest(written: string): string | null {
    this.#searches += 1;
    return this.#searches > MOST_SEARCHES ? null : this.#spellings.nearest(written);
  }
}
