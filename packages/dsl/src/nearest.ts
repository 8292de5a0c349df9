import { withoutAccents } from "./fold.ts";

/** Longer texts are no typing mistakes, and comparing them would take long. */
const LONGEST = 60;

/** Known spellings, made ready to look for the one that was meant. */
export class Spellings {
  readonly #known: readonly { readonly spelling: string; readonly bare: string }[];

  constructor(known: Iterable<string>) {
    this.#known = [...known]
      .filter((spelling) => spelling.length <= LONGEST)
      .map((spelling) => ({ spelling, bare: withoutAccents(spelling) }));
  }

  /** The spelling that was most likely meant: same without accents, or a letter or two away. */
  nearest(written: string): string | null {
    if (written.length > LONGEST) return null;
    const wanted = withoutAccents(written);
    let best: string | null = null;
    let limit = Math.floor(wanted.length / 4) + 1;
    for (const { spelling, bare } of this.#known) {
      const found = distance(wanted, bare, limit);
      if (found < limit) [best, limit] = [spelling, found];
    }
    return best;
  }
}

export function nearest(written: string, known: Iterable<string>): string | null {
  return new Spellings(known).nearest(written);
}

/** How many letters must be typed, removed or replaced to get from one text to the other, up to `limit`. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit) return limit;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (b[j] === a[i] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    if (Math.min(...next) >= limit) return limit;
    row = next;
  }
  return row[b.length] ?? limit;
}
