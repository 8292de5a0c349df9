import { formatQuantityVi } from "@tieuchi/engine";

/** How the outcome of a KIỂM THỬ is told: in the words of its `thì` clause. */
export const testMessages = {
  level: "xếp loại",
  year: "năm",
  cohort: "kết quả của các đơn vị khác",
  /** Points, or criteria in a set without points. */
  score: (text: string, unit: string) => formatQuantityVi(text, unit),
  passed: (passed: boolean) => (passed ? "đạt" : "chưa đạt"),
  unknown: (points: string, unit: string, missing: readonly string[]) =>
    `chưa biết (đã có ${formatQuantityVi(points, unit)}, còn thiếu ${missing.join(", ")})`,
  states: { unknown: "chưa biết", "not-applicable": "không áp dụng", excluded: "không xếp loại" },
};
