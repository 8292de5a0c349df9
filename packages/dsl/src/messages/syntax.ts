/** What is said when a text cannot be read: one builder per code, in the words of the file's author. */
export const syntaxMessages = {
  // characters
  "invisible-character": () =>
    "Có ký tự ẩn (không nhìn thấy được, thường theo vào khi chép từ Word, Zalo hay PDF). Hãy xóa nó đi.",
  "foreign-letter": (seen: string, right: string) =>
    `Chữ “${seen}” ở đây chỉ giống chữ “${right}” của tiếng Việt chứ không phải là nó. Hãy gõ lại chữ “${right}”.`,
  "unknown-character": (seen: string) => `Không hiểu ký tự “${seen}” ở đây. Hãy xóa hoặc viết bằng chữ.`,
  "sign-for-word": (seen: string, word: string) => `Thay dấu “${seen}” bằng từ \`${word}\`.`,
  "unclosed-text": (open: string, close: string) =>
    `Ngoặc kép mở bằng ${open} nhưng không có ${close} đóng lại trên cùng dòng. Hãy thêm ${close} vào cuối đoạn chữ.`,
  "unclosed-name": () => "Tên mở bằng `[` nhưng không có `]` đóng lại. Hãy thêm `]` vào cuối tên.",
  "empty-text": (brackets: string) => `Giữa cặp ${brackets} đang để trống. Hãy ghi nội dung vào đó.`,

  // the shape of a line
  "unknown-clause": (seen: string, near: string | null) =>
    near === null
      ? `Dòng này bắt đầu bằng “${seen}”, không phải cụm từ mở đầu nào đã biết (như \`tiêu chí\`, \`số liệu\`, \`chấm\`, dấu \`-\`). Hãy thêm cụm từ mở đầu, hoặc đặt \`#\` ở đầu dòng nếu đây là ghi chú.`
      : `Dòng này bắt đầu bằng “${seen}”, không phải cụm từ mở đầu nào đã biết; có phải ý bạn là \`${near}\`?`,
  "missing-dash": (seen: string) => `Dòng bắt đầu bằng “${seen}” phải có dấu \`-\` ở đầu dòng.`,
  "missing-part": (part: string, after: string) => `Sau “${after}” còn thiếu ${part}.`,
  "level-unquoted": (title: string) => `Tên mức phải đặt trong ngoặc kép: viết \`"${title}"\`.`,
  "choice-unquoted": (right: string) => `Lựa chọn phải đặt trong ngoặc kép: viết \`${right}\`.`,
  "label-form": (seen: string) =>
    `Nhãn “${seen}” không đúng dạng. Nhãn của dòng là một từ viết bằng chữ, sau nó là dấu \`)\`, như \`a)\`.`,
  "calculation-unbracketed": (sign: string) =>
    `Chỗ này chỉ viết một số hoặc một tên; phép tính có dấu “${sign}” phải đặt trong ngoặc, như \`([a] + [b])\`.`,
  "unexpected-text": (seen: string, part: string, near: string | null) => {
    const question = near === null ? "" : ` Có phải ý bạn là \`${near}\`?`;
    return part === ""
      ? `Không đọc tiếp được từ “${seen}”: phần trước đó đã trọn ý. Hãy xóa phần thừa, thêm phần còn thiếu trước nó, hoặc chuyển nó sang dòng riêng.${question}`
      : `Không hiểu “${seen}” ở đây: chỗ này cần ${part}.${question}`;
  },
  "year-behind": (seen: string, right: string) =>
    `Viết \`${right}\` thay cho “${seen}”: \`năm\` đứng trước, rồi đến \`từ\`, \`trên\`, \`đến\`, \`dưới\` hoặc \`đúng\`.`,
  "wrong-mark": (mark: string, right: string) =>
    `Chỗ này không dùng dấu \`${mark}\` mà dùng dấu \`${right}\`.`,
  "needless-words": (seen: string) =>
    `Không cần “${seen}”: \`từ\` đã là lớn hơn hoặc bằng, \`đến\` đã là nhỏ hơn hoặc bằng.`,
  "needless-mark": (mark: string) => `Không cần dấu \`${mark}\` ở đây.`,
  "unclosed-bracket": () => "Ngoặc `(` chưa được đóng. Hãy thêm `)` vào cuối phần trong ngoặc.",
  "deep-brackets": (most: number) => `Ngoặc lồng nhau quá ${most} lớp. Hãy viết điều kiện gọn lại.`,
  "long-clause": (most: number) =>
    `Dòng này quá dài (hơn ${most} từ và dấu, tính cả những dòng nối tiếp). Hãy tách thành nhiều dòng.`,
  "mixed-and-or": () =>
    "`và` với `hoặc` đứng lẫn nhau thì không rõ cái nào trước. Hãy đặt ngoặc `( … )` quanh phần đi với nhau.",

  // numbers, dates, codes
  "decimal-point": (seen: string, right: string) =>
    `Số thập phân dùng dấu phẩy: viết \`${right}\` thay cho “${seen}”. Dấu chấm chỉ đứng trước từng nhóm ba chữ số (10.000).`,
  "english-thousands": (seen: string, right: string) =>
    `“${seen}” có dấu phẩy ngăn hàng nghìn kiểu tiếng Anh: viết \`${right}\`. Nếu là số thập phân thì bỏ số 0 ở cuối.`,
  "number-form": (seen: string) =>
    `Không đọc được số “${seen}”. Viết như \`10.000\`, \`97,8\`: dấu chấm ngăn từng nhóm ba chữ số, một dấu phẩy thập phân.`,
  "long-number": (most: number) => `Số này dài quá ${most} chữ số. Hãy kiểm tra lại.`,
  "date-form": (seen: string) =>
    `Không đọc được ngày “${seen}”. Viết ngày/tháng/năm, năm đủ bốn chữ số, như \`15/02/2026\`.`,
  "year-missing": (seen: string, mayRepeat: boolean) =>
    `Ngày “${seen}” thiếu năm. Hãy ghi cả năm, như \`${seen}/2026\`${mayRepeat ? `, hoặc \`${seen} hằng năm\` nếu năm nào cũng vậy` : ""}.`,
  "year-needless": (seen: string) =>
    `Ngày “${seen}” lặp lại mỗi năm nên không ghi năm. Viết ngày/tháng, như \`15/06\`.`,
  "no-such-date": (seen: string) => `Không có ngày “${seen}” trên lịch. Hãy kiểm tra lại ngày và tháng.`,
  "ordinal-form": (seen: string) =>
    `Số thứ tự “${seen}” không đúng dạng. Viết bằng chữ số cách nhau dấu chấm, không có dấu chấm cuối, như \`1\`, \`1.2\`.`,
  "version-form": (seen: string) =>
    `Số phiên bản “${seen}” không đúng dạng. Viết bằng chữ số cách nhau dấu chấm, như \`2026.1\`.`,
  "code-form": (seen: string, right: string | null) =>
    `Mã “${seen}” không đúng dạng: mã viết liền bằng chữ thường không dấu và chữ số, bắt đầu bằng chữ, nối bằng \`-\` hoặc \`_\`${
      right === null ? ", như `bao-phu`." : `. Có thể viết \`${right}\`.`
    }`,
  "decimals-missing": (head: string, digits: string) =>
    `Sau \`${head}\` phải ghi có mấy ${digits} sau dấu phẩy, như \`${head} 2 ${digits} từ 0 km\`.`,
  "missing-points-unit": (seen: string) => `Thiếu chữ \`điểm\` sau số ${seen}.`,
  "wrong-points-unit": (seen: string) => `Chỗ này tính bằng \`điểm\`, không phải “${seen}”.`,
  "missing-bound-word": (seen: string) =>
    `Trước “${seen}” còn thiếu \`từ\` (lớn hơn hoặc bằng), \`trên\` (lớn hơn), \`đến\` (nhỏ hơn hoặc bằng), \`dưới\` (nhỏ hơn) hoặc \`đúng\` (bằng).`,
  "bound-word": (seen: string, right: string) =>
    `Từ “${seen}” không đi với giá trị này. Hãy dùng \`${right}\` (ngày dùng \`sau\`, \`trước\`; số dùng \`trên\`, \`dưới\`).`,
  "missing-percent": (seen: string, whole: string) =>
    `“${whole}” đi sau một tỷ lệ phần trăm: viết \`${seen}% ${whole}\`.`,
  "which-division": (seen: string, divisions: number) =>
    divisions === 0
      ? `“${seen}” chỉ đi với một phép chia như \`[a] / [b]\`.`
      : `Có ${divisions} phép chia nên không rõ “${seen}” nói về phép nào. Hãy đặt ngoặc, như \`([a] / [b], mẫu số bằng 0 thì lấy 100%) + …\`.`,

  // words from a list
  "unknown-subject": (seen: string, known: string) =>
    `Không có đối tượng “${seen}”. Chọn một trong: ${known}.`,
  "unknown-status": (seen: string, known: string) =>
    `Không có trạng thái “${seen}”. Chọn một trong: ${known}.`,
} as const;

export type SyntaxCode = keyof typeof syntaxMessages;

/** Codes that do not keep a text from being used. */
export const syntaxWarnings: ReadonlySet<SyntaxCode> = new Set<SyntaxCode>([
  "invisible-character",
  "foreign-letter",
  "needless-words",
  "needless-mark",
]);
