import {
  autocompletion,
  type CompletionContext,
  type CompletionResult,
  insertCompletionText,
  type Completion as Option,
  pickedCompletion,
} from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { aboutCompletion, type Completion, complete } from "@tieuchi/dsl/services";
import { analysisOf } from "./analysis.ts";
import { explanationElement } from "./explanation.ts";

/** Offers what can be written, found without accents as well. */
export const completion: Extension = autocompletion({ override: [optionsAt], icons: false });

function optionsAt({ state, pos, explicit }: CompletionContext): CompletionResult | null {
  const found = complete(analysisOf(state), pos, explicit);
  if (found.length === 0) return null;
  const from = Math.min(...found.map(({ span }) => span.start));
  // Compared by the service, which knows about accents; so made anew for every letter.
  return { from, filter: false, options: found.map(optionOf) };
}

function optionOf(completion: Completion): Option {
  const { label, detail, kind, span, text } = completion;
  const about = aboutCompletion(completion);
  const apply = (view: EditorView, option: Option, _from: number, to: number): void => {
    const insertion = insertCompletionText(view.state, text, span.start, Math.max(to, span.end));
    view.dispatch({ ...insertion, annotations: pickedCompletion.of(option) });
  };
  return {
    label,
    type: kind,
    apply,
    ...(detail === null ? {} : { detail }),
    ...(about === null ? {} : { info: () => explanationElement(about) }),
  };
}
