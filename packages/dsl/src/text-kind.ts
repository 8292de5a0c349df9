import { foldName } from "./fold.ts";

/** What a text is, by the phrase that it begins with. */
export type TextKind = "set" | "amendment" | "measures";

const HEADS: readonly (readonly [string, TextKind])[] = [
  [foldName("sửa đổi"), "amendment"],
  [foldName("danh mục chỉ tiêu"), "measures"],
  // No set begins so: its head is missing.
  [foldName("chỉ tiêu"), "measures"],
];
/** Byte order mark and characters that nobody sees. */
const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const LONGEST_HEAD = 60;

/**
 * Tells a criteria set from an amendment (`SỬA ĐỔI …`) and the measures of a programme (`DANH MỤC CHỈ TIÊU …`). What
 * begins with neither is taken for a set, so that `compile` says what is wrong with it.
 *
 * @example
 * textKind("# ghi chú\nSỬA ĐỔI suc-khoe phiên bản 2026.1 thành 2026.2"); // "amendment"
 */
export function textKind(text: string): TextKind {
  for (const { 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const words = line
      .slice(0, 4 * LONGEST_HEAD)
      .replace(INVISIBLE, "")
      .trim();
    if (words === "" || words.startsWith("#")) continue;
    const folded = `${foldName(words.slice(0, LONGEST_HEAD))} `;
    return HEADS.find(([head]) => folded.startsWith(`${head} `))?.[1] ?? "set";
  }
  return "set";
}
