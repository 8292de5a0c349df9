import { type Browser, launchBrowser, type Page } from "@tieuchi/browser";
import { build } from "vite";

declare global {
  interface Window {
    editor: import("@codemirror/view").EditorView;
  }
}

const entry = `
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorView, keymap } from "@codemirror/view";
import { criteriaText } from "${import.meta.dirname}/../src/index.ts";
window.editor = new EditorView({
  parent: document.body,
  extensions: [criteriaText(), history(), keymap.of([...defaultKeymap, ...historyKeymap])],
});
`;

/** The editor in a page, as one script. */
async function bundle(): Promise<string> {
  const id = "virtual:page";
  const output = await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: "silent",
    plugins: [
      {
        name: "page",
        resolveId: (source) => (source === id ? `${import.meta.dirname}/page.js` : null),
        load: (path) => (path.endsWith("/page.js") ? entry : null),
      },
    ],
    build: { write: false, minify: false, rollupOptions: { input: id } },
  });
  const [first] = Array.isArray(output) ? output : [output];
  if (!first || !("output" in first)) throw new Error("the build gave no bundle");
  return first.output.map((chunk) => (chunk.type === "chunk" ? chunk.code : "")).join("\n");
}

/** A browser with the editor in it. */
export class Editor {
  readonly #browser: Browser;
  readonly page: Page;

  private constructor(browser: Browser, page: Page) {
    this.#browser = browser;
    this.page = page;
  }

  static async launch(): Promise<Editor> {
    const [browser, script] = await Promise.all([launchBrowser(), bundle()]);
    const page = await browser.newPage();
    await page.setContent("<!doctype html><html lang=vi><body></body></html>");
    await page.addScriptTag({ content: script, type: "module" });
    await page.waitForFunction(() => window.editor !== undefined);
    return new Editor(browser, page);
  }

  async close(): Promise<void> {
    await this.#browser.close();
  }

  /** Puts a text in place of the present one, with the cursor where its `|` stands or at its end. */
  async load(text: string): Promise<void> {
    const at = text.includes("|") ? text.indexOf("|") : text.length;
    await this.page.keyboard.press("Escape");
    await this.page.evaluate(
      ([doc, anchor]) => {
        const { editor } = window;
        editor.dispatch({
          changes: { from: 0, to: editor.state.doc.length, insert: doc },
          selection: { anchor },
          scrollIntoView: true,
        });
        editor.focus();
      },
      [text.replace("|", ""), at] as const,
    );
  }

  text(): Promise<string> {
    return this.page.evaluate(() => window.editor.state.doc.toString());
  }

  /** The text that is selected, one piece for each selection. */
  selected(): Promise<string[]> {
    return this.page.evaluate(() => {
      const { selection, doc } = window.editor.state;
      return selection.ranges.map(({ from, to }) => doc.sliceString(from, to));
    });
  }

  type(keys: string): Promise<void> {
    return this.page.keyboard.type(keys);
  }

  press(key: string): Promise<void> {
    return this.page.keyboard.press(key);
  }

  /** What the list of completions shows. */
  async options(): Promise<string[]> {
    const labels = this.page.locator(".cm-tooltip-autocomplete .cm-completionLabel");
    await labels.first().waitFor();
    return labels.allTextContents();
  }

  /** Takes a completion from the list. */
  take(label: string): Promise<void> {
    return this.page.locator(".cm-tooltip-autocomplete").getByRole("option", { name: label }).click();
  }
}
