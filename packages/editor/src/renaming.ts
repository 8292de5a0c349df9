import { type Extension, StateEffect, StateField } from "@codemirror/state";
import { type Command, type EditorView, type Panel, showPanel } from "@codemirror/view";
import { prepareRename, rename } from "@tieuchi/dsl/services";
import { analysisOf } from "./analysis.ts";
import { applyEdits } from "./commands.ts";

/** What the panel says; the service says the rest. */
export const renamingPhrases = { label: "Tên mới", apply: "Đổi tên", close: "Thôi" };

/** What is to be renamed: the offset of its name; null closes the panel. */
const ask = StateEffect.define<number | null>();

const asked = StateField.define<number | null>({
  create: () => null,
  update: (offset, { effects, docChanged }) => {
    for (const effect of effects) if (effect.is(ask)) return effect.value;
    // What stood there may stand elsewhere now.
    return docChanged ? null : offset;
  },
  provide: (field) =>
    showPanel.from(field, (offset) => (offset === null ? null : (view) => panelFor(view, offset))),
});

/** Asks for another name for what stands at the cursor, and gives it to it everywhere. */
export const renameSymbol: Command = (view) => {
  view.dispatch({ effects: ask.of(view.state.selection.main.head) });
  return true;
};

export const renaming: Extension = asked;

function panelFor(view: EditorView, offset: number): Panel {
  const prepared = prepareRename(analysisOf(view.state), offset);
  const dom = document.createElement("form");
  dom.className = "cm-tieuchi-rename";
  const message = document.createElement("span");
  message.setAttribute("role", "alert");
  const close = (): void => {
    view.dispatch({ effects: ask.of(null) });
    view.focus();
  };
  const button = (text: string, type: "submit" | "button"): HTMLButtonElement => {
    const element = document.createElement("button");
    Object.assign(element, { textContent: text, type });
    return element;
  };
  const cancel = button(renamingPhrases.close, "button");
  cancel.addEventListener("click", close);
  dom.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
  });
  if (!prepared.ok) {
    message.textContent = prepared.message;
    dom.append(message, cancel);
    return { dom, top: true, mount: () => cancel.focus() };
  }
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.value = prepared.name;
  label.append(renamingPhrases.label, " ", input);
  dom.append(label, button(renamingPhrases.apply, "submit"), cancel, message);
  dom.addEventListener("submit", (event) => {
    event.preventDefault();
    const renamed = rename(analysisOf(view.state), offset, input.value);
    if (!renamed.ok) {
      message.textContent = renamed.message;
      return;
    }
    applyEdits(view, renamed.edits, "rename");
    close();
  });
  return { dom, top: true, mount: () => input.select() };
}
