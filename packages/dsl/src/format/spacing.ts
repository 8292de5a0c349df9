import type { IToken, TokenType } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import type { Spelling } from "./spelling.ts";

const NONE_BEFORE: ReadonlySet<TokenType> = new Set([t.Semicolon, t.Colon, t.Comma, t.Stop, t.Close]);

/** What stands between two tokens of a line. */
export function gapBetween(
  left: IToken,
  right: IToken,
  head: IToken | undefined,
  { operates }: Spelling,
): "" | " " {
  if (NONE_BEFORE.has(right.tokenType) || left.tokenType === t.Open) return "";
  if (operates(left) || operates(right)) return " ";
  if (right.tokenType === t.Percent) return left.tokenType === t.Numeral ? "" : " ";
  // `m²/học sinh` is one unit.
  if (right.tokenType === t.Slash || left.tokenType === t.Slash) return "";
  // The dash of a list, the minus of a number, the stretch of `2027–2029`.
  if (left.tokenType === t.Dash) return left === head ? " " : "";
  if (right.tokenType === t.Dash) return left.tokenType === t.Numeral ? "" : " ";
  return " ";
}
