import type { Layer } from "../api/types.ts";

export const messages = {
  layers: { self: "Đơn vị tự chấm", appraisal: "Thẩm định" } satisfies Record<Layer, string>,
  layerLabel: "Xem kết quả của",
  total: "Tổng điểm",
  level: "Xếp loại",
  hitGates: "Điều kiện chặn đã áp dụng",
  missing: (count: number) => `Còn thiếu ${count} số liệu hoặc điểm đánh giá`,
  changes: "Thẩm định khác đơn vị ở đâu",
  because: (reason: string) => `Lý do: ${reason}`,
  note: (note: string) => `Ghi chú: ${note}`,
  by: (who: string, at: string) => `(${who}, ${at})`,
  why: "Vì sao được điểm này",
  whyLead: "Bấm vào bất kỳ dòng nào để xem điều khoản, số liệu đã dùng và căn cứ.",
  criteria: (title: string, version: string) => `Chấm theo “${title}”, phiên bản ${version}`,
  hash: (hash: string) => `Mã băm của bản đã dùng: ${hash}`,
  draft: "dự thảo",
  approved: "đã phê duyệt",
  print: "In",
};
