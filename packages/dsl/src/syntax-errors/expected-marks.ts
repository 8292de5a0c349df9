import type { IToken, TokenType } from "chevrotain";
import * as t from "../lexer/tokens.ts";
import { type Keyword, spelling } from "../lexer/vocabulary.ts";

const k = t.keywords;
const each = (tokens: readonly TokenType[], mark: TokenType) => tokens.map((token) => [token, mark] as const);

/** `,` and `;` are easily taken for each other or left out; what follows tells which one it should be. */
const BEFORE: ReadonlyMap<TokenType, TokenType> = new Map<TokenType, TokenType>([
  ...each(t.typesOf("AtMost", "AtLeast", "Otherwise", "ValidFor"), t.Semicolon),
  ...each(t.typesOf("MayNotApply", "MeasureHead", "Source", "Step", "Prorated", "Plan", "Leading"), t.Comma),
  ...each(t.typesOf("Reading", "WhenZero", "LowerFirst", "Up", "Down"), t.Comma),
]);

const BOUNDS = t.typesOf("From", "Above", "To", "Below", "Exactly", "After", "Before");
const SCORES = t.typesOf(
  "Total",
  "TotalWithout",
  "GroupHead",
  "CriterionHead",
  "EveryGroup",
  "ClassificationHead",
);

/** What only some clauses list; "text": a dash clause that begins with a text. */
const IN_CLAUSE = new Map<TokenType | "text", ReadonlyMap<TokenType, TokenType>>([
  [k.DatumHead, new Map(each([t.Text], t.Semicolon))],
  [
    k.GivenHead,
    new Map([...each([t.Name, k.CriterionHead, k.Year], t.Semicolon), ...each([t.Text], t.Comma)]),
  ],
  [k.ExpectHead, new Map(each(SCORES, t.Semicolon))],
  [k.TargetHead, new Map(each([t.Numeral, t.Text], t.Semicolon))],
  [k.ColumnsHead, new Map(each(BOUNDS, t.Semicolon))],
  [k.RankingHead, new Map(each([t.Name], t.Comma))],
  [k.PeriodHead, new Map(each([k.From], t.Comma))],
  [k.LinesHead, new Map(each([t.Word], t.Comma))],
  [t.Dash, new Map(each([t.Numeral], t.Semicolon))],
  [k.TableHead, new Map(each([t.Name], k.And))],
  ["text", new Map(each([t.Text], k.Or))],
]);

/** The mark, or the word in place of one, that stands before such a token in this clause. */
export function markBefore(next: TokenType, clause: readonly IToken[]): TokenType | undefined {
  const [first, second] = [clause[0]?.tokenType, clause[1]?.tokenType];
  if (first === undefined) return undefined;
  const head =
    first !== t.Dash ? first : second === t.Text ? "text" : second === k.LinesHead ? second : first;
  return IN_CLAUSE.get(head)?.get(next) ?? BEFORE.get(next);
}

/** As it is written: `;`, `,` or a word. */
export function spellingOfMark(type: TokenType): string {
  if (type === t.Semicolon) return ";";
  return type === t.Comma ? "," : spelling(type.name as Keyword);
}
