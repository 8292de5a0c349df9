import type { IToken } from "chevrotain";
import type { BasisClause, TransitionClause } from "../ast.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { excerpt } from "../excerpt.ts";
import { tokenize } from "../lexer/lexer.ts";
import { readSource, type Source } from "../lexer/source.ts";
import * as t from "../lexer/tokens.ts";
import { type AmendCode, amendMessages } from "../messages/amend.ts";
import { reportRepairs } from "../parse.ts";
import { reporter, reportInto } from "../report.ts";
import type { Amendment, AmendmentHead } from "./ast.ts";
import { type AmendContext, readClauses } from "./context.ts";
import { Cursor } from "./cursor.ts";
import { readInstruction } from "./instruction.ts";
import { cutAmendment } from "./lines.ts";

export interface ReadAmendment {
  /** null where not even its head could be read. Instructions that could not be read are left out. */
  readonly amendment: Amendment | null;
  readonly diagnostics: Diagnostic[];
  readonly source: Source;
}

const NO_WARNINGS: ReadonlySet<AmendCode> = new Set();

/** Reads an amendment. A broken line costs its instruction; diagnostics come in no particular order. */
export function readAmendment(text: string): ReadAmendment {
  const source = readSource(text);
  const diagnostics: Diagnostic[] = [];
  const report = reportInto(diagnostics, source);
  const context = {
    source,
    diagnostics,
    report,
    reportAmend: reporter(diagnostics, source, amendMessages, NO_WARNINGS),
  };
  reportRepairs(source, report);
  const tokens = tokenize(source, report);
  const parts = cutAmendment(tokens);

  const head = readHead(parts.head, context);
  const { basis, transition } = readHeadClauses(parts.clauses, head === null, context);
  const instructions = parts.instructions
    .map((lines) => readInstruction(lines, context))
    .filter((instruction) => instruction !== null);
  if (head !== null && parts.instructions.length === 0) context.reportAmend("amendment-empty", head.span, []);
  return { amendment: head && { head, basis, transition, instructions }, diagnostics, source };
}

function readHead(
  tokens: readonly IToken[],
  { source, report, reportAmend }: AmendContext,
): AmendmentHead | null {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (first === undefined || last === undefined) {
    reportAmend("amendment-head-missing", { start: 0, end: 0 }, []);
    return null;
  }
  const cursor = new Cursor(tokens, source, report);
  cursor.phrase("head");
  const code = cursor.expectCode();
  const from = code && cursor.expect(t.keywords.Version, "`phiên bản …`") && cursor.expectVersion();
  const to = from && cursor.expectPhrase("into", "`thành …`") && cursor.expectVersion();
  const effective = to && cursor.expect(t.keywords.EffectiveHead, "`hiệu lực từ …`") && cursor.expectDay();
  const proposed = cursor.take(t.keywords.Proposed) !== null;
  if (!code || !from || !to || !effective || cursor.expectEnd() === null) return null;
  return { code, from, to, effective, proposed, span: source.spanOf(first.startOffset, t.endOf(last)) };
}

/** `căn cứ` and `chuyển tiếp` between the head and the first instruction; what stands above the head belongs nowhere. */
function readHeadClauses(
  tokens: readonly IToken[],
  headless: boolean,
  context: AmendContext,
): { readonly basis: readonly BasisClause[]; readonly transition: TransitionClause | null } {
  const read = headless ? [] : readClauses(tokens, context);
  for (const { clause, start } of read) {
    if (clause.kind === "basis" || clause.kind === "transition") continue;
    context.reportAmend("amendment-line-unknown", clause.span, [lineAt(start, context.source), null]);
  }
  const clauses = read.map(({ clause }) => clause);
  return {
    basis: clauses.filter((clause) => clause.kind === "basis"),
    transition: clauses.find((clause) => clause.kind === "transition") ?? null,
  };
}

const lineAt = (start: number, { text }: Source): string =>
  excerpt(text.slice(start, start + 200).split("\n", 1)[0] ?? "");
