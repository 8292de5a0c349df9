import { capitalised } from "./words.ts";

/** What is said about the header, the years that a set scores, and days of the year. */
export const headerMessages = {
  "header-clause-missing": (phrase: string, example: string) =>
    `Phần đầu của bộ tiêu chí còn thiếu dòng \`${phrase}\`. Hãy thêm, ví dụ \`${example}\`.`,
  "clause-needs-points": (phrase: string, scale: string) =>
    `Dòng “${phrase}” nói về điểm, mà bộ này ghi \`${scale}\`, nên dòng không có tác dụng. Hãy bỏ một trong hai dòng.`,
  "transition-to-itself": (version: string) =>
    `Đây chính là phiên bản ${version}. Hãy ghi phiên bản cũ mà hồ sơ mở trước ngày ấy vẫn theo.`,
  "pass-mark-out-of-range": () =>
    "Ngưỡng đạt phải lớn hơn 0% và không quá 100% điểm tối đa. Hãy sửa số phần trăm.",
  "total-scale-not-positive": () =>
    "Thang điểm để quy tổng về phải lớn hơn 0. Hãy ghi như `quy tổng về 100 điểm`.",

  // rounding
  "rounding-needed": (line: string) =>
    `Điểm tính ra ở đây có thể rất dài hoặc dài vô hạn (như 10 : 3 = 3,333…), nên phải nói rõ làm tròn thế nào. Hãy thêm dòng \`${line}\` vào phần đầu.`,
  "decimals-out-of-range": (most: number) => `Số chữ số sau dấu phẩy phải từ 0 đến ${most}.`,

  // years and days
  "year-out-of-range": (earliest: number, latest: number) =>
    `Năm phải viết đủ bốn chữ số, từ ${earliest} đến ${latest}, như \`2026\`.`,
  "period-reversed": () =>
    "Năm sau đứng trước năm trước. Hãy viết từ năm đầu đến năm cuối, như `2026 đến 2030`.",
  "period-too-long": (most: number) =>
    `Kỳ đánh giá dài quá ${most} năm. Hãy kiểm tra lại hai năm, hoặc làm phiên bản mới cho những năm sau.`,
  "period-days": () =>
    "Mỗi kỳ đánh giá phải đi từ ngày trước đến ngày sau và không dài quá một năm, như `từ 01/07 năm trước đến 30/06`. Hãy sửa hai ngày.",
  "period-missing": (line: string) =>
    `Chỗ này tùy theo năm được chấm, nên phải nói bộ tiêu chí chấm những năm nào. Hãy thêm dòng như \`${line}\` vào phần đầu.`,
  "deadline-outside-period": (day: string, first: string, last: string) =>
    `${capitalised(day)} nằm ngoài kỳ đánh giá (từ ${first} đến ${last}). Hãy kiểm tra lại ngày; nếu đúng là ngày của năm trước hoặc năm sau, hãy viết như \`15/01 hằng năm năm sau\`.`,
  "days-not-whole": (most: number) =>
    `Số ngày cộng thêm hoặc bớt đi phải là số nguyên, không quá ${most} ngày.`,
} as const;

export const headerWarnings = ["deadline-outside-period"] as const;
