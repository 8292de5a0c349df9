import type { Diagnostic } from "../diagnostic.ts";
import { readSource } from "../lexer/source.ts";
import { textKind } from "../text-kind.ts";
import { type WrittenLine, writeClause } from "./clause.ts";
import { inWayAfter } from "./layout.ts";
import { type Line, readLines } from "./lines.ts";

/** A text in its one form. */
export interface Formatted {
  readonly text: string;
  /** The syntax errors of the text as passed in; lines of a clause that holds one stand as they were. */
  readonly left: readonly Diagnostic[];
}

/** What a line of the result is before indents of comments and blank lines are known. */
type Row =
  | { readonly kind: "blank" }
  | { readonly kind: "comment"; readonly text: string; readonly indented: boolean }
  | ({ readonly kind: "clause" } & WrittenLine);

const MOST_BLANK_LINES = 2;

/**
 * Writes a criteria set or a list of measures in its one form: keywords in one spelling, indents by role, single
 * blanks, a blank line before each part, dates as `01/02/2026`, NFC, `\n`, no byte order mark, no invisible
 * characters.
 *
 * What the author named or chose stays: texts, names, units, codes, numbers, comments, and where a long clause
 * breaks. The result means the same, and formatting it again changes nothing. A clause with a syntax error keeps
 * its lines as they are (but NFC), and so does one that would be read differently afterwards; all others are
 * formatted. An amendment only loses what nobody sees: it quotes. Any text at all gives an answer, in linear time.
 *
 * @example
 * format('tiêu chí 1.1 "Bao phủ" mã bao-phu 15điểm').text; // 'TIÊU CHÍ 1.1 "Bao phủ" mã bao-phu 15 điểm\n'
 */
export function format(text: string): Formatted {
  if (textKind(text) === "amendment") return { text: cleaned(text), left: [] };
  const { lines, clauses, errors, reader } = readLines(text);
  const written = new Map<Line, WrittenLine>();
  let inWay = false;
  for (const clause of clauses) {
    const result = writeClause(clause, inWay, reader);
    inWay = clause.read.clause === null ? inWay : inWayAfter(clause.read.clause.kind, inWay);
    for (const [index, line] of clause.lines.entries()) written.set(line, result?.[index] ?? asItWas(line));
  }
  return { text: assemble(lines.map((line) => rowOf(line, written.get(line)))), left: errors };
}

/** What an amendment quotes keeps its shape. */
function cleaned(text: string): string {
  const lines = readSource(text).text.trimEnd().split("\n");
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

function rowOf(line: Line, written: WrittenLine | undefined): Row {
  if (written !== undefined) return { kind: "clause", ...written };
  if (line.text.trim() === "") return { kind: "blank" };
  if (line.tokens.length === 0 && line.comment !== null) {
    return { kind: "comment", text: line.comment, indented: !line.text.startsWith("#") };
  }
  return { kind: "clause", ...asItWas(line) };
}

function asItWas({ text }: Line): WrittenLine {
  const indent = /^\s*/.exec(text)?.[0] ?? "";
  return { indent, text: text.slice(indent.length), apart: false };
}

function assemble(rows: readonly Row[]): string {
  const indents = indentsOf(rows);
  const openings = openingsOf(rows);
  const out: string[] = [];
  let blanks = 0;
  for (const [index, row] of rows.entries()) {
    if (row.kind === "blank") {
      blanks += 1;
      continue;
    }
    const least = openings.has(index) ? 1 : 0;
    const most = Math.max(least, Math.min(blanks, MOST_BLANK_LINES));
    if (out.length > 0) out.push(...Array<string>(most).fill(""));
    out.push((indents[index] ?? "") + row.text);
    blanks = 0;
  }
  return out.map((line) => `${line}\n`).join("");
}

/** Rows before which a blank line stands: where a part begins, its comments included. */
function openingsOf(rows: readonly Row[]): ReadonlySet<number> {
  const openings = new Set<number>();
  let top = 0;
  for (const [index, row] of rows.entries()) {
    if (row.kind === "clause" && row.apart) openings.add(top);
    if (row.kind !== "comment") top = index + 1;
  }
  return openings;
}

/**
 * Comments speak of the line below them and stand as far in. One that closes a part, with a blank line below,
 * stays with the line above unless it stood at the margin.
 */
function indentsOf(rows: readonly Row[]): readonly string[] {
  const indents: string[] = [];
  let [ofRun, next] = ["", ""];
  for (let index = rows.length - 1; index >= 0; index--) {
    const row = rows[index];
    if (row?.kind === "clause") next = row.indent;
    if (row?.kind === "comment" && rows[index + 1]?.kind !== "comment")
      ofRun = indentOfRun(rows, index, next);
    indents[index] = row?.kind === "comment" ? ofRun : row?.kind === "clause" ? row.indent : "";
  }
  return indents;
}

/** Indent of the run of comments that ends at `last`; `next` is the indent of the clause after it. */
function indentOfRun(rows: readonly Row[], last: number, next: string): string {
  if (rows[last + 1]?.kind === "clause") return next;
  let first = last;
  while (rows[first - 1]?.kind === "comment") first -= 1;
  const [above, comment] = [rows[first - 1], rows[first]];
  if (above?.kind !== "clause") return next;
  return comment?.kind === "comment" && comment.indented ? above.indent : "";
}
