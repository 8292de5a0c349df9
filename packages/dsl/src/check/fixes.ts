import type { Span } from "../ast.ts";
import type { Fix } from "../diagnostic.ts";
import { fixTitles } from "../messages/fixes.ts";

export const replaceWith = (span: Span, text: string): Fix => ({
  title: fixTitles.replace(text),
  span,
  text,
});

/** The spelling that was probably meant, if there is one. */
export const replaceWithMeant = (
  span: Span,
  meant: string | null,
  mark: (text: string) => string,
): Fix | null => (meant === null ? null : replaceWith(span, mark(meant)));

export const insertAt = (offset: number, text: string): Fix => ({
  title: fixTitles.insert(text.trim()),
  span: { start: offset, end: offset },
  text,
});

/** A new clause below the one that ends at `offset`. */
export const insertLine = (offset: number, line: string): Fix => ({
  title: fixTitles.insertLine(line),
  span: { start: offset, end: offset },
  text: `\n  ${line}`,
});
