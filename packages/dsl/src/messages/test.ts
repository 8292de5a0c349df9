import { formatQuantityVi, type ItemResult } from "@tieuchi/engine";

const itemKinds = { group: "nhóm", criterion: "tiêu chí" } satisfies Record<ItemResult["kind"], string>;

/** How the outcome of a KIỂM THỬ is told: in the words of its `thì` clause. */
export const testMessages = {
  total: "tổng",
  level: "xếp loại",
  item: (kind: ItemResult["kind"], ordinal: string) => `${itemKinds[kind]} ${ordinal}`,
  points: (text: string) => formatQuantityVi(text, "điểm"),
  datum: (name: string) => `[${name}]`,
  title: (text: string) => `"${text}"`,
  unknown: (points: string, missing: readonly string[]) =>
    `chưa biết (đã có ${formatQuantityVi(points, "điểm")}, còn thiếu ${missing.join(", ")})`,
  states: { unknown: "chưa biết", "not-applicable": "không áp dụng", excluded: "không xếp loại" },
};
