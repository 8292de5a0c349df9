import type { IToken } from "chevrotain";
import { LineBreak } from "../lexer/tokens.ts";
import { type AnyClause, CONTINUATION, type Layout, layouts } from "./layout.ts";
import type { ClauseLines, Line, Reader } from "./lines.ts";
import { gapBetween } from "./spacing.ts";
import { type Spelling, spellingOf } from "./spelling.ts";

/** A line ready to be put out. */
export interface WrittenLine {
  readonly indent: string;
  readonly text: string;
  /** A blank line stands before it. */
  readonly apart: boolean;
}

/** The lines of a clause as they should be; null where they must stay as they are. `inWay`: below a `cách "…"`. */
export function writeClause(
  { read, lines }: ClauseLines,
  inWay: boolean,
  reader: Reader,
): readonly WrittenLine[] | null {
  const { tree, clause, start } = read;
  if (tree === null || clause === null || lines.some(({ faulty }) => faulty)) return null;
  const { capitals, apart, ...layout }: Layout = layouts[clause.kind];
  const indent = layout.indent + ((inWay ? layout.deeperInWay : undefined) ?? 0);
  const head = lines[0]?.tokens.find(({ startOffset }) => startOffset === start);
  const spelling = spellingOf(tree, head, capitals);
  const written = lines.map((line, index) => ({
    indent: " ".repeat(index === 0 ? indent : indent + CONTINUATION),
    text: writeLine(line, head, spelling),
    apart: apart && index === 0,
  }));
  return meansTheSame(written, clause, lines, reader) ? written : null;
}

function writeLine({ tokens, comment }: Line, head: IToken | undefined, spelling: Spelling): string {
  const words = tokens.map((token, index) => {
    const before = tokens[index - 1];
    const gap = before === undefined ? "" : gapBetween(before, token, head, spelling);
    return gap + spelling.spell(token);
  });
  return words.join("") + (comment === null ? "" : `  ${comment}`);
}

/**
 * Reads what was written and compares: the same tokens on the same lines and the same clause. What holds for each
 * clause holds for the text, because where a clause begins and ends depends on tokens and lines alone.
 */
function meansTheSame(
  written: readonly WrittenLine[],
  clause: AnyClause,
  lines: readonly Line[],
  reader: Reader,
): boolean {
  const again: (AnyClause | null)[] = [];
  const text = written.map((line) => line.indent + line.text).join("\n");
  const reading = reader(text, (read) => again.push(read.clause));
  const before = lines.flatMap(({ tokens }) => tokens);
  const after = reading.tokens.filter(({ tokenType }) => tokenType !== LineBreak);
  return (
    after.length === before.length &&
    after.every(({ tokenType }, index) => tokenType === before[index]?.tokenType) &&
    withoutSpans(again) === withoutSpans([clause])
  );
}

const withoutSpans = (value: unknown): string =>
  JSON.stringify(value, (key, inner) => (key === "span" ? undefined : inner));
