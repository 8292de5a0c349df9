import { formatNumberVi, type Gate, type Level, type Quota, type RankingKey } from "@tieuchi/engine";
import { conditionText } from "./condition.ts";
import { expressionText } from "./expression.ts";
import type { Names } from "./names.ts";

/** `“Mức 2” khi tổng từ 90 điểm; có giá trị 2 năm` */
export function levelText({ title, condition, validYears }: Level, names: Names): string {
  const when = condition === null ? "còn lại" : conditionText(condition, names);
  return `“${title}” khi ${when}${validYears === null ? "" : `; có giá trị ${validYears} năm`}`;
}

const gates = {
  cap: ({ level, condition }, names) => `không quá “${level}” khi ${conditionText(condition, names)}`,
  drop: ({ levels, condition }, names) => `hạ ${levels} bậc khi ${conditionText(condition, names)}`,
  exclude: ({ condition }, names) => `không xếp loại khi ${conditionText(condition, names)}`,
} satisfies { [K in Gate["kind"]]: (gate: Extract<Gate, { kind: K }>, names: Names) => string };

export function gateText(gate: Gate, names: Names): string {
  const text = gates[gate.kind] as (gate: Gate, names: Names) => string;
  return text(gate, names);
}

/** `“Mức 4” nhiều nhất 20% số đơn vị` */
export function quotaText({ level, percent }: Quota): string {
  return `“${level}” nhiều nhất ${formatNumberVi(percent)}% số đơn vị`;
}

/** `theo tổng, thấp hơn xếp trước` */
export function rankingKeyText({ of, first }: RankingKey, names: Names): string {
  return `theo ${expressionText(of, names)}${first === "lowest" ? ", thấp hơn xếp trước" : ""}`;
}
