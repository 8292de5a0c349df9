import type { Condition, Interval } from "./condition.ts";
import type { Expression } from "./expression.ts";
import type { Quantity, Spanned, Text } from "./values.ts";

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

/** The clauses of this chapter. */
export type ScoringLineClauses = BandLine | ChoiceLine | CaseLine | CountLine | LineCapLine;
