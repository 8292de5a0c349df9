import type { BasisClause, Interval, NumberLiteral, Spanned, Text } from "../ast.ts";

/** The clauses of a list of measures; a part that could not be read is null. */
export type MeasuresClause =
  | MeasureListClause
  | BasisClause
  | MeasureClause
  | PassageLine
  | ContradictionClause;

/** `DANH MỤC CHỈ TIÊU "Chương trình hành động" mã chi-tieu phiên bản 2026.1` */
export interface MeasureListClause extends Spanned {
  readonly kind: "measure-list";
  readonly title: Text | null;
  readonly code: Text | null;
  readonly version: Text | null;
}
/** `CHỈ TIÊU "Tỷ lệ bao phủ bảo hiểm y tế" mã bhyt đơn vị %` */
export interface MeasureClause extends Spanned {
  readonly kind: "measure";
  readonly title: Text | null;
  readonly code: Text | null;
  readonly unit: Text | null;
}
/** `- "PL6, mục 3.1": 2026 từ 95%; 2030 từ 100%` */
export interface PassageLine extends Spanned {
  readonly kind: "passage";
  readonly passage: Text | null;
  readonly rows: readonly PassageRow[];
}
export interface PassageRow extends Spanned {
  readonly years: PassageYears;
  /** `từ 97%`, `trước 15/02 hằng năm`, or a state in words; null where it could not be read. */
  readonly value: ({ readonly kind: "interval" } & Interval) | ({ readonly kind: "state" } & Text) | null;
}
/** null: not said. `to` null: from that year on. */
export type PassageYears =
  | null
  | { readonly kind: "yearly" }
  | { readonly kind: "years"; readonly from: NumberLiteral; readonly to: NumberLiteral | null };
/** `ghi nhận mâu thuẫn "A" với "B" lý do "…"`, `nêu mâu thuẫn "A" với "B" lý do "…"` */
export interface ContradictionClause extends Spanned {
  readonly kind: "contradiction";
  readonly acknowledged: boolean;
  readonly first: Text | null;
  readonly second: Text | null;
  readonly reason: Text | null;
}
