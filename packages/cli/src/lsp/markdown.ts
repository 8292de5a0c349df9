import type { Explanation } from "@tieuchi/dsl/services";
import { type MarkupContent, MarkupKind } from "vscode-languageserver/node";

/** An explanation as editors show it. */
export function markdownOf({ code, text }: Explanation): MarkupContent {
  const value = [...(code === null ? [] : [fence(code)]), escaped(text)].join("\n\n");
  return { kind: MarkupKind.Markdown, value };
}

/** A block of criteria text; its fence is longer than any run of backticks inside. */
function fence(code: string): string {
  const longest = (code.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const marks = "`".repeat(longest + 1);
  return `${marks}tieuchi\n${code}\n${marks}`;
}

/** Titles that authors wrote hold no markup; pieces between backticks stay as they are. */
function escaped(text: string): string {
  const pieces = text.split("`");
  return pieces
    .map((piece, index) => (index % 2 === 0 ? piece.replace(/[\\*_[\]<>#|~]/g, "\\$&") : piece))
    .join("`");
}
