import { clausePhrases } from "../src/messages/clause-phrases.ts";

/** A rule of the grammar that has a diagram of its own, and what the diagram is called. */
export type Entry = readonly [rule: string, title: string];

/** The diagrams in their order. What has none is drawn inside of those that use it. */
export const chapters: readonly { readonly title: string; readonly entries: readonly Entry[] }[] = [
  {
    title: "Bộ tiêu chí",
    entries: [
      ["set", clausePhrases.set],
      ["effective", clausePhrases.effective],
      ["subject", clausePhrases.subject],
      ["status", clausePhrases.status],
      ["basis", clausePhrases.basis],
      ["transition", clausePhrases.transition],
      ["scale", clausePhrases.scale],
      ["period", clausePhrases.period],
      ["passMark", clausePhrases["pass-mark"]],
      ["rounding", clausePhrases.rounding],
      ["overflow", clausePhrases.overflow],
      ["totalScale", clausePhrases["total-scale"]],
    ],
  },
  {
    title: "Mốc",
    entries: [
      ["targetClause", clausePhrases.target],
      ["targetRow", "mức của mốc"],
      ["measureLink", clausePhrases["measure-link"]],
    ],
  },
  {
    title: "Nhóm và tiêu chí",
    entries: [
      ["group", clausePhrases.group],
      ["criterion", clausePhrases.criterion],
      ["office", clausePhrases.office],
      ["guidance", clausePhrases.guidance],
      ["applies", clausePhrases.applies],
      ["weight", clausePhrases.weight],
      ["aggregate", clausePhrases.aggregate],
      ["rescale", clausePhrases.rescale],
      ["range", clausePhrases.range],
      ["notApplicable", clausePhrases["not-applicable"]],
    ],
  },
  {
    title: "Số liệu và minh chứng",
    entries: [
      ["datum", clausePhrases.datum],
      ["datumType", "kiểu số liệu"],
      ["evidence", clausePhrases.evidence],
    ],
  },
  {
    title: "Cách chấm",
    entries: [
      ["pass", clausePhrases.pass],
      ["passOnly", "chấm đạt"],
      ["bands", clausePhrases.bands],
      ["cases", clausePhrases.cases],
      ["table", clausePhrases.table],
      ["columns", clausePhrases.columns],
      ["count", clausePhrases.count],
      ["judgement", clausePhrases.judgement],
      ["formula", clausePhrases.formula],
      ["alternatives", clausePhrases.alternatives],
      ["way", clausePhrases.way],
      ["bestPeer", clausePhrases["best-peer"]],
      ["leader", clausePhrases.leader],
    ],
  },
  {
    title: "Các dòng dưới cách chấm",
    entries: [
      ["bandLine", clausePhrases.band],
      ["caseLine", clausePhrases.case],
      ["award", "điểm của dòng"],
      ["slope", "cộng, trừ theo mức"],
      ["countLine", clausePhrases["count-line"]],
      ["countedPer", "mỗi … (phần đếm)"],
      ["lineCap", clausePhrases["line-cap"]],
    ],
  },
  {
    title: "Xếp loại và xếp hạng",
    entries: [
      ["classification", clausePhrases.classification],
      ["textLine", 'dòng mở đầu bằng "…" (mức, tỷ lệ của mức, lựa chọn)'],
      ["capLine", clausePhrases.cap],
      ["dropLine", clausePhrases.drop],
      ["excludeLine", clausePhrases.exclude],
      ["ranking", clausePhrases.ranking],
      ["rankingLine", clausePhrases["ranking-line"]],
    ],
  },
  {
    title: "Kiểm thử",
    entries: [
      ["test", clausePhrases.test],
      ["given", clausePhrases.given],
      ["expect", clausePhrases.expect],
      ["testValue", "giá trị"],
    ],
  },
  {
    title: "Thành phần chung",
    entries: [
      ["interval", "khoảng"],
      ["boundValue", "cận"],
      ["condition", "điều kiện"],
      ["term", "điều kiện đơn"],
      ["expression", "đại lượng"],
      ["operand", "thành phần của đại lượng"],
      ["dateValue", "mốc ngày"],
    ],
  },
];

/** Rules that everybody reads at a glance, by what one writes there. */
export const leaves: Readonly<Record<string, string>> = {
  text: '"…"',
  name: "[…]",
  day: "ngày/tháng/năm",
  ordinal: "số thứ tự",
  number: "số",
  integer: "số",
  year: "năm",
  bareCode: "chữ-không-dấu",
  versionNumber: "số phiên bản",
  unit: "đơn vị",
  quantity: "số và đơn vị",
  points: "số điểm",
};

/** Tokens that are no fixed phrase or mark. */
export const tokenLeaves: Readonly<Record<string, string>> = {
  Day: "ngày/tháng(/năm)",
  Word: "nhãn",
};
