/** The sentences of an explanation, as an official would write them in an appraisal record: sums and what is common. */
import { formatNumberVi, formatQuantityVi } from "../format-vi.ts";
import type { DecimalText } from "../model.ts";

export const points = (value: number | DecimalText) => formatQuantityVi(value, "điểm");
/** A sentence stays readable; the nodes below name the rest. */
const MOST_NAMED = 6;
const shortened = (parts: readonly string[], separator: string) =>
  parts.length <= MOST_NAMED
    ? parts.join(separator)
    : `${parts.slice(0, MOST_NAMED - 1).join(separator)} và ${parts.length - MOST_NAMED + 1} mục khác`;
export const list = (names: readonly string[]) => shortened(names, ", ");

export const explanationMessages = {
  foreignResult: (code: string, version: string) =>
    `Kết quả này không phải của bộ tiêu chí ${code} phiên bản ${version}; hãy dùng đúng mô hình đã chấm.`,
  foreignTrace: (found: string, wanted: string) =>
    `Kết quả không khớp với mô hình: có vết “${found}” ở chỗ của “${wanted}”.`,
  foreignClauses:
    "Kết quả không khớp với mô hình: số dòng khác nhau; hãy dùng đúng mô hình đã chấm hoặc chấm lại.",

  // ── names ──
  datum: (name: string) => `[${name}]`,
  target: (name: string) => `mốc [${name}]`,
  judgement: (ordinal: string) => `điểm đánh giá tiêu chí ${ordinal}`,
  year: "năm đánh giá",
  cohort: "kết quả của các đơn vị khác",
  title: (ordinal: string, title: string) => `${ordinal}. ${title}`,
  group: (ordinal: string) => `nhóm ${ordinal}`,
  criterion: (ordinal: string) => `tiêu chí ${ordinal}`,
  pointUnit: "điểm",
  criteriaUnit: "tiêu chí",
  points,
  list,
  facts: (parts: readonly string[]) => shortened(parts, "; "),
  /** A label such as `a)` stays as the text has it. */
  sentence: (text: string) =>
    /^[^\s)]+\) /.test(text) ? `${text}.` : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  finding: (text: string, finding: string) => `${text} — ${finding}`,
  openAs: (missing: readonly string[]) =>
    missing.length > 0 ? `chưa biết vì thiếu ${list(missing)}` : "chưa biết",

  // ── sums ──
  total: "tổng điểm",
  totalCriteria: "tổng",
  outcome: (subject: string, worked: string) => `${subject}: ${worked}`,
  equals: (left: string, right: string) => `${left} = ${right}`,
  outOf: (value: number, maximum: number, unit: string) =>
    `${formatNumberVi(value)}/${formatQuantityVi(maximum, unit)}`,
  settled: (worked: string, outcome: string) => `${worked}: ${outcome}`,
  addTerm: (term: string) => ` + ${term}`,
  takeTerm: (term: string) => ` − ${term}`,
  sumUnknown: (subject: string, soFar: string, missing: readonly string[]) =>
    `${subject} chưa biết: mới tính được ${soFar}${missing.length > 0 ? `, còn thiếu ${list(missing)}` : ""}`,
  sumNotApplicable: (subject: string) => `${subject}: không có tiêu chí nào áp dụng`,
  leftOut: (names: readonly string[]) =>
    `; ${list(names)} không áp dụng nên không tính vào điểm và điểm tối đa`,
  aggregates: {
    sum: "",
    mean: "bình quân các phần đạt được",
    "weighted-mean": "bình quân có trọng số các phần đạt được",
    product: "tích các phần đạt được",
    lowest: "phần đạt được thấp nhất trong các mục",
    highest: "phần đạt được cao nhất trong các mục",
  },
  partOf: (value: string, maximum: string) => `${value}/${maximum}`,
  weighted: (part: string, weight: string) => `${part} (trọng số ${weight})`,
  aggregated: (name: string, parts: readonly string[], full: string) =>
    `${name} ${shortened(parts, "; ")} × ${full}`,
  rescaled: (value: string, from: string, to: string, result: string) =>
    `, chia lại điểm của mục không áp dụng: ${value} / ${from} × ${to} = ${result}`,
  scaled: (value: string, from: string, to: string, result: string) =>
    `, quy về ${to} điểm: ${value} / ${from} × ${to} = ${result}`,
  heldAt: {
    floor: (limit: string, unit: string) => `, thấp hơn ${limit} nên tính là ${limit} ${unit}`,
    ceiling: (limit: string, unit: string) => `, vượt điểm tối đa nên tính là ${limit} ${unit}`,
  },
  heldAbove: (limit: string) => `, vượt giới hạn điểm nên tính là ${limit} điểm`,
  rounded: (mode: "half-up" | "up" | "down", to: string, after: string) =>
    `, làm tròn ${{ "half-up": "", up: "lên ", down: "xuống " }[mode]}${to} thành ${after}`,
  roundedToDigits: (digits: number) => (digits === 0 ? "đến hàng đơn vị" : `đến ${digits} chữ số thập phân`),
  roundedToStep: (step: string) => `đến ${step} điểm`,

  // ── what applies ──
  appliesText: (condition: string) => `chỉ áp dụng khi ${condition}`,
  itemDoesNotApply: (subject: string) => `${subject} không áp dụng`,
  becauseOutside: (subject: string, outer: string) =>
    subject === outer
      ? `${subject} không áp dụng vì điều kiện áp dụng không đúng`
      : `${subject} không áp dụng vì ${outer} không áp dụng`,
  clauseOutside: (subject: string) => `không xét vì ${subject} không áp dụng`,

  // ── marks of the author ──
  proposedMaximum: "Điểm tối đa là đề xuất của người soạn.",
  proposedScoring: "Cách chấm là đề xuất của người soạn.",
  proposedBoth: "Điểm tối đa và cách chấm là đề xuất của người soạn.",
  proposedRule: "Số điểm khi không áp dụng là đề xuất của người soạn.",
  proposedClassification: "Các mức xếp loại là đề xuất của người soạn.",

  // ── one criterion ──
  unscored: (missing: readonly string[], maximum: string) =>
    `chưa chấm được (tối đa ${maximum})${missing.length > 0 ? ` vì thiếu ${list(missing)}` : ""}`,
  unjudged: (missing: readonly string[]) =>
    `chưa xét được${missing.length > 0 ? ` vì thiếu ${list(missing)}` : ""}`,
  passed: (passed: boolean) => (passed ? "đạt" : "không đạt"),
  notApplicablePoints: (names: readonly string[], value: string) =>
    `${list(names)} không áp dụng: được ${value} theo quy định “khi không áp dụng”`,
  notApplicableExcluded: (names: readonly string[]) =>
    `${list(names)} không áp dụng: tiêu chí không tính vào điểm và điểm tối đa`,
  restingOn: "phần dùng để chấm",
  ruleText: (value: DecimalText | null) =>
    `khi không áp dụng: ${value === null ? "không tính" : points(value)}`,
  ruleFired: (names: readonly string[]) => `áp dụng quy định này vì ${list(names)} không áp dụng`,
  ruleIdle: "không dùng đến vì không có trả lời “không áp dụng”",
  clausePassedOver: (names: readonly string[]) => `không xét vì ${list(names)} không áp dụng`,
};
