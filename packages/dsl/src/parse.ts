import type { CstNode, IToken } from "chevrotain";
import type { Clause } from "./ast.ts";
import { buildClause } from "./build-ast/clause.ts";
import type { Context } from "./build-ast/context.ts";
import type { Diagnostic } from "./diagnostic.ts";
import { remove, replaceWith } from "./fixes.ts";
import { clauseParser } from "./grammar/parser.ts";
import type { Read } from "./grammar/values.ts";
import { type ClauseTokens, cutClauses } from "./lexer/clauses.ts";
import { tokenize } from "./lexer/lexer.ts";
import { readSource, type Source } from "./lexer/source.ts";
import { endOf } from "./lexer/tokens.ts";
import { type Report, reportInto } from "./report.ts";
import { explainsError, reportSyntaxError, sureBefore } from "./syntax-errors/syntax-errors.ts";

export interface Parsed {
  /** In the order of the text. A broken line gives its clause with nulls, or none when its first phrase is unknown. */
  readonly clauses: readonly Clause[];
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
  readonly source: Source;
}

/** One clause as it was read. */
export interface ReadClause {
  /** Where it begins, in the clean text. */
  readonly start: number;
  /** What the grammar made of it; null when its first phrase is no clause. */
  readonly tree: CstNode | null;
  readonly clause: Clause | null;
}

/** A text cut into its tokens, line breaks among them. */
export interface Reading extends Omit<Parsed, "clauses"> {
  readonly tokens: readonly IToken[];
}

/**
 * Reads a criteria text. Any text at all gives an answer, in time linear to its length; nothing of it is kept.
 *
 * @example
 * const { clauses, diagnostics } = parse('TIÊU CHÍ 1.1 "Bao phủ" mã bao-phu 15 điểm');
 */
export function parse(text: string): Parsed {
  const clauses: Clause[] = [];
  const { diagnostics, source } = readClauses(text, ({ clause }) => {
    if (clause !== null) clauses.push(clause);
  });
  return { clauses, diagnostics, source };
}

/** Reads a text and shows each of its clauses, in their order, with the tree that it came from. */
export function readClauses(text: string, show: (read: ReadClause) => void): Reading {
  return readText(text, (tokens, source) => {
    const { tree, clause, diagnostics } = readClause(tokens, source);
    show({ start: tokens.start, tree, clause });
    return diagnostics;
  });
}

/** Cuts a text into clauses and has each of them read by `read`, which gives what there is to say of it. */
export function readText(
  text: string,
  read: (clause: ClauseTokens, source: Source) => readonly Diagnostic[],
): Reading {
  const source = readSource(text);
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics, source);
  reportRepairs(source, report);
  const tokens = tokenize(source, report);
  for (const clause of cutClauses(tokens, source, report)) diagnostics.push(...read(clause, source));
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  return { tokens, diagnostics, source };
}

/** What a clause says by itself: it depends on its own words alone. */
export interface ClauseReading extends Omit<ReadClause, "start"> {
  readonly diagnostics: readonly Diagnostic[];
}

export function readClause(tokens: ClauseTokens, source: Source): ClauseReading {
  return readWith(clauseParser(), buildClause, tokens, source);
}

/** Makes trees of the words of a clause; the grammar of sets, or that of another kind of text. */
interface Grammar {
  read(tokens: IToken[]): Read;
}

/** Reads a clause by any grammar, with what there is to say of it. */
export function readWith<C>(
  grammar: Grammar,
  build: (tree: CstNode, context: Context) => C | null,
  { tokens, faulty }: Pick<ClauseTokens, "tokens" | "faulty">,
  source: Source,
): { readonly tree: CstNode | null; readonly clause: C | null; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics, source);
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) return { tree: null, clause: null, diagnostics };
  const { tree, errors } = grammar.read(tokens);
  const [error] = errors;
  const said: Diagnostic[] = [];
  const clause = build(tree, {
    source,
    report: reportInto(said, source),
    clause: source.spanOf(first.startOffset, endOf(last)),
  });
  if (error === undefined) return { tree, clause, diagnostics: said };
  const sure = sureBefore(error, said, tokens, source);
  const explained = faulty || sure.some(explainsError);
  const doubtful = !explained && reportSyntaxError(error, tokens, source, report);
  return { tree, clause, diagnostics: doubtful ? diagnostics : [...diagnostics, ...sure] };
}

/** Says which characters were taken out or put right on the way in. */
export function reportRepairs(source: Source, report: Report): void {
  for (const { kind, span, seen, text } of source.repairs) {
    if (kind === "invisible") {
      report("invisible-character", span, [], remove(span, "ký tự ẩn"));
    } else {
      report("foreign-letter", span, [seen, text], replaceWith(span, text));
    }
  }
}
