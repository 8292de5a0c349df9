import type { Span } from "./ast.ts";
import type { Fix } from "./diagnostic.ts";
import { excerpt } from "./excerpt.ts";
import { fixTitles } from "./messages/fixes.ts";

/** Writes `text` where something else stands. */
export const replaceWith = (span: Span, text: string): Fix => ({
  title: fixTitles.replace(excerpt(text)),
  span,
  text,
});

/** Writes the spelling that was probably meant, if there is one; `mark` puts it between its brackets or quotes. */
export const replaceWithMeant = (
  span: Span,
  meant: string | null | undefined,
  mark: (text: string) => string = (text) => text,
): Fix | null => (meant === null || meant === undefined ? null : replaceWith(span, mark(meant)));

/** Writes `text`, with its blanks, between what stands there. */
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

/** Takes away what stands there: `seen`, or what its title calls it. */
export const remove = (span: Span, seen: string): Fix => ({ title: fixTitles.remove(seen), span, text: "" });
