import type { Condition } from "./condition.ts";
import type { NumberLiteral, Quantity, Spanned, Text } from "./values.ts";

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

/** The clauses of this chapter. */
export type ItemClauses =
  | GroupClause
  | CriterionClause
  | OfficeClause
  | GuidanceClause
  | AppliesClause
  | WeightClause
  | AggregateClause
  | RescaleClause
  | RangeClause;
