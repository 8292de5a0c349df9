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

export function writeDraft(key: string, edits: ReadonlyMap<Code, Edit>): void {
  try {
    if (edits.size === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(Object.fromEntries(edits)));
  } catch {
    // A full or forbidden storage loses only the copy: the page itself still holds what was typed.
  }
}
