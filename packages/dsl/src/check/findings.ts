import type { Span } from "../ast.ts";
import type { Fix } from "../diagnostic.ts";
import { type CheckCode, checkMessages, checkWarnings } from "../messages/check.ts";

/** A diagnostic of the checker before its line and column are worked out. */
export interface Finding {
  readonly code: CheckCode;
  readonly severity: "error" | "warning";
  readonly span: Span;
  readonly message: string;
  readonly fix: Fix | null;
}

/** Collects what the chapters find; the sentence of each code comes from the table of messages. */
export class Findings {
  readonly #all: Finding[] = [];

  add<C extends CheckCode>(
    code: C,
    span: Span,
    args: Parameters<(typeof checkMessages)[C]>,
    fix: Fix | null = null,
  ): void {
    const severity = checkWarnings.has(code) ? "warning" : "error";
    this.#all.push({ code, severity, span, message: sentenceOf(code, args), fix });
  }

  /** The same as a warning, whatever the code, because it may be meant or wrong; `why` says so in its own sentence. */
  doubt<C extends CheckCode>(
    code: C,
    span: Span,
    args: Parameters<(typeof checkMessages)[C]>,
    why = "",
  ): void {
    const message = `${sentenceOf(code, args)} ${why}`.trim();
    this.#all.push({ code, severity: "warning", span, message, fix: null });
  }

  get all(): readonly Finding[] {
    return this.#all;
  }
}

function sentenceOf<C extends CheckCode>(code: C, args: Parameters<(typeof checkMessages)[C]>): string {
  const sentence = checkMessages[code] as (...args: readonly unknown[]) => string;
  return sentence(...args);
}
