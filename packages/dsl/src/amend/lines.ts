import type { IToken } from "chevrotain";
import { withoutAccents } from "../fold.ts";
import * as t from "../lexer/tokens.ts";
import { PHRASES, type Phrase, tokensOf } from "./words.ts";

/** The lines of an amendment, as they belong together. */
export interface Parts {
  /** The lines of `SỬA ĐỔI …`; empty where there are none. */
  readonly head: readonly IToken[];
  /** `căn cứ`, `chuyển tiếp`, line breaks among them. */
  readonly clauses: readonly IToken[];
  readonly instructions: readonly InstructionLines[];
}

export interface InstructionLines {
  /** What its dash is followed by; null: nothing that is known. */
  readonly opening: Phrase | null;
  /** Its own words, without the dash and line breaks. */
  readonly tokens: readonly IToken[];
  /** The lines below one that ends with `:`, line breaks among them. */
  readonly block: readonly IToken[];
}

/** Longer phrases first: `bổ sung vào cuối văn bản` before `bổ sung vào`. */
const OPENINGS = (
  [
    ...["repeal", "insertAfter", "insertBefore", "insertAtEnd", "insertInto", "replace", "renumber"],
    ...["criterion", "group", "target", "classification", "ranking", "test", "header"],
  ] as Phrase[]
).toSorted((a, b) => PHRASES[b].length - PHRASES[a].length);

/** Cuts an amendment into its head, its clauses and its instructions; an instruction goes on to the next one. */
export function cutAmendment(tokens: readonly IToken[]): Parts {
  const head: IToken[] = [];
  const clauses: IToken[] = [];
  const instructions: { opening: Phrase | null; tokens: IToken[]; block: IToken[]; inBlock: boolean }[] = [];
  for (const line of linesOf(tokens)) {
    const current = instructions.at(-1);
    const opening = openingOf(line);
    const begins = opening !== undefined || (line[0]?.tokenType === t.Dash && current?.inBlock !== true);
    if (begins) instructions.push({ opening: opening ?? null, tokens: [], block: [], inBlock: false });
    const own = instructions.at(-1);
    if (own === undefined) append(isOfHead(line, head) ? head : clauses, line);
    else if (own.inBlock) append(own.block, line);
    else {
      append(
        own.tokens,
        line.slice(begins ? 1 : 0).filter(({ tokenType }) => tokenType !== t.LineBreak),
      );
      own.inBlock = opensBlock(own.opening, own.tokens);
    }
  }
  return {
    head: head.filter(({ tokenType }) => tokenType !== t.LineBreak),
    clauses,
    instructions,
  };
}

/** A line may hold more tokens than a call takes arguments. */
function append(tokens: IToken[], line: readonly IToken[]): void {
  for (const token of line) tokens.push(token);
}

/** Each line with the line break behind it. */
function linesOf(tokens: readonly IToken[]): readonly (readonly IToken[])[] {
  const lines: IToken[][] = [];
  let line: IToken[] = [];
  for (const token of tokens) {
    line.push(token);
    if (token.tokenType !== t.LineBreak) continue;
    if (line.length > 1) lines.push(line);
    line = [];
  }
  return line.length > 0 ? [...lines, line] : lines;
}

/** What opens the instruction of a line; null where it is misspelt, undefined where the line is no instruction. */
function openingOf(line: readonly IToken[]): Phrase | null | undefined {
  if (line[0]?.tokenType !== t.Dash) return undefined;
  const opening = OPENINGS.find((phrase) => tokensOf(phrase, line, 1) > 0);
  return opening ?? (misspelt(line.slice(1)) === null ? undefined : null);
}

/** The opening that words were meant to be: the same but for accents and letter case. */
export function misspelt(tokens: readonly IToken[]): Phrase | null {
  const words = withoutAccents(
    tokens
      .slice(0, 5)
      .map(({ image }) => image)
      .join(" "),
  );
  return OPENINGS.find((phrase) => `${words} `.startsWith(`${withoutAccents(PHRASES[phrase])} `)) ?? null;
}

/** The head may go on in a line that begins with `hiệu lực từ`. */
function isOfHead(line: readonly IToken[], head: readonly IToken[]): boolean {
  if (head.length === 0) return tokensOf("head", line, 0) > 0;
  return line[0]?.tokenType === t.keywords.EffectiveHead;
}

const BRINGS_LINES: ReadonlySet<Phrase | null> = new Set<Phrase | null>([
  ...(["insertAfter", "insertBefore", "insertInto", "insertAtEnd", "replace"] as const),
]);

/** The line ends with `:` where lines follow: behind `bổ sung …`, `thay … bằng` and `… thành`. */
function opensBlock(opening: Phrase | null, tokens: readonly IToken[]): boolean {
  if (tokens.at(-1)?.tokenType !== t.Colon) return false;
  return BRINGS_LINES.has(opening) || tokensOf("into", tokens, tokens.length - 2) === 1;
}
