/**
 * What an evaluation gives: points, level and, clause by clause, the reason for each.
 *
 * Plain data that survives JSON. Points are JSON numbers whose shortest decimal text is the exact score
 * (14.06, never 14.059999…). Three states never mix: a known score, a score not yet known because
 * data is missing, and a criterion that does not apply.
 */
import type { Code, DecimalText, IsoDate } from "./model.ts";

export const RESULT_FORMAT = 2;

export type Score =
  | { readonly state: "known"; readonly points: number; readonly maximum: number }
  /**
   * `points` counts what is known so far: the known criteria of a group, 0 for a criterion itself. `missing` names
   * the data and judgements that could still settle it, `nam` and `cac-don-vi` among them.
   */
  | {
      readonly state: "unknown";
      readonly points: number;
      readonly maximum: number;
      readonly missing: readonly Code[];
    }
  | { readonly state: "not-applicable" };

/** An exact number: a decimal, or a fraction `n/d` in lowest terms where no decimal ends. */
export type ExactText = string;

export interface Result {
  readonly format: typeof RESULT_FORMAT;
  readonly model: { readonly code: Code; readonly version: string };
  readonly total: Score;
  /** null where nothing applies. */
  readonly totalTrace: TotalTrace | null;
  readonly items: readonly GroupResult[];
  readonly classification: ClassificationResult | null;
}

/** How the total came about. */
export interface TotalTrace {
  /** Base + bonus − penalty, before it is held between 0 and the maximum. */
  readonly sum: DecimalText;
  readonly held: Held;
  /** The maximum that applies, before `quy tổng về` puts its scale in its place. */
  readonly maximum: DecimalText;
  /** The exact points, where rounding changed them. */
  readonly beforeRounding: ExactText | null;
}
/** Lifted to the lowest points allowed, or cut at the highest; null: neither. */
export type Held = "floor" | "ceiling" | null;

export type ItemResult = GroupResult | CriterionResult;

interface ItemResultCommon {
  readonly code: Code;
  readonly score: Score;
  /** What became of `chỉ áp dụng khi …`; null where the item has none. */
  readonly applies: ConditionTrace | null;
  /** Points before rounding, when rounding changed them. */
  readonly beforeRounding: ExactText | null;
}

export interface GroupResult extends ItemResultCommon {
  readonly kind: "group";
  /** What the aggregate gave before the group was cut at its maximum; null where nothing applies. */
  readonly aggregated: ExactText | null;
  readonly held: Held;
  /** The maximum that applied before what does not apply handed its points over; null: nothing was handed over. */
  readonly rescaledFrom: DecimalText | null;
  readonly items: readonly ItemResult[];
}

export interface CriterionResult extends ItemResultCommon {
  readonly kind: "criterion";
  readonly scoring: ScoringTrace;
  /** The outcome of the scoring was lifted or cut to the criterion's range. */
  readonly held: Held;
  /** Data of the scoring that were given as not applicable; then `scoring` did not decide. */
  readonly notApplicable: readonly Code[];
  /**
   * The same of divisions by 0: their positions among those of the scoring that do not apply then
   * (`mẫu số bằng 0 thì không áp dụng`).
   */
  readonly zeroDivisions: readonly number[];
}

/**
 * Truth of a condition or clause: `unknown and false` is false, `unknown or true` is true. A condition on a datum or
 * item that does not apply is false; `mỗi nhóm` passes over groups that do not apply.
 */
export type Truth = "true" | "false" | "unknown";

/** The way of scoring, and what its lines and their caps made of it. */
export type ScoringTrace = WayTrace & {
  /** What the way gave before its lines; null while unknown, or where it does not apply. */
  readonly base: ExactText | null;
  /** After lines and caps, before the range. */
  readonly outcome: ExactText | null;
  readonly lines: readonly LineTrace[];
  readonly caps: readonly LineCapTrace[];
};

export type WayTrace =
  | { readonly kind: "pass"; readonly condition: ConditionTrace }
  | {
      readonly kind: "bands";
      readonly measure: MeasureTrace;
      readonly bands: readonly IntervalTrace[];
      /** Reference of the chosen band's proportional award; null for another award, or none. */
      readonly reference: MeasureTrace | null;
    }
  | { readonly kind: "choices"; readonly given: string | null }
  /** null for `còn lại`. */
  | { readonly kind: "cases"; readonly cases: readonly (ConditionTrace | null)[] }
  | { readonly kind: "count" }
  | { readonly kind: "judgement"; readonly given: number | null }
  | {
      readonly kind: "table";
      readonly rowMeasure: MeasureTrace;
      readonly columnMeasure: MeasureTrace;
      readonly rows: readonly IntervalTrace[];
      readonly columns: readonly IntervalTrace[];
    }
  | { readonly kind: "formula"; readonly expression: MeasureTrace }
  | AlternativeTrace<"best">
  | AlternativeTrace<"first">
  | { readonly kind: "best-peer"; readonly measure: MeasureTrace }
  | { readonly kind: "leader"; readonly achieved: MeasureTrace; readonly plan: MeasureTrace };

