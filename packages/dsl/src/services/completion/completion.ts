import type { ClauseKind, Span } from "../../ast.ts";
import type { Keyword } from "../../lexer/vocabulary.ts";
import type { SymbolKind } from "../roles.ts";

/** Something that an editor can offer to write. */
export interface Completion {
  /** What it is shown as: `số liệu`, `[dân số]`. */
  readonly label: string;
  readonly kind: "clause" | "keyword" | "word" | SymbolKind;
  /** More about it on the same line, in Vietnamese; null: nothing. */
  readonly detail: string | null;
  /** Replacing `span` by `text` writes it. The span ends at the cursor or behind it, on the same line. */
  readonly span: Span;
  readonly text: string;
  /** Where its explanation is found; null: it has none. */
  readonly about: { readonly clause: ClauseKind } | { readonly keyword: Keyword } | null;
}

/** A completion that does not know yet what it replaces. */
export type Suggestion = Omit<Completion, "span">;
