import type { DateLiteral, NumberLiteral, Quantity, Spanned, Text, YearDay } from "./values.ts";

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

/** The clauses of this chapter. */
export type DocumentClauses =
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
  | TotalScaleClause;
