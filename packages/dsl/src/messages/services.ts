import { itemWords } from "./words.ts";

/** What editor services say by themselves. */
export const serviceMessages = {
  format: "Định dạng lại văn bản",
  nothingToRename: 'Chỗ này không có tên nào để đổi. Hãy đặt con trỏ vào một tên như `[dân số]`, `"Mức 1"`.',
  codeIsPermanent: (code: string) =>
    `Mã \`${code}\` là cố định: hồ sơ đã nộp ghi theo mã này, đổi mã thì số liệu cũ không còn khớp. Tên và số thứ tự thì đổi được.`,
  optionIsStored: (option: string) =>
    `Hồ sơ lưu chính phương án "${option}" làm câu trả lời, nên không đổi hàng loạt được. Nếu chắc chắn, hãy sửa trực tiếp từng chỗ.`,
  evidenceIsNamedOnce: "Tên minh chứng chỉ đứng ở một chỗ: hãy sửa trực tiếp tại đó.",
  emptyName: "Tên mới đang để trống.",
  nameMayNotHold: (marks: string) => `Tên mới không được có ${marks} hay xuống dòng.`,
  longName: (most: number) => `Tên mới dài quá ${most} ký tự.`,
  nameTaken: (name: string, line: number) =>
    `Đã có “${name}” ở dòng ${line} (chữ hoa, chữ thường và cách đặt dấu không làm nên tên khác). Hãy chọn tên khác.`,
  ordinalTaken: (ordinal: string, line: number) =>
    `Số thứ tự ${ordinal} đã có ở dòng ${line}. Hãy chọn số khác, hoặc đổi số ở dòng đó trước.`,
  ordinalForm: (seen: string) =>
    `“${seen}” không phải số thứ tự. Viết bằng chữ số cách nhau dấu chấm, như \`1\`, \`1.2\`.`,
  declaredIn: (kind: "group" | "criterion", ordinal: string, title: string) =>
    `Thuộc ${itemWords(kind, ordinal)} “${title}”.`,
  notDeclared: "Chưa được khai báo ở dòng nào.",
  atLine: (line: number) => `Dòng ${line}.`,
  mentioned: (times: number) => (times === 0 ? "Chưa được dùng ở chỗ nào." : `Được dùng ở ${times} chỗ.`),
  codeNote: "Mã là tên cố định để chương trình và hồ sơ gọi tới; đã dùng thì không đổi.",
  expectationFailed: (subject: string, expected: string, actual: string) =>
    `Kiểm thử sai: ${subject} phải là ${expected}, nhưng tính ra ${actual}. Hãy xem lại số liệu đã cho, các ngưỡng chấm, hoặc điều mong đợi.`,
  chapter: (title: string) => `Xem chương “${title}”.`,
} as const;