export interface AlternativeTrace<K extends "best" | "first"> {
  readonly kind: K;
  readonly ways: readonly { readonly condition: ConditionTrace | null; readonly scoring: ScoringTrace }[];
  /** Position of the way that gave the points; null while unknown, or where none is open. */
  readonly chosen: number | null;
}

export interface LineTrace {
  readonly when: ConditionTrace | null;
  readonly unless: ConditionTrace | null;
  /** What is counted; null for a line that counts nothing. */
  readonly measure: MeasureTrace | null;
  /** Points that this line takes away or adds, never below 0, before the caps on several lines; null while unknown. */
  readonly points: ExactText | null;
  /** Its own cap cut it. */
  readonly capped: boolean;
}

/** A cap on several lines: what they came to, and what was left; null while unknown. */
export interface LineCapTrace {
  readonly before: ExactText | null;
  readonly after: ExactText | null;
}

/** The numbers put into an expression and what came out. */
export interface MeasureTrace {
  /** Each part that is not a plain number, in the order of the text. */
  readonly operands: readonly OperandTrace[];
  /** Value in the expression's unit; null when unknown, or where it does not apply. */
  readonly value: ExactText | null;
  /** What an unknown value waits for. */
  readonly missing: readonly Code[];
  /** A denominator was 0: then `mẫu số bằng 0 thì …` says what the value is, or there is none. */
  readonly zeroDenominator: boolean;
}
/** Value in the operand's unit; null: unknown, or does not apply. */
export type OperandTrace = ExactText | DaysTrace | null;
/** `số ngày từ … đến …` with its two days. */
export interface DaysTrace {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
  readonly value: ExactText | null;
}

/** A bound that is not a plain number: what it came to. */
export interface BoundTrace {
  readonly measure: MeasureTrace;
  readonly inclusive: boolean;
}
export interface BoundsTrace {
  readonly lower: BoundTrace | null;
  readonly upper: BoundTrace | null;
}
export interface IntervalTrace {
  readonly truth: Truth;
  /** null where both bounds are plain numbers, or there is none. */
  readonly bounds: BoundsTrace | null;
}

export type ConditionTrace =
  | { readonly kind: "all" | "any"; readonly truth: Truth; readonly of: readonly ConditionTrace[] }
  | ({ readonly kind: "boolean-is"; readonly given: boolean | null } & Settled)
  | ({ readonly kind: "choice-is"; readonly given: string | null } & Settled)
  /** Whether anything was ticked at all; null: not answered, or does not apply. */
  | ({ readonly kind: "ticked"; readonly given: readonly string[] | null } & Settled)
  | ({
      readonly kind: "date-in";
      readonly given: IsoDate | null;
      /** The days meant by the bounds; null: no bound, unknown, or does not apply. */
      readonly lower: IsoDate | null;
      readonly upper: IsoDate | null;
    } & Settled)
  | ({
      readonly kind: "in-interval";
      readonly measure: MeasureTrace;
      readonly bounds: BoundsTrace | null;
    } & Settled)
  | ({
      readonly kind: "score";
      readonly scores: readonly ScoreTrace[];
      readonly bounds: BoundsTrace | null;
    } & Settled)
  | ({ readonly kind: "passes"; readonly scores: readonly ScoreTrace[] } & Settled)
  | ({ readonly kind: "applies" } & Settled)
  | ({ readonly kind: "other-set" } & Settled);

interface Settled {
  readonly truth: Truth;
  /** What an unknown condition waits for; empty once it is settled. */
  readonly missing: readonly Code[];
}

/** One of the scores that a condition looked at; code null: the total, or the total without some groups. */
export interface ScoreTrace {
  readonly code: Code | null;
  readonly score: Score;
  readonly truth: Truth;
}

export interface ClassificationResult {
  readonly outcome:
    | { readonly state: "known"; readonly level: string }
    /** Not classified at all: a gate says so, no level holds, or no criterion applies. */
    | { readonly state: "excluded" }
    | { readonly state: "unknown" };
  readonly levels: readonly {
    readonly title: string;
    readonly truth: Truth;
    readonly condition: ConditionTrace | null;
  }[];
  readonly gates: readonly { readonly truth: Truth; readonly condition: ConditionTrace }[];
}
