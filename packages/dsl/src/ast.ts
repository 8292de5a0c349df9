/**
 * The syntax tree: what each line says, with the span of every part, before anything is looked up or checked.
 *
 * A part that was missing or could not be read is null; its diagnostic has already been given, so later stages
 * stay silent about it. Spans are offsets into the text as the caller passed it (before NFC), half open.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}
export interface Spanned {
  readonly span: Span;
}

/** Text between quotes, or a name between brackets, or a code: `value` is NFC and trimmed. */
export interface Text extends Spanned {
  readonly value: string;
}
/** A decimal in plain notation ("10000", "0.25", "-1"). */
export interface NumberLiteral extends Spanned {
  readonly value: string;
}
/** A number with its unit: `80%` (`%`), `3 vụ` (`vụ`), `20 điểm` (`điểm`); unit null where none was written. */
export interface Quantity extends NumberLiteral {
  readonly unit: Text | null;
}
/** A date `yyyy-mm-dd` that exists in the calendar. */
export interface DateLiteral extends Spanned {
  readonly value: string;
}

/** The file: clauses in text order. Nesting is found in `document`. */
export type Clause =
  | SetClause
  | EffectiveClause
  | SubjectClause
  | StatusClause
  | BasisClause
  | RoundingClause
  | TransitionClause
  | ScaleClause
  | PeriodClause
  | PassMarkClause
  | OverflowClause
  | TotalScaleClause
  | TargetClause
  | MeasureLinkClause
  | GroupClause
  | CriterionClause
  | OfficeClause
  | GuidanceClause
  | AppliesClause
  | WeightClause
  | AggregateClause
  | RescaleClause
  | RangeClause
  | DatumClause
  | EvidenceClause
  | NotApplicableClause
  | PassClause
  | BandsClause
  | CasesClause
  | CountClause
  | JudgementClause
  | TableClause
  | ColumnsClause
  | FormulaClause
  | AlternativesClause
  | WayClause
  | BestPeerClause
  | LeaderClause
  | BandLine
  | ChoiceLine
  | CaseLine
  | CountLine
  | LineCapLine
  | ClassificationClause
  | LevelLine
  | CapLine
  | DropLine
  | ExcludeLine
  | QuotaLine
  | RankingClause
  | RankingLine
  | TestClause
  | GivenClause
  | ExpectClause;
export type ClauseKind = Clause["kind"];

// ── the set ──
export interface SetClause extends Spanned {
  readonly kind: "set";
  readonly title: Text | null;
  readonly code: Text | null;
  readonly version: Text | null;
}
export interface EffectiveClause extends Spanned {
  readonly kind: "effective";
  readonly date: DateLiteral | null;
  readonly proposed: boolean;
}
export interface SubjectClause extends Spanned {
  readonly kind: "subject";
  /** Canonical words, for example `chi đoàn`. */
  readonly subject: Text | null;
}
export interface StatusClause extends Spanned {
  readonly kind: "status";
  readonly status: ({ readonly value: "draft" | "issued" } & Spanned) | null;
}
export interface BasisClause extends Spanned {
  readonly kind: "basis";
  readonly text: Text | null;
}
/** `làm tròn tiêu chí 2 chữ số`, `làm tròn tổng đến 0,25 điểm, xuống` */
export interface RoundingClause extends Spanned {
  readonly kind: "rounding";
  readonly of: "criterion" | "group" | "total";
  readonly to:
    | { readonly kind: "digits"; readonly digits: NumberLiteral }
    | { readonly kind: "step"; readonly step: Quantity }
    | null;
  readonly mode: "half-up" | "up" | "down";
}
/** `chuyển tiếp: hồ sơ mở trước 01/07/2026 theo phiên bản 2026.1` */
export interface TransitionClause extends Spanned {
  readonly kind: "transition";
  readonly openedBefore: DateLiteral | null;
  readonly version: Text | null;
}
/** `không chấm điểm` */
export interface ScaleClause extends Spanned {
  readonly kind: "scale";
}
/** `kỳ đánh giá năm 2026 đến 2030, từ 01/07 năm trước đến 30/06` */
export interface PeriodClause extends Spanned {
  readonly kind: "period";
  readonly firstYear: NumberLiteral | null;
  /** null where only one year was written. */
  readonly lastYear: NumberLiteral | null;
  /** null: the calendar year. */
  readonly days: { readonly from: YearDay; readonly to: YearDay } | null;
}
/** A day without its year, `30/06`, of the year that is scored (`offset` 0), `năm trước` (−1) or `năm sau` (1). */
export interface YearDay extends Spanned {
  readonly month: number;
  readonly day: number;
  readonly offset: -1 | 0 | 1;
}
/** `ngưỡng đạt 50% điểm tối đa` */
export interface PassMarkClause extends Spanned {
  readonly kind: "pass-mark";
  readonly percent: Quantity | null;
  readonly proposed: boolean;
}
/** `tổng được vượt điểm tối đa` */
export interface OverflowClause extends Spanned {
  readonly kind: "overflow";
}
/** `quy tổng về 100 điểm` */
export interface TotalScaleClause extends Spanned {
  readonly kind: "total-scale";
  readonly points: Quantity | null;
}

