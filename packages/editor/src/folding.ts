import { codeFolding, foldGutter, foldKeymap, foldService } from "@codemirror/language";
import type { EditorState, Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { type Analysis, foldingRanges, type Span } from "@tieuchi/dsl/services";
import { analysisOf } from "./analysis.ts";

/** What is folded, by the start of the line that stays in sight. */
const byLine = new WeakMap<Analysis, ReadonlyMap<number, Span>>();

function foldsOf(state: EditorState): ReadonlyMap<number, Span> {
  const analysis = analysisOf(state);
  const ready = byLine.get(analysis);
  if (ready !== undefined) return ready;
  const folds = new Map(foldingRanges(analysis).map((span) => [state.doc.lineAt(span.start).from, span]));
  byLine.set(analysis, folds);
  return folds;
}

/** Folds parts of the text away. */
export const folding: Extension = [
  foldService.of((state, lineStart, lineEnd) => {
    const span = foldsOf(state).get(lineStart);
    return span === undefined || span.end <= lineEnd ? null : { from: lineEnd, to: span.end };
  }),
  codeFolding(),
  foldGutter(),
  keymap.of(foldKeymap),
];
