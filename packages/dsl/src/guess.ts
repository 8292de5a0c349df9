import type { IToken } from "chevrotain";
import { withoutAccents } from "./fold.ts";
import { nearest } from "./nearest.ts";
import * as t from "./tokens.ts";
import { KEYWORDS, type Keyword, spelling } from "./vocabulary.ts";

/** The keyword that some words were probably meant to be. */
export interface Guess {
  readonly keyword: Keyword;
  /** How many tokens make up the misspelt phrase. */
  readonly words: number;
  /** The words are the keyword but for its accents. */
  readonly sure: boolean;
}

const MOST_WORDS = Math.max(...Object.values(KEYWORDS).map(([phrase]) => phrase.split(" ").length));
const LONGEST_WORD = 20;

/** Reads `so lieu`, `tieu chí`, `chám` as the keyword that was meant; null when nothing is near. */
export function guessKeyword(tokens: readonly IToken[], at: number, among: readonly Keyword[]): Guess | null {
  const words: string[] = [];
  for (const token of tokens.slice(at, at + MOST_WORDS)) {
    const wordlike = token.tokenType === t.Word || token.tokenType.name in KEYWORDS;
    if (!wordlike || token.image.length > LONGEST_WORD) break;
    words.push(token.image);
  }
  if (
    tokens[at]?.tokenType !== t.Word &&
    !words.some((_, index) => tokens[at + index]?.tokenType === t.Word)
  ) {
    return null;
  }
  const bare = new Map(among.map((keyword) => [withoutAccents(spelling(keyword)), keyword]));
  for (let count = words.length; count > 0; count--) {
    const keyword = bare.get(withoutAccents(words.slice(0, count).join(" ")));
    if (keyword !== undefined) return { keyword, words: count, sure: true };
  }
  const bySpelling = new Map(among.map((keyword) => [spelling(keyword), keyword]));
  for (let count = words.length; count > 0; count--) {
    const near = nearest(words.slice(0, count).join(" "), bySpelling.keys());
    const keyword = near === null ? undefined : bySpelling.get(near);
    if (keyword !== undefined) return { keyword, words: count, sure: false };
  }
  return null;
}

/** The keyword as the author would have written it: in capitals where they used capitals. */
export function inCaseOf(seen: string, keyword: Keyword): string {
  return seen === seen.toUpperCase() ? spelling(keyword).toUpperCase() : spelling(keyword);
}