// ── targets ──
/** `MỐC [BHYT] mã moc-bhyt theo năm: 2026 trên 96%; 2027–2029 từ 97%` */
export interface TargetClause extends Spanned {
  readonly kind: "target";
  readonly name: Text | null;
  readonly code: Text | null;
  readonly byYear: boolean;
  /** The choice datum of `theo [loại trường]`. */
  readonly by: Text | null;
  readonly rows: readonly TargetRow[];
  readonly proposed: boolean;
}
export interface TargetRow extends Spanned {
  readonly years: { readonly from: NumberLiteral; readonly to: NumberLiteral } | null;
  readonly option: Text | null;
  /** As written: one bound, or a range with both. */
  readonly interval: Interval | null;
  /** `lấy từ 70%`: how a range is read; null where one bound was written. */
  readonly reading: Interval | null;
  readonly proposed: boolean;
}
/** `chỉ tiêu bhyt` below MỐC or TIÊU CHÍ: a measure of the programme. */
export interface MeasureLinkClause extends Spanned {
  readonly kind: "measure-link";
  readonly code: Text | null;
}

// ── groups and criteria ──
interface ItemHead extends Spanned {
  /** As written: `1.2`. */
  readonly ordinal: Text | null;
  readonly title: Text | null;
  readonly code: Text | null;
  readonly points: Quantity | null;
  readonly proposed: boolean;
}
export interface GroupClause extends ItemHead {
  readonly kind: "group";
  /** `cộng tối đa 5 điểm` is a bonus, `trừ tối đa 10 điểm` a penalty. */
  readonly role: "base" | "bonus" | "penalty";
}
export interface CriterionClause extends ItemHead {
  readonly kind: "criterion";
}
export interface OfficeClause extends Spanned {
  readonly kind: "office";
  readonly text: Text | null;
}
export interface GuidanceClause extends Spanned {
  readonly kind: "guidance";
  readonly text: Text | null;
}
/** `chỉ áp dụng khi [loại trường] là "tiểu học"` */
export interface AppliesClause extends Spanned {
  readonly kind: "applies";
  readonly condition: Condition | null;
}
/** `trọng số 2` */
export interface WeightClause extends Spanned {
  readonly kind: "weight";
  readonly weight: NumberLiteral | null;
}
/** `tính điểm bằng bình quân` */
export interface AggregateClause extends Spanned {
  readonly kind: "aggregate";
  readonly aggregate: "mean" | "weighted-mean" | "product" | "lowest" | "highest" | null;
}
/** `chia lại điểm khi có mục không áp dụng` */
export interface RescaleClause extends Spanned {
  readonly kind: "rescale";
}
/** `giới hạn điểm từ -5 điểm đến 10 điểm` */
export interface RangeClause extends Spanned {
  readonly kind: "range";
  readonly from: Quantity | null;
  /** null without `đến`: no ceiling. */
  readonly to: Quantity | null;
  readonly proposed: boolean;
}

