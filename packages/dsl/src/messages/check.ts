import type { DatumType, ItemResult } from "@tieuchi/engine";
import { formatNumberVi as number, formatQuantityVi as quantity } from "@tieuchi/engine";
import { inBrackets, inQuotes } from "./fixes.ts";
import { headerMessages, headerWarnings } from "./header.ts";
import { itemMessages } from "./items.ts";
import { levelMessages, levelWarnings } from "./levels.ts";
import { scoringMessages, scoringWarnings } from "./scoring.ts";
import { targetMessages, targetWarnings } from "./targets.ts";
import { capitalised, kindWord, listWords, meantWords } from "./words.ts";

/** How a sentence names each kind of datum: as its clause writes it. */
const kinds = {
  boolean: "có/không",
  count: "số đếm",
  decimal: "số thập phân",
  percent: "phần trăm",
  date: "ngày",
  choice: "một trong các phương án",
  checklist: "danh sách để chọn các mục",
} satisfies Record<DatumType["kind"], string>;
type Kind = DatumType["kind"];

type ItemKind = ItemResult["kind"];

/** In which year and with which options that is so; empty: always. */
const only = (when: string, sentence: string): string =>
  when === "" ? sentence : `${capitalised(when)}: ${sentence}`;

/** What is said about a text that can be read but does not hold together. */
export const checkMessages = {
  // the document
  "set-missing": () =>
    'Văn bản chưa có dòng `BỘ TIÊU CHÍ "tên" mã … phiên bản …`. Hãy đặt dòng này ở đầu văn bản.',
  "items-missing": () =>
    "Bộ tiêu chí chưa có nhóm nào. Hãy thêm ít nhất một `NHÓM` và các `TIÊU CHÍ` của nhóm.",
  "clause-misplaced": (phrase: string, below: readonly string[]) => {
    const heads = below.map((head) => `“${head}”`).join(" hoặc ");
    const where = heads === "" ? "ở đầu văn bản" : `ngay dưới ${heads}`;
    return `Dòng “${phrase}” đứng không đúng chỗ: nó phải đứng ${where}. Hãy chuyển dòng này đến đó.`;
  },
  "clause-repeated": (phrase: string) =>
    `Dòng “${phrase}” chỉ được có một ở đây, mà đây là dòng thứ hai. Hãy giữ lại một dòng.`,

  ...headerMessages,
  ...targetMessages,
  ...itemMessages,
  ...scoringMessages,
  ...levelMessages,

  // names and codes
  "code-repeated": (code: string, line: number) =>
    `Mã \`${code}\` đã dùng ở dòng ${line}. Mỗi nhóm, tiêu chí, số liệu, mốc, minh chứng cần một mã riêng.`,
  "code-reserved": (code: string) =>
    `Mã \`${code}\` dành riêng cho hệ thống. Hãy đặt mã khác, như \`so-${code}\`.`,
  "name-repeated": (name: string, earlier: string, line: number) =>
    name === earlier
      ? `Đã có số liệu [${name}] ở dòng ${line}. Hãy đặt tên khác; muốn dùng lại số liệu cũ thì không cần khai lại.`
      : `Tên [${name}] chỉ khác [${earlier}] ở dòng ${line} về chữ hoa hoặc chỗ đặt dấu, nên dễ nhầm. Hãy đặt tên khác.`,
  "datum-unknown": (name: string, suggestion: string | null) =>
    `Chưa có số liệu nào tên [${name}].${meantWords(suggestion, inBrackets) || ` Hãy thêm dòng \`số liệu [${name}] mã …\` hoặc sửa tên.`}`,
  "datum-unused": (name: string) =>
    `Số liệu [${name}] được khai nhưng không dùng vào đâu. Hãy bỏ dòng này, hoặc dùng nó khi chấm.`,
  "item-unknown": (kind: ItemKind, ordinal: string) =>
    `Không có ${kindWord(kind)} ${ordinal}. Hãy kiểm tra số thứ tự.`,
  "item-of-other-kind": (kind: ItemKind, ordinal: string) =>
    `Mục ${ordinal} là ${kindWord(kind)}. Hãy viết \`${kindWord(kind)} ${ordinal}\` nếu đúng là mục này.`,

  // data
  "datum-unit-missing": (name: string) =>
    `Số liệu [${name}] chưa có đơn vị. Hãy ghi đơn vị sau cận, như \`từ 0 người\` hoặc \`từ 0 vụ\`.`,
  "limits-reversed": () =>
    "Cận dưới lớn hơn cận trên, nên không số nào (ngày nào) nhập được. Hãy đổi lại hai cận.",
  "limits-in-a-circle": (name: string) =>
    `Cận của [${name}] dẫn vòng về chính nó. Hãy ghi một cận bằng số cụ thể.`,
  "limit-too-fine": (name: string, digits: number) =>
    digits === 0
      ? `[${name}] là số nguyên nên cận cũng phải là số nguyên.`
      : `[${name}] có ${digits} chữ số sau dấu phẩy nên cận không thể có nhiều hơn.`,
  "limit-of-other-unit": (name: string, unit: string, other: string, otherUnit: string) =>
    `[${name}] tính bằng ${unit}, còn [${other}] tính bằng ${otherUnit}, nên không làm cận cho nhau được.`,
  "options-too-few": (kind: "choice" | "checklist") =>
    kind === "choice"
      ? "`một trong` cần ít nhất hai phương án, cách nhau bằng dấu `;`."
      : "`chọn trong` cần ít nhất hai mục, cách nhau bằng dấu `;`. Nếu chỉ có một, hãy dùng `có/không`.",
  "option-repeated": (option: string) => `Phương án "${option}" được ghi hai lần. Hãy bỏ một.`,
  "previous-of-other-kind": (name: string, other: string) =>
    `[${name}] là số của năm trước của [${other}], nên hai số liệu phải cùng kiểu, cùng đơn vị và cùng các phương án. Hãy sửa cho giống nhau.`,
  "previous-of-previous": (other: string, itself: boolean) =>
    itself
      ? `[${other}] không thể là số của năm trước của chính nó. Hãy ghi tên số liệu của năm nay.`
      : `[${other}] đã là số của năm trước của một số liệu khác. Hãy ghi tên số liệu của năm nay.`,

  // units and kinds
  "not-a-number": (name: string, kind: Kind) =>
    `[${name}] là ${kinds[kind]}, không phải con số, nên không dùng ở đây được.`,
  "not-yes-or-no": (name: string, kind: Kind) =>
    `[${name}] là ${kinds[kind]}, nên không hỏi \`là có\` hay \`là không\` được. Hãy so với một giá trị đúng kiểu.`,
  "not-a-choice": (name: string, kind: Kind) =>
    `[${name}] là ${kinds[kind]}, không có phương án để chọn. Hãy so với một giá trị đúng kiểu.`,
  "not-a-checklist": (name: string, kind: Kind) =>
    `[${name}] là ${kinds[kind]}, không có các mục để đánh dấu. Chỉ số liệu \`chọn trong …\` mới có.`,
  "not-a-date": (name: string, kind: Kind) =>
    `[${name}] là ${kinds[kind]}, không phải ngày, nên không dùng ở đây được.`,
  "option-unknown": (option: string, name: string, options: readonly string[]) =>
    `[${name}] không có phương án "${option}". Các phương án: ${listWords(options)}.`,
  "bound-not-a-number": (measure: string) => `${measure} là con số, không so với ngày được. Hãy ghi một số.`,
  "bound-not-a-date": (name: string) => `[${name}] là ngày. Hãy so với một ngày, như \`trước 15/02/2026\`.`,
  "of-maximum-misplaced": () =>
    "`điểm tối đa` chỉ dùng khi so điểm (tổng, nhóm, tiêu chí), không dùng cho số liệu. Hãy bỏ mấy chữ này.",
  "unit-missing": (value: string, measure: string, unit: string) =>
    `Số ${number(value)} chưa có đơn vị. ${measure} tính bằng ${unit}: hãy ghi \`${quantity(value, unit)}\`.`,
  "unit-wrong": (written: string, measure: string, unit: string) =>
    unit === ""
      ? `${capitalised(measure)} là số không có đơn vị. Hãy bỏ “${written}”.`
      : `Đơn vị “${written}” không đúng: ${measure} tính bằng “${unit}”.`,
  "units-differ": (part: string, written: string, unit: string) =>
    written === ""
      ? `${part} chưa có đơn vị, còn phần kia tính bằng “${unit}”, nên không cộng trừ hay so với nhau được. Hãy ghi đơn vị.`
      : `${part} tính bằng “${written}”, còn phần kia tính bằng “${unit}”, nên không cộng trừ hay so với nhau được.`,
  "bound-of-other-unit": (bound: string, written: string, measure: string, unit: string) =>
    `${capitalised(bound)} tính bằng ${written === "" ? "số không có đơn vị" : `“${written}”`}, còn ${measure} tính bằng “${unit}”, nên không so với nhau được.`,
  "interval-empty": () =>
    "Khoảng này không chứa giá trị nào: cận dưới lớn hơn cận trên. Hãy đổi lại hai cận.",
  "denominator-may-be-zero": (
    denominator: string,
    datum: { readonly line: number; readonly least: string; readonly unit: string } | null,
  ) => {
    const elsewise = "`, mẫu số bằng 0 thì lấy …` (hoặc `… thì không áp dụng`) ở cuối phép chia";
    return datum === null
      ? `${capitalised(denominator)} có thể bằng 0 nên không chia được. Hãy thêm ${elsewise}.`
      : `${denominator} có thể bằng 0 nên không chia được. Hãy ghi cận dưới lớn hơn 0 ở dòng ${datum.line}, như \`từ ${quantity(datum.least, datum.unit)}\`, hoặc thêm ${elsewise}.`;
  },
  "zero-rule-dead": (denominator: string) =>
    `${capitalised(denominator)} không bao giờ bằng 0, nên phần \`mẫu số bằng 0 thì …\` không dùng đến. Hãy bỏ phần này.`,

  // bands
  "band-gap": (values: string, measure: string, when: string) =>
    only(when, `${measure} ${values} không thuộc bậc nào. Hãy nới một bậc hoặc thêm bậc cho phần này.`),
  "band-overlap": (values: string, line: number, when: string) =>
    only(
      when,
      `${capitalised(values)} thuộc cả bậc này và bậc ở dòng ${line}. Hãy sửa cận để mỗi giá trị thuộc đúng một bậc.`,
    ),
  "band-dead": (measure: string, domain: string, when: string) =>
    only(
      when,
      `Không giá trị nào rơi vào bậc này: theo khai báo, ${measure} chỉ có thể ${domain}. Hãy bỏ bậc này hoặc sửa cận.`,
    ),
  "bound-beyond-domain": (bound: string, measure: string, domain: string) =>
    `Cận ${bound} không bao giờ chạm tới: theo khai báo, ${measure} chỉ có thể ${domain}. Hãy xem lại cận này.`,
  "coverage-undecided": (measure: string) =>
    `Cận của các bậc được tính từ số liệu, nên máy không kiểm tra hết được mỗi giá trị của ${measure} có thuộc đúng một bậc hay không. Hãy tự xem lại và thêm KIỂM THỬ.`,

  // conditions
  "condition-never-true": (measure: string, domain: string, when: string) =>
    only(
      when,
      `Điều kiện này không bao giờ đúng: theo khai báo, ${measure} chỉ có thể ${domain}. Hãy sửa ngưỡng.`,
    ),
  "percent-of-what": (value: string) =>
    `${number(value)}% của cái gì? Nếu là phần trăm điểm tối đa, hãy viết \`${number(value)}% điểm tối đa\`.`,
  "score-bound-unit": (value: string, unit: string) =>
    `${capitalised(unit === "điểm" ? unit : `số ${unit}`)} được so bằng \`${quantity(value, unit)}\` hoặc \`${number(value)}% điểm tối đa\`. Hãy ghi một trong hai cách.`,
  "bound-units-differ": () =>
    "Hai cận dùng hai đơn vị khác nhau. Hãy dùng cùng `điểm` hoặc cùng `% điểm tối đa`.",
  "threshold-above-maximum": (maximum: string, when: string) =>
    only(when, `Ngưỡng này cao hơn mức cao nhất có thể là ${maximum}, nên không bao giờ đạt. Hãy hạ ngưỡng.`),
  "not-a-top-group": (ordinal: string) =>
    `Nhóm ${ordinal} nằm trong một nhóm khác. Sau \`tổng không kể\` chỉ ghi những nhóm ngoài cùng, như \`nhóm 5\`.`,
  "group-named-twice": (ordinal: string) => `Nhóm ${ordinal} được ghi hai lần. Hãy bỏ một.`,
  "nothing-left-of-total": () => "Bỏ hết các nhóm này thì tổng không còn gì. Hãy giữ lại ít nhất một nhóm.",
  "other-set-is-this": (code: string) =>
    `\`${code}\` chính là bộ tiêu chí này. Hãy ghi mã của bộ khác, hoặc so thẳng với điểm, như \`tổng từ 80 điểm\`.`,

  // tests
  "test-repeated": (title: string, line: number) =>
    `Đã có kiểm thử "${title}" ở dòng ${line}. Hãy đặt tên khác.`,
  "test-unknown": (title: string, suggestion: string | null) =>
    `Không có kiểm thử "${title}" để dựa trên.${meantWords(suggestion, inQuotes)}`,
  "test-circle": (title: string) =>
    `Kiểm thử này dựa trên "${title}", mà kiểm thử đó lại dựa trên kiểm thử này. Hãy bỏ một chỗ \`dựa trên\`.`,
  "expectation-missing": () =>
    "Kiểm thử này chưa nói kết quả phải là gì. Hãy thêm dòng `thì`, như `thì tổng = 18,5 điểm`.",
  "given-twice": (name: string) => `${name} được cho hai lần trong cùng một kiểm thử. Hãy giữ lại một.`,
  "value-of-wrong-kind": (name: string, kind: Kind) =>
    `[${name}] là ${kinds[kind]}; giá trị này không đúng kiểu. ${valueExamples[kind]}`,
  "ticked-twice": (option: string) => `Mục "${option}" được ghi hai lần. Hãy bỏ một.`,
  "year-not-asked": () =>
    "Bộ tiêu chí không có dòng `kỳ đánh giá`, nên không chấm theo năm nào. Hãy bỏ `năm = …`, hoặc thêm dòng `kỳ đánh giá năm …` vào phần đầu.",
  "value-refused": (problem: string) => problem,
  "may-not-be-inapplicable": (name: string, line: number) =>
    `[${name}] không nhận \`không áp dụng\`. Hãy cho một giá trị, hoặc thêm \`, có thể không áp dụng\` ở dòng ${line}.`,
  "not-judged": (ordinal: string) =>
    `Tiêu chí ${ordinal} được chấm từ số liệu, nên không cho điểm trực tiếp được. Hãy cho các số liệu của nó.`,
  "judgement-not-points": (ordinal: string) =>
    `Tiêu chí ${ordinal} được chấm theo đánh giá: hãy cho một số điểm, như \`tiêu chí ${ordinal} = 3 điểm\`.`,
  "judgement-may-not-be-inapplicable": (ordinal: string) =>
    `Tiêu chí ${ordinal} chưa có dòng \`khi không áp dụng\`, nên không nhận \`không áp dụng\`.`,
  "classification-missing": () => "Văn bản chưa có XẾP LOẠI, nên chưa có mức để so.",
  "expected-level-wrong": () =>
    'Kết quả xếp loại phải là tên một mức như `"Mức 1"`, `chưa biết` hoặc `không xếp loại`.',
  "expected-of-several": () =>
    "Kết quả mong đợi chỉ nói về `tổng`, `nhóm …`, `tiêu chí …` hoặc `xếp loại`. Hãy ghi từng nhóm, từng tiêu chí.",
  "expected-score-wrong": (unit: string) =>
    `Kết quả phải là một con số như \`${unit === "điểm" ? "14,06 điểm" : `27 ${unit}`}\`, \`chưa biết\` hoặc \`không áp dụng\`; của một tiêu chí còn có \`đạt\`, \`chưa đạt\`.`,
} as const;

const valueExamples = {
  boolean: "Hãy ghi `có` hoặc `không`.",
  count: "Hãy ghi một số nguyên.",
  decimal: "Hãy ghi một số.",
  percent: "Hãy ghi một tỷ lệ phần trăm, như `97,8%`.",
  date: "Hãy ghi một ngày, như `15/02/2026`.",
  choice: "Hãy ghi một phương án trong ngoặc kép.",
  checklist: 'Hãy ghi các mục được đánh dấu, như `"a", "b"`, hoặc `không mục nào`.',
} satisfies Record<Kind, string>;

export type CheckCode = keyof typeof checkMessages;

/** Codes that do not keep a text from being used. */
export const checkWarnings: ReadonlySet<CheckCode> = new Set<CheckCode>([
  "datum-unused",
  "bound-beyond-domain",
  "coverage-undecided",
  "zero-rule-dead",
  ...headerWarnings,
  ...targetWarnings,
  ...scoringWarnings,
  ...levelWarnings,
]);
