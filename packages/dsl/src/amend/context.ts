import type { IToken } from "chevrotain";
import type { Clause } from "../ast.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { cutClauses } from "../lexer/clauses.ts";
import type { Source } from "../lexer/source.ts";
import type { amendMessages } from "../messages/amend.ts";
import { readClause } from "../parse.ts";
import type { Report, ReportOf } from "../report.ts";

export type AmendReport = ReportOf<typeof amendMessages>;

/** What the reading of an amendment works with. */
export interface AmendContext {
  readonly source: Source;
  readonly diagnostics: Diagnostic[];
  /** For what any text may lack. */
  readonly report: Report;
  readonly reportAmend: AmendReport;
}

/** The clauses of some lines, those that could be read, and where each begins in the clean text. */
export function readClauses(
  tokens: readonly IToken[],
  { source, report, diagnostics }: AmendContext,
): readonly { readonly start: number; readonly clause: Clause }[] {
  return cutClauses(tokens, source, report).flatMap((cut) => {
    const { clause, diagnostics: found } = readClause(cut, source);
    diagnostics.push(...found);
    return clause === null ? [] : [{ start: cut.start, clause }];
  });
}
