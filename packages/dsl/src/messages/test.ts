import { formatQuantityVi, type ItemResult } from "@tieuchi/engine";

const itemKinds = { group: "nhóm", criterion: "tiêu chí" } satisfies Record<ItemResult["kind"], string>;

/** How the outcome of a KIỂM THỬ is told: in the words of its `thì` clause. */
export const testMessages = {
  total: "tổng",
  level: "xếp loại",
  year: "năm",
  cohort: "kết quả của các đơn vị khác",
  item: (kind: ItemResult["kind"], ordinal: string) => `${itemKinds[kind]} ${ordinal}`,
  /** Points, or criteria in a set without points. */
  score: (text: string, unit: string) => formatQuantityVi(text, unit),
  passed: (passed: boolean) => (passed ? "đạt" : "chưa đạt"),
  datum: (name: string) => `[${name}]`,
  title: (text: string) => `"${text}"`,
  unknown: (points: string, unit: string, missing: readonly string[]) =>
    `chưa biết (đã có ${formatQuantityVi(points, unit)}, còn thiếu ${missing.join(", ")})`,
  states: { unknown: "chưa biết", "not-applicable": "không áp dụng", excluded: "không xếp loại" },
};
