/**
 * CodeMirror extensions for criteria texts. They never close a quote or format while people type: Vietnamese input
 * methods change what was typed before, and break on both.
 *
 * @example
 * new EditorView({ parent, doc: text, extensions: [history(), keymap.of(defaultKeymap), criteriaText()] });
 */
import { lintKeymap } from "@codemirror/lint";
import { EditorState, type Extension } from "@codemirror/state";
import { drawSelection, keymap } from "@codemirror/view";
import { formatText, goToDefinition, selectReferences } from "./commands.ts";
import { completion } from "./completion.ts";
import { folding } from "./folding.ts";
import { highlighting } from "./highlighting.ts";
import { hover } from "./hover.ts";
import { phrases } from "./phrases.ts";
import { reading } from "./reading.ts";
import { renameSymbol, renaming } from "./renaming.ts";

export { analysisOf } from "./analysis.ts";
export { formatText, goToDefinition, selectReferences } from "./commands.ts";
export { renameSymbol } from "./renaming.ts";

/** Everything that helps to write a criteria text, with the keys that editors use for it. */
export function criteriaText(): Extension {
  return [
    highlighting,
    reading,
    completion,
    hover,
    folding,
    renaming,
    phrases,
    // Shift-F12 selects many places at once.
    EditorState.allowMultipleSelections.of(true),
    drawSelection(),
    keymap.of([
      { key: "F2", run: renameSymbol },
      { key: "F12", run: goToDefinition },
      { key: "Shift-F12", run: selectReferences },
      { key: "Shift-Alt-f", run: formatText },
      ...lintKeymap,
    ]),
  ];
}
