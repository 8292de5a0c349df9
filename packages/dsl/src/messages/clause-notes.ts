import type { ClauseKind } from "../ast.ts";
import type { Chapter } from "./chapters.ts";

/** What an editor tells of a clause. */
export interface ClauseNote {
  /** How it is written; `…` stands for what the author fills in. */
  readonly form: string;
  /** What it does, in a sentence. */
  readonly says: string;
  readonly chapter: Chapter;
}

export const clauseNotes = {
  set: {
    form: 'BỘ TIÊU CHÍ "…" mã … phiên bản …',
    says: "Mở đầu văn bản: tên, mã và phiên bản của cả bộ.",
    chapter: "02-bo-tieu-chi",
  },
  effective: {
    form: "hiệu lực từ 01/01/2026",
    says: "Ngày bộ tiêu chí bắt đầu được dùng.",
    chapter: "02-bo-tieu-chi",
  },
  subject: {
    form: "đối tượng xã",
    says: "Loại đơn vị được chấm.",
    chapter: "02-bo-tieu-chi",
  },
  status: {
    form: "trạng thái dự thảo",
    says: "`dự thảo` còn sửa được; `ban hành` là bản đã chốt.",
    chapter: "02-bo-tieu-chi",
  },
  basis: {
    form: 'căn cứ "…"',
    says: "Văn bản hay mục làm chỗ dựa cho phần đứng trên nó.",
    chapter: "03-nhom-va-tieu-chi",
  },
  rounding: {
    form: "làm tròn tiêu chí 2 chữ số",
    says: "Điểm được làm tròn ở đâu và đến mức nào; ngoài chỗ này không số nào bị làm tròn.",
    chapter: "02-bo-tieu-chi",
  },
  transition: {
    form: "chuyển tiếp: hồ sơ mở trước … theo phiên bản …",
    says: "Hồ sơ mở trước ngày này vẫn chấm theo phiên bản cũ.",
    chapter: "24-phien-ban-va-sua-doi",
  },
  scale: {
    form: "không chấm điểm",
    says: "Bộ không có điểm: mỗi tiêu chí chỉ đạt hoặc không đạt, và đếm số tiêu chí đạt.",
    chapter: "22-khong-cham-diem",
  },
  period: {
    form: "kỳ đánh giá năm 2026 đến 2030",
    says: "Những năm được chấm, và kỳ trong năm nếu không tính từ 01/01 đến 31/12.",
    chapter: "17-moc-va-ky-danh-gia",
  },
  "pass-mark": {
    form: "ngưỡng đạt …% điểm tối đa",
    says: "Từ phần này của điểm tối đa thì tiêu chí được coi là đạt; không ghi là 100%.",
    chapter: "22-khong-cham-diem",
  },
  overflow: {
    form: "tổng được vượt điểm tối đa",
    says: "Điểm thưởng được đưa tổng lên quá điểm tối đa.",
    chapter: "21-gop-diem",
  },
  "total-scale": {
    form: "quy tổng về 100 điểm",
    says: "Tổng điểm được quy về thang này, theo điểm tối đa áp dụng cho từng hồ sơ.",
    chapter: "21-gop-diem",
  },
  target: {
    form: "MỐC […] mã … theo năm: 2026 từ …%; 2027 từ …%",
    says: "Một mục tiêu có tên, có thể thay đổi theo năm hay theo một số liệu; điều kiện và bậc điểm gọi nó bằng `mốc […]`.",
    chapter: "17-moc-va-ky-danh-gia",
  },
  "measure-link": {
    form: "chỉ tiêu …",
    says: "Chỉ tiêu của chương trình mà mốc này lấy từ đó, hoặc tiêu chí này thực hiện.",
    chapter: "25-danh-muc-chi-tieu",
  },
  group: {
    form: 'NHÓM 1 "…" mã … … điểm',
    says: "Một nhóm; điểm của nó gồm điểm các mục có số thứ tự nằm trong nó.",
    chapter: "03-nhom-va-tieu-chi",
  },
  criterion: {
    form: 'TIÊU CHÍ 1.1 "…" mã … … điểm',
    says: "Một tiêu chí: bên dưới là số liệu, minh chứng và đúng một cách chấm.",
    chapter: "03-nhom-va-tieu-chi",
  },
  office: {
    form: 'phụ trách "…"',
    says: "Cơ quan trả lời cho tiêu chí này.",
    chapter: "03-nhom-va-tieu-chi",
  },
  guidance: {
    form: 'hướng dẫn "…"',
    says: "Lời dặn cho người kê khai và người thẩm định.",
    chapter: "03-nhom-va-tieu-chi",
  },
  applies: {
    form: "chỉ áp dụng khi …",
    says: "Khi điều kiện không đúng, mục này không áp dụng: không tính điểm và không tính vào điểm tối đa.",
    chapter: "13-khong-ap-dung",
  },
  weight: {
    form: "trọng số …",
    says: "Phần của mục này trong bình quân có trọng số của nhóm.",
    chapter: "21-gop-diem",
  },
  aggregate: {
    form: "tính điểm bằng bình quân",
    says: "Điểm nhóm không phải là tổng mà là bình quân, tích, mục thấp nhất hay mục cao nhất.",
    chapter: "21-gop-diem",
  },
  rescale: {
    form: "chia lại điểm khi có mục không áp dụng",
    says: "Điểm của mục không áp dụng được chia cho các mục còn lại của nhóm.",
    chapter: "21-gop-diem",
  },
  range: {
    form: "giới hạn điểm từ … điểm đến … điểm",
    says: "Điểm của tiêu chí nằm trong khoảng này, thay cho từ 0 đến điểm tối đa.",
    chapter: "09-cong-va-tru",
  },
  datum: {
    form: "số liệu […] mã …: số đếm từ 0 …",
    says: "Một số liệu phải kê khai: tên, mã, kiểu và giới hạn.",
    chapter: "04-so-lieu",
  },
  evidence: {
    form: 'minh chứng bắt buộc "…" mã …',
    says: "Tài liệu phải nộp (`bắt buộc`) hoặc nên nộp.",
    chapter: "05-minh-chung",
  },
  "not-applicable": {
    form: "khi không áp dụng: không tính",
    says: "Tiêu chí được gì khi số liệu của nó không áp dụng: không tính, hoặc một số điểm.",
    chapter: "13-khong-ap-dung",
  },
  pass: {
    form: "chấm … điểm khi …; không thì … điểm",
    says: "Điều kiện đúng thì được số điểm đầu, không thì được số điểm sau.",
    chapter: "06-dat-hay-khong",
  },
  bands: {
    form: "chấm theo […] / […]",
    says: "Mỗi dòng bên dưới là một bậc; mọi giá trị phải thuộc đúng một bậc.",
    chapter: "07-theo-bac",
  },
  cases: {
    form: "chấm theo trường hợp",
    says: "Dòng đầu tiên có điều kiện đúng cho điểm.",
    chapter: "19-truong-hop-va-bang",
  },
  count: {
    form: "chấm sẵn … điểm",
    says: "Có sẵn số điểm này, các dòng bên dưới trừ bớt hoặc cộng thêm.",
    chapter: "09-cong-va-tru",
  },
  judgement: {
    form: "chấm theo đánh giá từ … đến … điểm, bước … điểm",
    says: "Người thẩm định cho điểm trong khoảng này, theo từng bước.",
    chapter: "10-danh-gia",
  },
  table: {
    form: "chấm theo bảng […] và […]",
    says: "Điểm tra trong bảng: dòng theo đại lượng đầu, cột theo đại lượng sau.",
    chapter: "19-truong-hop-va-bang",
  },
  columns: {
    form: "cột dưới …%; từ …%",
    says: "Các cột của bảng điểm, từ trái sang phải.",
    chapter: "19-truong-hop-va-bang",
  },
  formula: {
    form: "chấm bằng …",
    says: "Điểm là kết quả của phép tính này.",
    chapter: "18-dai-luong",
  },
  alternatives: {
    form: "chấm theo cách cao nhất",
    says: "Có nhiều cách chấm: lấy cách được nhiều điểm nhất, hoặc cách đầu tiên có điều kiện đúng.",
    chapter: "20-nhieu-cach-cham",
  },
  way: {
    form: 'cách "…" khi …',
    says: "Một trong các cách chấm; cách chấm của nó viết ngay bên dưới.",
    chapter: "20-nhieu-cach-cham",
  },
  "best-peer": {
    form: "chấm so với đơn vị cao nhất theo …: … điểm",
    says: "Đơn vị cao nhất được trọn điểm, các đơn vị khác theo tỷ lệ với nó; chỉ tính được khi có đủ các đơn vị.",
    chapter: "23-so-giua-cac-don-vi",
  },
  leader: {
    form: "chấm so với đơn vị dẫn đầu theo …, kế hoạch …: đạt kế hoạch … điểm, dẫn đầu … điểm",
    says: "Đạt kế hoạch được điểm đầu, phần vượt được tính theo mức vượt của đơn vị dẫn đầu.",
    chapter: "23-so-giua-cac-don-vi",
  },
  band: {
    form: "- từ …% đến dưới …%: … điểm",
    says: "Một bậc: khoảng giá trị và điểm được hưởng.",
    chapter: "07-theo-bac",
  },
  "choice-line": {
    form: '- "…" hoặc "…": … điểm',
    says: "Điểm cho những phương án này.",
    chapter: "19-truong-hop-va-bang",
  },
  case: {
    form: "- khi …: … điểm",
    says: "Điểm khi điều kiện này đúng và không dòng nào ở trên đúng.",
    chapter: "19-truong-hop-va-bang",
  },
  "count-line": {
    form: "- trừ … điểm mỗi … […]; tối đa … điểm",
    says: "Trừ hay cộng điểm: theo từng đơn vị đếm được, hoặc khi có điều kiện.",
    chapter: "09-cong-va-tru",
  },
  "line-cap": {
    form: "- các dòng …: tối đa … điểm",
    says: "Mức trần chung cho nhiều dòng trừ, cộng.",
    chapter: "09-cong-va-tru",
  },
  classification: {
    form: "XẾP LOẠI",
    says: "Các mức từ cao xuống thấp, và những điều kiện chặn.",
    chapter: "12-xep-loai",
  },
  level: {
    form: '- "…" khi …',
    says: "Một mức: hồ sơ nhận mức đầu tiên có điều kiện đúng.",
    chapter: "12-xep-loai",
  },
  cap: {
    form: '- không quá "…" khi …',
    says: "Khi điều kiện đúng thì không được xếp trên mức này.",
    chapter: "12-xep-loai",
  },
  drop: {
    form: "- hạ 1 bậc khi …",
    says: "Khi điều kiện đúng thì bị hạ chừng ấy bậc.",
    chapter: "12-xep-loai",
  },
  exclude: {
    form: "- không xếp loại khi …",
    says: "Khi điều kiện đúng thì không được xếp mức nào.",
    chapter: "12-xep-loai",
  },
  quota: {
    form: '- "…" nhiều nhất …% số đơn vị',
    says: "Mức này chỉ dành cho chừng ấy phần các đơn vị.",
    chapter: "23-so-giua-cac-don-vi",
  },
  ranking: {
    form: "XẾP HẠNG",
    says: "Thứ tự các đơn vị với nhau; các dòng bên dưới nói so theo gì.",
    chapter: "23-so-giua-cac-don-vi",
  },
  "ranking-line": {
    form: "- theo …",
    says: "So theo đại lượng này; dòng sau chỉ so giữa những đơn vị còn bằng nhau.",
    chapter: "23-so-giua-cac-don-vi",
  },
  test: {
    form: 'KIỂM THỬ "…"',
    says: "Một hồ sơ giả định và kết quả phải có, để biết văn bản tính đúng như ý người soạn.",
    chapter: "14-kiem-thu",
  },
  given: {
    form: "cho […] = …; […] = …",
    says: "Số liệu của hồ sơ giả định.",
    chapter: "14-kiem-thu",
  },
  expect: {
    form: "thì tổng = … điểm; xếp loại = …",
    says: "Kết quả phải có.",
    chapter: "14-kiem-thu",
  },
} as const satisfies Record<ClauseKind, ClauseNote>;
