import {
  type Award,
  type CountLine,
  formatNumberVi,
  formatQuantityVi,
  type LineCap,
  type Scoring,
} from "@tieuchi/engine";
import { conditionText } from "./condition.ts";
import { expressionText, intervalText } from "./expression.ts";
import type { Names } from "./names.ts";

type Of<K extends Scoring["kind"]> = Extract<Scoring, { kind: K }>;

const awards = {
  fixed: ({ points }, names) => names.points(points),
  part: ({ percent, points }, names) => `${formatNumberVi(percent)}% điểm tối đa (${names.points(points)})`,
  proportional: ({ reference, points }, names) =>
    `tỷ lệ với ${expressionText(reference, names)} × ${names.points(points)}`,
  stepped: ({ start, direction, points, step, rest, origin, side, limit }, names) => {
    const each = rest === "dropped" ? "mỗi đủ" : "mỗi";
    const change = `${direction === "award" ? "cộng" : "trừ"} ${names.points(points)}`;
    const from = `${side === "above" ? "trên" : "dưới"} ${formatNumberVi(origin)}`;
    const least =
      limit === null ? "" : `; ${direction === "award" ? "tối đa" : "tối thiểu"} ${names.points(limit)}`;
    const rests = rest === "prorated" ? ", tính cả phần lẻ" : "";
    return `${names.points(start)} ${change} ${each} ${formatNumberVi(step)} ${from}${rests}${least}`;
  },
} satisfies { [K in Award["kind"]]: (award: Extract<Award, { kind: K }>, names: Names) => string };

/** `5 điểm`, `tỷ lệ với 95% × 10 điểm` */
export function awardText(award: Award, names: Names): string {
  const text = awards[award.kind] as (award: Award, names: Names) => string;
  return text(award, names);
}

/** `a) trừ 0,25 điểm mỗi 1 lần [x]; tối đa 2 điểm` */
export function lineText({ kind, label, amount, per, when, unless, cap }: CountLine, names: Names): string {
  const value =
    amount.kind === "points"
      ? names.points(amount.points)
      : `${formatNumberVi(amount.percent)}% điểm đạt được`;
  return [
    label === null ? "" : `${label}) `,
    `${kind === "deduct" ? "trừ" : "cộng"} ${value}`,
    per === null ? "" : perText(per, names),
    when === null ? "" : ` khi ${conditionText(when, names)}`,
    unless === null ? "" : ` trừ khi ${conditionText(unless, names)}`,
    cap === null ? "" : `; tối đa ${names.points(cap)}`,
  ].join("");
}

function perText({ measure, step, rest }: NonNullable<CountLine["per"]>, names: Names): string {
  // Of whole things counted one by one nothing can be left over.
  const isWhole = step === "1" && measure.kind === "datum" && names.isCount(measure.code);
  const each = rest === "dropped" && !isWhole ? "mỗi đủ" : "mỗi";
  const counted = `${formatQuantityVi(step, measure.unit)} ${expressionText(measure, names)}`;
  return ` ${each} ${counted}${rest === "prorated" ? ", tính cả phần lẻ" : ""}`;
}

/** A cap whose lines go by their labels or numbers. */
export interface NamedCap {
  readonly lines: readonly string[];
  readonly rule: LineCap["rule"];
}

/** `các dòng a, b: tối đa 3 điểm` */
export function lineCapText({ lines, rule }: NamedCap, names: Names): string {
  const most = rule.kind === "highest" ? "chỉ tính dòng cao nhất" : `tối đa ${names.points(rule.points)}`;
  return `các dòng ${lines.join(", ")}: ${most}`;
}

const scorings = {
  pass: ({ condition, points, otherwise }, names) =>
    `chấm ${names.points(points)} khi ${conditionText(condition, names)}; không thì ${names.points(otherwise)}`,
  bands: ({ measure, bands }, names) =>
    listed(
      `chấm theo ${expressionText(measure, names)}`,
      bands.map(({ interval, award }) => `${intervalText(interval, names)}: ${awardText(award, names)}`),
    ),
  choices: ({ datum, choices }, names) =>
    listed(
      `chấm theo ${names.datum(datum)}`,
      choices.map(({ options, award }) => `${optionsText(options)}: ${awardText(award, names)}`),
    ),
  cases: ({ cases }, names) =>
    listed(
      "chấm theo trường hợp",
      cases.map(({ condition, award }) => {
        const when = condition === null ? "còn lại" : `khi ${conditionText(condition, names)}`;
        return `${when}: ${awardText(award, names)}`;
      }),
    ),
  count: ({ start }, names) => `chấm sẵn ${names.points(start)}`,
  judgement: ({ from, to, step }, names) =>
    `chấm theo đánh giá từ ${formatNumberVi(from)} đến ${names.points(to)}, bước ${names.points(step)}`,
  table: ({ rowMeasure, columnMeasure }, names) =>
    `chấm theo bảng ${expressionText(rowMeasure, names)} và ${expressionText(columnMeasure, names)}`,
  formula: ({ expression }, names) => `chấm bằng ${expressionText(expression, names)}`,
  best: ({ ways }, names) => waysText("chấm theo cách cao nhất", ways, names),
  first: ({ ways }, names) => waysText("chấm theo cách đầu tiên", ways, names),
  "best-peer": ({ measure, points }, names) =>
    `chấm so với đơn vị cao nhất theo ${expressionText(measure, names)}: ${names.points(points)}`,
  leader: ({ achieved, plan, base, points }, names) =>
    `chấm so với đơn vị dẫn đầu theo ${expressionText(achieved, names)}, kế hoạch ${expressionText(plan, names)}: đạt kế hoạch ${names.points(base)}, dẫn đầu ${names.points(points)}`,
} satisfies { [K in Scoring["kind"]]: (scoring: Of<K>, names: Names) => string };

/** A way of scoring without its lines: `chấm theo [a]: từ 3 lần: 2 điểm; dưới 3 lần: 0 điểm`. */
export function scoringText(scoring: Scoring, names: Names): string {
  const text = scorings[scoring.kind] as (scoring: Scoring, names: Names) => string;
  return text(scoring, names);
}

const listed = (head: string, entries: readonly string[]): string => `${head}: ${entries.join("; ")}`;

export const optionsText = (options: readonly string[]): string =>
  options.map((option) => `“${option}”`).join(" hoặc ");

function waysText(head: string, ways: Of<"best">["ways"], names: Names): string {
  return listed(
    head,
    ways.map(({ title, condition, scoring }) => {
      const when = condition === null ? "" : ` khi ${conditionText(condition, names)}`;
      return `cách “${title}”${when}: ${scoringText(scoring, names)}`;
    }),
  );
}
