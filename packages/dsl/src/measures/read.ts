import type { IToken } from "chevrotain";
import type { Diagnostic } from "../diagnostic.ts";
import { excerpt } from "../excerpt.ts";
import { withinLimits, withoutNeedlessMarks } from "../lexer/clauses.ts";
import { tokenize } from "../lexer/lexer.ts";
import { readSource, type Source } from "../lexer/source.ts";
import * as t from "../lexer/tokens.ts";
import { type ReadClause, type Reading, readWith, reportRepairs } from "../parse.ts";
import { reportInto } from "../report.ts";
import type { MeasuresClause } from "./ast.ts";
import { buildMeasuresClause } from "./build.ts";
import { measuresParser } from "./grammar.ts";
import { measureLexer, measureWords as w } from "./tokens.ts";

export interface ReadMeasures {
  readonly clauses: readonly MeasuresClause[];
  readonly diagnostics: Diagnostic[];
  readonly source: Source;
}

/** One clause as it was read; see `ReadClause` of sets. */
export interface ReadMeasuresClause extends Omit<ReadClause, "clause"> {
  readonly clause: MeasuresClause | null;
}

/** Reads a list of measures. A broken line costs that line; never throws. */
export function readMeasures(text: string): ReadMeasures {
  const clauses: MeasuresClause[] = [];
  const { diagnostics, source } = readMeasureClauses(text, ({ clause }) => {
    if (clause !== null) clauses.push(clause);
  });
  return { clauses, diagnostics: [...diagnostics], source };
}

/** Reads a list of measures and shows each of its clauses, in their order, with the tree that it came from. */
export function readMeasureClauses(text: string, show: (read: ReadMeasuresClause) => void): Reading {
  const source = readSource(text);
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics, source);
  reportRepairs(source, report);
  const tokens = tokenize(source, report, measureLexer());
  for (const clause of cut(tokens)) show(readClause(clause, source, diagnostics));
  diagnostics.sort((a, b) => a.span.start - b.span.start);
  return { tokens, diagnostics, source };
}

const HEADS = new Set([
  ...[t.Dash, t.keywords.BasisHead, t.keywords.MeasureHead],
  ...[w.MeasureListHead, w.AcknowledgedHead, w.RaisedHead],
]);
/** A line goes on after these, or where the next one begins with one of those. */
const GOES_ON_AFTER = new Set([
  t.Semicolon,
  t.Colon,
  t.Comma,
  t.keywords.Code,
  w.UnitHead,
  w.With,
  w.Because,
]);
const GOES_ON_BEFORE = new Set([t.Semicolon, t.Colon, t.keywords.Code, w.UnitHead, w.With, w.Because]);

/** One clause a line; a line that begins with no head goes on from the one above where either end says so. */
function cut(tokens: readonly IToken[]): readonly IToken[][] {
  const clauses: IToken[][] = [];
  let lineBegins = true;
  for (const token of tokens) {
    const { tokenType } = token;
    if (tokenType === t.LineBreak) {
      lineBegins = true;
      continue;
    }
    const current = clauses.at(-1);
    const last = current?.at(-1);
    const goesOn =
      last !== undefined &&
      !HEADS.has(tokenType) &&
      (GOES_ON_AFTER.has(last.tokenType) || GOES_ON_BEFORE.has(tokenType) || HEADS.has(last.tokenType));
    if (current === undefined || (lineBegins && !goesOn)) clauses.push([token]);
    else current.push(token);
    lineBegins = false;
  }
  return clauses;
}

function readClause(whole: IToken[], source: Source, diagnostics: Diagnostic[]): ReadMeasuresClause {
  const report = reportInto(diagnostics, source);
  const start = whole[0]?.startOffset ?? 0;
  const limited = withinLimits(whole, source, report);
  const tokens = limited.faulty ? limited.tokens : withoutNeedlessMarks(limited.tokens, source, report);
  const [first] = tokens;
  if (first === undefined || !HEADS.has(first.tokenType)) {
    if (first !== undefined) {
      report("unknown-clause", source.spanOf(first.startOffset, t.endOf(first)), [
        excerpt(first.image),
        null,
      ]);
    }
    return { start, tree: null, clause: null };
  }
  const faulty = limited.faulty || tokens.some(({ tokenType }) => UNCLOSED.has(tokenType));
  const read = readWith(measuresParser(), buildMeasuresClause, { tokens, faulty }, source);
  diagnostics.push(...read.diagnostics);
  return { start, tree: read.tree, clause: read.clause };
}

/** Already told of. */
const UNCLOSED = new Set([t.UnclosedText, t.UnclosedName]);
