import type { Condition } from "@tieuchi/engine";
import { dateRangeText } from "./dates.ts";
import { expressionText, intervalText } from "./expression.ts";
import type { Names } from "./names.ts";
import { scoreText } from "./score.ts";

type Of<K extends Condition["kind"]> = Extract<Condition, { kind: K }>;

const texts = {
  all: ({ of }, names) => joined(of, " và ", names),
  any: ({ of }, names) => joined(of, " hoặc ", names),
  "boolean-is": ({ datum, value }, names) => `${names.datum(datum)} là ${value ? "có" : "không"}`,
  "choice-is": ({ datum, value }, names) => `${names.datum(datum)} là “${value}”`,
  ticked: ({ datum, option }, names) => `${names.datum(datum)} có “${option}”`,
  "date-in": ({ datum, lower, upper }, names) =>
    `${names.datum(datum)} ${dateRangeText(lower, upper, names)}`,
  "in-interval": ({ measure, interval }, names) =>
    `${expressionText(measure, names)} ${intervalText(interval, names)}`,
  score: ({ of, interval, unit }, names) =>
    `${scoreText(of, names)} ${intervalText(interval, names)}${unit === "points" ? "" : " điểm tối đa"}`,
  passes: ({ of, value }, names) => `${scoreText(of, names)} ${value ? "đạt" : "chưa đạt"}`,
  applies: ({ of, value }, names) => `${names.item(of)} ${value ? "áp dụng" : "không áp dụng"}`,
  "other-set": ({ set, level }) => `kết quả bộ ${set} từ “${level}”`,
} satisfies { [K in Condition["kind"]]: (condition: Of<K>, names: Names) => string };

/** `[đã ban hành] là có và tổng từ 80 điểm` */
export function conditionText(condition: Condition, names: Names): string {
  const text = texts[condition.kind] as (condition: Condition, names: Names) => string;
  return text(condition, names);
}

function joined(of: readonly Condition[], word: string, names: Names): string {
  const parts = of.map((part) => {
    const text = conditionText(part, names);
    return part.kind === "all" || part.kind === "any" ? `(${text})` : text;
  });
  return parts.join(word);
}
