import { styleText } from "node:util";

/** Colours text where the terminal shows colours; plain in a pipe or with NO_COLOR. */
export function paint(style: "bold" | "dim" | "red" | "yellow" | "green", text: string): string {
  return styleText(style, text, { stream: process.stdout });
}
