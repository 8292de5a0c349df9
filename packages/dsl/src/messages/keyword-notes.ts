import type { Keyword } from "../vocabulary.ts";
import type { Chapter } from "./chapters.ts";

/** What an editor tells of a keyword that is no head of a clause. */
export interface KeywordNote {
  readonly says: string;
  readonly chapter: Chapter;
}

export const keywordNotes: Partial<Record<Keyword, KeywordNote>> = {
  From: { says: "Lớn hơn hoặc bằng (≥).", chapter: "07-theo-bac" },
  Above: { says: "Lớn hơn (>).", chapter: "07-theo-bac" },
  To: { says: "Nhỏ hơn hoặc bằng (≤).", chapter: "07-theo-bac" },
  Below: { says: "Nhỏ hơn (<).", chapter: "07-theo-bac" },
  Exactly: { says: "Bằng đúng giá trị này.", chapter: "07-theo-bac" },
  After: { says: "Sau ngày này; chính ngày này không tính.", chapter: "15-so-va-ngay" },
  Before: { says: "Trước ngày này; chính ngày này không tính.", chapter: "15-so-va-ngay" },

  Code: {
    says: "Mã cố định, viết bằng chữ thường không dấu; đã dùng thì không đổi.",
    chapter: "03-nhom-va-tieu-chi",
  },
  Version: { says: "Số phiên bản của văn bản, như `2026.1`.", chapter: "02-bo-tieu-chi" },
  Proposed: {
    says: "Con số ở dòng này là đề xuất của người soạn, văn bản gốc không cho.",
    chapter: "03-nhom-va-tieu-chi",
  },
  Points: { says: "Đơn vị của điểm số.", chapter: "03-nhom-va-tieu-chi" },
  OfMaximum: { says: "Tỷ lệ phần trăm này tính trên điểm tối đa.", chapter: "12-xep-loai" },
  Required: { says: "Thiếu minh chứng này thì hồ sơ chưa đủ.", chapter: "05-minh-chung" },
  BasedOn: {
    says: "Lấy lại số liệu của một kiểm thử khác, rồi thay những chỗ khác đi.",
    chapter: "14-kiem-thu",
  },
  When: { says: "Sau đó là điều kiện.", chapter: "11-dieu-kien" },
  Remaining: { says: "Mọi trường hợp mà các dòng trên không nhận.", chapter: "12-xep-loai" },
  Otherwise: { says: "Điểm được hưởng khi điều kiện không đúng.", chapter: "06-dat-hay-khong" },
  AtMost: { says: "Mức trần của dòng này.", chapter: "09-cong-va-tru" },
  Each: { says: "Cứ mỗi chừng ấy thì tính một lần.", chapter: "09-cong-va-tru" },
  EachFull: { says: "Cứ đủ chừng ấy mới tính một lần; phần lẻ không tính.", chapter: "09-cong-va-tru" },
  EveryGroup: { says: "Điều kiện phải đúng với từng nhóm.", chapter: "12-xep-loai" },
  ProportionalTo: { says: "Giá trị chia cho số này rồi nhân với số điểm.", chapter: "08-theo-ty-le" },
  Step: { says: "Điểm cho theo từng bước này, kể từ điểm thấp nhất.", chapter: "10-danh-gia" },
  Total: { says: "Tổng điểm của cả bộ.", chapter: "12-xep-loai" },
  Is: { says: "So với `có`, `không` hay một phương án.", chapter: "11-dieu-kien" },
  And: { says: "Cả hai điều kiện đều phải đúng.", chapter: "11-dieu-kien" },
  Or: { says: "Một trong hai điều kiện đúng là đủ.", chapter: "11-dieu-kien" },

  YesOrNo: { says: "Trả lời `có` hoặc `không`.", chapter: "04-so-lieu" },
  CountType: { says: "Số nguyên từ 0 trở lên.", chapter: "04-so-lieu" },
  DecimalType: { says: "Số có phần thập phân, ghi rõ mấy chữ số sau dấu phẩy.", chapter: "04-so-lieu" },
  PercentType: { says: "Tỷ lệ phần trăm.", chapter: "04-so-lieu" },
  DateType: { says: "Một ngày, viết như `15/02/2026`.", chapter: "04-so-lieu" },
  ChoiceType: { says: "Chọn đúng một trong các phương án.", chapter: "04-so-lieu" },
  Digits: { says: "Số chữ số sau dấu phẩy.", chapter: "15-so-va-ngay" },
  MayNotApply: { says: "Người kê khai được trả lời `không áp dụng`.", chapter: "13-khong-ap-dung" },

  NotApplicable: {
    says: "Việc này không có ở đơn vị; khác với số 0 và khác với chưa biết.",
    chapter: "13-khong-ap-dung",
  },
  NotCounted: { says: "Không tính điểm, và không tính vào điểm tối đa.", chapter: "13-khong-ap-dung" },
  Unknown: { says: "Chưa có số liệu; không bao giờ được coi là 0.", chapter: "13-khong-ap-dung" },
};
