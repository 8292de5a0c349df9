import { formatNumberVi, type LineCap, type Scoring } from "@tieuchi/engine";
import { awardText, conditionText, expressionText, intervalText, type Names, unitOf } from "./names.ts";

type Of<K extends Scoring["kind"]> = Extract<Scoring, { kind: K }>;

/** A cap whose lines go by their labels or numbers. */
export interface NamedCap {
  readonly lines: readonly string[];
  readonly rule: LineCap["rule"];
}

/** `các dòng a, b: tối đa 3 điểm` */
export function lineCapText({ lines, rule }: NamedCap, names: Names): string {
  const most =
    rule.kind === "highest" ? "chỉ tính dòng cao nhất" : `tối đa ${names.words.points(rule.points)}`;
  return `các dòng ${lines.join(", ")}: ${most}`;
}

const scorings = {
  pass: ({ condition, points, otherwise }, names) =>
    `chấm ${names.words.points(points)} khi ${conditionText(condition, names)}; không thì ${names.words.points(otherwise)}`,
  bands: ({ measure, bands }, names) =>
    listed(
      `chấm theo ${expressionText(measure, names)}`,
      bands.map(
        ({ interval, award }) =>
          `${intervalText(interval, names)}: ${awardText(award, names, unitOf(interval))}`,
      ),
    ),
  choices: ({ datum, choices }, names) =>
    listed(
      `chấm theo ${names.words.datum(datum)}`,
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
  count: ({ start }, names) => `chấm sẵn ${names.words.points(start)}`,
  judgement: ({ from, to, step }, names) =>
    `chấm theo đánh giá từ ${formatNumberVi(from)} đến ${names.words.points(to)}, bước ${names.words.points(step)}`,
  table: ({ rowMeasure, columnMeasure }, names) =>
    `chấm theo bảng ${expressionText(rowMeasure, names)} và ${expressionText(columnMeasure, names)}`,
  formula: ({ expression }, names) => `chấm bằng ${expressionText(expression, names)}`,
  best: ({ ways }, names) => waysText("chấm theo cách cao nhất", ways, names),
  first: ({ ways }, names) => waysText("chấm theo cách đầu tiên", ways, names),
  "best-peer": ({ measure, points }, names) =>
    `chấm so với đơn vị cao nhất theo ${expressionText(measure, names)}: ${names.words.points(points)}`,
  leader: ({ achieved, plan, base, points }, names) =>
    `chấm so với đơn vị dẫn đầu theo ${expressionText(achieved, names)}, kế hoạch ${expressionText(plan, names)}: đạt kế hoạch ${names.words.points(base)}, dẫn đầu ${names.words.points(points)}`,
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
