/**
 * The checked model: what a criteria text means, as plain data that survives JSON.
 *
 * The language package produces it, this package alone defines it. Numbers are decimal strings
 * ("0.25", never "0,25" and never a binary float); percentages are in percent points ("96" is 96 %).
 * Arrays keep the order of the text, so that an explanation can mirror it.
 */

/** Version of this format. A reader refuses a model of another format instead of guessing. */
export const MODEL_FORMAT = 2;

/** Exact decimal in plain notation: optional minus, digits, optional point and digits. */
export type DecimalText = string;
/** Calendar date `yyyy-mm-dd`. */
export type IsoDate = string;
/** Permanent ASCII code of a group, criterion, datum, target or piece of evidence; unique in its set. */
export type Code = string;

/** Under this code a submission gives the year that is scored, a whole number; no text may claim it. */
export const YEAR_CODE: Code = "nam";
/** What is missing where a score waits for other subjects or other sets; no text may claim it either. */
export const COHORT_CODE: Code = "cac-don-vi";

export interface Model {
  readonly format: typeof MODEL_FORMAT;
  readonly code: Code;
  readonly title: string;
  /** As written, for example `2026.1`. */
  readonly version: string;
  readonly effectiveFrom: IsoDate;
  /** Which dossiers stay with an older version; null: none do. */
  readonly transition: Transition | null;
  readonly subject: SubjectKind;
  readonly status: "draft" | "issued";
  /** Passages or legal documents the whole set rests on. */
  readonly basis: readonly string[];
  /** `points`: scores are in điểm. `criteria`: a set without points, whose score counts the criteria passed. */
  readonly scale: "points" | "criteria";
  /** Years and months that the set scores; null where nothing in it depends on the year. */
  readonly period: Period | null;
  readonly roundings: Roundings;
  /** From which part of its maximum on a criterion counts as passed, in percent points; "100" unless said otherwise. */
  readonly passMark: DecimalText;
  /** Data that describe the subject as a whole (kind of school, region), asked once. */
  readonly data: readonly Datum[];
  readonly targets: readonly Target[];
  /** Sum of the maxima of the top groups that are not bonus or penalty, in the unit of `scale`. */
  readonly maximum: DecimalText;
  /** The total may exceed the maximum through bonus groups and criteria without ceiling. */
  readonly overflow: boolean;
  /** The total is brought to this scale (`100`), by the maximum that applies; null: it is the plain sum. */
  readonly totalScale: DecimalText | null;
  readonly items: readonly Group[];
  readonly classification: Classification | null;
  readonly ranking: Ranking | null;
}

export type SubjectKind =
  | "commune"
  | "village"
  | "school"
  | "business"
  | "youth-branch"
  | "youth-member"
  | "office";

/** Dossiers opened before `openedBefore` follow version `version`. */
export interface Transition {
  readonly openedBefore: IsoDate;
  readonly version: string;
}

/** One year's worth of time, named by a year; it may begin in the year before (01/7 → 30/6). */
export interface Period {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly from: YearDay;
  readonly to: YearDay;
}
/** A day of the year that is scored (`offset` 0), of the one before (−1) or after (1). */
export interface YearDay {
  readonly month: number;
  readonly day: number;
  readonly offset: -1 | 0 | 1;
}

/** Each null where nothing is rounded on that floor: then its scores are finite decimals by themselves. */
export interface Roundings {
  readonly criterion: Rounding | null;
  readonly group: Rounding | null;
  readonly total: Rounding | null;
}
/** To the next multiple of `step` ("0.01" is two digits, "0.25" a quarter point). A half goes up, unless said otherwise. */
export interface Rounding {
  readonly step: DecimalText;
  readonly mode: "half-up" | "up" | "down";
}

export type Item = Group | Criterion;

