import { useLocalStorage } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import type { messages } from "./messages.ts";

export type Action = keyof typeof messages.keys;

/** Physical keys: Telex and VNI turn letters and digits into accents, but never move a key. */
export const keyOf = {
  next: { code: "KeyJ", shows: "J" },
  previous: { code: "KeyK", shows: "K" },
  nextOpen: { code: "KeyN", shows: "N" },
  nextFile: { code: "KeyL", shows: "L" },
  previousFile: { code: "KeyH", shows: "H" },
  answer: { code: "KeyE", shows: "E" },
  accept: { code: "KeyA", shows: "A" },
  why: { code: "KeyY", shows: "Y" },
  note: { code: "KeyG", shows: "G" },
  help: { code: "Slash", shows: "?" },
} satisfies Record<Action, { code: string; shows: string }>;

const actionOf = new Map(Object.entries(keyOf).map(([action, { code }]) => [code, action as Action]));

/** Whether this person wants single-key shortcuts on this machine (WCAG 2.1.4). */
export function useShortcutsEnabled() {
  return useLocalStorage({ key: "tieuchi:phim-tat", defaultValue: true, getInitialValueInEffect: false });
}

/** Runs the action of a single physical key; never while typing, with a modifier, or over an open dialog. */
export function useShortcuts(enabled: boolean, actions: Record<Action, () => void>): void {
  const current = useRef(actions);
  useEffect(() => {
    current.current = actions;
  });
  useEffect(() => {
    if (!enabled) return;
    function press(event: KeyboardEvent) {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented)
        return;
      if (event.key === "Escape" && inField(event.target)) {
        (event.target as HTMLElement).blur();
        return;
      }
      const action = actionOf.get(event.code);
      if (!action || inField(event.target) || document.querySelector("[role=dialog], [role=menu]")) return;
      event.preventDefault();
      current.current[action]();
    }
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [enabled]);
}

function inField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches("textarea, select, input:not([type=radio]):not([type=checkbox])"))
  );
}
