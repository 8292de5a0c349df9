import type { Interval } from "./condition.ts";
import type { NumberLiteral, Spanned, Text } from "./values.ts";

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

/** The clauses of this chapter. */
export type TargetClauses = TargetClause | MeasureLinkClause;
