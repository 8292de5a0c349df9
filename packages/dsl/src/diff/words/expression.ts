import {
  type Bound,
  type Expression,
  formatNumberVi,
  formatQuantityVi,
  type Interval,
} from "@tieuchi/engine";
import { dateText } from "./dates.ts";
import type { Names } from "./names.ts";
import { scoreText } from "./score.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;

const texts = {
  datum: ({ code }, names) => names.datum(code),
  number: ({ value, unit }) => formatQuantityVi(value, unit),
  quotient: ({ numerator, denominator, whenZero, unit }, names) => {
    const zero = whenZero === null ? "" : `, mẫu số bằng 0 thì lấy ${formatQuantityVi(whenZero, unit)}`;
    return `${operand(numerator, names, LOOSE)} / ${operand(denominator, names, TIGHT)}${zero}`;
  },
  sum: ({ of }, names) => of.map((part) => expressionText(part, names)).join(" + "),
  product: ({ of }, names) => of.map((part) => operand(part, names, LOOSE)).join(" × "),
  difference: ({ from, subtract }, names) =>
    `${expressionText(from, names)} − ${operand(subtract, names, LOOSE)}`,
  lowest: ({ of }, names) => `số nhỏ nhất của (${listText(of, names)})`,
  highest: ({ of }, names) => `số lớn nhất của (${listText(of, names)})`,
  ticked: ({ datum }, names) => `số mục ${names.datum(datum)}`,
  days: ({ from, to, working }, names) =>
    `số ngày${working ? " làm việc" : ""} từ ${dateText(from, names)} đến ${dateText(to, names)}`,
  target: ({ code }, names) => names.target(code),
  score: ({ of }, names) => (of.kind === "item" ? `điểm ${names.item(of.code)}` : scoreText(of, names)),
  passed: ({ within, share }, names) =>
    `${share ? "tỷ lệ" : "số"} tiêu chí đạt${within === null ? "" : ` của ${names.item(within)}`}`,
  children: ({ set, level }) => `tỷ lệ đơn vị trực thuộc đạt “${level}” theo bộ ${set}`,
} satisfies { [K in Expression["kind"]]: (expression: Of<K>, names: Names) => string };

/** `[có thẻ] / [dân số]` */
export function expressionText(expression: Expression, names: Names): string {
  const text = texts[expression.kind] as (expression: Expression, names: Names) => string;
  const said = text(expression, names);
  return names.isPrecise ? `${said} (tính bằng “${expression.unit}”)` : said;
}

const listText = (of: readonly Expression[], names: Names): string =>
  of.map((part) => expressionText(part, names)).join("; ");

const LOOSE: ReadonlySet<Expression["kind"]> = new Set(["sum", "difference"]);
const TIGHT: ReadonlySet<Expression["kind"]> = new Set([...LOOSE, "product", "quotient"]);

/** In brackets where it would otherwise be read apart. */
function operand(part: Expression, names: Names, needsBrackets: ReadonlySet<Expression["kind"]>): string {
  const text = expressionText(part, names);
  const divides = part.kind === "quotient" && part.whenZero !== null;
  return needsBrackets.has(part.kind) || divides ? `(${text})` : text;
}

/** `từ 80% đến dưới 96%`, `từ 3 đến 5 vụ`, `đạt mốc [BHYT]`, `từ 80% mà chưa đạt mốc [BHYT]` */
export function intervalText({ lower, upper }: Interval, names: Names): string {
  if (lower === null) return upper === null ? "mọi giá trị" : boundText(upper, "đến", "dưới", names);
  if (upper === null) return boundText(lower, "từ", "trên", names);
  const to = boundText(upper, "đến", "đến dưới", names);
  if (typeof upper.inclusive === "string") return `${boundText(lower, "từ", "trên", names)} mà ${to}`;
  if (typeof lower.inclusive === "string") {
    return `${boundText(upper, "đến", "dưới", names)} mà ${boundText(lower, "từ", "trên", names)}`;
  }
  const same = expressionText(lower.at, names) === expressionText(upper.at, names);
  if (same && lower.inclusive && upper.inclusive) return `đúng ${expressionText(upper.at, names)}`;
  return `${bareBoundText(lower, upper, names)} ${to}`;
}

function boundText({ at, inclusive }: Bound, closed: string, open: string, names: Names): string {
  const value = expressionText(at, names);
  if (inclusive === "as-target") return `đạt ${value}`;
  if (inclusive === "against-target") return `chưa đạt ${value}`;
  return `${inclusive ? closed : open} ${value}`;
}

/** The lower of two bounds; a unit stands once, on the upper one, the percent sign on both. */
function bareBoundText(lower: Bound, upper: Bound, names: Names): string {
  const shared =
    !names.isPrecise &&
    upper.at.kind === "number" &&
    upper.at.unit === lower.at.unit &&
    upper.at.unit !== "%";
  if (!shared || lower.at.kind !== "number") return boundText(lower, "từ", "trên", names);
  return `${lower.inclusive ? "từ" : "trên"} ${formatNumberVi(lower.at.value)}`;
}
