import { formatNumberVi as number } from "@tieuchi/engine";
import type { ClauseKind } from "../ast.ts";
import { capitalised, listWords as list, pointsWords as points } from "./words.ts";

type Direction = "deduct" | "award";
const verbs = { deduct: "trừ", award: "cộng" } satisfies Record<Direction, string>;

/** What stands below a way of scoring, for those that mean nothing without it. */
const neededLines: Partial<Record<ClauseKind, string>> = {
  bands: "`chấm theo` cần các dòng bậc điểm bên dưới, như `- từ 80%: 5 điểm`.",
  cases:
    "`chấm theo trường hợp` cần các dòng bên dưới, như `- khi [tên] là có: 5 điểm` và `- còn lại: 0 điểm`.",
  table: "`chấm theo bảng` cần dòng `cột …` và các dòng bên dưới, như `- từ 100 hồ sơ: 1 điểm; 2 điểm`.",
  count: "`chấm sẵn` cần các dòng bên dưới, như `- trừ 0,25 điểm mỗi 1 vụ [tên]; tối đa 2 điểm`.",
};

/** What is said about ways of scoring and the lines below them. */
export const scoringMessages = {
  "scoring-missing": (ordinal: string) =>
    `Tiêu chí ${ordinal} chưa có cách chấm. Hãy thêm một dòng bắt đầu bằng \`chấm\`.`,
  "scoring-repeated": () =>
    "Ở đây đã có cách chấm ở trên; mỗi tiêu chí (mỗi `cách`) chỉ có một. Hãy bỏ bớt, tách tiêu chí, hoặc dùng `chấm theo cách cao nhất`.",
  "scoring-without-lines": (kind: ClauseKind) => neededLines[kind] ?? "",
  "pass-without-effect": (value: string) =>
    `Đạt hay không đạt đều được ${points(value)}, nên điều kiện không có tác dụng. Hãy sửa một trong hai số điểm.`,
  "pass-without-points": () =>
    "`chấm đạt` chỉ dùng trong bộ có dòng `không chấm điểm` ở phần đầu. Hãy ghi số điểm, như `chấm 5 điểm khi …; không thì 0 điểm`.",

  // awards
  "award-above-maximum": (award: string, maximum: string) =>
    `Chỗ này cho đến ${points(award)}, nhiều hơn mức cao nhất ${points(maximum)} của tiêu chí. Hãy giảm xuống hoặc nâng điểm tối đa.`,
  "award-below-range": (award: string, least: string) =>
    `Chỗ này cho ${points(award)}, thấp hơn giới hạn ${points(least)} của tiêu chí. Hãy sửa số điểm hoặc dòng \`giới hạn điểm\`.`,
  "award-below-zero": (measure: string) =>
    `${measure} có thể nhỏ hơn 0, khi đó điểm theo tỷ lệ sẽ âm. Hãy thêm cận dưới cho số liệu hoặc cho bậc này.`,
  "award-unbounded": (measure: string) =>
    `${measure} không có cận trên trong bậc này, nên điểm theo tỷ lệ có thể vượt mọi mức tối đa. Hãy thêm cận trên (\`đến …\`) cho bậc, và một bậc riêng cho phần cao hơn.`,
  "award-without-measure": () =>
    "Ở đây không đo số nào để tính tỷ lệ hay đếm bước. Hãy ghi số điểm, như `5 điểm` hoặc `70% điểm tối đa`.",
  "target-missed-full-points": (value: string, target: string, given: string, when: string) =>
    `${when === "" ? "Đúng" : `${capitalised(when)}: đúng`} ${value} là chưa đạt mốc [${target}], nhưng bậc này vẫn cho ${points(given)}, không kém bậc đạt mốc. Hãy nhân với số điểm nhỏ hơn, để chưa đạt mốc thì không trọn điểm.`,
  "better-value-lowers-score": (measure: string) =>
    `${capitalised(measure)} tăng dần mà điểm lúc tăng lúc giảm, và đổi chiều ở bậc này. Hãy xem lại số điểm và thứ tự các bậc; nếu đúng là muốn vậy thì không cần sửa.`,
  "award-limit-wrong": (direction: Direction, start: string) =>
    direction === "award"
      ? `Cộng dần từ ${points(start)} thì giới hạn phải viết \`tối đa\` và lớn hơn ${points(start)}. Hãy sửa giới hạn này.`
      : `Trừ dần từ ${points(start)} thì giới hạn phải viết \`tối thiểu\` và nhỏ hơn ${points(start)}. Hãy sửa giới hạn này.`,
  "reference-not-positive": () => "Mốc để tính tỷ lệ phải lớn hơn 0.",
  "step-not-positive": () => "Bước phải lớn hơn 0.",
  "full-step-missing": () =>
    "Phần lẻ không đủ một bước tính thế nào? Hãy viết `mỗi đủ` nếu bỏ phần lẻ, hoặc thêm `, tính cả phần lẻ` nếu tính theo tỷ lệ.",
  "rest-twice": () =>
    "`mỗi đủ` là bỏ phần lẻ, `tính cả phần lẻ` là tính cả nó: hai cách trái nhau. Hãy giữ một.",

  // bands, options, cases, tables
  "band-with-many-awards": () =>
    "Mỗi bậc chỉ cho một số điểm; nhiều số điểm trên một dòng là của `chấm theo bảng`. Hãy giữ một số điểm.",
  "band-on-choice": (name: string) =>
    `[${name}] là một trong các phương án, không có bậc số. Hãy ghi phương án trong ngoặc kép, như \`- "tốt": 5 điểm\`.`,
  "choice-on-number": (measure: string, unit: string) =>
    `${measure} là con số (${unit}), không có phương án. Hãy ghi một khoảng, như \`- từ …: 5 điểm\`.`,
  "option-unclaimed": (name: string, missing: readonly string[]) =>
    `Phương án ${list(missing)} của [${name}] chưa có điểm. Hãy thêm dòng cho ${missing.length > 1 ? "các phương án" : "phương án"} này.`,
  "option-claimed-twice": (option: string, line: number) =>
    `Phương án "${option}" đã có điểm ở dòng ${line}. Hãy bỏ một chỗ.`,
  "case-otherwise-missing": (kind: "case" | "way") =>
    kind === "case"
      ? "Có thể không trường hợp nào đúng. Hãy thêm ở cuối dòng `- còn lại: … điểm`."
      : "Có thể không cách nào dùng được. Cách cuối cùng phải nhận mọi trường hợp khác: hãy ghi `khi còn lại`.",
  "case-otherwise-not-last": (kind: "case" | "way") =>
    kind === "case"
      ? "Dòng này nhận mọi trường hợp còn lại, nên các dòng bên dưới không bao giờ dùng đến. Hãy đưa dòng này xuống cuối."
      : "Cách này nhận mọi trường hợp, nên các cách bên dưới không bao giờ dùng đến. Hãy thêm điều kiện `khi …`, hoặc đưa cách này xuống cuối.",
  "case-dead": (kind: "case" | "way") =>
    `${kind === "case" ? "Trường hợp" : "Cách"} này không bao giờ dùng đến: các dòng trên đã nhận hết những lúc nó đúng. Hãy sửa điều kiện hoặc bỏ nó.`,
  "columns-missing": () =>
    "Bảng chưa có dòng `cột`. Hãy thêm ngay dưới `chấm theo bảng`, như `cột dưới 50%; từ 50% đến dưới 80%; từ 80%`.",
  "row-length-differs": (found: number, wanted: number) =>
    `Dòng này có ${found} số điểm, mà bảng có ${wanted} cột. Hãy ghi mỗi cột một số điểm.`,
  "cell-not-points": () => "Trong bảng chỉ ghi số điểm, như `2 điểm`.",

  // judgement, formulas, peers
  "judgement-range-reversed": () =>
    "Khoảng điểm đánh giá phải đi từ số nhỏ đến số lớn hơn. Hãy đổi lại hai số.",
  "judgement-step-misses-end": (from: string, to: string, step: string) =>
    `Đi từ ${number(from)} theo bước ${points(step)} thì không bao giờ đến đúng ${points(to)}. Hãy chọn bước khác.`,
  "formula-not-points": (unit: string) =>
    unit === ""
      ? "`chấm bằng` phải ra số điểm, mà biểu thức này ra một số không có đơn vị. Hãy nhân với số điểm, như `… × 10 điểm`."
      : `\`chấm bằng\` phải ra số điểm, mà biểu thức này tính bằng ${unit}. Hãy nhân với số điểm, như \`… × 10 điểm\`.`,
  "leader-not-above-plan": (base: string, best: string) =>
    `Đạt kế hoạch được ${points(base)}, nên dẫn đầu phải được nhiều hơn (đang ghi ${points(best)}). Hãy sửa một trong hai số điểm.`,
  "plan-may-be-zero": (plan: string) =>
    `${plan} có thể bằng 0, nên không tính được đạt bao nhiêu phần kế hoạch. Hãy thêm cận dưới lớn hơn 0 cho số liệu.`,

  // alternatives
  "ways-too-few": () =>
    'Cần ít nhất hai `cách` bên dưới để chọn. Hãy thêm, như `cách "theo tỷ lệ"` rồi cách chấm của nó.',
  "way-repeated": (title: string, line: number) => `Đã có cách "${title}" ở dòng ${line}. Hãy đặt tên khác.`,
  "way-without-scoring": () =>
    "Cách này chưa nói chấm thế nào. Hãy thêm bên dưới một dòng bắt đầu bằng `chấm`.",
  "scoring-not-in-way": () =>
    "Đánh giá của người chấm, so với đơn vị khác và `chấm theo cách …` không nằm trong một `cách` được. Hãy dùng nó cho cả tiêu chí, hoặc chọn cách chấm khác.",
  "otherwise-among-best": () =>
    "`khi còn lại` chỉ dùng với `cách đầu tiên`. Khi chọn cách cao nhất, hãy bỏ mấy chữ này: cách không có điều kiện luôn được tính.",
  "ways-may-be-closed": () =>
    "Mọi cách đều có điều kiện, nên có thể không cách nào dùng được. Hãy bỏ điều kiện của một cách, hoặc thêm một cách không có điều kiện.",

  // lines
  "line-without-effect": (direction: Direction) =>
    `Dòng này ${verbs[direction]} 0 điểm nên không có tác dụng. Hãy sửa số điểm hoặc bỏ dòng.`,
  "line-never-counts": (direction: Direction, measure: string | null) =>
    `Dòng này không bao giờ ${verbs[direction]} điểm${measure === null ? "" : `: theo khai báo, ${measure} không bao giờ đủ một bước`}. Hãy sửa bước hoặc bỏ dòng.`,
  "lines-beyond-range": (direction: Direction, end: string) =>
    direction === "award"
      ? `Không có dòng này tiêu chí cũng đã được ít nhất ${points(end)} là mức cao nhất, nên cộng thêm không có tác dụng. Hãy giảm điểm khởi đầu hoặc bỏ dòng cộng.`
      : `Không có dòng này tiêu chí cũng chỉ được nhiều nhất ${points(end)} là mức thấp nhất, nên trừ thêm không có tác dụng. Hãy nâng điểm khởi đầu hoặc bỏ dòng trừ.`,
  "percent-out-of-range": (direction: Direction) =>
    direction === "deduct"
      ? "Phần trăm điểm bị trừ phải lớn hơn 0% và không quá 100%."
      : "Phần trăm điểm được cộng phải lớn hơn 0%.",
  "line-label-repeated": (label: string, line: number) =>
    `Nhãn ${label}) đã dùng ở dòng ${line}. Hãy dùng chữ khác.`,
  "line-label-unknown": (label: string, labels: readonly string[]) =>
    labels.length === 0
      ? `Chưa có dòng nào mang nhãn ${label}). Hãy ghi nhãn trước dòng, như \`- ${label}) trừ 1 điểm …\`.`
      : `Không có dòng nào mang nhãn ${label}). Các nhãn: ${labels.slice(0, MOST_LABELS).join(", ")}.`,
  "line-cap-without-lines": (direction: Direction) =>
    `Cách chấm này không có dòng ${verbs[direction]} nào để giới hạn. Hãy bỏ dòng này.`,
  "line-cap-names-twice": () => "Có dòng được nêu hai lần. Hãy nêu mỗi dòng một lần.",
  "line-cap-mixed": () =>
    "Các dòng này có cả cộng lẫn trừ. Hãy giới hạn riêng các dòng cộng và các dòng trừ.",
  "line-cap-of-zero": () =>
    "Tối đa 0 điểm thì các dòng này không có tác dụng. Hãy sửa số điểm hoặc bỏ các dòng đó.",
  "line-cap-repeated": (line: number) => `Các dòng này đã có giới hạn ở dòng ${line}. Hãy giữ một giới hạn.`,
  "line-cap-order": (line: number) =>
    `Giới hạn này nằm trong giới hạn ở dòng ${line}, nên được tính trước. Hãy đưa nó lên trên dòng ${line}.`,
  "line-caps-cross": (line: number) =>
    `Giới hạn này và giới hạn ở dòng ${line} chỉ có một phần dòng chung, nên không rõ tính thế nào. Hãy để hai giới hạn rời nhau hoặc lồng nhau.`,
  "highest-of-one": () =>
    "Chỉ có một dòng thì dòng đó luôn là cao nhất. Hãy bỏ giới hạn này hoặc nêu thêm dòng.",
  "cap-never-reached": (cap: string, most: string) =>
    `Theo khai báo, nhiều nhất chỉ đến ${points(most)}, nên giới hạn ${points(cap)} không bao giờ dùng đến. Hãy xem lại hai con số.`,
} as const;

const MOST_LABELS = 12;

/** Codes of what may be meant so. */
export const scoringWarnings = [
  "target-missed-full-points",
  "better-value-lowers-score",
  "line-never-counts",
  "lines-beyond-range",
  "highest-of-one",
  "cap-never-reached",
] as const satisfies readonly (keyof typeof scoringMessages)[];
