/** Expressions, intervals and conditions in the words of the language, and what became of them. */
import { formatDateVi } from "../format-vi.ts";
import type { IsoDate } from "../model.ts";

const noneTrue = (count: number) => `cả ${count} điều kiện đều không đúng`;

export const conditionMessages = {
  // ── expressions ──
  over: (left: string, right: string) => `${left} / ${right}`,
  plus: " + ",
  times: " × ",
  minus: (left: string, right: string) => `${left} − ${right}`,
  brackets: (text: string) => `(${text})`,
  lowest: (parts: readonly string[]) => `số nhỏ nhất của (${parts.join("; ")})`,
  highest: (parts: readonly string[]) => `số lớn nhất của (${parts.join("; ")})`,
  ticked: (datum: string) => `số mục ${datum}`,
  days: (from: string, to: string, working: boolean) =>
    `số ngày${working ? " làm việc" : ""} từ ${from} đến ${to}`,
  daysWorked: (count: string, from: IsoDate, to: IsoDate) =>
    `${count} (từ ${formatDateVi(from)} đến ${formatDateVi(to)})`,
  year: "năm",
  partOfTarget: (percent: string, target: string) => `${percent} ${target}`,
  score: (subject: string) => `điểm ${subject}`,
  passed: (share: boolean, within: string | null) =>
    `${share ? "tỷ lệ" : "số"} tiêu chí đạt${within === null ? "" : ` của ${within}`}`,
  children: (level: string, set: string) => `tỷ lệ đơn vị trực thuộc đạt “${level}” theo bộ ${set}`,
  whenZero: (value: string) => `, mẫu số bằng 0 thì lấy ${value}`,
  whenZeroNotApplicable: ", mẫu số bằng 0 thì không áp dụng",
  tookInstead: (worked: string, value: string) => `${worked}, mẫu số bằng 0 nên lấy ${value}`,
  zeroDenominator: (name: string) => `${name} bằng 0 nên không chia được`,
  vanished: (text: string) => `${text} (mẫu số bằng 0)`,
  denominator: "mẫu số",

  // ── days ──
  yearly: (day: number, month: number, offset: -1 | 0 | 1) =>
    `${String(day).padStart(2, "0")}/${String(month).padStart(2, "0")} hằng năm${{ "-1": " năm trước", 0: "", 1: " năm sau" }[offset]}`,
  daysOn: (date: string, count: string, later: boolean, working: boolean) =>
    `${date} ${later ? "+" : "-"} ${count} ngày${working ? " làm việc" : ""}`,
  dateMeant: (date: string, day: IsoDate) => `${date} là ngày ${formatDateVi(day)}`,
  exactly: (date: string) => `đúng ${date}`,
  dateSides: { from: "từ", after: "sau", to: "đến", before: "trước" },
  anyDay: "mọi ngày",

  // ── intervals ──
  sides: { from: "từ", above: "trên", to: "đến", below: "dưới" },
  toBelow: "đến dưới",
  meets: (target: string) => `đạt ${target}`,
  misses: (target: string) => `chưa đạt ${target}`,
  but: (first: string, second: string) => `${first} mà ${second}`,
  anyValue: "mọi giá trị",
  is: (value: string) => `là ${value}`,
  boundIs: (bound: string, value: string) => `${bound} là ${value}`,
  smaller: (value: string, bound: string) => `${value} nhỏ hơn ${bound}`,
  notGreater: (value: string, bound: string) => `${value} không lớn hơn ${bound}`,
  greater: (value: string, bound: string) => `${value} lớn hơn ${bound}`,
  notSmaller: (value: string, bound: string) => `${value} không nhỏ hơn ${bound}`,

  // ── conditions ──
  yesAs: (fact: string) => `đúng, ${fact}`,
  noAs: (reason: string) => `không đúng, vì ${reason}`,
  doesNotApply: (subject: string) => `${subject} không áp dụng`,
  booleanText: (datum: string, value: boolean) => `${datum} là ${value ? "có" : "không"}`,
  booleanGiven: (given: boolean) => `trả lời là ${given ? "có" : "không"}`,
  choiceText: (datum: string, option: string) => `${datum} là “${option}”`,
  choiceGiven: (given: string) => `đã chọn “${given}”`,
  tickedText: (datum: string, option: string) => `${datum} có “${option}”`,
  tickedGiven: (given: readonly string[]) =>
    given.length === 0 ? "không chọn mục nào" : `đã chọn ${given.map((option) => `“${option}”`).join(", ")}`,
  dateGiven: (given: IsoDate) => `là ngày ${formatDateVi(given)}`,
  joinText: (kind: "all" | "any", parts: readonly string[]) => parts.join(kind === "all" ? " và " : " hoặc "),
  allTrue: (count: number) => `đúng cả ${count} điều kiện`,
  allFalse: (wrong: number, count: number) =>
    wrong === count ? noneTrue(count) : `không đúng ${wrong} trong ${count} điều kiện`,
  anyTrue: (right: number, count: number) => `đúng ${right} trong ${count} điều kiện, chỉ cần một`,
  anyFalse: (count: number) => noneTrue(count),

  // ── scores in conditions ──
  total: "tổng",
  totalWithout: (groups: readonly string[]) => `tổng không kể ${groups.join(", ")}`,
  everyGroup: "mỗi nhóm",
  everyCriterion: (within: string | null) => `mỗi tiêu chí${within === null ? "" : ` của ${within}`}`,
  ofMaximum: (interval: string) => `${interval} điểm tối đa`,
  passesText: (subject: string, value: boolean) => `${subject} ${value ? "đạt" : "chưa đạt"}`,
  appliesText: (subject: string, value: boolean) => `${subject} ${value ? "áp dụng" : "không áp dụng"}`,
  appliesNow: (subject: string) => `${subject} có áp dụng`,
  scored: (subject: string, value: string, percent: string | null) =>
    `${subject} được ${percent === null ? value : `${value} = ${percent}`}`,
  scorePassedOver: (subject: string) => `${subject} không áp dụng nên bỏ qua`,
  otherSet: (set: string, level: string) => `kết quả bộ ${set} từ “${level}”`,
};
