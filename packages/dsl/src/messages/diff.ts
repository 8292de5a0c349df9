import type { Item } from "@tieuchi/engine";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const kinds = { group: "nhóm", criterion: "tiêu chí" } satisfies Record<Item["kind"], string>;

/** How the differences of two versions are told, as in a report to the leader who must approve them. */
export const diffMessages = {
  // ── sentences ──
  capital,
  sentence: (place: string, phrase: string) => `${place}: ${phrase}.`,
  changed: (what: string, before: string, after: string) => `${what} ${before} → ${after}`,
  added: (what: string, after: string) => `thêm ${what} ${after}`,
  removed: (what: string, before: string) => `bỏ ${what} ${before}`,
  renamed: (before: string, after: string) => `đổi tên ${before} thành ${after}`,
  placeAdded: (now: string) => `thêm mới ${now}`,
  placeRemoved: (old: string) => `bãi bỏ ${old}`,
  moved: (before: string, after: string) => `chuyển từ ${before} sang ${after}`,
  marked: (what: string) => `${what} nay ghi “đề xuất”`,
  unmarked: (what: string) => `${what} không còn ghi “đề xuất”`,
  proposed: { yes: "có ghi “đề xuất”", no: "không ghi “đề xuất”" },
  before: (text: string) => `${text} (theo mã, đơn vị cũ)`,
  now: (text: string) => `${text} (theo mã, đơn vị mới)`,
  quoted: (text: string) => `“${text}”`,

  // ── places ──
  set: "bộ tiêu chí",
  target: (name: string) => `mốc [${name}]`,
  item: (kind: Item["kind"], ordinal: string) => `${kinds[kind]} ${ordinal}`,
  renumbered: (now: string, before: string) => `${now} (trước là ${before})`,
  datum: (name: string) => `số liệu [${name}]`,
  evidence: (title: string) => `minh chứng “${title}”`,
  within: (item: string, part: string) => `${item}, ${part}`,
  wholeSet: "phần chung của bộ tiêu chí",
  topLevel: "cấp trên cùng",
  classification: "xếp loại",
  ranking: "xếp hạng",
  cell: (row: string, column: string) => `ô “${row}” × “${column}”`,
  awarded: (what: string, award: string) => `${what} ${award}`,
  lineGone: (number: number) => `${number} cũ`,
  way: (title: string) => `cách “${title}”: `,
  level: (title: string) => `mức “${title}”: `,
  remaining: "khi còn lại",
  years: (years: number) => `${years} năm`,
  range: (from: string, to: string | null) =>
    `từ ${from}${to === null ? ", không giới hạn trên" : ` đến ${to}`}`,
  notCounted: "không tính",
  declared: (name: string, type: string) => `${name}: ${type}`,
  itemHead: (title: string, code: string, points: string) => `“${title}” (mã ${code}), ${points}`,
};
