import type { IToken } from "chevrotain";
import { foldName } from "../fold.ts";

/**
 * Phrases that mean something only where an instruction of an amendment begins or parts. They are no keywords, so
 * that `văn bản sửa đổi, bổ sung` can be counted and `hoàn thành` stays a word.
 */
export const PHRASES = {
  head: "sửa đổi",
  into: "thành",
  drop: "bỏ",
  repeal: "bãi bỏ",
  insertAfter: "bổ sung sau",
  insertBefore: "bổ sung trước",
  insertInto: "bổ sung vào",
  insertAtEnd: "bổ sung vào cuối văn bản",
  replace: "thay",
  by: "bằng",
  renumber: "đánh số lại",
  criterion: "tiêu chí",
  group: "nhóm",
  target: "mốc",
  classification: "xếp loại",
  ranking: "xếp hạng",
  test: "kiểm thử",
  header: "phần đầu",
} as const;
export type Phrase = keyof typeof PHRASES;

const folded = new Map(Object.entries(PHRASES).map(([name, words]) => [name as Phrase, foldName(words)]));

/** How many tokens from `at` on say the phrase; 0 when they do not. */
export function tokensOf(phrase: Phrase, tokens: readonly IToken[], at: number): number {
  const wanted = folded.get(phrase) ?? "";
  let said = "";
  for (let count = 1; said.length < wanted.length; count++) {
    const token = tokens[at + count - 1];
    if (token === undefined) return 0;
    said += (said === "" ? "" : " ") + foldName(token.image);
    if (said === wanted) return count;
    if (!wanted.startsWith(`${said} `)) return 0;
  }
  return 0;
}