// ── data and evidence ──
export interface DatumClause extends Spanned {
  readonly kind: "datum";
  readonly name: Text | null;
  readonly code: Text | null;
  readonly type: DatumType | null;
  readonly mayNotApply: boolean;
  /** `, chỉ tiêu bhyt` */
  readonly measure: Text | null;
  /** `, là [dân số] năm trước` */
  readonly previousOf: Text | null;
  /** `, nguồn "khảo sát hài lòng"` */
  readonly source: Text | null;
}
export type DatumType =
  | ({ readonly kind: "boolean" } & Spanned)
  | ({ readonly kind: "count" } & NumericRange & Spanned)
  | ({ readonly kind: "decimal"; readonly digits: NumberLiteral | null } & NumericRange & Spanned)
  | ({ readonly kind: "percent"; readonly digits: NumberLiteral | null } & NumericRange & Spanned)
  | ({ readonly kind: "date"; readonly from: DateLiteral | null; readonly to: DateLiteral | null } & Spanned)
  | ({ readonly kind: "choice"; readonly options: readonly Text[] } & Spanned)
  | ({ readonly kind: "checklist"; readonly options: readonly Text[] } & Spanned);
export interface NumericRange {
  readonly from: RangeLimit | null;
  readonly to: RangeLimit | null;
  /** Unit written after the range: `người`; null where none stands there. */
  readonly unit: Text | null;
}
export type RangeLimit =
  | ({ readonly kind: "quantity"; readonly quantity: Quantity } & Spanned)
  | ({ readonly kind: "name"; readonly name: Text } & Spanned);
export interface EvidenceClause extends Spanned {
  readonly kind: "evidence";
  readonly title: Text | null;
  readonly code: Text | null;
  readonly required: boolean;
}
export interface NotApplicableClause extends Spanned {
  readonly kind: "not-applicable";
  /** `không tính`, or points. */
  readonly rule: "excluded" | Quantity | null;
  readonly proposed: boolean;
}

// ── scoring ──
/** `chấm 5 điểm khi …; không thì 0 điểm`; `chấm đạt khi …` has neither points nor otherwise. */
export interface PassClause extends Spanned {
  readonly kind: "pass";
  readonly pointless: boolean;
  readonly points: Quantity | null;
  readonly otherwise: Quantity | null;
  readonly condition: Condition | null;
  readonly proposed: boolean;
}
export interface BandsClause extends Spanned {
  readonly kind: "bands";
  readonly measure: Expression | null;
  readonly proposed: boolean;
}
/** `chấm theo trường hợp` */
export interface CasesClause extends Spanned {
  readonly kind: "cases";
  readonly proposed: boolean;
}
/** `- từ 80%: 5 điểm`; in a table `- từ 100 hồ sơ: 1 điểm; 2 điểm; 3 điểm`. */
export interface BandLine extends Spanned {
  readonly kind: "band";
  readonly interval: Interval | null;
  /** More than one in the row of a table. */
  readonly awards: readonly (Award | null)[];
}
/** `- "tốt" hoặc "khá": 5 điểm` */
export interface ChoiceLine extends Spanned {
  readonly kind: "choice-line";
  readonly options: readonly Text[];
  readonly award: Award | null;
}
/** `- khi [a] là có: 5 điểm`, `- còn lại: 0 điểm` */
export interface CaseLine extends Spanned {
  readonly kind: "case";
  readonly condition: "otherwise" | Condition | null;
  readonly award: Award | null;
}
export type Award =
  | ({ readonly kind: "fixed"; readonly points: Quantity } & Spanned)
  | ({ readonly kind: "part"; readonly percent: Quantity } & Spanned)
  | ({ readonly kind: "proportional"; readonly reference: Expression; readonly points: Quantity } & Spanned)
  | ({
      readonly kind: "stepped";
      readonly start: Quantity;
      readonly direction: "deduct" | "award";
      readonly points: Quantity;
      readonly full: boolean;
      readonly step: Quantity;
      readonly side: "above" | "below";
      readonly origin: Quantity;
      readonly prorated: boolean;
      /** `; tối đa 35 điểm`, `; tối thiểu 0 điểm` */
      readonly limit: (Spanned & { readonly side: "at-most" | "at-least"; readonly points: Quantity }) | null;
    } & Spanned);