interface ItemCommon {
  readonly code: Code;
  /** Ordinal as written (`1`, `2.1`); may change between versions, the code may not. */
  readonly ordinal: string;
  readonly title: string;
  readonly maximum: DecimalText;
  /** The points are a proposal of the authors, not a number of the source document. */
  readonly proposed: boolean;
  readonly basis: readonly string[];
  /** `chỉ áp dụng khi …`; null: always. Where it is false the item does not apply. */
  readonly appliesWhen: Condition | null;
  /** Weight in a weighted mean of the group above; null elsewhere. */
  readonly weight: DecimalText | null;
}

export interface Group extends ItemCommon {
  readonly kind: "group";
  /** `bonus` adds to the total, `penalty` takes away; neither counts in the maximum of the set. Top groups only. */
  readonly role: "base" | "bonus" | "penalty";
  readonly aggregate: Aggregate;
  /** What does not apply hands its points over: the group is brought back to its full maximum. */
  readonly rescaled: boolean;
  readonly items: readonly Item[];
}

/**
 * How the items of a group make its points. `sum` adds; the others work on the part of its maximum that each
 * applicable item reached, and give that part of the group's maximum: mean, weighted mean, product, lowest, highest.
 * The group never exceeds its maximum (a bonus or penalty group holds more in its items than it may give), but where
 * the total may overflow, a criterion without ceiling lifts its base group too.
 */
export type Aggregate = "sum" | "mean" | "weighted-mean" | "product" | "lowest" | "highest";

export interface Criterion extends ItemCommon {
  readonly kind: "criterion";
  /** The office that answers for it, null when the subject itself does. */
  readonly office: string | null;
  /** Guidance for those who fill or appraise it. */
  readonly guidance: readonly string[];
  /** Codes of the measures of the programme that the criterion as a whole carries. */
  readonly measures: readonly Code[];
  readonly data: readonly Datum[];
  readonly evidence: readonly EvidenceRequirement[];
  readonly scoring: Scoring;
  /** Between which points the outcome is held; `{ from: "0", to: maximum }` unless the text says otherwise. */
  readonly range: PointRange;
  /** What the criterion gives when a datum of its scoring is not applicable; null: it may not be. */
  readonly notApplicable: NotApplicableRule | null;
}

/** Inclusive; `to` null: no ceiling. `from` may be negative. */
export interface PointRange {
  readonly from: DecimalText;
  readonly to: DecimalText | null;
}

/** Either a fixed number of points, or the criterion leaves the score and the maximum. */
export type NotApplicableRule =
  | { readonly kind: "points"; readonly points: DecimalText; readonly proposed: boolean }
  | { readonly kind: "excluded" };

export interface EvidenceRequirement {
  readonly code: Code;
  readonly title: string;
  readonly required: boolean;
}

// ── data ────────────────────────────────────────────────────────────────────────────────────

export interface Datum {
  readonly code: Code;
  /** The name between brackets in the text: `dân số` of `[dân số]`. */
  readonly name: string;
  readonly type: DatumType;
  /** The author allows the answer "không áp dụng". */
  readonly mayNotApply: boolean;
  /** Code of the measure of the programme that this is a value of; null: none. */
  readonly measure: Code | null;
  /** The datum whose value of the year before this is; null: none. */
  readonly previousOf: Code | null;
  /** Where the value comes from, in words (`khảo sát hài lòng`); null: not said. */
  readonly source: string | null;
}

export type DatumType =
  | { readonly kind: "boolean" }
  /** Whole number of `unit` (`vụ`, `người`). */
  | ({ readonly kind: "count"; readonly unit: string } & Limits)
  /** Decimal with at most `digits` decimals, in `unit` (`m²`, `triệu đồng`). */
  | ({ readonly kind: "decimal"; readonly unit: string; readonly digits: number } & Limits)
  /** Percent points with at most `digits` decimals: 97.8 is 97,8 %. */
  | ({ readonly kind: "percent"; readonly digits: number } & Limits)
  | { readonly kind: "date"; readonly from: IsoDate | null; readonly to: IsoDate | null }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  /** Any number of the options, none among them; answered by the list of those ticked. */
  | { readonly kind: "checklist"; readonly options: readonly string[] };

