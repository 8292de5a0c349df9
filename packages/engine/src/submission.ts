/**
 * Submitted data: one flat record from code to answer. A datum answers under its own code, a judgement under
 * the code of its criterion, the year that is scored under `nam`. A missing key or null means "not known yet" and never turns into 0.
 */
import type { Code } from "./model.ts";

/** A checklist answers with the list of the options that are ticked. */
export type Answer = number | boolean | string | readonly string[] | NotApplicable;
/** "không áp dụng", allowed only where the author of the criteria says so. */
export interface NotApplicable {
  readonly notApplicable: true;
}

/** As it arrives: keys in any Unicode form, null allowed. Numbers are JSON numbers, dates `yyyy-mm-dd`. */
export type RawSubmission = Readonly<Record<string, unknown>>;
/** Checked by `checkSubmission`: known codes, right kinds, inside all limits. */
export type Submission = Readonly<Record<Code, Answer>>;

/** One fault of a submission: where, what, and how to mend it, in Vietnamese. */
export interface SubmissionProblem {
  readonly code: SubmissionProblemCode;
  /** The key as submitted, normalised to NFC. */
  readonly field: string;
  readonly message: string;
}
export type SubmissionProblemCode =
  | "unknown-field"
  | "duplicate-field"
  | "name-instead-of-code"
  | "wrong-kind"
  | "not-whole"
  | "too-many-decimals"
  | "number-too-long"
  | "below-limit"
  | "above-limit"
  | "impossible-date"
  | "unknown-option"
  | "listed-twice"
  | "off-step"
  | "not-applicable-not-allowed";
