import type { EditorState, Text } from "@codemirror/state";
import { type Analysis, analyse } from "@tieuchi/dsl/services";

const known = new WeakMap<Text, Analysis>();
/** The last one made, for the next to build on; whichever editor it was for, the result is the same. */
let last: Analysis | null = null;

/** The text of an editor, read and checked; worked out once for each text. */
export function analysisOf({ doc }: Pick<EditorState, "doc">): Analysis {
  const ready = known.get(doc);
  if (ready !== undefined) return ready;
  last = analyse(doc.toString(), last);
  known.set(doc, last);
  return last;
}
