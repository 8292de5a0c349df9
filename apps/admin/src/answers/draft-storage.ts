import type { Code } from "@tieuchi/engine";
import type { Edit } from "./answer-sheet.ts";

/** Typed but unsaved answers of this person on this machine; empty when the browser keeps nothing for us. */
export function readDraft(key: string): Map<Code, Edit> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    return new Map(Object.entries(kept as Record<Code, Edit>));
  } catch {
    return new Map();
  }
}

/** Puts `edits` in the place of `before`, the codes that the same page kept last; what other tabs keep stays. */
export function writeDraft(key: string, before: ReadonlySet<Code>, edits: ReadonlyMap<Code, Edit>): void {
  try {
    const others = [...readDraft(key)].filter(([code]) => !before.has(code));
    const kept = Object.fromEntries([...others, ...edits]);
    if (Object.keys(kept).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage loses only the copy: the page itself still holds what was typed.
  }
}
