import type { Span } from "./ast.ts";
import type { Diagnostic, Fix } from "./diagnostic.ts";
import type { Source } from "./lexer/source.ts";
import type { DiagnosticCode } from "./messages/index.ts";
import { syntaxMessages, syntaxWarnings } from "./messages/syntax.ts";

/** Sentences by their codes. */
type Messages = { readonly [code: string]: (...args: never[]) => string };

/** How a stage says what it found, in the sentences of a table. Spans are in the original text. */
export type ReportOf<M extends Messages> = <C extends keyof M & DiagnosticCode>(
  code: C,
  span: Span,
  args: Parameters<M[C]>,
  fix?: Fix | null,
) => void;

/** How the stages before the checker say what they found. */
export type Report = ReportOf<typeof syntaxMessages>;

/** Collects what the reading of a source finds. */
export function reportInto(diagnostics: Diagnostic[], source: Source): Report {
  return reporter(diagnostics, source, syntaxMessages, syntaxWarnings);
}

/** Collects diagnostics of a source in the sentences of a table; `warnings` are the codes that are no errors. */
export function reporter<M extends Messages>(
  diagnostics: Diagnostic[],
  source: Source,
  messages: M,
  warnings: ReadonlySet<keyof M>,
): ReportOf<M> {
  return (code, span, args, fix = null) => {
    const severity = warnings.has(code) ? "warning" : "error";
    const message = (messages[code] as (...args: readonly unknown[]) => string)(...args);
    diagnostics.push({ code, severity, span, ...source.position(span.start), message, fix });
  };
}
