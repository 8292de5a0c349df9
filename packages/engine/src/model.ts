/**
 * The checked model: what a criteria text means, as plain data that survives JSON.
 *
 * The language package produces it, this package alone defines it. Numbers are decimal strings
 * ("0.25", never "0,25" and never a binary float); percentages are in percent points ("96" is 96 %).
 * Arrays keep the order of the text, so that an explanation can mirror it.
 */

/** Version of this format. A reader refuses a model of another format instead of guessing. */
export const MODEL_FORMAT = 1;

/** Exact decimal in plain notation: optional minus, digits, optional point and digits. */
export type DecimalText = string;
/** Calendar date `yyyy-mm-dd`. */
export type IsoDate = string;
/** Permanent ASCII code of a group, criterion, datum or piece of evidence; unique in its set. */
export type Code = string;

export interface Model {
  readonly format: typeof MODEL_FORMAT;
  readonly code: Code;
  readonly title: string;
  /** As written, for example `2026.1`. */
  readonly version: string;
  readonly effectiveFrom: IsoDate;
  readonly subject: SubjectKind;
  readonly status: "draft" | "issued";
  /** Passages or legal documents the whole set rests on. */
  readonly basis: readonly string[];
  /** How a criterion's points are rounded; absent when every score is a finite decimal by itself. */
  readonly rounding: Rounding | null;
  /** Sum of the maxima of the top groups, in points. */
  readonly maximum: DecimalText;
  readonly items: readonly Group[];
  readonly classification: Classification | null;
}

export type SubjectKind =
  | "commune"
  | "village"
  | "school"
  | "business"
  | "youth-branch"
  | "youth-member"
  | "office";

/** Half up, to `digits` decimals; applied once to each criterion, nowhere else. */
export interface Rounding {
  readonly digits: number;
}

export type Item = Group | Criterion;

export interface Group {
  readonly kind: "group";
  readonly code: Code;
  /** Ordinal as written (`1`, `2.1`); may change between versions, the code may not. */
  readonly ordinal: string;
  readonly title: string;
  readonly maximum: DecimalText;
  /** The points are a proposal of the authors, not a number of the source document. */
  readonly proposed: boolean;
  readonly basis: readonly string[];
  readonly items: readonly Item[];
}