/** Inclusive limits; null: none. A limit may be another datum of the set. */
export interface Limits {
  readonly from: Limit | null;
  readonly to: Limit | null;
}
export type Limit =
  | { readonly kind: "value"; readonly value: DecimalText }
  | { readonly kind: "datum"; readonly code: Code };

// ── targets ─────────────────────────────────────────────────────────────────────────────────

/** `MỐC [BHYT] theo năm: 2026 trên 96%; 2027 từ 97%` */
export interface Target {
  readonly code: Code;
  readonly name: string;
  /** `điểm` for a target of scores. */
  readonly unit: string;
  /** Which way is better: `at-least` for từ and trên, `at-most` for đến and dưới; the same in all rows. */
  readonly direction: "at-least" | "at-most";
  readonly byYear: boolean;
  /** A choice datum that the target depends on (kind of school, region); null: none. */
  readonly by: Code | null;
  /** The first row that fits holds. A checked model has exactly one for each year of the period and option. */
  readonly rows: readonly TargetRow[];
  /** Code of the measure of the programme; null: none. */
  readonly measure: Code | null;
  readonly proposed: boolean;
  readonly basis: readonly string[];
}
export interface TargetRow {
  /** Inclusive; null: any year. */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** null: any option. */
  readonly option: string | null;
  readonly value: DecimalText;
  /** `từ`, `đến` hold at the value itself, `trên`, `dưới` do not. */
  readonly inclusive: boolean;
  /** Where the source gives a range (70–80 %): its other end; `value` is the reading that the authors propose. */
  readonly range: { readonly from: DecimalText; readonly to: DecimalText } | null;
  /** The row's number or its reading is a proposal. */
  readonly proposed: boolean;
}

// ── scoring ─────────────────────────────────────────────────────────────────────────────────

/**
 * A way to reach points and, below it, lines that add or take away. The sum is held within the criterion's range.
 */
export type Scoring = (
  | PassScoring
  | BandScoring
  | ChoiceScoring
  | CaseScoring
  | CountScoring
  | JudgementScoring
  | TableScoring
  | FormulaScoring
  | AlternativeScoring<"best">
  | AlternativeScoring<"first">
  | BestPeerScoring
  | LeaderScoring
) & {
  readonly proposed: boolean;
  readonly lines: readonly CountLine[];
  readonly caps: readonly LineCap[];
};

/** `chấm 5 điểm khi …; không thì 0 điểm`; in a set without points `chấm đạt khi …`, with points "1" and "0". */
export interface PassScoring {
  readonly kind: "pass";
  readonly condition: Condition;
  readonly points: DecimalText;
  readonly otherwise: DecimalText;
}

/** `chấm theo [a] / [b]` and its bands, of which exactly one claims each possible value. */
export interface BandScoring {
  readonly kind: "bands";
  readonly measure: Expression;
  readonly bands: readonly Band[];
}
export interface Band {
  readonly interval: Interval;
  readonly award: Award;
}

/** `chấm theo [mức]` where `[mức]` is a choice: each option in exactly one line. */
export interface ChoiceScoring {
  readonly kind: "choices";
  readonly datum: Code;
  readonly choices: readonly { readonly options: readonly string[]; readonly award: PlainAward }[];
}

/** `chấm theo trường hợp`: the first case whose condition holds; null on the last only: `còn lại`. */
export interface CaseScoring {
  readonly kind: "cases";
  readonly cases: readonly { readonly condition: Condition | null; readonly award: PlainAward }[];
}

/** `chấm sẵn 5 điểm` */
export interface CountScoring {
  readonly kind: "count";
  readonly start: DecimalText;
}

/** A person's judgement within a range, on a step counted from `from`. Submitted under the criterion's code. */
export interface JudgementScoring {
  readonly kind: "judgement";
  readonly from: DecimalText;
  readonly to: DecimalText;
  readonly step: DecimalText;
}

