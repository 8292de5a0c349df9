import { withoutAccents } from "./fold.ts";

/** How many letters must be typed, removed or replaced to get from one text to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replaced = (row[j] ?? 0) + (b[j] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The known spelling that was most likely meant: same without accents, or a letter or two away. */
export function nearest(written: string, known: Iterable<string>): string | null {
  const bare = withoutAccents(written);
  let best: string | null = null;
  let bestDistance = Math.floor(bare.length / 4) + 0.5;
  for (const candidate of known) {
    const candidateDistance = distance(bare, withoutAccents(candidate));
    if (candidateDistance < bestDistance) [best, bestDistance] = [candidate, candidateDistance];
  }
  return best;
}
