import type { DateLiteral, NumberLiteral, Quantity, Spanned, Text } from "./values.ts";

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

/** The clauses of this chapter. */
export type DatumClauses = DatumClause | EvidenceClause;
