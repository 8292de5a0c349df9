/** Names of the sample units and people. Each unit's name is marked as a sample where it is stored. */
import type { SubjectKind } from "@tieuchi/engine";

export const sampleUnits = {
  commune: ["Xã Vĩnh Bảo", "Xã Sông Hóa", "Xã Đồng Xuân"],
  village: ["Thôn Thượng", "Thôn Trung", "Thôn Hạ"],
  school: ["Trường Tiểu học Hoa Sen", "Trường Tiểu học Hoa Mai", "Trường THCS Hoa Đào"],
  business: ["Cơ sở Bình Minh", "Cơ sở An Phú", "Cơ sở Thành Công"],
  "youth-branch": ["Chi đoàn thôn Thượng", "Chi đoàn thôn Trung", "Chi đoàn thôn Hạ"],
  "youth-member": ["Đoàn viên Nguyễn An", "Đoàn viên Trần Bình", "Đoàn viên Lê Chi"],
  office: ["Phòng Văn hóa - Xã hội", "Phòng Kinh tế", "Văn phòng HĐND và UBND"],
} as const satisfies Record<SubjectKind, readonly [string, string, string]>;

export const sampleStaff = [
  { username: "mau.thamdinh1", name: "Nguyễn Thị Thẩm", role: "evaluator" },
  { username: "mau.thamdinh2", name: "Trần Văn Định", role: "evaluator" },
  { username: "mau.lanhdao", name: "Lê Văn Lãnh", role: "leader" },
  { username: "mau.soanthao", name: "Phạm Thị Soạn", role: "author" },
] as const;

export const sampleUnitAccount = (number: number) => ({
  username: `mau.donvi${number}`,
  name: `Cán bộ đơn vị ${number}`,
});
