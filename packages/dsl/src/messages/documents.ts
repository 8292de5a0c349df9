import type { TextKind } from "../text-kind.ts";

const kinds = {
  set: "một bộ tiêu chí",
  amendment: "một văn bản sửa đổi",
  measures: "một danh mục chỉ tiêu",
} satisfies Record<TextKind, string>;

/** What is said where one kind of text stands in the place of another. */
export const documentMessages = {
  "other-document": (found: TextKind, wanted: TextKind) =>
    `Đây là ${kinds[found]}, không phải ${kinds[wanted]}. Hãy chọn đúng tệp.`,
} as const;
