/** The sentences of an explanation, as an official would write them in an appraisal record. */
import { formatDateVi, formatNumberVi, formatQuantityVi } from "../format-vi.ts";
import type { DecimalText, IsoDate } from "../model.ts";

const points = (value: number | DecimalText) => formatQuantityVi(value, "điểm");
const outOf = (value: number, maximum: number) => `${formatNumberVi(value)}/${points(maximum)}`;
/** A sentence stays readable; the nodes below name the rest. */
const MOST_NAMED = 6;
const list = (names: readonly string[]) =>
  names.length <= MOST_NAMED
    ? names.join(", ")
    : `${names.slice(0, MOST_NAMED - 1).join(", ")} và ${names.length - MOST_NAMED + 1} mục khác`;
const noneTrue = (count: number) => `cả ${count} điều kiện đều không đúng`;

export const explanationMessages = {
  foreignResult: (code: string, version: string) =>
    `Kết quả này không phải của bộ tiêu chí ${code} phiên bản ${version}; hãy dùng đúng mô hình đã chấm.`,
  foreignTrace: (found: string, wanted: string) =>
    `Kết quả không khớp với mô hình: có vết “${found}” ở chỗ của “${wanted}”.`,
  foreignClauses:
    "Kết quả không khớp với mô hình: số dòng khác nhau; hãy dùng đúng mô hình đã chấm hoặc chấm lại.",

  datum: (name: string) => `[${name}]`,
  judgement: (ordinal: string) => `điểm đánh giá tiêu chí ${ordinal}`,
  title: (ordinal: string, title: string) => `${ordinal}. ${title}`,
  group: (ordinal: string) => `nhóm ${ordinal}`,
  criterion: (ordinal: string) => `tiêu chí ${ordinal}`,
  points,
  outOf,
  list,
  sentence: (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
  finding: (text: string, finding: string) => `${text} — ${finding}`,

  // ── sums ──
  total: "tổng điểm",
  sumKnown: (subject: string, terms: readonly string[], value: number, maximum: number) =>
    `${subject}: ${terms.length > 1 ? `${terms.join(" + ")} = ` : ""}${outOf(value, maximum)}`,
  sumUnknown: (subject: string, value: number, maximum: number, missing: readonly string[]) =>
    `${subject} chưa biết: mới tính được ${outOf(value, maximum)}, còn thiếu ${list(missing)}`,
  sumNotApplicable: (subject: string) => `${subject}: không có tiêu chí nào áp dụng`,
  leftOut: (names: readonly string[]) =>
    `; ${list(names)} không áp dụng nên không tính vào điểm và điểm tối đa`,

  // ── marks of the author ──
  proposedMaximum: "Điểm tối đa là đề xuất của người soạn.",
  proposedScoring: "Cách chấm là đề xuất của người soạn.",
  proposedBoth: "Điểm tối đa và cách chấm là đề xuất của người soạn.",
  proposedRule: "Số điểm khi không áp dụng là đề xuất của người soạn.",
  proposedClassification: "Các mức xếp loại là đề xuất của người soạn.",

  // ── one criterion ──
  unscored: (missing: readonly string[], maximum: number) =>
    `chưa chấm được (tối đa ${points(maximum)}) vì thiếu ${list(missing)}`,
  given: (value: string) => `được ${value}`,
  rounded: (before: string, digits: number, after: number) =>
    `${before} điểm, làm tròn ${digits === 0 ? "đến hàng đơn vị" : `đến ${digits} chữ số thập phân`} thành ${points(after)}`,
  notApplicablePoints: (names: readonly string[], value: string) =>
    `${list(names)} không áp dụng: được ${value} theo quy định “khi không áp dụng”`,
  notApplicableExcluded: (names: readonly string[]) =>
    `${list(names)} không áp dụng: tiêu chí không tính vào điểm và điểm tối đa`,
  ruleText: (value: DecimalText | null) =>
    `khi không áp dụng: ${value === null ? "không tính" : points(value)}`,
  ruleFired: (names: readonly string[]) => `áp dụng quy định này vì ${list(names)} không áp dụng`,
  ruleIdle: "không dùng đến vì không có trả lời “không áp dụng”",
  clausePassedOver: (names: readonly string[]) => `không xét vì ${list(names)} không áp dụng`,

  // ── pass ──
  passText: (value: DecimalText, condition: string, otherwise: DecimalText) =>
    `chấm ${points(value)} khi ${condition}; không thì ${points(otherwise)}`,
  passTrue: (value: string) => `điều kiện đúng, được ${value}`,
  passFalse: (value: string) => `điều kiện không đúng, được ${value}`,

  // ── bands ──
  inBand: (measure: string, band: string, value: string) => `${measure} — thuộc bậc “${band}”: ${value}`,
  noBand: (measure: string) => `${measure} — không thuộc bậc nào nên chưa chấm được`,
  band: (band: string, award: string) => `bậc “${band}”: ${award}`,
  proportional: (reference: string, value: DecimalText) => `tỷ lệ với ${reference} × ${points(value)}`,
  proportionalWorked: (value: string, reference: string, top: DecimalText, result: string) =>
    `${value} / ${reference} × ${points(top)} = ${result} điểm`,
  bandChosen: (value: string) => `${value} thuộc bậc này`,
  bandPassed: (reason: string) => `không tính vì ${reason}`,

  // ── count ──
  startText: (start: DecimalText) => `chấm sẵn ${points(start)}`,
  countSum: (start: DecimalText, changes: readonly DecimalText[], outcome: string) => {
    if (changes.length === 0) return `chấm sẵn ${points(start)}, không trừ, không cộng: ${outcome}`;
    const terms = changes.map((change) =>
      change.startsWith("-") ? ` − ${formatNumberVi(change.slice(1))}` : ` + ${formatNumberVi(change)}`,
    );
    return `chấm sẵn ${points(start)}: ${formatNumberVi(start)}${terms.join("")} = ${outcome}`;
  },
  clampedFloor: (sum: string) => `${sum}, thấp hơn 0 nên tính là 0 điểm`,
  clampedCeiling: (sum: string, maximum: DecimalText) =>
    `${sum}, vượt điểm tối đa nên tính là ${points(maximum)}`,
  lineText: (
    kind: "deduct" | "award",
    value: DecimalText,
    step: string,
    datum: string,
    cap: DecimalText | null,
    full: boolean,
  ) =>
    `${kind === "deduct" ? "trừ" : "cộng"} ${points(value)} mỗi ${full ? "đủ " : ""}${step} ${datum}${
      cap === null ? "" : `; tối đa ${points(cap)}`
    }`,
  lineNothing: (kind: "deduct" | "award", count: string) =>
    `${count}, không ${kind === "deduct" ? "trừ" : "cộng"}`,
  lineWorked: (
    kind: "deduct" | "award",
    count: string,
    value: DecimalText,
    steps: string,
    whole: DecimalText,
  ) =>
    `${count}, ${kind === "deduct" ? "trừ" : "cộng"} ${formatNumberVi(value)} × ${steps} = ${points(whole)}`,
  lineSteps: (count: string, steps: string, step: string) => `${count} có ${steps} lần đủ ${step}`,
  lineCapped: (kind: "deduct" | "award", cap: DecimalText) =>
    `, vượt mức nên chỉ ${kind === "deduct" ? "trừ" : "cộng"} ${points(cap)}`,

  // ── judgement ──
  judgementText: (from: DecimalText, to: DecimalText, step: DecimalText) =>
    `chấm theo đánh giá từ ${formatNumberVi(from)} đến ${points(to)}, bước ${points(step)}`,
  judgementGiven: (value: number) => `người chấm cho ${points(value)}`,
  judgementMissing: "chưa có điểm đánh giá",

  // ── conditions ──
  yesAs: (fact: string) => `đúng, ${fact}`,
  noAs: (reason: string) => `không đúng, vì ${reason}`,
  openAs: (missing: readonly string[]) => `chưa biết vì thiếu ${list(missing)}`,
  doesNotApply: (subject: string) => `${subject} không áp dụng`,
  booleanText: (datum: string, value: boolean) => `${datum} là ${value ? "có" : "không"}`,
  booleanGiven: (given: boolean) => `trả lời là ${given ? "có" : "không"}`,
  choiceText: (datum: string, option: string) => `${datum} là “${option}”`,
  choiceGiven: (given: string) => `đã chọn “${given}”`,
  dateGiven: (given: IsoDate) => `là ngày ${formatDateVi(given)}`,
  joinText: (kind: "all" | "any", parts: readonly string[]) => parts.join(kind === "all" ? " và " : " hoặc "),
  brackets: (text: string) => `(${text})`,
  allTrue: (count: number) => `đúng cả ${count} điều kiện`,
  allFalse: (wrong: number, count: number) =>
    wrong === count ? noneTrue(count) : `không đúng ${wrong} trong ${count} điều kiện`,
  anyTrue: (right: number, count: number) => `đúng ${right} trong ${count} điều kiện, chỉ cần một`,
  anyFalse: (count: number) => noneTrue(count),
  equals: (left: string, right: string) => `${left} = ${right}`,
  is: (value: string) => `là ${value}`,
  smaller: (value: string, bound: string) => `${value} nhỏ hơn ${bound}`,
  notGreater: (value: string, bound: string) => `${value} không lớn hơn ${bound}`,
  greater: (value: string, bound: string) => `${value} lớn hơn ${bound}`,
  notSmaller: (value: string, bound: string) => `${value} không nhỏ hơn ${bound}`,
  zeroDenominator: (name: string) => `${name} không lớn hơn 0 nên không chia được`,

  // ── scores in conditions ──
  totalText: "tổng",
  everyGroupText: "mỗi nhóm",
  ofMaximum: (interval: string) => `${interval} điểm tối đa`,
  scored: (subject: string, value: number, maximum: number, percent: string | null) =>
    `${subject} được ${percent === null ? points(value) : `${outOf(value, maximum)} = ${percent}`}`,
  scorePassedOver: (subject: string) => `${subject} không áp dụng nên bỏ qua`,
  scores: (parts: readonly string[]) => parts.join("; "),

  // ── classification ──
  classification: "Xếp loại",
  outcome: (level: string) => `xếp loại: “${level}”`,
  outcomeLowered: (level: string, reached: string) =>
    `xếp loại: “${level}”; theo điều kiện xếp loại thì đạt “${reached}” nhưng bị giới hạn lại`,
  outcomeExcluded: "không xếp loại",
  outcomeNoLevel: "không xếp loại vì không đạt điều kiện của mức nào",
  outcomeNothing: "không xếp loại vì không có tiêu chí nào áp dụng",
  outcomeUnknown: (missing: readonly string[]) => `xếp loại chưa biết: còn thiếu ${list(missing)}`,
  levelText: (title: string, condition: string | null) =>
    `“${title}” ${condition === null ? "khi còn lại" : `khi ${condition}`}`,
  levelRest: "không mức nào ở trên đạt",
  levelPassedOver: "không xét vì đã đạt mức ở trên",
  levelWaits: "còn chờ các mức ở trên chưa biết",
  levelNothing: "không xét vì không có tiêu chí nào áp dụng",
  capText: (level: string, condition: string) => `không quá “${level}” khi ${condition}`,
  excludeText: (condition: string) => `không xếp loại khi ${condition}`,
  gateHolds: "điều kiện này có hiệu lực",
  gateNoEffect: "kết quả dù sao cũng không cao hơn mức này",
};
