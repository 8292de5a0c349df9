import type { DateLiteral, Quantity, Spanned, Text, YearDay } from "./values.ts";

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

export type ScoreReference =
  | ({ readonly kind: "total" } & Spanned)
  /** Ordinals of `tổng không kể nhóm 5, nhóm 6`. */
  | ({ readonly kind: "total-without"; readonly groups: readonly Text[] } & Spanned)
  | ({ readonly kind: "every-group" } & Spanned)
  /** The ordinal of `mỗi tiêu chí của nhóm 1`; null: of the set. */
  | ({ readonly kind: "every-criterion"; readonly within: Text | null } & Spanned)
  | ({ readonly kind: "group" | "criterion"; readonly ordinal: Text } & Spanned);
