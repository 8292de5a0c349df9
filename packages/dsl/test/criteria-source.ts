import { readFileSync } from "node:fs";

/**
 * The programme's annex as running text: its tables are cut by page breaks and carry markup, so tags,
 * emphasis and table rules go, and every run of spaces becomes one.
 */
export function plainText(raw: string): string {
  return raw
    .replace(/<[^>]+>/g, " ")
    .replaceAll("*", "")
    .replace(/^\s*[-\t]*--[-\t]*\s*$/gm, " ")
    .replace(/\s+/g, " ")
    .normalize("NFC");
}

const raw = readFileSync(new URL("../../../docs/nguon/chuong-trinh-hanh-dong.txt", import.meta.url), "utf8");

/** The whole document. */
export const programme = plainText(raw);

/** Item 2.6.1 of the first model: the four groups of criteria. */
export const section261 = between(programme, "2.6.1. Bộ Tiêu chí:", "2.6.2.");

/** Groups a) to d) of that item. */
export const groupTexts = ["a", "b", "c", "d"].map((letter, index, letters) => {
  const next = letters[index + 1];
  return between(section261, `${letter}) Nhóm`, next === undefined ? "" : `${next}) Nhóm`);
});

function between(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  const end = to === "" ? text.length : text.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`no passage from “${from}” to “${to}”`);
  return text.slice(start, end);
}

/** The passages that a basis quotes: what stands between its outermost “ ”. */
export function quotesOf(basis: string): string[] {
  const quotes: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < basis.length; at += 1) {
    if (basis[at] === "“" && depth++ === 0) start = at + 1;
    if (basis[at] === "”" && --depth === 0) quotes.push(basis.slice(start, at));
  }
  return quotes;
}
