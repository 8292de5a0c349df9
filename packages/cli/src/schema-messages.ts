import { formatDateVi, type IsoDate } from "@tieuchi/engine";

/** The words of a schema: read in forms and by those who send data. */
export const schemaMessages = {
  title: (title: string, version: string) => `Số liệu nộp cho “${title}”, phiên bản ${version}`,
  meaning: "Trường nào chưa biết thì bỏ trống hoặc để null; không ghi 0 thay cho chưa biết.",
  year: "Năm đánh giá",
  yearMeaning: "Năm mà hồ sơ được chấm.",
  ofSet: "Số liệu chung của bộ tiêu chí",
  ofCriterion: (ordinal: string, title: string) => `Tiêu chí ${ordinal} “${title}”`,
  judgement: (ordinal: string, title: string) => `Điểm đánh giá của tiêu chí ${ordinal} “${title}”`,
  unit: (unit: string) => `Đơn vị: ${unit}`,
  digits: (digits: number) => `Nhiều nhất ${digits} chữ số thập phân`,
  limits: (from: string | null, to: string | null) => [
    ...(from === null ? [] : [`Không nhỏ hơn [${from}]`]),
    ...(to === null ? [] : [`Không lớn hơn [${to}]`]),
  ],
  days: (from: IsoDate | null, to: IsoDate | null) => [
    ...(from === null ? [] : [`Từ ngày ${formatDateVi(from)}`]),
    ...(to === null ? [] : [`Đến ngày ${formatDateVi(to)}`]),
  ],
  source: (source: string) => `Nguồn: ${source}`,
  notApplicable: "không áp dụng",
  unknown: "chưa biết",
};
