import type { IToken, TokenType } from "chevrotain";
import * as t from "../tokens.ts";

const NONE_BEFORE: ReadonlySet<TokenType> = new Set([t.Semicolon, t.Colon, t.Comma, t.Stop, t.Close]);

/** What stands between two tokens of a line. */
export function gapBetween(left: IToken, right: IToken, head: IToken | undefined): "" | " " {
  if (NONE_BEFORE.has(right.tokenType) || left.tokenType === t.Open) return "";
  if (right.tokenType === t.Percent) return left.tokenType === t.Numeral ? "" : " ";
  // `[a] / [b]` divides; `m²/học sinh` is one unit.
  if (right.tokenType === t.Slash) return left.tokenType === t.Name ? " " : "";
  if (left.tokenType === t.Slash) return right.tokenType === t.Name ? " " : "";
  // The dash of a list, or the minus of a number.
  if (left.tokenType === t.Dash) return left === head ? " " : "";
  return " ";
}
