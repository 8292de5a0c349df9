import type { IToken } from "chevrotain";
import type { Clause, SetClause } from "../ast.ts";
import { isHead, type SectionHead } from "../check/document/sections.ts";
import { Suggestions } from "../check/suggestions.ts";
import { readSource } from "../lexer/source.ts";
import { endOf, LineBreak } from "../lexer/tokens.ts";
import { readClauses } from "../parse.ts";

/** A head of the text that is amended, with the clauses below it up to the next head. */
export interface Section {
  readonly head: SectionHead;
  /** The head among them. */
  readonly clauses: readonly Clause[];
  /** Without line breaks; never empty. */
  readonly tokens: readonly IToken[];
}

/** The text that is amended. Spans and offsets are those of `text`. */
export interface Base {
  /** NFC, ended by a line break. */
  readonly text: string;
  readonly sections: readonly Section[];
  readonly items: Items;
  readonly set: SetClause | null;
  readonly errors: number;
  /** 1-based line of an offset. */
  lineOf(offset: number): number;
}

export type ItemHead = Extract<SectionHead, { kind: "group" | "criterion" }>;

/** Groups and criteria by what an address says of them. */
export interface Items {
  byCode(code: string): Section | undefined;
  byOrdinal(ordinal: string): Section | undefined;
  /** The code that was most likely meant. */
  nearestCode(code: string): string | null;
}

export function readBase(original: string): Base {
  const clean = readSource(original).text;
  const text = clean === "" || clean.endsWith("\n") ? clean : `${clean}\n`;
  const reads: { start: number; clause: Clause }[] = [];
  const { tokens, diagnostics, source } = readClauses(text, ({ start, clause }) => {
    if (clause !== null) reads.push({ start, clause });
  });
  const sections = sectionsOf(reads, tokens);
  const set = sections.map(({ head }) => head).find((head) => head.kind === "set") ?? null;
  const errors = diagnostics.filter(({ severity }) => severity === "error").length;
  return {
    text,
    sections,
    items: itemsOf(sections),
    set,
    errors,
    lineOf: (offset) => source.position(offset).line,
  };
}

function itemsOf(sections: readonly Section[]): Items {
  const [codes, ordinals] = [new Map<string, Section>(), new Map<string, Section>()];
  for (const section of sections.toReversed()) {
    const { head } = section;
    if (head.kind !== "group" && head.kind !== "criterion") continue;
    if (head.code !== null) codes.set(head.code.value, section);
    if (head.ordinal !== null) ordinals.set(head.ordinal.value, section);
  }
  const suggestions = new Suggestions([...codes.keys()]);
  return {
    byCode: (code) => codes.get(code),
    byOrdinal: (ordinal) => ordinals.get(ordinal),
    nearestCode: (code) => suggestions.nearest(code),
  };
}

function sectionsOf(
  reads: readonly { readonly start: number; readonly clause: Clause }[],
  tokens: readonly IToken[],
): readonly Section[] {
  const words = tokens.filter(({ tokenType }) => tokenType !== LineBreak);
  const heads = reads.flatMap(({ start, clause }) => (isHead(clause) ? [{ start, head: clause }] : []));
  let [nextWord, nextRead] = [0, 0];
  return heads.map(({ start, head }, index) => {
    const until = heads[index + 1]?.start ?? Infinity;
    const own: IToken[] = [];
    const clauses: Clause[] = [];
    for (; (words[nextWord]?.startOffset ?? Infinity) < until; nextWord++) {
      const word = words[nextWord];
      if (word !== undefined && word.startOffset >= start) own.push(word);
    }
    for (; (reads[nextRead]?.start ?? Infinity) < until; nextRead++) {
      const read = reads[nextRead];
      if (read !== undefined && read.start >= start) clauses.push(read.clause);
    }
    return { head, clauses, tokens: own };
  });
}

/** Where the line of an offset begins. */
export const lineStart = (text: string, offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;

/** Where the line below that of an offset begins. */
export const lineAfter = (text: string, offset: number): number => text.indexOf("\n", offset) + 1;

/** The lines of some sections, from the head of the first to the last word of the last, comments among them. */
export function linesOf(
  text: string,
  sections: readonly [Section, ...Section[]],
): { readonly start: number; readonly end: number } {
  const [first, last] = [sections[0].tokens[0], sections.at(-1)?.tokens.at(-1)];
  if (first === undefined || last === undefined) return { start: 0, end: 0 };
  return { start: lineStart(text, first.startOffset), end: lineAfter(text, endOf(last)) };
}

/** Some lines with the blank ones below them, where others stand above; at the end of the text with those above. */
export function withBlanks(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const above = /(?:^|\n)((?:[ \t]*\n)+)$/.exec(text.slice(0, start))?.[1] ?? "";
  if (above === "") return { start, end };
  const below = /^(?:[ \t]*\n)*/.exec(text.slice(end))?.[0] ?? "";
  const last = end + below.length;
  return { start: last === text.length ? start - above.length : start, end: last };
}
