import { type Extension, RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import { type HighlightKind, highlights } from "@tieuchi/dsl/services";

const mark = (kind: HighlightKind) => Decoration.mark({ class: `cm-tieuchi-${kind}` });
const marks = {
  head: mark("head"),
  keyword: mark("keyword"),
  name: mark("name"),
  text: mark("text"),
  number: mark("number"),
  date: mark("date"),
  code: mark("code"),
  mark: mark("mark"),
  comment: mark("comment"),
} satisfies Record<HighlightKind, Decoration>;

class Highlighting {
  decorations: DecorationSet;

  constructor(view: EditorView) {
    this.decorations = decorate(view);
  }

  update({ docChanged, viewportChanged, view }: ViewUpdate): void {
    if (docChanged || viewportChanged) this.decorations = decorate(view);
  }
}

/** Only the lines in sight are decorated, so that this costs next to nothing at every keystroke. */
function decorate({ state: { doc }, visibleRanges }: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  let next = 0;
  for (const range of visibleRanges) {
    // Of a very long line only pieces are in sight.
    const from = Math.max(next, doc.lineAt(range.from).from);
    const { to } = doc.lineAt(range.to);
    if (from > to) continue;
    next = to + 1;
    for (const { span, kind } of highlights(doc.sliceString(from, to))) {
      builder.add(from + span.start, from + span.end, marks[kind]);
    }
  }
  return builder.finish();
}

/** Dark enough on white for small type (WCAG AA). */
const colours = EditorView.baseTheme({
  ".cm-tieuchi-head": { color: "#1d4f91", fontWeight: "600" },
  ".cm-tieuchi-keyword": { color: "#1d4f91" },
  ".cm-tieuchi-name": { color: "#7a3e00" },
  ".cm-tieuchi-text": { color: "#1b6b3a" },
  ".cm-tieuchi-number, .cm-tieuchi-date": { color: "#8a1c4a" },
  ".cm-tieuchi-code": { color: "#5a4b8a" },
  ".cm-tieuchi-comment": { color: "#5f6368", fontStyle: "italic" },
  ".cm-tieuchi-explanation": { maxWidth: "36rem", padding: "0.25rem 0.5rem" },
  ".cm-tieuchi-explanation pre": { margin: "0 0 0.25rem", whiteSpace: "pre-wrap" },
  ".cm-tieuchi-explanation p": { margin: "0" },
});

/** Colours for the words of the language. */
export const highlighting: Extension = [
  ViewPlugin.fromClass(Highlighting, { decorations: ({ decorations }) => decorations }),
  colours,
];
