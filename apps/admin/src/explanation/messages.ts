import type { ExplanationNode } from "@tieuchi/engine";

export const messages = {
  basis: "Căn cứ",
  states: {
    counted: "Đã tính",
    "not-counted": "Không tính",
    unknown: "Chưa biết",
    "not-applicable": "Không áp dụng",
  } satisfies Record<ExplanationNode["state"], string>,
  kinds: {
    set: "Tổng điểm",
    group: "Nhóm",
    criterion: "Tiêu chí",
    clause: "Điều khoản",
    classification: "Xếp loại",
    level: "Mức",
    gate: "Điều kiện chặn",
  } satisfies Record<ExplanationNode["kind"], string>,
  openAll: "Mở hết",
  closeAll: "Đóng hết",
};
