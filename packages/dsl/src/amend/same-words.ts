import type { IToken } from "chevrotain";
import { readDay } from "../build-ast/day.ts";
import { readNumber } from "../build-ast/number.ts";
import { foldName } from "../fold.ts";
import * as t from "../lexer/tokens.ts";
import { KEYWORDS } from "../lexer/vocabulary.ts";

/** Equal for two words that say the same, however they are typed. */
function keyOf({ image, tokenType }: IToken): string {
  const { name } = tokenType;
  if (name in KEYWORDS) return name;
  switch (tokenType) {
    case t.Numeral: {
      const reading = readNumber(image);
      return reading.kind === "value" ? `số ${reading.value}` : image;
    }
    case t.Day: {
      const reading = readDay(image);
      return reading.kind === "value" ? reading.value : image;
    }
    case t.Text:
    case t.Name:
      return `${name} ${foldName(image.slice(1, -1))}`;
    case t.Word:
      return foldName(image);
    default:
      return name;
  }
}

const MARK = "\u0000";
const joined = (words: readonly IToken[]): string => MARK + words.map((word) => keyOf(word) + MARK).join("");

/** Where `wanted` stands among `words`, by the place of its first word; two that overlap both count. */
export function findWords(wanted: readonly IToken[], words: readonly IToken[]): readonly number[] {
  if (wanted.length === 0) return [];
  const [needle, hay] = [joined(wanted), joined(words)];
  const places: number[] = [];
  let [index, offset] = [0, 0];
  for (let at = hay.indexOf(needle); at >= 0; at = hay.indexOf(needle, at + 1)) {
    for (; offset < at; offset = hay.indexOf(MARK, offset + 1)) index += 1;
    places.push(index);
  }
  return places;
}

export const saysTheSame = (one: readonly IToken[], other: readonly IToken[]): boolean =>
  joined(one) === joined(other);
