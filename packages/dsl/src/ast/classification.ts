import type { Condition } from "./condition.ts";
import type { Expression } from "./expression.ts";
import type { NumberLiteral, Quantity, Spanned, Text } from "./values.ts";

export interface ClassificationClause extends Spanned {
  readonly kind: "classification";
  readonly proposed: boolean;
}

export interface LevelLine extends Spanned {
  readonly kind: "level";
  readonly title: Text | null;
  /** `khi còn lại`, or a condition. */
  readonly condition: "otherwise" | Condition | null;
  /** `; có giá trị 2 năm` */
  readonly validYears: Quantity | null;
}

export interface CapLine extends Spanned {
  readonly kind: "cap";
  readonly level: Text | null;
  readonly condition: Condition | null;
}

/** `- hạ 1 bậc khi …` */
export interface DropLine extends Spanned {
  readonly kind: "drop";
  readonly levels: NumberLiteral | null;
  readonly condition: Condition | null;
}

export interface ExcludeLine extends Spanned {
  readonly kind: "exclude";
  readonly condition: Condition | null;
}

/** `- "Mức 4" nhiều nhất 20% số đơn vị` */
export interface QuotaLine extends Spanned {
  readonly kind: "quota";
  readonly level: Text | null;
  readonly percent: Quantity | null;
}

/** `XẾP HẠNG trong từng [vùng]` */
export interface RankingClause extends Spanned {
  readonly kind: "ranking";
  readonly within: readonly Text[];
}

/** `- theo tổng`, `- theo [x], thấp hơn xếp trước` */
export interface RankingLine extends Spanned {
  readonly kind: "ranking-line";
  readonly of: Expression | null;
  readonly first: "highest" | "lowest";
}

/** The clauses of this chapter. */
export type ClassificationClauses =
  | ClassificationClause
  | LevelLine
  | CapLine
  | DropLine
  | ExcludeLine
  | QuotaLine
  | RankingClause
  | RankingLine;
