import type { SubjectKind } from "@tieuchi/engine";
import type { CycleKind, DossierState } from "../api/types.ts";

export const messages = {
  loading: "Đang tải…",
  retry: "Thử lại",
  cancel: "Hủy",
  save: "Lưu",
  close: "Đóng",
  copy: "Chép",
  copied: "Đã chép",
  states: {
    "self-assessing": "Đang tự chấm",
    submitted: "Đã nộp",
    appraising: "Đang thẩm định",
    council: "Đã thẩm định xong",
  } satisfies Record<DossierState, string>,
  cycleKinds: { trial: "chạy thử", official: "chính thức" } satisfies Record<CycleKind, string>,
  cycleKindHints: {
    trial: "Kỳ chạy thử: kết quả không có giá trị chính thức, tiêu chí có thể còn thay đổi.",
    official: "Kỳ chính thức: chấm theo văn bản đã phê duyệt, không đổi trong suốt kỳ.",
  } satisfies Record<CycleKind, string>,
  sample: "mẫu",
  sampleHint: "Dữ liệu mẫu để làm quen, không phải hồ sơ thật.",
  subjects: {
    commune: "Xã",
    village: "Thôn",
    school: "Trường",
    business: "Cơ sở kinh doanh",
    "youth-branch": "Chi đoàn",
    "youth-member": "Đoàn viên",
    office: "Cơ quan",
  } satisfies Record<SubjectKind, string>,
  points: (points: string) => `${points} điểm`,
  unknown: "chưa biết",
  soFar: (points: string) => `chưa đủ, mới có ${points}`,
  soFarShort: (points: string) => `mới có ${points}`,
  notApplicable: "không áp dụng",
  level: "Xếp loại",
  noLevelYet: "chưa xếp loại được",
  excluded: "không xếp loại",
  yes: "Có",
  no: "Không",
};
