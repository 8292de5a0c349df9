/** What is said about the measures of a programme, and about sets that refer to them. */
export const measureMessages = {
  // the list itself
  "measures-head-missing": () =>
    'Danh mục chỉ tiêu phải mở đầu bằng dòng `DANH MỤC CHỈ TIÊU "tên" mã … phiên bản …`.',
  "measure-line-misplaced": () =>
    'Dòng này phải đứng dưới một dòng `CHỈ TIÊU "tên" mã …`. Hãy chuyển nó xuống dưới chỉ tiêu của nó.',
  "measure-repeated": (code: string, line: number) =>
    `Mã \`${code}\` đã dùng cho chỉ tiêu ở dòng ${line}. Hãy gộp hai chỗ làm một hoặc đổi mã.`,
  "measure-without-passage": (title: string) =>
    `Chỉ tiêu “${title}” chưa có nơi nào đặt ra nó. Hãy thêm ít nhất một dòng như \`- "PL6, mục 3.1": 2026 từ 95%\`.`,
  "measure-value": () =>
    "Đây không phải là mức của chỉ tiêu. Mức là số kèm đơn vị (`từ 97%`), hạn (`trước 15/02 hằng năm`) hoặc trạng thái trong ngoặc kép.",
  "measure-unit": (seen: string | null, unit: string | null) =>
    unit === null
      ? `Chỉ tiêu này chưa ghi đơn vị. Hãy thêm \`đơn vị ${seen ?? "…"}\` vào dòng \`CHỈ TIÊU\`.`
      : seen === null
        ? `Số này thiếu đơn vị. Hãy ghi “${unit}” như ở dòng \`CHỈ TIÊU\`.`
        : `Số này ghi “${seen}”, nhưng chỉ tiêu tính bằng “${unit}”. Hãy ghi cùng một đơn vị.`,

  // what the programme contradicts
  "passages-differ": (title: string, first: string, second: string, differences: readonly string[]) =>
    `Chỉ tiêu “${title}”: “${first}” và “${second}” mâu thuẫn: ${differences.join("; ")}. Nếu đã biết, hãy thêm dòng \`ghi nhận mâu thuẫn "${first}" với "${second}" lý do "…"\`.`,
  "passages-time": (title: string, timeless: string, dated: string, when: string) =>
    `Chỉ tiêu “${title}”: “${timeless}” không ghi năm, còn “${dated}” ghi ${when}. Nếu đã rõ cách hiểu, hãy thêm dòng \`ghi nhận mâu thuẫn "${timeless}" với "${dated}" lý do "…"\`.`,
  "contradiction-raised": (title: string, first: string, second: string, reason: string) =>
    `Chỉ tiêu “${title}”: “${first}” và “${second}” cần làm rõ: ${reason}`,
  "contradiction-idle": (first: string, second: string) =>
    `“${first}” và “${second}” không mâu thuẫn ở chỉ tiêu này, nên dòng này không ghi nhận điều gì. Hãy xem lại tên hai nơi, hoặc bỏ dòng này.`,

  // sets against the list
  "measure-unknown": (code: string, near: string | null) =>
    `Danh mục chỉ tiêu không có mã \`${code}\`.${near === null ? "" : ` Có phải ý bạn là \`${near}\`?`}`,
  "measure-unit-differs": (subject: string, unit: string, title: string, wanted: string) =>
    `${subject} tính bằng “${unit}”, nhưng chỉ tiêu “${title}” tính bằng “${wanted}”.`,
  "target-differs": (subject: string, passage: string, differences: readonly string[]) =>
    `${subject} khác với “${passage}” trong danh mục chỉ tiêu: ${differences.join("; ")}.`,
  "targets-disagree": (
    subject: string,
    basis: string,
    other: string,
    otherBasis: string,
    differences: readonly string[],
  ) =>
    `${subject} (${basis}) khác với ${other} (${otherBasis}) cho cùng một chỉ tiêu: ${differences.join("; ")}.`,
} as const;

export type MeasureCode = keyof typeof measureMessages;

/** Codes that do not keep a text from being used. */
export const measureWarnings: ReadonlySet<MeasureCode> = new Set<MeasureCode>([
  "passages-differ",
  "passages-time",
  "contradiction-raised",
  "contradiction-idle",
  "measure-unit-differs",
  "target-differs",
  "targets-disagree",
]);

/** How sentences about measures say years and what is due. */
export const measureWords = {
  years: (from: number | null, to: number | null) => {
    if (from === null) return "hằng năm";
    if (to === null) return `từ năm ${from} trở đi`;
    return from === to ? `năm ${from}` : `năm ${from}–${to}`;
  },
  noYears: "không ghi năm",
  difference: (when: string, first: string, second: string) => `${when} ${first} so với ${second}`.trim(),
  target: (name: string, set: string) => `Mốc [${name}] của bộ ${set}`,
  datum: (name: string) => `Số liệu [${name}]`,
  noBasis: "không ghi căn cứ",
  quoted: (text: string) => `“${text}”`,
};
