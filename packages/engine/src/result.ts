/**
 * What an evaluation gives: points, level and, clause by clause, the reason for each.
 *
 * Plain data that survives JSON. Points are JSON numbers whose shortest decimal text is the exact score
 * (14.06, never 14.059999…). Three states never mix: a known score, a score not yet known because
 * data is missing, and a criterion that does not apply.
 */
import type { Code, DecimalText } from "./model.ts";

export const RESULT_FORMAT = 1;

export type Score =
  | { readonly state: "known"; readonly points: number; readonly maximum: number }
  /**
   * `points` counts what is known so far: the known criteria of a group, 0 for a criterion itself. `missing` names
   * the data and judgements that could still settle it.
   */
  | {
      readonly state: "unknown";
      readonly points: number;
      readonly maximum: number;
      readonly missing: readonly Code[];
    }
  | { readonly state: "not-applicable" };

export interface Result {
  readonly format: typeof RESULT_FORMAT;
  readonly model: { readonly code: Code; readonly version: string };
  readonly total: Score;
  readonly items: readonly GroupResult[];
  readonly classification: ClassificationResult | null;
}

export type ItemResult = GroupResult | CriterionResult;

export interface GroupResult {
  readonly kind: "group";
  readonly code: Code;
  readonly score: Score;
  readonly items: readonly ItemResult[];
}

export interface CriterionResult {
  readonly kind: "criterion";
  readonly code: Code;
  readonly score: Score;
  readonly scoring: ScoringTrace;
  /** Data of the scoring that were given as not applicable; then `scoring` did not decide. */
  readonly notApplicable: readonly Code[];
  /** Points before rounding, as an exact fraction or decimal, when rounding changed them. */
  readonly beforeRounding: string | null;
}

/**
 * Truth of a condition or clause: `unknown and false` is false, `unknown or true` is true. A condition on a datum or
 * item that does not apply is false; `mỗi nhóm` passes over groups that do not apply.
 */
export type Truth = "true" | "false" | "unknown";

export type ScoringTrace =
  | { readonly kind: "pass"; readonly condition: ConditionTrace }
  | { readonly kind: "bands"; readonly measure: MeasureTrace; readonly bands: readonly Truth[] }
  | {
      readonly kind: "count";
      readonly lines: readonly CountLineTrace[];
      /** The outcome was lifted to 0 or cut at the criterion's maximum. */
      readonly clamped: "floor" | "ceiling" | null;
    }
  | { readonly kind: "judgement"; readonly given: number | null };

export interface CountLineTrace {
  /** The datum's value, in its unit. */
  readonly count: number | null;
  /**
   * Points this line took away (negative) or added; null while the count is missing. A decimal text: an uncapped
   * line of a large count can take away more digits than a number holds, before the outcome is lifted to 0.
   */
  readonly points: DecimalText | null;
  readonly capped: boolean;
}

/** The numbers put into an expression and what came out. */
export interface MeasureTrace {
  readonly operands: readonly { readonly datum: Code; readonly value: DecimalText | null }[];
  /** Value in the expression's unit: a decimal, or a fraction `n/d` where no decimal ends; null when unknown. */
  readonly value: string | null;
}

export type ConditionTrace =
  | { readonly kind: "all" | "any"; readonly truth: Truth; readonly of: readonly ConditionTrace[] }
  | {
      readonly kind: "boolean-is" | "choice-is" | "date-in";
      readonly truth: Truth;
      readonly given: boolean | string | null;
    }
  | { readonly kind: "in-interval"; readonly truth: Truth; readonly measure: MeasureTrace }
  | {
      readonly kind: "score";
      readonly truth: Truth;
      /** The scores looked at: one, or one per top group. */
      readonly scores: readonly {
        readonly code: Code | null;
        readonly score: Score;
        readonly truth: Truth;
      }[];
    };

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