/** `chấm theo bảng [a] và [b]`: `points[row][column]`. */
export interface TableScoring {
  readonly kind: "table";
  readonly rowMeasure: Expression;
  readonly columnMeasure: Expression;
  readonly rows: readonly Interval[];
  readonly columns: readonly Interval[];
  readonly points: readonly (readonly DecimalText[])[];
}

/** `chấm bằng 0,6 × [a] + …`: an expression in điểm. */
export interface FormulaScoring {
  readonly kind: "formula";
  readonly expression: Expression;
}

/**
 * `chấm theo cách cao nhất` takes the most points among the ways whose condition holds, `chấm theo cách đầu tiên`
 * the first whose condition holds. A condition null: the way is always open.
 */
export interface AlternativeScoring<K extends "best" | "first"> {
  readonly kind: K;
  readonly ways: readonly Way[];
}
export interface Way {
  readonly title: string;
  readonly condition: Condition | null;
  /** Not a judgement and not of a cohort. */
  readonly scoring: Scoring;
}

/** `chấm so với đơn vị cao nhất theo [a] / [b]`: value ÷ the best value of the cohort × `points`. */
export interface BestPeerScoring {
  readonly kind: "best-peer";
  readonly measure: Expression;
  readonly points: DecimalText;
}

/**
 * `chấm so với đơn vị dẫn đầu theo [a] và kế hoạch [t]`: `base` + (`points` − `base`) × (a/t − 1) ÷ (leader's a/t − 1)
 * from the plan on, `base` × a/t below it. Points of the plan fulfilled: `base`; of the leader: `points`.
 */
export interface LeaderScoring {
  readonly kind: "leader";
  readonly achieved: Expression;
  readonly plan: Expression;
  readonly base: DecimalText;
  readonly points: DecimalText;
}

/** An award that needs no measured value. */
export type PlainAward =
  | { readonly kind: "fixed"; readonly points: DecimalText }
  /** `70% điểm tối đa`; `points` is what it comes to. */
  | { readonly kind: "part"; readonly percent: DecimalText; readonly points: DecimalText };
export type Award =
  | PlainAward
  /** `tỷ lệ với 95% × 10 điểm`: value ÷ reference × points. */
  | { readonly kind: "proportional"; readonly reference: Expression; readonly points: DecimalText }
  /** `10 điểm cộng 0,5 điểm mỗi đủ 100 người trên 3.500 người; tối đa 35 điểm` */
  | {
      readonly kind: "stepped";
      readonly start: DecimalText;
      readonly direction: "deduct" | "award";
      readonly points: DecimalText;
      readonly step: DecimalText;
      readonly rest: StepRest;
      /** Steps are counted from here, upwards (`trên`) or downwards (`dưới`). */
      readonly origin: DecimalText;
      readonly side: "above" | "below";
      /** The most (award) or least (deduct) that comes out; null: no limit but the criterion's range. */
      readonly limit: DecimalText | null;
    };
/** What a part of a step that is left over counts: nothing, or its part of the points. */
export type StepRest = "dropped" | "prorated";

/** `- trừ 0,25 điểm mỗi 1 vụ [x]; tối đa 2 điểm`, `- cộng 2 điểm khi [y] là có` */
export interface CountLine {
  readonly kind: "deduct" | "award";
  /** `a` of `- a) trừ …`; null: unnamed. */
  readonly label: string | null;
  readonly amount: LineAmount;
  /** Counted; null: once. */
  readonly per: {
    readonly measure: Expression;
    /** Points for each full `step`. A measure below 0 counts as 0. */
    readonly step: DecimalText;
    readonly rest: StepRest;
  } | null;
  /** `khi …`, `chỉ khi …`: else the line gives nothing; null: always. */
  readonly when: Condition | null;
  /** `trừ khi …`: waived when it holds; null: never. */
  readonly unless: Condition | null;
  /** The most that this line may take away or add, in points. */
  readonly cap: DecimalText | null;
}
export type LineAmount =
  | { readonly kind: "points"; readonly points: DecimalText }
  /** `10% điểm đạt được`: of what the scoring gave before its lines. */
  | { readonly kind: "percent-of-base"; readonly percent: DecimalText };

