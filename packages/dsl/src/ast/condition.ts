import type { DateValue, Expression, ScoreReference } from "./expression.ts";
import type { Quantity, Spanned, Text } from "./values.ts";

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
