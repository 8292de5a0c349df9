import type { Span } from "@tieuchi/dsl";

const LONGEST = 160;

/** The source line of a span and below it a marker under the spot. */
export function excerptOf(text: string, span: Span, line: number, column: number): readonly string[] {
  const lineStart = span.start - (column - 1);
  const source = text.slice(lineStart).split(/\r\n|\n|\r/, 1)[0] ?? "";
  const marked = source.slice(column - 1, column - 1 + Math.max(1, span.end - span.start));
  if (column > LONGEST) return [];
  const gutter = `${line} | `;
  const margin = `${" ".repeat(gutter.length - 2)}| `;
  const marker = "^".repeat(Math.max(1, widthOf(marked)));
  const shown = source.length > LONGEST ? `${source.slice(0, LONGEST)}…` : source;
  return [
    `  ${gutter}${shown}`,
    `  ${margin}${blank(source.slice(0, column - 1))}${marker.slice(0, Math.max(1, widthOf(shown) - column + 1))}`,
  ];
}

/** The same width in blanks; tabs stay tabs, and marks that sit on a letter take no room. */
const blank = (text: string): string => text.replace(/\p{M}/gu, "").replace(/[^\t]/gu, " ");
const widthOf = (text: string): number => [...text.replace(/\p{M}/gu, "")].length;
