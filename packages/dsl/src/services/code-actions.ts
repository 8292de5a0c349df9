import type { Span } from "../ast.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { format } from "../format/format.ts";
import { serviceMessages as say } from "../messages/services.ts";
import type { Analysis } from "./analysis.ts";
import { editBetween, type TextEdit } from "./edit.ts";

/** Something that an editor can offer to do. */
export interface CodeAction {
  /** In Vietnamese. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** What it mends; null for an action on the text as a whole. */
  readonly diagnostic: Diagnostic | null;
}

/** The fixes of the findings that touch `span`. */
export function fixesAt(analysis: Analysis, span: Span): readonly CodeAction[] {
  return analysis.compilation().diagnostics.flatMap((diagnostic): CodeAction[] => {
    const { fix } = diagnostic;
    const touches = diagnostic.span.start <= span.end && diagnostic.span.end >= span.start;
    if (fix === null || !touches) return [];
    return [{ title: fix.title, edits: [{ span: fix.span, text: fix.text }], diagnostic }];
  });
}

/** Brings the text into its one form; null when it is already. Costs a run of the formatter. */
export function formatAction({ text }: Pick<Analysis, "text">): CodeAction | null {
  const edit = editBetween(text, format(text).text);
  return edit && { title: say.format, edits: [edit], diagnostic: null };
}
