/**
 * Every keyword phrase of the language, in one place. The first spelling is the one we write ourselves;
 * the others are accepted. Letter case and runs of spaces do not count.
 */
export const KEYWORDS = {
  // heads of clauses: the set
  SetHead: ["bộ tiêu chí"],
  EffectiveHead: ["hiệu lực từ"],
  SubjectHead: ["đối tượng"],
  StatusHead: ["trạng thái"],
  BasisHead: ["căn cứ"],
  RoundingHead: ["làm tròn tiêu chí"],
  GroupRoundingHead: ["làm tròn nhóm"],
  TotalRoundingHead: ["làm tròn tổng"],
  TransitionHead: ["chuyển tiếp"],
  ScaleHead: ["không chấm điểm"],
  PeriodHead: ["kỳ đánh giá", "kì đánh giá"],
  PassMarkHead: ["ngưỡng đạt"],
  OverflowHead: ["tổng được vượt điểm tối đa"],
  TotalScaleHead: ["quy tổng về"],
  TargetHead: ["mốc"],
  MeasureHead: ["chỉ tiêu"],

  // heads of clauses: groups, criteria, data
  GroupHead: ["nhóm"],
  CriterionHead: ["tiêu chí"],
  OfficeHead: ["phụ trách"],
  GuidanceHead: ["hướng dẫn"],
  AppliesHead: ["chỉ áp dụng khi"],
  WeightHead: ["trọng số"],
  AggregateHead: ["tính điểm bằng"],
  RescaleHead: ["chia lại điểm"],
  RangeHead: ["giới hạn điểm"],
  DatumHead: ["số liệu"],
  EvidenceHead: ["minh chứng"],
  NotApplicableHead: ["khi không áp dụng"],

  // heads of clauses: ways of scoring
  PassHead: ["chấm"],
  PassOnlyHead: ["chấm đạt"],
  BandsHead: ["chấm theo"],
  CasesHead: ["chấm theo trường hợp"],
  TableHead: ["chấm theo bảng"],
  ColumnsHead: ["cột"],
  CountHead: ["chấm sẵn"],
  JudgementHead: ["chấm theo đánh giá"],
  FormulaHead: ["chấm bằng"],
  BestHead: ["chấm theo cách cao nhất"],
  FirstHead: ["chấm theo cách đầu tiên"],
  WayHead: ["cách"],
  BestPeerHead: ["chấm so với đơn vị cao nhất"],
  LeaderHead: ["chấm so với đơn vị dẫn đầu"],

  // heads of clauses: levels, tests
  ClassificationHead: ["xếp loại"],
  RankingHead: ["xếp hạng"],
  TestHead: ["kiểm thử"],
  GivenHead: ["cho"],
  ExpectHead: ["thì"],

  // heads of dash clauses
  Deduct: ["trừ"],
  Award: ["cộng"],
  LinesHead: ["các dòng"],
  NotAbove: ["không quá"],
  NotClassified: ["không xếp loại"],
  Drop: ["hạ"],

  // parts of clauses
  Code: ["mã"],
  Version: ["phiên bản"],
  OpenedBefore: ["hồ sơ mở trước"],
  ByVersion: ["theo phiên bản"],
  Proposed: ["đề xuất"],
  Points: ["điểm"],
  OfMaximum: ["điểm tối đa"],
  OfAchieved: ["điểm đạt được"],
  Up: ["lên"],
  Down: ["xuống"],
  Required: ["bắt buộc"],
  BasedOn: ["dựa trên"],
  When: ["khi"],
  OnlyWhen: ["chỉ khi"],
  Unless: ["trừ khi"],
  WhenItemNotApplicable: ["khi có mục không áp dụng"],
  Remaining: ["còn lại"],
  Otherwise: ["không thì"],
  AtMost: ["tối đa"],
  AtLeast: ["tối thiểu"],
  EachFull: ["mỗi đủ"],
  Each: ["mỗi"],
  Prorated: ["tính cả phần lẻ"],
  HighestLine: ["chỉ tính dòng cao nhất"],
  ProportionalTo: ["tỷ lệ với", "tỉ lệ với"],
  Step: ["bước"],
  By: ["theo"],
  Plan: ["kế hoạch"],
  PlanMet: ["đạt kế hoạch"],
  Leading: ["dẫn đầu"],
  Reading: ["lấy"],
  Is: ["là"],
  And: ["và"],
  Or: ["hoặc"],
  Passed: ["đạt"],
  NotPassed: ["chưa đạt", "không đạt"],
  Applies: ["áp dụng"],
  DropSteps: ["bậc"],
  ValidFor: ["có giá trị"],
  ShareAtMost: ["nhiều nhất"],
  OfUnits: ["số đơn vị"],
  WithinEach: ["trong từng"],
  LowerFirst: ["thấp hơn xếp trước"],

  // how a group adds up
  Mean: ["bình quân"],
  WeightedMean: ["bình quân có trọng số"],
  Product: ["tích"],
  LowestItem: ["mục thấp nhất"],
  HighestItem: ["mục cao nhất"],

  // years
  Year: ["năm"],
  ByYear: ["theo năm"],
  LastYear: ["năm trước"],
  NextYear: ["năm sau"],
  Yearly: ["hằng năm", "hàng năm"],

  // quantities
  Total: ["tổng"],
  TotalWithout: ["tổng không kể"],
  EveryGroup: ["mỗi nhóm"],
  EveryCriterion: ["mỗi tiêu chí"],
  OfGroup: ["của nhóm"],
  GroupPoints: ["điểm nhóm"],
  CriterionPoints: ["điểm tiêu chí"],
  PassedCount: ["số tiêu chí đạt"],
  PassedShare: ["tỷ lệ tiêu chí đạt", "tỉ lệ tiêu chí đạt"],
  TickedCount: ["số mục"],
  DaysBetween: ["số ngày"],
  WorkingDaysBetween: ["số ngày làm việc"],
  WorkingDays: ["ngày làm việc"],
  LowestOf: ["số nhỏ nhất của"],
  HighestOf: ["số lớn nhất của"],
  ChildrenShare: ["tỷ lệ đơn vị trực thuộc đạt", "tỉ lệ đơn vị trực thuộc đạt"],
  BySet: ["theo bộ"],
  ResultOfSet: ["kết quả bộ"],
  WhenZero: ["mẫu số bằng 0 thì lấy"],
  WhenZeroNotApplicable: ["mẫu số bằng 0 thì không áp dụng"],

  // kinds of data
  YesOrNo: ["có/không", "có / không"],
  CountType: ["số đếm"],
  DecimalType: ["số thập phân"],
  PercentType: ["phần trăm"],
  DateType: ["ngày"],
  ChoiceType: ["một trong"],
  ChecklistType: ["chọn trong"],
  Digits: ["chữ số"],
  MayNotApply: ["có thể không áp dụng"],
  Source: ["nguồn"],

  // bounds
  From: ["từ"],
  Above: ["trên"],
  To: ["đến"],
  Below: ["dưới", "đến dưới"],
  Exactly: ["đúng"],
  After: ["sau"],
  Before: ["trước", "đến trước"],
  MeetsTarget: ["đạt mốc"],
  MissesTarget: ["chưa đạt mốc", "không đạt mốc"],
  ButMissesTarget: ["mà chưa đạt mốc", "mà không đạt mốc"],

  /** Said in Vietnamese, but the bound says it already; understood, and reported. */
  OrBeyond: ["trở lên", "trở xuống"],

  // values
  Yes: ["có"],
  No: ["không"],
  NoneTicked: ["không mục nào", "không có mục nào"],
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

/** Words that people say where the language has another; they are only suggested, never read. */
export const SAID_FOR: ReadonlyMap<string, Keyword> = new Map<string, Keyword>([
  ["nếu", "When"],
  ["cứ", "Each"],
  ["trung bình", "Mean"],
  ["ít nhất", "From"],
  ["nhiều hơn", "Above"],
  ["ít hơn", "Below"],
]);

/** Keywords that begin a clause wherever they begin a line. */
export const CLAUSE_HEADS = [
  "SetHead",
  "EffectiveHead",
  "SubjectHead",
  "StatusHead",
  "BasisHead",
  "RoundingHead",
  "GroupRoundingHead",
  "TotalRoundingHead",
  "TransitionHead",
  "ScaleHead",
  "PeriodHead",
  "PassMarkHead",
  "OverflowHead",
  "TotalScaleHead",
  "TargetHead",
  "MeasureHead",
  "GroupHead",
  "CriterionHead",
  "OfficeHead",
  "GuidanceHead",
  "AppliesHead",
  "WeightHead",
  "AggregateHead",
  "RescaleHead",
  "RangeHead",
  "DatumHead",
  "EvidenceHead",
  "NotApplicableHead",
  "PassHead",
  "PassOnlyHead",
  "BandsHead",
  "CasesHead",
  "TableHead",
  "ColumnsHead",
  "CountHead",
  "JudgementHead",
  "FormulaHead",
  "BestHead",
  "FirstHead",
  "WayHead",
  "BestPeerHead",
  "LeaderHead",
  "ClassificationHead",
  "RankingHead",
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
