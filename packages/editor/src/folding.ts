import { codeFolding, foldGutter, foldKeymap, foldService } from "@codemirror/language";
import { type Extension, StateField } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import { foldingRanges, type Span } from "@tieuchi/dsl/services";
import { wasRead } from "./reading.ts";

/** What can be folded as of the last reading, moved along with the text. */
const folds = StateField.define<readonly Span[]>({
  create: () => [],
  update(spans, { effects, changes, docChanged }) {
    const moved = docChanged
      ? spans.map(({ start, end }) => ({ start: changes.mapPos(start, 1), end: changes.mapPos(end, -1) }))
      : spans;
    return effects.reduce((now, effect) => (effect.is(wasRead) ? foldingRanges(effect.value) : now), moved);
  },
});

/** Folds parts of the text away. */
export const folding: Extension = [
  folds,
  foldService.of((state, lineStart, lineEnd) => {
    const span = state.field(folds).find(({ start }) => start >= lineStart && start <= lineEnd);
    return span === undefined || span.end <= lineEnd ? null : { from: lineEnd, to: span.end };
  }),
  codeFolding(),
  foldGutter({
    foldingChanged: ({ transactions }) =>
      transactions.some(({ effects }) => effects.some((effect) => effect.is(wasRead))),
  }),
  keymap.of(foldKeymap),
];