/** `- các dòng a, b: tối đa 3 điểm`. The line sets of two caps lie one inside the other or apart, inner ones first. */
export interface LineCap {
  /** Positions in `lines`. All of one kind. */
  readonly lines: readonly number[];
  /** `at-most`: their sum is cut. `highest`: only the largest of them counts. */
  readonly rule: { readonly kind: "at-most"; readonly points: DecimalText } | { readonly kind: "highest" };
}

// ── expressions and conditions ──────────────────────────────────────────────────────────────

/**
 * A number with its unit. Percentages are numbers like any other: 90 % × 10 điểm is 9 điểm. A datum that does not
 * apply makes the whole expression not apply, one that is missing makes it unknown.
 */
export type Expression = { readonly unit: string } & (
  | { readonly kind: "datum"; readonly code: Code }
  | { readonly kind: "number"; readonly value: DecimalText }
  /** Equal units give percent points (`%`), others a compound unit (`m²/học sinh`). */
  | {
      readonly kind: "quotient";
      readonly numerator: Expression;
      readonly denominator: Expression;
      /**
       * What a denominator of 0 gives, in this unit (`mẫu số bằng 0 thì lấy 100%`), or that the quotient then does not
       * apply; null: it cannot be 0.
       */
      readonly whenZero: DecimalText | "not-applicable" | null;
    }
  | { readonly kind: "sum"; readonly of: readonly Expression[] }
  | { readonly kind: "product"; readonly of: readonly Expression[] }
  | { readonly kind: "difference"; readonly from: Expression; readonly subtract: Expression }
  | { readonly kind: "lowest"; readonly of: readonly Expression[] }
  | { readonly kind: "highest"; readonly of: readonly Expression[] }
  /** `số mục [x]`: how many options of a checklist are ticked. */
  | { readonly kind: "ticked"; readonly datum: Code }
  /** `số ngày từ … đến …`; negative when `to` lies before `from`. Working days: Monday to Friday. */
  | { readonly kind: "days"; readonly from: DateValue; readonly to: DateValue; readonly working: boolean }
  /** `năm`: the year that is scored, a pure number. Only in a set with `period`. */
  | { readonly kind: "year" }
  /** `mốc [BHYT]` */
  | { readonly kind: "target"; readonly code: Code }
  /** `điểm nhóm 1`, `điểm tiêu chí 1.2`; in a criterion only of items that do not depend on it. */
  | { readonly kind: "score"; readonly of: ScoreReference }
  /** `số tiêu chí đạt`, `tỷ lệ tiêu chí đạt` (of those that apply), in the set or one group. */
  | { readonly kind: "passed"; readonly within: Code | null; readonly share: boolean }
  /** `tỷ lệ đơn vị trực thuộc đạt "Mức 1" theo bộ <mã>`: of the subject's children, from that level on. */
  | { readonly kind: "children"; readonly set: Code; readonly level: string }
);

/** Bounds in the unit of what is compared. */
export interface Interval {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}
export interface Bound {
  readonly at: Expression;
  /**
   * Whether the bound itself lies inside: từ and đến include it, trên and dưới do not. `as-target`: as the row of the
   * target says (`đạt mốc`); `against-target`: the opposite (`chưa đạt mốc`). The two stand with a target only.
   */
  readonly inclusive: boolean | "as-target" | "against-target";
}

