import type { CLAUSE_HEADS, Keyword } from "../lexer/vocabulary.ts";
import type { Chapter } from "./chapters.ts";

/** What an editor tells of a keyword inside a clause. */
export interface KeywordNote {
  readonly says: string;
  readonly chapter: Chapter;
}

/** null for a word that speaks for itself. Heads of clauses are told of in `clause-notes.ts`. */
export const keywordNotes = {
  // dash lines
  Deduct: { says: "Trừ bớt điểm.", chapter: "09-cong-va-tru" },
  Award: { says: "Cộng thêm điểm.", chapter: "09-cong-va-tru" },
  LinesHead: { says: "Những dòng trừ, cộng được nêu, theo nhãn hay theo loại.", chapter: "09-cong-va-tru" },
  NotAbove: { says: "Không được xếp trên mức này.", chapter: "12-xep-loai" },
  NotClassified: { says: "Không được xếp mức nào.", chapter: "12-xep-loai" },
  Drop: { says: "Xuống chừng ấy bậc.", chapter: "12-xep-loai" },

  // parts of clauses
  Code: {
    says: "Mã cố định, viết bằng chữ thường không dấu; đã dùng thì không đổi.",
    chapter: "03-nhom-va-tieu-chi",
  },
  Version: { says: "Số phiên bản của văn bản, như `2026.1`.", chapter: "02-bo-tieu-chi" },
  OpenedBefore: { says: "Những hồ sơ được mở trước ngày này.", chapter: "24-phien-ban-va-sua-doi" },
  ByVersion: { says: "Phiên bản mà các hồ sơ đó vẫn chấm theo.", chapter: "24-phien-ban-va-sua-doi" },
  Proposed: {
    says: "Con số ở dòng này là đề xuất của người soạn, văn bản gốc không cho.",
    chapter: "03-nhom-va-tieu-chi",
  },
  Points: { says: "Đơn vị của điểm số.", chapter: "03-nhom-va-tieu-chi" },
  OfMaximum: { says: "Tỷ lệ phần trăm này tính trên điểm tối đa.", chapter: "12-xep-loai" },
  OfAchieved: {
    says: "Tỷ lệ phần trăm này tính trên điểm đạt được trước khi trừ, cộng.",
    chapter: "09-cong-va-tru",
  },
  Up: { says: "Làm tròn lên.", chapter: "02-bo-tieu-chi" },
  Down: { says: "Làm tròn xuống.", chapter: "02-bo-tieu-chi" },
  Required: { says: "Thiếu minh chứng này thì hồ sơ chưa đủ.", chapter: "05-minh-chung" },
  BasedOn: {
    says: "Lấy lại số liệu của một kiểm thử khác, rồi thay những chỗ khác đi.",
    chapter: "14-kiem-thu",
  },
  When: { says: "Sau đó là điều kiện.", chapter: "11-dieu-kien" },
  OnlyWhen: { says: "Dòng này chỉ tính khi điều kiện đúng.", chapter: "09-cong-va-tru" },
  Unless: { says: "Dòng này không tính khi điều kiện đúng.", chapter: "09-cong-va-tru" },
  WhenItemNotApplicable: {
    says: "Khi có mục của nhóm không áp dụng cho hồ sơ.",
    chapter: "13-khong-ap-dung",
  },
  Remaining: { says: "Mọi trường hợp mà các dòng trên không nhận.", chapter: "12-xep-loai" },
  Otherwise: { says: "Điểm được hưởng khi điều kiện không đúng.", chapter: "06-dat-hay-khong" },
  AtMost: { says: "Mức trần.", chapter: "09-cong-va-tru" },
  AtLeast: { says: "Mức sàn.", chapter: "09-cong-va-tru" },
  EachFull: { says: "Cứ đủ chừng ấy mới tính một lần; phần lẻ không tính.", chapter: "09-cong-va-tru" },
  Each: { says: "Cứ mỗi chừng ấy thì tính một lần.", chapter: "09-cong-va-tru" },
  Prorated: { says: "Phần lẻ của một bước được tính theo tỷ lệ.", chapter: "09-cong-va-tru" },
  HighestLine: {
    says: "Trong các dòng này chỉ dòng có số điểm lớn nhất được tính.",
    chapter: "09-cong-va-tru",
  },
  ProportionalTo: { says: "Giá trị chia cho số này rồi nhân với số điểm.", chapter: "08-theo-ty-le" },
  Step: { says: "Điểm cho theo từng bước này, kể từ điểm thấp nhất.", chapter: "10-danh-gia" },
  By: { says: "Sau đó là đại lượng hay số liệu làm căn cứ.", chapter: "07-theo-bac" },
  Plan: { says: "Đại lượng là kế hoạch được giao.", chapter: "23-so-giua-cac-don-vi" },
  PlanMet: { says: "Điểm khi đạt đúng kế hoạch.", chapter: "23-so-giua-cac-don-vi" },
  Leading: { says: "Điểm của đơn vị dẫn đầu.", chapter: "23-so-giua-cac-don-vi" },
  Reading: {
    says: "Văn bản gốc cho một khoảng; đây là con số được chọn để chấm.",
    chapter: "17-moc-va-ky-danh-gia",
  },
  Is: { says: "So với `có`, `không` hay một phương án.", chapter: "11-dieu-kien" },
  And: { says: "Cả hai điều kiện đều phải đúng.", chapter: "11-dieu-kien" },
  Or: { says: "Một trong hai điều kiện đúng là đủ.", chapter: "11-dieu-kien" },
  Passed: { says: "Tiêu chí đạt: điểm của nó từ ngưỡng đạt trở lên.", chapter: "11-dieu-kien" },
  NotPassed: { says: "Tiêu chí chưa đạt: điểm của nó dưới ngưỡng đạt.", chapter: "11-dieu-kien" },
  Applies: { says: "Mục này áp dụng cho hồ sơ.", chapter: "13-khong-ap-dung" },
  DropSteps: { says: "Số mức phải hạ xuống.", chapter: "12-xep-loai" },
  ValidFor: { says: "Mức được công nhận trong chừng ấy năm.", chapter: "12-xep-loai" },
  ShareAtMost: {
    says: "Phần nhiều nhất của các đơn vị được nhận mức này.",
    chapter: "23-so-giua-cac-don-vi",
  },
  OfUnits: { says: "Tỷ lệ này tính trên số đơn vị được chấm.", chapter: "23-so-giua-cac-don-vi" },
  WithinEach: {
    says: "Xếp hạng riêng trong từng nhóm đơn vị cùng phương án.",
    chapter: "23-so-giua-cac-don-vi",
  },
  LowerFirst: { says: "Giá trị thấp hơn đứng trước.", chapter: "23-so-giua-cac-don-vi" },

  // how a group adds up
  Mean: { says: "Bình quân phần đạt được của các mục áp dụng.", chapter: "21-gop-diem" },
  WeightedMean: { says: "Bình quân theo `trọng số` của từng mục.", chapter: "21-gop-diem" },
  Product: { says: "Tích phần đạt được của các mục áp dụng.", chapter: "21-gop-diem" },
  LowestItem: { says: "Lấy mục có phần đạt được thấp nhất.", chapter: "21-gop-diem" },
  HighestItem: { says: "Lấy mục có phần đạt được cao nhất.", chapter: "21-gop-diem" },

  // years
  Year: { says: "Năm được chấm.", chapter: "17-moc-va-ky-danh-gia" },
  ByYear: { says: "Mốc thay đổi theo năm được chấm.", chapter: "17-moc-va-ky-danh-gia" },
  LastYear: { says: "Năm trước năm được chấm.", chapter: "17-moc-va-ky-danh-gia" },
  NextYear: { says: "Năm sau năm được chấm.", chapter: "17-moc-va-ky-danh-gia" },
  Yearly: { says: "Ngày này của năm được chấm.", chapter: "17-moc-va-ky-danh-gia" },

  // quantities
  Total: { says: "Tổng điểm của cả bộ.", chapter: "12-xep-loai" },
  TotalWithout: { says: "Tổng điểm, không tính những nhóm này.", chapter: "12-xep-loai" },
  EveryGroup: { says: "Điều kiện phải đúng với từng nhóm.", chapter: "12-xep-loai" },
  EveryCriterion: { says: "Điều kiện phải đúng với từng tiêu chí.", chapter: "12-xep-loai" },
  OfGroup: { says: "Chỉ tính trong nhóm này.", chapter: "12-xep-loai" },
  GroupPoints: { says: "Điểm của nhóm này.", chapter: "18-dai-luong" },
  CriterionPoints: { says: "Điểm của tiêu chí này.", chapter: "18-dai-luong" },
  PassedCount: { says: "Số tiêu chí đạt, trong những tiêu chí áp dụng.", chapter: "22-khong-cham-diem" },
  PassedShare: { says: "Số tiêu chí đạt chia cho số tiêu chí áp dụng.", chapter: "22-khong-cham-diem" },
  TickedCount: { says: "Số mục được chọn.", chapter: "19-truong-hop-va-bang" },
  DaysBetween: { says: "Số ngày từ ngày đầu (tính là 0) đến ngày cuối.", chapter: "18-dai-luong" },
  WorkingDaysBetween: {
    says: "Số ngày từ thứ Hai đến thứ Sáu ở giữa; không trừ ngày lễ.",
    chapter: "18-dai-luong",
  },
  WorkingDays: { says: "Ngày từ thứ Hai đến thứ Sáu; không trừ ngày lễ.", chapter: "15-so-va-ngay" },
  LowestOf: { says: "Số nhỏ nhất trong các số này.", chapter: "18-dai-luong" },
  HighestOf: { says: "Số lớn nhất trong các số này.", chapter: "18-dai-luong" },
  ChildrenShare: {
    says: "Phần các đơn vị trực thuộc được xếp từ mức này trở lên; chỉ tính được khi có kết quả của họ.",
    chapter: "23-so-giua-cac-don-vi",
  },
  BySet: { says: "Bộ tiêu chí mà các đơn vị đó được chấm theo.", chapter: "23-so-giua-cac-don-vi" },
  ResultOfSet: { says: "Mức được xếp theo một bộ tiêu chí khác.", chapter: "23-so-giua-cac-don-vi" },
  WhenZero: { says: "Lấy giá trị này khi mẫu số bằng 0.", chapter: "18-dai-luong" },
  WhenZeroNotApplicable: { says: "Khi mẫu số bằng 0 thì phép chia không áp dụng.", chapter: "18-dai-luong" },

  // kinds of data
  YesOrNo: { says: "Trả lời `có` hoặc `không`.", chapter: "04-so-lieu" },
  CountType: { says: "Số nguyên từ 0 trở lên.", chapter: "04-so-lieu" },
  DecimalType: { says: "Số có phần thập phân, ghi rõ mấy chữ số sau dấu phẩy.", chapter: "04-so-lieu" },
  PercentType: { says: "Tỷ lệ phần trăm.", chapter: "04-so-lieu" },
  DateType: { says: "Một ngày, viết như `15/02/2026`.", chapter: "04-so-lieu" },
  ChoiceType: { says: "Chọn đúng một trong các phương án.", chapter: "04-so-lieu" },
  ChecklistType: { says: "Chọn bao nhiêu mục cũng được, kể cả không mục nào.", chapter: "04-so-lieu" },
  Digits: { says: "Số chữ số sau dấu phẩy.", chapter: "15-so-va-ngay" },
  MayNotApply: { says: "Người kê khai được trả lời `không áp dụng`.", chapter: "13-khong-ap-dung" },
  Source: { says: "Nơi lấy số liệu, ghi bằng lời.", chapter: "04-so-lieu" },

  // bounds
  From: { says: "Lớn hơn hoặc bằng (≥).", chapter: "07-theo-bac" },
  Above: { says: "Lớn hơn (>).", chapter: "07-theo-bac" },
  To: { says: "Nhỏ hơn hoặc bằng (≤).", chapter: "07-theo-bac" },
  Below: { says: "Nhỏ hơn (<).", chapter: "07-theo-bac" },
  Exactly: { says: "Bằng đúng giá trị này.", chapter: "07-theo-bac" },
  After: { says: "Sau ngày này; chính ngày này không tính.", chapter: "15-so-va-ngay" },
  Before: { says: "Trước ngày này; chính ngày này không tính.", chapter: "15-so-va-ngay" },
  MeetsTarget: {
    says: "Đạt mốc này, đúng như mốc ghi `từ`, `trên`, `đến` hay `dưới`.",
    chapter: "17-moc-va-ky-danh-gia",
  },
  MissesTarget: { says: "Chưa đạt mốc này.", chapter: "17-moc-va-ky-danh-gia" },
  ButMissesTarget: { says: "Và chưa đạt mốc này.", chapter: "17-moc-va-ky-danh-gia" },
  OrBeyond: {
    says: "Không cần: `từ` đã là lớn hơn hoặc bằng, `đến` đã là nhỏ hơn hoặc bằng.",
    chapter: "16-loi-thuong-gap",
  },

  // values
  Yes: null,
  No: null,
  NoneTicked: { says: "Không mục nào được chọn.", chapter: "04-so-lieu" },
  NotApplicable: {
    says: "Việc này không có ở đơn vị; khác với số 0 và khác với chưa biết.",
    chapter: "13-khong-ap-dung",
  },
  NotCounted: { says: "Không tính điểm, và không tính vào điểm tối đa.", chapter: "13-khong-ap-dung" },
  Unknown: { says: "Chưa có số liệu; không bao giờ được coi là 0.", chapter: "13-khong-ap-dung" },
} as const satisfies Record<Exclude<Keyword, (typeof CLAUSE_HEADS)[number]>, KeywordNote | null>;
