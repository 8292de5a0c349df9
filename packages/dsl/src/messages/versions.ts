import { formatDateVi, type IsoDate } from "@tieuchi/engine";

/** Which version a dossier follows, and why. */
export const versionMessages = {
  follows: (version: string, effectiveFrom: IsoDate) =>
    `Hồ sơ theo phiên bản ${version}, có hiệu lực từ ${formatDateVi(effectiveFrom)}.`,
  none: (year: number, first: IsoDate | null) =>
    first === null
      ? "Chưa có phiên bản nào của bộ tiêu chí."
      : `Năm ${year} chưa có phiên bản nào có hiệu lực; phiên bản đầu tiên có hiệu lực từ ${formatDateVi(first)}.`,
  missing: (later: string, named: string) =>
    `Phiên bản ${later} chuyển tiếp cho hồ sơ cũ theo phiên bản ${named}, nhưng không có phiên bản đó. Hãy thêm phiên bản ${named} hoặc sửa dòng “chuyển tiếp”.`,
  dayNeeded: (openedBefore: IsoDate, earlier: string, later: string) =>
    `Hồ sơ mở trước ${formatDateVi(openedBefore)} theo phiên bản ${earlier}, mở từ ngày đó theo phiên bản ${later}: cần biết ngày mở hồ sơ.`,
};
