import type { Span } from "./ast.ts";

/** Where something stands in the text as it was passed in. */
export interface Place {
  readonly span: Span;
  /** 1-based, as editors count lines. */
  readonly line: number;
  /** 1-based, in UTF-16 units. */
  readonly column: number;
}
