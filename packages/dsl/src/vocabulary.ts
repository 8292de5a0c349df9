/**
 * Every keyword phrase of the language, in one place. The first spelling is the one we write ourselves;
 * the others are accepted. Letter case and runs of spaces do not count.
 */
export const KEYWORDS = {
  // heads of clauses
  SetHead: ["bộ tiêu chí"],
  EffectiveHead: ["hiệu lực từ"],
  SubjectHead: ["đối tượng"],
  StatusHead: ["trạng thái"],
  BasisHead: ["căn cứ"],
  RoundingHead: ["làm tròn tiêu chí"],
  GroupHead: ["nhóm"],
  CriterionHead: ["tiêu chí"],
  OfficeHead: ["phụ trách"],
  GuidanceHead: ["hướng dẫn"],
  DatumHead: ["số liệu"],
  EvidenceHead: ["minh chứng"],
  NotApplicableHead: ["khi không áp dụng"],
  PassHead: ["chấm"],
  BandsHead: ["chấm theo"],
  CountHead: ["chấm sẵn"],
  JudgementHead: ["chấm theo đánh giá"],
  ClassificationHead: ["xếp loại"],
  TestHead: ["kiểm thử"],
  GivenHead: ["cho"],
  ExpectHead: ["thì"],

  // heads of dash clauses
  Deduct: ["trừ"],
  Award: ["cộng"],
  NotAbove: ["không quá"],
  NotClassified: ["không xếp loại"],

  // parts of clauses
  Code: ["mã"],
  Version: ["phiên bản"],
  Proposed: ["đề xuất"],
  Points: ["điểm"],
  OfMaximum: ["điểm tối đa"],
  Required: ["bắt buộc"],
  BasedOn: ["dựa trên"],
  When: ["khi"],
  Remaining: ["còn lại"],
  Otherwise: ["không thì"],
  AtMost: ["tối đa"],
  EachFull: ["mỗi đủ"],
  Each: ["mỗi"],
  EveryGroup: ["mỗi nhóm"],
  ProportionalTo: ["tỷ lệ với", "tỉ lệ với"],
  Step: ["bước"],
  Total: ["tổng"],
  Is: ["là"],
  And: ["và"],
  Or: ["hoặc"],

  // kinds of data
  YesOrNo: ["có/không", "có / không"],
  CountType: ["số đếm"],
  DecimalType: ["số thập phân"],
  PercentType: ["phần trăm"],
  DateType: ["ngày"],
  ChoiceType: ["một trong"],
  Digits: ["chữ số"],
  MayNotApply: ["có thể không áp dụng"],

  // bounds
  From: ["từ"],
  Above: ["trên"],
  To: ["đến"],
  Below: ["dưới", "đến dưới"],
  Exactly: ["đúng"],
  After: ["sau"],
  Before: ["trước", "đến trước"],

  /** Said in Vietnamese, but the bound says it already; understood, and reported. */
  OrBeyond: ["trở lên", "trở xuống"],

  // values
  Yes: ["có"],
  No: ["không"],
  NotApplicable: ["không áp dụng"],
  NotCounted: ["không tính"],
  Unknown: ["chưa biết"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

export type Keyword = keyof typeof KEYWORDS;

/** The spelling that we write ourselves. */
export const spelling = (keyword: Keyword): string => KEYWORDS[keyword][0];

/** Signs that people write where the language has a word. They are understood, and reported. */
export const SIGNS: Partial<Record<Keyword, readonly string[]>> = {
  From: ["≥", ">=", "=>"],
  Above: [">"],
  To: ["≤", "<=", "=<"],
  Below: ["<"],
};

/** Keywords that begin a clause wherever they begin a line. */
export const CLAUSE_HEADS = [
  "SetHead",
  "EffectiveHead",
  "SubjectHead",
  "StatusHead",
  "BasisHead",
  "RoundingHead",
  "GroupHead",
  "CriterionHead",
  "OfficeHead",
  "GuidanceHead",
  "DatumHead",
  "EvidenceHead",
  "NotApplicableHead",
  "PassHead",
  "BandsHead",
  "CountHead",
  "JudgementHead",
  "ClassificationHead",
  "TestHead",
  "GivenHead",
  "ExpectHead",
] as const satisfies readonly Keyword[];

/** Words after `đối tượng`; not keywords, so that they stay free as units (`3 trường`). */
export const SUBJECTS = ["xã", "thôn", "trường", "cơ sở", "chi đoàn", "đoàn viên", "cơ quan"] as const;

/** Words after `trạng thái`. */
export const STATUSES = { "dự thảo": "draft", "ban hành": "issued" } as const;

/** Words to choose from, as a sentence names them. */
export const listed = (words: readonly string[]): string => words.map((word) => `\`${word}\``).join(", ");
