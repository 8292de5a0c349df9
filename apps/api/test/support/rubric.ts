/** The criteria that the tests score by: a datum of each kind, a limit between two, a judgement, evidence. */
export interface RubricChoices {
  readonly version?: string;
  /** Percent from which criterion 1.1 gives full points. */
  readonly threshold?: number;
  /** The line that declares [ngày ban hành]; without it that answer has no place. */
  readonly withDate?: boolean;
}

export function rubric({ version = "2026.1", threshold = 95, withDate = true }: RubricChoices = {}): string {
  const dated = withDate
    ? `
TIÊU CHÍ 1.3 "Ban hành sớm" mã ban-hanh 5 điểm đề xuất
  số liệu [ngày ban hành] mã ngay_ban_hanh: ngày từ 01/01/2026 đến 31/12/2026
  chấm 5 điểm đề xuất khi [ngày ban hành] trước 15/02/2026; không thì 0 điểm
`
    : `
TIÊU CHÍ 1.3 "Ban hành sớm" mã ban-hanh 5 điểm đề xuất
  số liệu [đã ban hành] mã da_ban_hanh: có/không
  chấm 5 điểm đề xuất khi [đã ban hành] là có; không thì 0 điểm
`;
  return `BỘ TIÊU CHÍ "Bộ thử" mã thu phiên bản ${version}
  hiệu lực từ 01/01/2026
  đối tượng xã
  trạng thái dự thảo
  làm tròn tiêu chí 2 chữ số

NHÓM 1 "Đơn thư" mã don-thu 25 điểm đề xuất

TIÊU CHÍ 1.1 "Đúng hạn" mã dung-han 10 điểm đề xuất
  số liệu [đơn phải giải quyết] mã phai_giai_quyet: số đếm từ 1 đơn
  số liệu [đơn đúng hạn] mã dung_han: số đếm từ 0 đến [đơn phải giải quyết] đơn
  minh chứng bắt buộc "Báo cáo" mã bao-cao
  chấm theo [đơn đúng hạn] / [đơn phải giải quyết] đề xuất
    - từ ${threshold}%: 10 điểm
    - dưới ${threshold}%: 0 điểm

TIÊU CHÍ 1.2 "Công khai" mã cong-khai 10 điểm đề xuất
  số liệu [đã công khai] mã da_cong_khai: có/không
  số liệu [hình thức] mã hinh_thuc: một trong "trực tuyến"; "niêm yết"
  chấm 10 điểm đề xuất khi [đã công khai] là có và [hình thức] là "trực tuyến"; không thì 0 điểm
${dated}
NHÓM 2 "Thái độ" mã thai-do 5 điểm đề xuất

TIÊU CHÍ 2.1 "Thân thiện" mã than-thien 5 điểm đề xuất
  chấm theo đánh giá từ 0 đến 5 điểm, bước 0,5 điểm đề xuất

XẾP LOẠI đề xuất
  - "Tốt" khi tổng từ 80% điểm tối đa
  - "Chưa tốt" khi còn lại

KIỂM THỬ "làm tốt"
  cho [đơn phải giải quyết] = 100; [đơn đúng hạn] = 100; [đã công khai] = có; [hình thức] = "trực tuyến"
  cho tiêu chí 2.1 = 5 điểm; ${withDate ? "[ngày ban hành] = 01/02/2026" : "[đã ban hành] = có"}
  thì nhóm 2 = 5 điểm; xếp loại = "Tốt"

KIỂM THỬ "làm chưa tốt" dựa trên "làm tốt"
  cho [đơn đúng hạn] = 10; [đã công khai] = không
  thì xếp loại = "Chưa tốt"
`;
}
