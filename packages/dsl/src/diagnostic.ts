import type { Span } from "./ast.ts";
import type { DiagnosticCode } from "./messages/index.ts";

/** A finding about a text, as data: what, where, how bad, and how to mend it where that is known. */
export interface Diagnostic {
  /** Stable name such as `band-gap`; each has a case under `cases/invalid/` and a section in the reference. */
  readonly code: DiagnosticCode;
  readonly severity: "error" | "warning";
  /** Offsets into the text as passed in. */
  readonly span: Span;
  /** 1-based, counted in the text as passed in; columns count UTF-16 units. */
  readonly line: number;
  readonly column: number;
  /** One or two Vietnamese sentences in the words of the file's author. */
  readonly message: string;
  readonly fix: Fix | null;
}

/** Replacing `span` by `text` mends the fault; `title` says so in Vietnamese. */
export interface Fix {
  readonly title: string;
  readonly span: Span;
  readonly text: string;
}
