/**
 * The syntax tree: what each line says, with the span of every part, before anything is looked up or checked.
 *
 * A part that was missing or could not be read is null; its diagnostic has already been given, so later stages
 * stay silent about it. Spans are offsets into the text as the caller passed it (before NFC), half open.
 */

export interface Span {
  readonly start: number;
  readonly end: number;
}
export interface Spanned {
  readonly span: Span;
}

/** Text between quotes, or a name between brackets, or a code: `value` is NFC and trimmed. */
export interface Text extends Spanned {
  readonly value: string;
}
/** A decimal in plain notation ("10000", "0.25", "-1"). */
export interface NumberLiteral extends Spanned {
  readonly value: string;
}
/** A number with its unit: `80%` (`%`), `3 vụ` (`vụ`), `20 điểm` (`điểm`); unit null where none was written. */
export interface Quantity extends NumberLiteral {
  readonly unit: Text | null;
}
/** A date `yyyy-mm-dd` that exists in the calendar. */
export interface DateLiteral extends Spanned {
  readonly value: string;
}

/** The file: clauses in text order. Nesting is found in `document`. */
export type Clause =
  | SetClause
  | EffectiveClause
  | SubjectClause
  | StatusClause
  | BasisClause
  | RoundingClause
  | GroupClause
  | CriterionClause
  | OfficeClause
  | GuidanceClause
  | DatumClause
  | EvidenceClause
  | NotApplicableClause
  | PassClause
  | BandsClause
  | CountClause
  | JudgementClause
  | BandLine
  | CountLine
  | ClassificationClause
  | LevelLine
  | CapLine
  | ExcludeLine
  | TestClause
  | GivenClause
  | ExpectClause;
export type ClauseKind = Clause["kind"];

// ── the set ──
export interface SetClause extends Spanned {
  readonly kind: "set";
  readonly title: Text | null;
  readonly code: Text | null;
  readonly version: Text | null;
}
export interface EffectiveClause extends Spanned {
  readonly kind: "effective";
  readonly date: DateLiteral | null;
  readonly proposed: boolean;
}
export interface SubjectClause extends Spanned {
  readonly kind: "subject";
  /** Canonical words, for example `chi đoàn`. */
  readonly subject: Text | null;
}
export interface StatusClause extends Spanned {
  readonly kind: "status";
  readonly status: ({ readonly value: "draft" | "issued" } & Spanned) | null;
}
export interface BasisClause extends Spanned {
  readonly kind: "basis";
  readonly text: Text | null;
}
export interface RoundingClause extends Spanned {
  readonly kind: "rounding";
  readonly digits: NumberLiteral | null;
}

// ── groups and criteria ──
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

// ── data and evidence ──
export interface DatumClause extends Spanned {
  readonly kind: "datum";
  readonly name: Text | null;
  readonly code: Text | null;
  readonly type: DatumType | null;
  readonly mayNotApply: boolean;
}
export type DatumType =
  | ({ readonly kind: "boolean" } & Spanned)
  | ({ readonly kind: "count" } & NumericRange & Spanned)
  | ({ readonly kind: "decimal"; readonly digits: NumberLiteral | null } & NumericRange & Spanned)
  | ({ readonly kind: "percent"; readonly digits: NumberLiteral | null } & NumericRange & Spanned)
  | ({ readonly kind: "date"; readonly from: DateLiteral | null; readonly to: DateLiteral | null } & Spanned)
  | ({ readonly kind: "choice"; readonly options: readonly Text[] } & Spanned);
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
export interface NotApplicableClause extends Spanned {
  readonly kind: "not-applicable";
  /** `không tính`, or points. */
  readonly rule: "excluded" | Quantity | null;
  readonly proposed: boolean;
}

