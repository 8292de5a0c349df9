/** Submitted answers, read once per evaluation into slots that the compiled clauses know by number. */
import { type Decimal, decimalFromNumber } from "./decimal.ts";
import type { Datum, DatumType } from "./model.ts";
import type { Submission } from "./submission.ts";

export const NOT_APPLICABLE: unique symbol = Symbol("not applicable");

/** null: not known yet. An answer of the wrong kind, which no checked submission holds, is as good as none. */
export type Reading = Decimal | boolean | string | typeof NOT_APPLICABLE | null;
export type Answers = readonly Reading[];

export interface Slot {
  readonly index: number;
  /** null: the judgement of a criterion. */
  readonly datum: Datum | null;
}

type ReadingKind = "boolean" | "number" | "string";
const readingKinds = {
  boolean: "boolean",
  count: "number",
  decimal: "number",
  percent: "number",
  date: "string",
  choice: "string",
} as const satisfies Record<DatumType["kind"], ReadingKind>;

export function readingKind(slot: Slot): ReadingKind {
  return slot.datum ? readingKinds[slot.datum.type.kind] : "number";
}

export function readAnswer(submission: Submission, code: string, kind: ReadingKind): Reading {
  if (!Object.hasOwn(submission, code)) return null;
  const answer = submission[code];
  if (typeof answer === "object" && answer !== null)
    return answer.notApplicable === true ? NOT_APPLICABLE : null;
  if (typeof answer !== kind) return null;
  return typeof answer === "number" ? decimalFromNumber(answer) : (answer ?? null);
}

export function numberAt(answers: Answers, index: number): Decimal | null {
  const reading = answers[index];
  return typeof reading === "object" ? reading : null;
}
