/** What is wrong with submitted data: where, what, and how to mend it. `subject` names the datum or judgement. */
import { formatNumberVi } from "../format-vi.ts";
import type { DatumType } from "../model.ts";

const LONGEST_SHOWN = 60;

function shorten(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

/** A given value in words, whatever it is. */
function showGiven(given: unknown): string {
  if (typeof given === "string") return `chuỗi “${shorten(given)}”`;
  if (typeof given === "number") return Number.isFinite(given) ? `số ${given}` : "một số không xác định";
  if (typeof given === "boolean") return given ? "“có”" : "“không”";
  if (Array.isArray(given)) return "một danh sách";
  return "một giá trị ghép";
}

export type WantedKind = DatumType["kind"] | "judgement" | "year";
const wanted: Record<WantedKind, string> = {
  boolean: "có hoặc không (true hoặc false)",
  count: "một số nguyên, không đặt trong dấu nháy",
  decimal: "một số, không đặt trong dấu nháy",
  percent: "một số phần trăm, không đặt trong dấu nháy (97,8% ghi là 97.8)",
  date: 'một ngày dạng "năm-tháng-ngày", ví dụ "2026-02-15"',
  choice: "một trong các lựa chọn, ghi nguyên văn trong dấu nháy",
  checklist: 'một danh sách các mục được chọn, ví dụ ["mục một", "mục hai"]; không mục nào thì ghi []',
  judgement: "số điểm, không đặt trong dấu nháy",
  year: "một năm, không đặt trong dấu nháy, ví dụ 2026",
};

export const submissionMessages = {
  datum: (name: string) => `[${name}]`,
  year: "Năm đánh giá",
  yearNames: ["năm", "năm đánh giá"],
  judgement: (ordinal: string, title: string) => `Điểm đánh giá tiêu chí ${ordinal} “${title}”`,

  notRecord: (given: unknown) =>
    `Số liệu nộp phải là một đối tượng “mã: giá trị”, không phải ${given === null ? "null" : showGiven(given)}.`,
  unknownField: (field: string, suggestion: string | null) =>
    `Bộ tiêu chí không có số liệu nào mang mã “${shorten(field)}”${
      suggestion === null ? "; hãy bỏ trường này." : `; có phải ý bạn là “${suggestion}”?`
    }`,
  moreUnknownFields: (count: number) =>
    `Còn ${formatNumberVi(count)} trường nữa không có trong bộ tiêu chí; hãy bỏ các trường này.`,
  duplicate: (field: string) =>
    `Trường “${shorten(field)}” có mặt hai lần (khác nhau ở cách mã hóa dấu); hãy giữ lại một.`,
  nameInsteadOfCode: (name: string, code: string) => `“${shorten(name)}” là tên; hãy dùng mã ${code}.`,
  computedItem: (field: string) =>
    `“${field}” là mã của nhóm hoặc tiêu chí mà điểm được tính từ số liệu; không nhập điểm ở đây.`,

  wrongKind: (subject: string, kind: WantedKind, given: unknown) =>
    `${subject} phải là ${wanted[kind]}; đang nhận ${showGiven(given)}.`,
  dateWritten: (subject: string, given: string, iso: string) =>
    `${subject}: ngày “${shorten(given)}” phải ghi dạng "${iso}".`,
  notWhole: (subject: string, quantity: string) => `${subject} phải là số nguyên; đang nhận ${quantity}.`,
  tooManyDecimals: (subject: string, quantity: string, digits: number) =>
    digits === 0
      ? `${subject} không có chữ số thập phân; đang nhận ${quantity}.`
      : `${subject} có nhiều nhất ${digits} chữ số thập phân; đang nhận ${quantity}.`,
  tooLong: (subject: string) => `${subject} có quá 15 chữ số; hãy kiểm tra lại hoặc làm tròn trước khi nhập.`,
  below: (subject: string, quantity: string, limit: string) =>
    `${subject} là ${quantity}, nhỏ hơn mức thấp nhất ${limit}.`,
  above: (subject: string, quantity: string, limit: string) =>
    `${subject} là ${quantity}, lớn hơn mức cao nhất ${limit}.`,
  belowDatum: (subject: string, quantity: string, other: string, limit: string) =>
    `${subject} là ${quantity}, nhỏ hơn [${other}] là ${limit}; hãy xem lại hai số này.`,
  aboveDatum: (subject: string, quantity: string, other: string, limit: string) =>
    `${subject} là ${quantity}, lớn hơn [${other}] là ${limit}; hãy xem lại hai số này.`,
  tooEarly: (subject: string, date: string, limit: string) =>
    `${subject} là ngày ${date}, sớm hơn ngày đầu tiên được nhận ${limit}.`,
  tooLate: (subject: string, date: string, limit: string) =>
    `${subject} là ngày ${date}, muộn hơn ngày cuối cùng được nhận ${limit}.`,
  impossibleDate: (subject: string, date: string) => `${subject}: ngày ${date} không có trên lịch.`,
  unknownOption: (subject: string, given: string, options: readonly string[], suggestion: string | null) =>
    `${subject}: không có lựa chọn “${shorten(given)}”; ${
      suggestion === null
        ? `hãy chọn ${options.map((option) => `“${option}”`).join(", ")}.`
        : `có phải ý bạn là “${suggestion}”?`
    }`,
  listedTwice: (subject: string, option: string) =>
    `${subject}: lựa chọn “${shorten(option)}” có mặt hai lần; hãy giữ lại một.`,
  outsidePeriod: (subject: string, year: number, first: number, last: number) =>
    `${subject} là ${year}, ngoài kỳ đánh giá ${first === last ? `năm ${first}` : `từ năm ${first} đến năm ${last}`}.`,
  offStep: (subject: string, quantity: string, step: string, from: string, nearby: string) =>
    `${subject} là ${quantity}, không đúng bước ${step} tính từ ${from}; gần nhất là ${nearby}.`,
  notApplicable: (subject: string) =>
    `${subject} không được trả lời “không áp dụng”; hãy nhập giá trị, hoặc để trống nếu chưa biết.`,
};