export type Condition =
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  /** `[đã ban hành] là có` */
  | { readonly kind: "boolean-is"; readonly datum: Code; readonly value: boolean }
  /** `[hình thức] là "trực tuyến"` */
  | { readonly kind: "choice-is"; readonly datum: Code; readonly value: string }
  /** `[nội dung] có "niêm yết"`: the box is ticked. */
  | { readonly kind: "ticked"; readonly datum: Code; readonly option: string }
  /** `[ngày ban hành] trước 15/02/2026`, `[ngày gửi] đến [ngày nhận] + 15 ngày` */
  | {
      readonly kind: "date-in";
      readonly datum: Code;
      readonly lower: DateBound | null;
      readonly upper: DateBound | null;
    }
  /** `[có thẻ] / [dân số] từ 80%` */
  | { readonly kind: "in-interval"; readonly measure: Expression; readonly interval: Interval }
  /** `tổng từ 80 điểm`, `nhóm 1 từ 50% điểm tối đa` */
  | {
      readonly kind: "score";
      readonly of: ScoreReference;
      readonly interval: Interval;
      readonly unit: "points" | "percent-of-maximum";
    }
  /** `tiêu chí 1.2 đạt`: it reached the pass mark. `chưa đạt`: false. */
  | { readonly kind: "passes"; readonly of: ScoreReference; readonly value: boolean }
  /** `nhóm 3 áp dụng`, `nhóm 3 không áp dụng` */
  | { readonly kind: "applies"; readonly of: Code; readonly value: boolean }
  /** `kết quả bộ <mã> từ "Mức 2"`: the same subject's level under another set. */
  | { readonly kind: "other-set"; readonly set: Code; readonly level: string };

export interface DateBound {
  readonly at: DateValue;
  readonly inclusive: boolean;
}
/** A day, and how many days after it (negative: before it). */
export interface DateValue {
  readonly base:
    | { readonly kind: "day"; readonly date: IsoDate }
    /** `15/02 hằng năm` */
    | ({ readonly kind: "yearly" } & YearDay)
    | { readonly kind: "datum"; readonly code: Code };
  readonly days: number;
  /** The days are working days: Monday to Friday. */
  readonly working: boolean;
}

export type ScoreReference =
  | { readonly kind: "total" }
  /** The total without these top groups, and a maximum without theirs. */
  | { readonly kind: "total-without"; readonly groups: readonly Code[] }
  /** Holds when it holds for every top group that applies and counts in the maximum of the set. */
  | { readonly kind: "every-group" }
  /** Holds when it holds for every criterion that applies, in the set or in one group. */
  | { readonly kind: "every-criterion"; readonly within: Code | null }
  | { readonly kind: "item"; readonly code: Code };

// ── classification and ranking ──────────────────────────────────────────────────────────────

/** Levels from the highest to the lowest; the first whose condition holds is reached, then gates lower it. */
export interface Classification {
  readonly proposed: boolean;
  readonly levels: readonly Level[];
  readonly gates: readonly Gate[];
  /** How many of a cohort may hold a level; settled when the whole cohort is in. */
  readonly quotas: readonly Quota[];
}
export interface Level {
  readonly title: string;
  /** null on the last level only: `khi còn lại`. */
  readonly condition: Condition | null;
  /** `có giá trị 2 năm`; null: not said. */
  readonly validYears: number | null;
}
export type Gate =
  /** `không quá "Mức 1" khi …` */
  | { readonly kind: "cap"; readonly level: string; readonly condition: Condition }
  /** `hạ 1 bậc khi …`; all drops that hold add up, and stop at the lowest level. Caps come after drops. */
  | { readonly kind: "drop"; readonly levels: number; readonly condition: Condition }
  /** `không xếp loại khi …` */
  | { readonly kind: "exclude"; readonly condition: Condition };
/** `"Mức 4" nhiều nhất 20% số đơn vị`, of those classified in each peer group. */
export interface Quota {
  readonly level: string;
  readonly percent: DecimalText;
}

/** `XẾP HẠNG trong từng [vùng]`, and by what, the later ones only among equals. */
export interface Ranking {
  /** Choice data whose equal answers make a peer group; empty: all together. */
  readonly within: readonly Code[];
  readonly by: readonly RankingKey[];
}
export interface RankingKey {
  readonly of: Expression;
  readonly first: "highest" | "lowest";
}