export interface Criterion {
  readonly kind: "criterion";
  readonly code: Code;
  readonly ordinal: string;
  readonly title: string;
  readonly maximum: DecimalText;
  readonly proposed: boolean;
  readonly basis: readonly string[];
  /** The office that answers for it, null when the subject itself does. */
  readonly office: string | null;
  /** Guidance for those who fill or appraise it. */
  readonly guidance: readonly string[];
  readonly data: readonly Datum[];
  readonly evidence: readonly EvidenceRequirement[];
  readonly scoring: Scoring;
  /** What the criterion gives when a datum of its scoring is not applicable; null: it may not be. */
  readonly notApplicable: NotApplicableRule | null;
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
  | { readonly kind: "choice"; readonly options: readonly string[] };

/** Inclusive limits; null: none. A limit may be another datum of the set. */
export interface Limits {
  readonly from: Limit | null;
  readonly to: Limit | null;
}
export type Limit =
  | { readonly kind: "value"; readonly value: DecimalText }
  | { readonly kind: "datum"; readonly code: Code };

// ── scoring ─────────────────────────────────────────────────────────────────────────────────

export type Scoring = PassScoring | BandScoring | CountScoring | JudgementScoring;

/** `chấm 5 điểm khi …; không thì 0 điểm` */
export interface PassScoring {
  readonly kind: "pass";
  readonly proposed: boolean;
  readonly condition: Condition;
  readonly points: DecimalText;
  readonly otherwise: DecimalText;
}

/** `chấm theo [a] / [b]` and its bands, of which exactly one claims each possible value. */
export interface BandScoring {
  readonly kind: "bands";
  readonly proposed: boolean;
  readonly measure: Expression;
  readonly bands: readonly Band[];
}
export interface Band {
  readonly interval: Interval;
  readonly award: Award;
}
export type Award =
  | { readonly kind: "fixed"; readonly points: DecimalText }
  /** `tỷ lệ với 95% × 10 điểm`: value ÷ reference × points. */
  | { readonly kind: "proportional"; readonly reference: DecimalText; readonly points: DecimalText };

/**
 * `chấm sẵn 5 điểm` and lines that take away or add per counted unit.
 * The outcome stays within 0 and the criterion's maximum.
 */
export interface CountScoring {
  readonly kind: "count";
  readonly proposed: boolean;
  readonly start: DecimalText;
  readonly lines: readonly CountLine[];
}
export interface CountLine {
  readonly kind: "deduct" | "award";
  /** Points for each full `step` of the datum; a part of a step counts nothing. */
  readonly points: DecimalText;
  readonly step: DecimalText;
  readonly datum: Code;
  /** The most that this line may take away or add, in points. */
  readonly cap: DecimalText | null;
}

/** A person's judgement within a range, on a step counted from `from`. Submitted under the criterion's code. */
export interface JudgementScoring {
  readonly kind: "judgement";
  readonly proposed: boolean;
  readonly from: DecimalText;
  readonly to: DecimalText;
  readonly step: DecimalText;
}

// ── expressions and conditions ──────────────────────────────────────────────────────────────

export type Expression =
  | { readonly kind: "datum"; readonly code: Code; readonly unit: string }
  /** Same units on both sides give percent points (`unit` is `%`), others a compound unit (`m²/học sinh`). */
  | {
      readonly kind: "quotient";
      readonly numerator: Code;
      readonly denominator: Code;
      readonly unit: string;
    };

/** Bounds in the unit of what is compared; `inclusive` tells từ from trên, đến from dưới. */
export interface Interval {
  readonly lower: Bound | null;
  readonly upper: Bound | null;
}
export interface Bound {
  readonly value: DecimalText;
  readonly inclusive: boolean;
}

export type Condition =
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  /** `[đã ban hành] là có` */
  | { readonly kind: "boolean-is"; readonly datum: Code; readonly value: boolean }
  /** `[hình thức] là "trực tuyến"` */
  | { readonly kind: "choice-is"; readonly datum: Code; readonly value: string }
  /** `[ngày ban hành] trước 15/02/2026` */
  | {
      readonly kind: "date-in";
      readonly datum: Code;
      readonly lower: DateBound | null;
      readonly upper: DateBound | null;
    }
  /** `[có thẻ] / [dân số] từ 80%` */
  | { readonly kind: "in-interval"; readonly measure: Expression; readonly interval: Interval }
  /** `tổng từ 80 điểm`, `nhóm 1 từ 50% điểm tối đa`; only in levels and gates. */
  | {
      readonly kind: "score";
      readonly of: ScoreReference;
      readonly interval: Interval;
      readonly unit: "points" | "percent-of-maximum";
    };

export interface DateBound {
  readonly value: IsoDate;
  readonly inclusive: boolean;
}

export type ScoreReference =
  | { readonly kind: "total" }
  /** Holds when it holds for every top group that applies. */
  | { readonly kind: "every-group" }
  | { readonly kind: "item"; readonly code: Code };

// ── classification ──────────────────────────────────────────────────────────────────────────

/** Levels from the highest to the lowest; the first whose condition holds is reached, then gates lower it. */
export interface Classification {
  readonly proposed: boolean;
  readonly levels: readonly Level[];
  readonly gates: readonly Gate[];
}
export interface Level {
  readonly title: string;
  /** null on the last level only: `khi còn lại`. */
  readonly condition: Condition | null;
}
export type Gate =
  /** `không quá "Mức 1" khi …` */
  | { readonly kind: "cap"; readonly level: string; readonly condition: Condition }
  /** `không xếp loại khi …` */
  | { readonly kind: "exclude"; readonly condition: Condition };