export interface CountClause extends Spanned {
  readonly kind: "count";
  readonly start: Quantity | null;
  readonly proposed: boolean;
}
/** `- a) trừ 0,25 điểm mỗi 1 vụ [x] trừ khi [y] là có; tối đa 2 điểm`, `- cộng 2 điểm khi [z] là có` */
export interface CountLine extends Spanned {
  readonly kind: "count-line";
  readonly label: Text | null;
  readonly direction: "deduct" | "award";
  /** Points, or a percentage where `ofAchieved`. */
  readonly amount: Quantity | null;
  /** `10% điểm đạt được` */
  readonly ofAchieved: boolean;
  readonly per: CountedPer | null;
  /** `khi …`, `chỉ khi …` */
  readonly when: Condition | null;
  readonly unless: Condition | null;
  readonly cap: Quantity | null;
}
export interface CountedPer extends Spanned {
  readonly full: boolean;
  readonly prorated: boolean;
  readonly step: Quantity | null;
  readonly measure: Expression | null;
}
/** `- các dòng a, b: tối đa 3 điểm`, `- các dòng trừ: tối đa 5 điểm`, `- các dòng a, b: chỉ tính dòng cao nhất` */
export interface LineCapLine extends Spanned {
  readonly kind: "line-cap";
  readonly lines: "deductions" | "awards" | readonly Text[];
  readonly rule: "highest" | Quantity | null;
}
export interface JudgementClause extends Spanned {
  readonly kind: "judgement";
  readonly from: Quantity | null;
  readonly to: Quantity | null;
  readonly step: Quantity | null;
  readonly proposed: boolean;
}
/** `chấm theo bảng [a] và [b]` */
export interface TableClause extends Spanned {
  readonly kind: "table";
  readonly rowMeasure: Expression | null;
  readonly columnMeasure: Expression | null;
  readonly proposed: boolean;
}
/** `cột dưới 50%; từ 50% đến dưới 80%; từ 80%` */
export interface ColumnsClause extends Spanned {
  readonly kind: "columns";
  readonly intervals: readonly (Interval | null)[];
}
/** `chấm bằng …` */
export interface FormulaClause extends Spanned {
  readonly kind: "formula";
  readonly expression: Expression | null;
  readonly proposed: boolean;
}
/** `chấm theo cách cao nhất`, `chấm theo cách đầu tiên` */
export interface AlternativesClause extends Spanned {
  readonly kind: "alternatives";
  readonly choose: "best" | "first";
  readonly proposed: boolean;
}
/** `cách "theo tỷ lệ" khi [a] là có`; the scoring that follows is its. */
export interface WayClause extends Spanned {
  readonly kind: "way";
  readonly title: Text | null;
  /** `khi còn lại`, a condition, or "always" where none was written. */
  readonly condition: "always" | "otherwise" | Condition | null;
}
/** `chấm so với đơn vị cao nhất theo [a] / [b]: 10 điểm` */
export interface BestPeerClause extends Spanned {
  readonly kind: "best-peer";
  readonly measure: Expression | null;
  readonly points: Quantity | null;
  readonly proposed: boolean;
}
/** `chấm so với đơn vị dẫn đầu theo [a], kế hoạch [b]: đạt kế hoạch 5 điểm, dẫn đầu 10 điểm` */
export interface LeaderClause extends Spanned {
  readonly kind: "leader";
  readonly achieved: Expression | null;
  readonly plan: Expression | null;
  readonly base: Quantity | null;
  readonly points: Quantity | null;
  readonly proposed: boolean;
}

