import type { Extension } from "@codemirror/state";
import { hoverTooltip } from "@codemirror/view";
import { hoverAt } from "@tieuchi/dsl/services";
import { analysisOf } from "./analysis.ts";
import { explanationElement } from "./explanation.ts";

/** Tells of the name or keyword under the pointer. */
export const hover: Extension = hoverTooltip(({ state }, pos) => {
  const found = hoverAt(analysisOf(state), pos);
  if (found === null) return null;
  const { span } = found;
  return { pos: span.start, end: span.end, above: true, create: () => ({ dom: explanationElement(found) }) };
});
