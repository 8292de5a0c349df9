/** Ways of scoring and their lines in the words of the language, and what became of them. */
import { formatNumberVi } from "../format-vi.ts";
import type { DecimalText } from "../model.ts";
import { points } from "./explanation.ts";

type Kind = "deduct" | "award";
const verb = (kind: Kind) => (kind === "deduct" ? "trừ" : "cộng");

export const scoringMessages = {
  // ── ways ──
  passText: (value: DecimalText, condition: string, otherwise: DecimalText) =>
    `chấm ${points(value)} khi ${condition}; không thì ${points(otherwise)}`,
  pointlessText: (condition: string) => `chấm đạt khi ${condition}`,
  passTrue: (value: string) => `điều kiện đúng, được ${value}`,
  passFalse: (value: string) => `điều kiện không đúng, được ${value}`,
  pointlessTrue: "điều kiện đúng: đạt",
  pointlessFalse: "điều kiện không đúng: không đạt",
  given: (value: string) => `được ${value}`,
  inBand: (measure: string, band: string, value: string) => `${measure} — thuộc bậc “${band}”: ${value}`,
  noBand: (measure: string) => `${measure} — không thuộc bậc nào nên chưa chấm được`,
  band: (band: string, award: string) => `bậc “${band}”: ${award}`,
  bandChosen: (value: string) => `${value} thuộc bậc này`,
  notCounted: (reason: string) => `không tính vì ${reason}`,
  choice: (options: readonly string[], award: string) =>
    `${options.map((option) => `“${option}”`).join(" hoặc ")}: ${award}`,
  chosen: (datum: string, option: string, value: string) => `${datum} là “${option}”: ${value}`,
  choosing: (datum: string) => `chấm theo ${datum}`,
  caseText: (condition: string, award: string) => `khi ${condition}: ${award}`,
  otherwiseText: (award: string) => `còn lại: ${award}`,
  casesText: "chấm theo trường hợp",
  caseHolds: (position: number, value: string) => `trường hợp ${position} đúng: ${value}`,
  noCase: (value: string) => `không trường hợp nào đúng: ${value}`,
  caseRest: "không trường hợp nào ở trên đúng",
  casePassedOver: "không xét vì đã đúng trường hợp ở trên",
  caseWaits: "còn chờ các trường hợp ở trên chưa biết",
  tableText: (row: string, column: string) => `chấm theo bảng ${row} và ${column}`,
  inTable: (row: string, rowInterval: string, column: string, columnInterval: string, value: string) =>
    `${row} — thuộc dòng “${rowInterval}”; ${column} — thuộc cột “${columnInterval}”: ${value}`,
  tableRow: (interval: string, cells: readonly string[]) => `dòng “${interval}”: ${cells.join("; ")}`,
  tableColumn: (interval: string) => `cột “${interval}”`,
  rowChosen: (value: string) => `${value} thuộc dòng này`,
  columnChosen: (value: string) => `${value} thuộc cột này`,
  startText: (start: DecimalText) => `chấm sẵn ${points(start)}`,
  startAlone: (start: DecimalText, value: string) =>
    `chấm sẵn ${points(start)}, không trừ, không cộng: ${value}`,
  startSum: (start: DecimalText, value: string) => `chấm sẵn ${points(start)}: ${value}`,
  judgementText: (from: DecimalText, to: DecimalText, step: DecimalText) =>
    `chấm theo đánh giá từ ${formatNumberVi(from)} đến ${points(to)}, bước ${points(step)}`,
  judgementGiven: (value: number) => `người chấm cho ${points(value)}`,
  judgementMissing: "chưa có điểm đánh giá",
  formulaText: (expression: string) => `chấm bằng ${expression}`,
  formulaWorked: (text: string, worked: string) => `${text}: ${worked}`,
  alternativesText: { best: "chấm theo cách cao nhất", first: "chấm theo cách đầu tiên" },
  way: (title: string, condition: string | null) =>
    `cách “${title}”${condition === null ? "" : ` khi ${condition}`}`,
  wayTaken: {
    best: (title: string, value: string) => `cách “${title}” cho điểm cao nhất: ${value}`,
    first: (title: string, value: string) => `cách đầu tiên đúng là “${title}”: ${value}`,
  },
  noWay: (value: string) => `không cách nào đủ điều kiện: ${value}`,
  wayClosed: (finding: string) => `không xét vì không đủ điều kiện: ${finding}`,
  wayChosen: (value: string) => `lấy cách này, được ${value}`,
  wayLess: (value: string) => `được ${value}, không lấy vì có cách cao hơn hoặc bằng ở trên`,
  wayLater: "không xét vì đã có cách ở trên",
  wayOpen: (value: string) => `được ${value}, còn chờ các cách khác`,
  bestPeerText: (measure: string, value: DecimalText) =>
    `chấm so với đơn vị cao nhất theo ${measure}: ${points(value)}`,
  leaderText: (achieved: string, plan: string, base: DecimalText, value: DecimalText) =>
    `chấm so với đơn vị dẫn đầu theo ${achieved}, kế hoạch ${plan}: đạt kế hoạch ${points(base)}, dẫn đầu ${points(value)}`,
  followed: (told: string, sum: string) => `${told}; ${sum}`,

  // ── awards ──
  part: (percent: string) => `${percent} điểm tối đa`,
  proportional: (reference: string, value: DecimalText) => `tỷ lệ với ${reference} × ${points(value)}`,
  proportionalWorked: (value: string, reference: string, top: DecimalText, result: string) =>
    `${value} / ${reference} × ${points(top)} = ${result} điểm`,
  stepped: (
    start: DecimalText,
    kind: Kind,
    value: DecimalText,
    step: string,
    full: boolean,
    side: "above" | "below",
    origin: string,
  ) =>
    `${points(start)} ${verb(kind)} ${points(value)} mỗi ${full ? "đủ " : ""}${step} ${side === "above" ? "trên" : "dưới"} ${origin}`,
  steppedLimit: (kind: Kind, limit: DecimalText) =>
    `; ${kind === "award" ? "tối đa" : "tối thiểu"} ${points(limit)}`,
  withRest: ", tính cả phần lẻ",
  steppedWorked: (start: DecimalText, kind: Kind, value: DecimalText, count: string, result: string) =>
    `${formatNumberVi(start)} ${kind === "deduct" ? "−" : "+"} ${formatNumberVi(value)} × ${count} = ${result} điểm`,
  steppedHeld: (limit: DecimalText) => `, vượt mức nên tính là ${points(limit)}`,

  // ── lines ──
  label: (label: string, text: string) => `${label}) ${text}`,
  line: (kind: Kind, amount: string) => `${verb(kind)} ${amount}`,
  ofBase: (percent: string) => `${percent} điểm đạt được`,
  per: (step: string, full: boolean, measure: string) => ` mỗi ${full ? "đủ " : ""}${step} ${measure}`,
  when: (condition: string) => ` khi ${condition}`,
  unless: (condition: string) => ` trừ khi ${condition}`,
  cap: (cap: DecimalText) => `; tối đa ${points(cap)}`,
  lineNothing: (kind: Kind, count: string) => `${count}, không ${verb(kind)}`,
  lineWorked: (kind: Kind, count: string, amount: string, steps: string, whole: string) =>
    `${count}, ${verb(kind)} ${amount} × ${steps} = ${whole} điểm`,
  lineOnce: (kind: Kind, worked: string) => `${verb(kind)} ${worked}`,
  ofBaseWorked: (percent: string, base: string, result: string) => `${percent} × ${base} = ${result} điểm`,
  lineSteps: (count: string, steps: string, step: string) => `${count} có ${steps} lần đủ ${step}`,
  lineCapped: (kind: Kind, cap: DecimalText) => `, vượt mức nên chỉ ${verb(kind)} ${points(cap)}`,
  lineHolds: (finding: string, worked: string) => `${finding}; ${worked}`,
  lineIdle: (kind: Kind, finding: string) => `không ${verb(kind)} vì không đủ điều kiện: ${finding}`,
  lineWaived: (kind: Kind, finding: string) => `không ${verb(kind)}, được miễn: ${finding}`,
  capLines: (lines: readonly string[], points: string | null) =>
    `các dòng ${lines.join(", ")}: ${points === null ? "chỉ tính dòng cao nhất" : `tối đa ${points}`}`,
  lineNumber: (position: number) => `thứ ${position}`,
  capOpen: "chưa biết vì còn dòng chưa biết",
  capIdle: (before: string) => `cộng lại là ${before} điểm, không vượt`,
  capCuts: (before: string, after: string) => `cộng lại là ${before} điểm, chỉ tính ${after} điểm`,
};
