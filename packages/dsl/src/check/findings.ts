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
    const sentence = checkMessages[code] as (...args: readonly unknown[]) => string;
    this.#all.push({
      code,
      severity: checkWarnings.has(code) ? "warning" : "error",
      span,
      message: sentence(...args),
      fix,
    });
  }

  get all(): readonly Finding[] {
    return this.#all;
  }
}
