import { EditorSelection } from "@codemirror/state";
import type { Command, EditorView } from "@codemirror/view";
import { findDefinition, findReferences, formatAction, type TextEdit } from "@tieuchi/dsl/services";
import { analysisOf } from "./analysis.ts";

/** Goes to where the name at the cursor is declared. */
export const goToDefinition: Command = (view) => {
  const [span] = findDefinition(analysisOf(view.state), view.state.selection.main.head);
  if (span === undefined) return false;
  view.dispatch({ selection: { anchor: span.start, head: span.end }, scrollIntoView: true });
  return true;
};

/** Selects every place that names what stands at the cursor. */
export const selectReferences: Command = (view) => {
  const { head } = view.state.selection.main;
  const spans = findReferences(analysisOf(view.state), head, { includeDeclaration: true });
  if (spans.length === 0) return false;
  const ranges = spans.map(({ start, end }) => EditorSelection.range(start, end));
  const main = Math.max(
    0,
    spans.findIndex(({ start, end }) => start <= head && head <= end),
  );
  view.dispatch({ selection: EditorSelection.create(ranges, main) });
  return true;
};

/** Brings the text into its one form. */
export const formatText: Command = (view) => {
  const action = formatAction(analysisOf(view.state));
  if (action !== null) applyEdits(view, action.edits, "format");
  return true;
};

export function applyEdits(view: EditorView, edits: readonly TextEdit[], userEvent: string): void {
  const changes = edits.map(({ span, text }) => ({ from: span.start, to: span.end, insert: text }));
  view.dispatch({ changes, userEvent });
}
