/** A dialog stays readable; the desk shows the rest criterion by criterion. */
const mostNamed = 5;

export const messages = {
  criteria: "Tiêu chí",
  evidence: "Minh chứng",
  scoring: "Chấm điểm",
  panes: "Phần đang xem",
  left: (left: number, all: number) =>
    left === 0 ? `Đã kết luận cả ${all} tiêu chí` : `Còn ${left} / ${all} tiêu chí chưa kết luận`,
  accepted: "đã kết luận",
  open: "chưa kết luận",
  changed: "có sửa số liệu",
  basis: "Căn cứ",
  data: "Số liệu đơn vị nhập",
  unanswered: "chưa nhập",
  change: "Sửa số liệu",
  changeOf: (name: string) => `Sửa số liệu: ${name}`,
  reason: "Lý do sửa",
  reasonHint: "Bắt buộc; đơn vị sẽ đọc lý do này.",
  reasonWanted: "Hãy ghi lý do, số liệu mới chỉ được lưu khi có lý do.",
  revert: "Bỏ sửa, dùng số liệu của đơn vị",
  selfScore: "Đơn vị tự chấm",
  score: "Điểm thẩm định",
  why: "Vì sao?",
  note: "Ghi chú",
  accept: "Kết luận tiêu chí này",
  acceptNext: "Kết luận và sang tiêu chí chưa xong",
  reopen: "Mở lại kết luận",
  decided: (who: string, at: string) => `${who} kết luận lúc ${at}`,
  notKnownYet: "Còn thiếu số liệu hoặc điểm đánh giá nên chưa kết luận được.",
  notSavedYet:
    "Số liệu hoặc điểm của tiêu chí này chưa lưu được. Hãy nhập đủ lý do, xử lý lỗi tại ô rồi kết luận lại.",
  complete: "Hoàn tất thẩm định…",
  completeTitle: "Hoàn tất thẩm định",
  completeText: "Hồ sơ chuyển sang hội đồng. Sau đó không sửa được điểm thẩm định nữa.",
  completeNow: "Hoàn tất",
  completed: "Đã hoàn tất thẩm định.",
  leftToDo: (count: number) => `Còn ${count} tiêu chí chưa kết luận.`,
  evidenceMissing: (titles: readonly string[]) => {
    const named = titles.slice(0, mostNamed).join("; ");
    const rest = titles.length - mostNamed;
    return `Còn ${titles.length} minh chứng bắt buộc chưa có tệp: ${named}${rest > 0 ? ` và ${rest} minh chứng khác` : ""}.`;
  },
  total: "Điểm thẩm định",
  level: "Xếp loại",
  readOnly: "Chỉ để xem: hồ sơ không ở bước thẩm định.",
  previous: "Tiêu chí trước",
  next: "Tiêu chí sau",
  shortcuts: "Phím tắt",
  shortcutsHint:
    "Phím tắt theo vị trí phím nên không phụ thuộc bộ gõ Telex hay VNI, và không chạy khi con trỏ ở trong ô nhập. Nhấn Esc để rời ô nhập.",
  shortcutsOn: "Bật phím tắt",
  shortcutKey: "Phím",
  shortcutDoes: "Tác dụng",
  keys: {
    next: "Tiêu chí sau",
    previous: "Tiêu chí trước",
    nextOpen: "Tiêu chí chưa kết luận kế tiếp",
    nextFile: "Tệp minh chứng sau",
    previousFile: "Tệp minh chứng trước",
    answer: "Đến ô điểm đánh giá, hoặc sửa số liệu đầu tiên",
    accept: "Kết luận tiêu chí và sang tiêu chí chưa xong",
    why: "Mở hoặc đóng phần “Vì sao?”",
    note: "Đến ô ghi chú",
    help: "Mở bảng phím tắt này",
  },
};
