import { formatNumberVi, type Gate, type Level, type Quota, type RankingKey } from "@tieuchi/engine";
import { conditionText, expressionText, type Names } from "./names.ts";

/** `“Mức 2” khi tổng từ 90 điểm; có giá trị 2 năm` */
export function levelText({ title, condition, validYears }: Level, names: Names): string {
  const when = condition === null ? "còn lại" : conditionText(condition, names);
  return `“${title}” khi ${when}${validYears === null ? "" : `; có giá trị ${validYears} năm`}`;
}

export const gateText = (gate: Gate, { words }: Names): string => words.gate(gate);

/** `“Mức 4” nhiều nhất 20% số đơn vị` */
export function quotaText({ level, percent }: Quota): string {
  return `“${level}” nhiều nhất ${formatNumberVi(percent)}% số đơn vị`;
}

/** `theo tổng, thấp hơn xếp trước` */
export function rankingKeyText({ of, first }: RankingKey, names: Names): string {
  return `theo ${expressionText(of, names)}${first === "lowest" ? ", thấp hơn xếp trước" : ""}`;
}
