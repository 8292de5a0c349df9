import type { Condition, Interval } from "./condition.ts";
import type { Expression } from "./expression.ts";
import type { Quantity, Spanned, Text } from "./values.ts";

export interface NotApplicableClause extends Spanned {
  readonly kind: "not-applicable";
  /** `không tính`, or points. */
  readonly rule: "excluded" | Quantity | null;
  readonly proposed: boolean;
}

/** `chấm 5 điểm khi …; không thì 0 điểm`; `chấm đạt khi …` has neither points nor otherwise. */
export interface PassClause extends Spanned {
  readonly kind: "pass";
  readonly pointless: boolean;
  readonly points: Quantity | null;
  readonly otherwise: Quantity | null;
  readonly condition: Condition | null;
  readonly proposed: boolean;
}

export interface BandsClause extends Spanned {
  readonly kind: "bands";
  readonly measure: Expression | null;
  readonly proposed: boolean;
}

/** `chấm theo trường hợp` */
export interface CasesClause extends Spanned {
  readonly kind: "cases";
  readonly proposed: boolean;
}

export interface CountClause extends Spanned {
  readonly kind: "count";
  readonly start: Quantity | null;
  readonly proposed: boolean;
}

export interface JudgementClause extends Spanned {
  readonly kind: "judgement";
  readonly from: Quantity | null;
  readonly to: Quantity | null;
  readonly step: Quantity | null;
  readonly proposed: boolean;
}

/** `chấm theo bảng [a] và [b]` */
export interface TableClause extends Spanned {
  readonly kind: "table";
  readonly rowMeasure: Expression | null;
  readonly columnMeasure: Expression | null;
  readonly proposed: boolean;
}

/** `cột dưới 50%; từ 50% đến dưới 80%; từ 80%` */
export interface ColumnsClause extends Spanned {
  readonly kind: "columns";
  readonly intervals: readonly (Interval | null)[];
}

/** `chấm bằng …` */
export interface FormulaClause extends Spanned {
  readonly kind: "formula";
  readonly expression: Expression | null;
  readonly proposed: boolean;
}

/** `chấm theo cách cao nhất`, `chấm theo cách đầu tiên` */
export interface AlternativesClause extends Spanned {
  readonly kind: "alternatives";
  readonly choose: "best" | "first";
  readonly proposed: boolean;
}

/** `cách "theo tỷ lệ" khi [a] là có`; the scoring that follows is its. */
export interface WayClause extends Spanned {
  readonly kind: "way";
  readonly title: Text | null;
  /** `khi còn lại`, a condition, or "always" where none was written. */
  readonly condition: "always" | "otherwise" | Condition | null;
}

/** `chấm so với đơn vị cao nhất theo [a] / [b]: 10 điểm` */
export interface BestPeerClause extends Spanned {
  readonly kind: "best-peer";
  readonly measure: Expression | null;
  readonly points: Quantity | null;
  readonly proposed: boolean;
}

/** `chấm so với đơn vị dẫn đầu theo [a], kế hoạch [b]: đạt kế hoạch 5 điểm, dẫn đầu 10 điểm` */
export interface LeaderClause extends Spanned {
  readonly kind: "leader";
  readonly achieved: Expression | null;
  readonly plan: Expression | null;
  readonly base: Quantity | null;
  readonly points: Quantity | null;
  readonly proposed: boolean;
}

/** The clauses of this chapter. */
export type ScoringClauses =
  | NotApplicableClause
  | PassClause
  | BandsClause
  | CasesClause
  | CountClause
  | JudgementClause
  | TableClause
  | ColumnsClause
  | FormulaClause
  | AlternativesClause
  | WayClause
  | BestPeerClause
  | LeaderClause;