// ── expressions, intervals, conditions ──
export type Expression = Spanned &
  (
    | { readonly kind: "datum"; readonly name: Text }
    | { readonly kind: "number"; readonly quantity: Quantity }
    | {
        readonly kind: "quotient";
        readonly numerator: Expression;
        readonly denominator: Expression;
        readonly whenZero: ZeroRule | null;
      }
    | { readonly kind: "sum"; readonly of: readonly Expression[] }
    | { readonly kind: "product"; readonly of: readonly Expression[] }
    | { readonly kind: "difference"; readonly from: Expression; readonly subtract: Expression }
    /** `số nhỏ nhất của (a; b)`, `số lớn nhất của (a; b)` */
    | { readonly kind: "lowest"; readonly of: readonly Expression[] }
    | { readonly kind: "highest"; readonly of: readonly Expression[] }
    | { readonly kind: "ticked"; readonly name: Text }
    | { readonly kind: "days"; readonly from: DateValue; readonly to: DateValue; readonly working: boolean }
    /** `năm`: the year that is scored. */
    | { readonly kind: "year" }
    | { readonly kind: "target"; readonly name: Text }
    | { readonly kind: "score"; readonly of: ScoreReference }
    /** The ordinal of `của nhóm 1`; null: the whole set. */
    | { readonly kind: "passed"; readonly within: Text | null; readonly share: boolean }
    | { readonly kind: "children"; readonly level: Text; readonly set: Text }
  );

/** `, mẫu số bằng 0 thì lấy 100%`, `, mẫu số bằng 0 thì không áp dụng` */
export type ZeroRule =
  | ({ readonly kind: "value"; readonly quantity: Quantity } & Spanned)
  | ({ readonly kind: "not-applicable" } & Spanned);

export interface Interval extends Spanned {
  readonly lower: IntervalBound | null;
  readonly upper: IntervalBound | null;
}
export interface IntervalBound extends Spanned {
  /** `đạt mốc [x]` and `chưa đạt mốc [x]` give "as-target" and "against-target"; they stand on the lower and on the
   * upper side as written, and the checker turns them over for a target that is better when lower. */
  readonly inclusive: boolean | "as-target" | "against-target";
  readonly value: IntervalValue;
}
export type IntervalValue =
  | ({ readonly kind: "quantity"; readonly quantity: Quantity; readonly ofMaximum: boolean } & Spanned)
  /** Also a bare name: number or date as its datum is. */
  | ({ readonly kind: "expression"; readonly expression: Expression } & Spanned)
  | ({ readonly kind: "date"; readonly date: DateValue } & Spanned);

/** `15/02/2026`, `15/02 hằng năm`, `[ngày nhận] + 15 ngày làm việc` */
export interface DateValue extends Spanned {
  readonly base:
    | ({ readonly kind: "day" } & DateLiteral)
    | ({ readonly kind: "yearly" } & YearDay)
    | ({ readonly kind: "datum"; readonly name: Text } & Spanned);
  /** Days after it, negative for `- 5 ngày`; null: none. */
  readonly days: Quantity | null;
  readonly working: boolean;
}

export type Condition = Spanned &
  (
    | { readonly kind: "all"; readonly of: readonly Condition[] }
    | { readonly kind: "any"; readonly of: readonly Condition[] }
    | { readonly kind: "is"; readonly name: Text; readonly value: boolean | Text }
    /** `[nội dung] có "niêm yết"` */
    | { readonly kind: "ticked"; readonly name: Text; readonly option: Text }
    | { readonly kind: "in-interval"; readonly measure: Expression; readonly interval: Interval }
    | { readonly kind: "score"; readonly of: ScoreReference; readonly interval: Interval }
    /** `tiêu chí 1.2 đạt`, `tiêu chí 1.2 chưa đạt` */
    | { readonly kind: "passes"; readonly of: ScoreReference; readonly value: boolean }
    /** `nhóm 3 áp dụng`, `nhóm 3 không áp dụng` */
    | { readonly kind: "applies"; readonly of: ScoreReference; readonly value: boolean }
    /** `kết quả bộ suc-khoe từ "Mức 2"` */
    | { readonly kind: "other-set"; readonly set: Text; readonly level: Text }
  );
