import { setDiagnostics } from "@codemirror/lint";
import { StateEffect } from "@codemirror/state";
import { type EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";
import type { Analysis } from "@tieuchi/dsl/services";
import { analysisOf } from "./analysis.ts";
import { findingsOf } from "./findings.ts";

/** Says that the present text was read and checked. */
export const wasRead = StateEffect.define<Analysis>();

/** After so many milliseconds without a keystroke a text is read. */
const PAUSE = 200;

/** Reads the text when the typing pauses, so that no keystroke waits for it, and marks what is wrong. */
class Reading {
  readonly #view: EditorView;
  #waiting: ReturnType<typeof setTimeout>;

  constructor(view: EditorView) {
    this.#view = view;
    this.#waiting = setTimeout(() => this.#read());
  }

  update({ docChanged }: ViewUpdate): void {
    if (docChanged) this.#wait();
  }

  destroy(): void {
    clearTimeout(this.#waiting);
  }

  #wait(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#read(), PAUSE);
  }

  #read(): void {
    // An input method is at work on a word: leave the page alone until it is done.
    if (this.#view.composing) this.#wait();
    else {
      const { state } = this.#view;
      const analysis = analysisOf(state);
      this.#view.dispatch(setDiagnostics(state, findingsOf(analysis)), { effects: wasRead.of(analysis) });
    }
  }
}

export const reading = ViewPlugin.fromClass(Reading);
