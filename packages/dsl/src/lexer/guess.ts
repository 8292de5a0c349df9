import type { IToken } from "chevrotain";
import { withoutAccents } from "../fold.ts";
import { Spellings } from "../nearest.ts";
import * as t from "./tokens.ts";
import { CLAUSE_HEADS, KEYWORDS, type Keyword, SAID_FOR, spelling } from "./vocabulary.ts";

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

/** Keywords to choose from, made ready to be looked for. */
class Candidates {
  readonly #bySpelling: ReadonlyMap<string, Keyword>;
  readonly #bare: ReadonlyMap<string, Keyword>;
  readonly #spellings: Spellings;

  constructor(keywords: readonly Keyword[]) {
    this.#bySpelling = new Map(keywords.map((keyword) => [spelling(keyword), keyword]));
    this.#bare = new Map(keywords.map((keyword) => [withoutAccents(spelling(keyword)), keyword]));
    this.#spellings = new Spellings(this.#bySpelling.keys());
  }

  sameButForAccents(words: string): Keyword | undefined {
    return this.#bare.get(withoutAccents(words));
  }

  said(words: string): Keyword | undefined {
    const keyword = SAID_FOR.get(words.toLowerCase());
    return keyword !== undefined && this.#bySpelling.has(spelling(keyword)) ? keyword : undefined;
  }

  nearest(words: string): Keyword | undefined {
    return this.#bySpelling.get(this.#spellings.nearest(words) ?? "");
  }
}

export const ANY_KEYWORD = new Candidates(Object.keys(KEYWORDS) as Keyword[]);
export const ANY_HEAD = new Candidates(CLAUSE_HEADS);

/** Reads `so lieu`, `tieu chí`, `chám` as the keyword that was meant; null when nothing is near. */
export function guessKeyword(tokens: readonly IToken[], at: number, among: Candidates): Guess | null {
  const words: string[] = [];
  for (const token of tokens.slice(at, at + MOST_WORDS)) {
    const wordlike = token.tokenType === t.Word || token.tokenType.name in KEYWORDS;
    if (!wordlike || token.image.length > LONGEST_WORD) break;
    words.push(token.image);
  }
  // A phrase that is a keyword as it stands was not misspelt.
  const misspelt = (count: number): boolean =>
    tokens.slice(at, at + count).some(({ tokenType }) => tokenType === t.Word);
  for (let count = words.length; count > 0; count--) {
    if (!misspelt(count)) break;
    const phrase = words.slice(0, count).join(" ");
    const keyword = among.sameButForAccents(phrase) ?? among.said(phrase);
    if (keyword !== undefined) return { keyword, words: count, sure: true };
  }
  for (let count = words.length; count > 0; count--) {
    if (!misspelt(count)) break;
    const keyword = among.nearest(words.slice(0, count).join(" "));
    if (keyword !== undefined) return { keyword, words: count, sure: false };
  }
  return null;
}

/** The keyword as the author would have written it: in capitals where they used capitals. */
export function inCaseOf(seen: string, keyword: Keyword): string {
  return seen === seen.toUpperCase() ? spelling(keyword).toUpperCase() : spelling(keyword);
}