export type ScoreReference =
  | ({ readonly kind: "total" } & Spanned)
  /** Ordinals of `tổng không kể nhóm 5, nhóm 6`. */
  | ({ readonly kind: "total-without"; readonly groups: readonly Text[] } & Spanned)
  | ({ readonly kind: "every-group" } & Spanned)
  /** The ordinal of `mỗi tiêu chí của nhóm 1`; null: of the set. */
  | ({ readonly kind: "every-criterion"; readonly within: Text | null } & Spanned)
  | ({ readonly kind: "group" | "criterion"; readonly ordinal: Text } & Spanned);

// ── classification and ranking ──
export interface ClassificationClause extends Spanned {
  readonly kind: "classification";
  readonly proposed: boolean;
}
export interface LevelLine extends Spanned {
  readonly kind: "level";
  readonly title: Text | null;
  /** `khi còn lại`, or a condition. */
  readonly condition: "otherwise" | Condition | null;
  /** `; có giá trị 2 năm` */
  readonly validYears: Quantity | null;
}
export interface CapLine extends Spanned {
  readonly kind: "cap";
  readonly level: Text | null;
  readonly condition: Condition | null;
}
/** `- hạ 1 bậc khi …` */
export interface DropLine extends Spanned {
  readonly kind: "drop";
  readonly levels: NumberLiteral | null;
  readonly condition: Condition | null;
}
export interface ExcludeLine extends Spanned {
  readonly kind: "exclude";
  readonly condition: Condition | null;
}
/** `- "Mức 4" nhiều nhất 20% số đơn vị` */
export interface QuotaLine extends Spanned {
  readonly kind: "quota";
  readonly level: Text | null;
  readonly percent: Quantity | null;
}
/** `XẾP HẠNG trong từng [vùng]` */
export interface RankingClause extends Spanned {
  readonly kind: "ranking";
  readonly within: readonly Text[];
}
/** `- theo tổng`, `- theo [x], thấp hơn xếp trước` */
export interface RankingLine extends Spanned {
  readonly kind: "ranking-line";
  readonly of: Expression | null;
  readonly first: "highest" | "lowest";
}

// ── in-file tests ──
export interface TestClause extends Spanned {
  readonly kind: "test";
  readonly title: Text | null;
  readonly basedOn: Text | null;
}
export interface GivenClause extends Spanned {
  readonly kind: "given";
  readonly assignments: readonly Assignment[];
}
export interface Assignment extends Spanned {
  readonly target:
    | ({ readonly kind: "datum"; readonly name: Text } & Spanned)
    | ({ readonly kind: "criterion"; readonly ordinal: Text } & Spanned)
    /** `năm = 2026` */
    | ({ readonly kind: "year" } & Spanned);
  readonly value: TestValue;
}
export type TestValue =
  | ({ readonly kind: "quantity"; readonly quantity: Quantity } & Spanned)
  | ({ readonly kind: "boolean"; readonly value: boolean } & Spanned)
  | ({ readonly kind: "text"; readonly text: Text } & Spanned)
  /** `"a", "b"`, `không mục nào`: what is ticked of a checklist. */
  | ({ readonly kind: "texts"; readonly texts: readonly Text[] } & Spanned)
  /** `đạt`, `chưa đạt` */
  | ({ readonly kind: "passed"; readonly value: boolean } & Spanned)
  | ({ readonly kind: "date"; readonly date: DateLiteral } & Spanned)
  | ({ readonly kind: "not-applicable" } & Spanned)
  | ({ readonly kind: "unknown" } & Spanned)
  | ({ readonly kind: "not-classified" } & Spanned);
export interface ExpectClause extends Spanned {
  readonly kind: "expect";
  readonly expectations: readonly Expectation[];
}
export interface Expectation extends Spanned {
  readonly of: ({ readonly kind: "level" } & Spanned) | ScoreReference;
  readonly value: TestValue;
}