// ── scoring ──
export interface PassClause extends Spanned {
  readonly kind: "pass";
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
export interface BandLine extends Spanned {
  readonly kind: "band";
  readonly interval: Interval | null;
  readonly award: Award | null;
}
export type Award =
  | ({ readonly kind: "fixed"; readonly points: Quantity } & Spanned)
  | ({ readonly kind: "proportional"; readonly reference: Quantity; readonly points: Quantity } & Spanned);
export interface CountClause extends Spanned {
  readonly kind: "count";
  readonly start: Quantity | null;
  readonly proposed: boolean;
}
export interface CountLine extends Spanned {
  readonly kind: "count-line";
  readonly direction: "deduct" | "award";
  readonly points: Quantity | null;
  readonly full: boolean;
  readonly step: Quantity | null;
  readonly datum: Text | null;
  readonly cap: Quantity | null;
}
export interface JudgementClause extends Spanned {
  readonly kind: "judgement";
  readonly from: Quantity | null;
  readonly to: Quantity | null;
  readonly step: Quantity | null;
  readonly proposed: boolean;
}

// ── expressions, intervals, conditions ──
export type Expression =
  | ({ readonly kind: "datum"; readonly name: Text } & Spanned)
  | ({ readonly kind: "quotient"; readonly numerator: Text; readonly denominator: Text } & Spanned);

export interface Interval extends Spanned {
  readonly lower: IntervalBound | null;
  readonly upper: IntervalBound | null;
}
export interface IntervalBound extends Spanned {
  readonly inclusive: boolean;
  readonly value: IntervalValue;
}
export type IntervalValue =
  | ({ readonly kind: "quantity"; readonly quantity: Quantity; readonly ofMaximum: boolean } & Spanned)
  | ({ readonly kind: "date"; readonly date: DateLiteral } & Spanned);

export type Condition =
  | ({ readonly kind: "all" | "any"; readonly of: readonly Condition[] } & Spanned)
  | ({ readonly kind: "is"; readonly name: Text; readonly value: boolean | Text } & Spanned)
  | ({ readonly kind: "in-interval"; readonly measure: Expression; readonly interval: Interval } & Spanned)
  | ({ readonly kind: "score"; readonly of: ScoreReference; readonly interval: Interval } & Spanned);
export type ScoreReference =
  | ({ readonly kind: "total" } & Spanned)
  | ({ readonly kind: "every-group" } & Spanned)
  | ({ readonly kind: "group" | "criterion"; readonly ordinal: Text } & Spanned);

// ── classification ──
export interface ClassificationClause extends Spanned {
  readonly kind: "classification";
  readonly proposed: boolean;
}
export interface LevelLine extends Spanned {
  readonly kind: "level";
  readonly title: Text | null;
  /** `khi còn lại`, or a condition. */
  readonly condition: "otherwise" | Condition | null;
}
export interface CapLine extends Spanned {
  readonly kind: "cap";
  readonly level: Text | null;
  readonly condition: Condition | null;
}
export interface ExcludeLine extends Spanned {
  readonly kind: "exclude";
  readonly condition: Condition | null;
}

// ── in-file tests ──
export interface TestClause extends Spanned {
  readonly kind: "test";
  readonly title: Text | null;
  readonly basedOn: Text | null;
}
export interface GivenClause extends Spanned {
  readonly kind: "given";
  readonly assignments: readonly Assignment[];
}
export interface Assignment extends Spanned {
  readonly target:
    | ({ readonly kind: "datum"; readonly name: Text } & Spanned)
    | ({ readonly kind: "criterion"; readonly ordinal: Text } & Spanned);
  readonly value: TestValue;
}
export type TestValue =
  | ({ readonly kind: "quantity"; readonly quantity: Quantity } & Spanned)
  | ({ readonly kind: "boolean"; readonly value: boolean } & Spanned)
  | ({ readonly kind: "text"; readonly text: Text } & Spanned)
  | ({ readonly kind: "date"; readonly date: DateLiteral } & Spanned)
  | ({ readonly kind: "not-applicable" } & Spanned)
  | ({ readonly kind: "unknown" } & Spanned)
  | ({ readonly kind: "not-classified" } & Spanned);
export interface ExpectClause extends Spanned {
  readonly kind: "expect";
  readonly expectations: readonly Expectation[];
}
export interface Expectation extends Spanned {
  readonly of: ({ readonly kind: "level" } & Spanned) | ScoreReference;
  readonly value: TestValue;
}
