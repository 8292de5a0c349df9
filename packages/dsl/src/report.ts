import type { Span } from "./ast.ts";
import type { Diagnostic, Fix } from "./diagnostic.ts";
import { type SyntaxCode, syntaxMessages, syntaxWarnings } from "./messages/syntax.ts";
import type { Source } from "./source.ts";

/** How the stages before the checker say what they found. Spans are in the original text. */
export type Report = <C extends SyntaxCode>(
  code: C,
  span: Span,
  args: Parameters<(typeof syntaxMessages)[C]>,
  fix?: Fix | null,
) => void;

/** Collects diagnostics of a source. */
export function reportInto(diagnostics: Diagnostic[], source: Source): Report {
  return (code, span, args, fix = null) => {
    const sentence = syntaxMessages[code] as (...args: readonly unknown[]) => string;
    diagnostics.push({
      code,
      severity: syntaxWarnings.has(code) ? "warning" : "error",
      span,
      ...source.position(span.start),
      message: sentence(...args),
      fix,
    });
  };
}
