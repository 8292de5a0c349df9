import { createToken, Lexer, type TokenType } from "chevrotain";
import * as t from "../lexer/tokens.ts";

/** Phrases that only the measures of a programme use; in a set they stay free as units (`3 đơn vị`). */
const PHRASES = {
  MeasureListHead: ["danh mục chỉ tiêu"],
  AcknowledgedHead: ["ghi nhận mâu thuẫn"],
  RaisedHead: ["nêu mâu thuẫn"],
  UnitHead: ["đơn vị"],
  With: ["với"],
  Because: ["lý do", "lí do"],
  Onward: ["trở đi"],
} as const satisfies Record<string, readonly [string, ...string[]]>;
type Phrase = keyof typeof PHRASES;

const phraseToken = (name: Phrase): TokenType =>
  createToken({
    name,
    pattern: new RegExp(PHRASES[name].map(t.phrase).join("|"), "i"),
    label: `\`${PHRASES[name][0]}\``,
    categories: [t.UnitWord],
  });

export const measureWords = Object.fromEntries(
  Object.keys(PHRASES).map((name) => [name, phraseToken(name as Phrase)]),
) as Record<Phrase, TokenType>;

/** How we write them ourselves. */
export const measureSpellings: ReadonlyMap<TokenType, string> = new Map(
  Object.entries(PHRASES).map(([name, [spelling]]) => [measureWords[name as Phrase], spelling]),
);

/** Before the words of sets: `chỉ tiêu` is a part of `danh mục chỉ tiêu`. */
const beforeWords = t.allTokens.indexOf(t.Numeral) + 1;
export const measureTokens: TokenType[] = [
  ...t.allTokens.slice(0, beforeWords),
  ...Object.values(measureWords),
  ...t.allTokens.slice(beforeWords),
];

let lexer: Lexer | undefined;
export function measureLexer(): Lexer {
  lexer ??= new Lexer(measureTokens, { positionTracking: "full" });
  return lexer;
}
