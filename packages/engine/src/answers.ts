/** Submitted answers, read once per evaluation into slots that the compiled clauses know by number. */
import { type DayNumber, readIsoDate } from "./calendar.ts";
import { type Decimal, decimalFromNumber } from "./decimal.ts";
import type { Datum, DatumType, IsoDate } from "./model.ts";
import type { Answer, Submission } from "./submission.ts";

export const NOT_APPLICABLE: unique symbol = Symbol("not applicable");

export interface ReadDate {
  readonly iso: IsoDate;
  readonly day: DayNumber;
}
/** null: not known yet. An answer of the wrong kind, which no checked submission holds, is as good as none. */
export type Reading =
  | Decimal
  | boolean
  | string
  | ReadDate
  | ReadonlySet<string>
  | typeof NOT_APPLICABLE
  | null;
export type Answers = readonly Reading[];

export interface Slot {
  readonly index: number;
  readonly kind: ReadingKind;
  /** null: the judgement of a criterion, or the year. */
  readonly datum: Datum | null;
}

type ReadingKind = "boolean" | "number" | "year" | "text" | "date" | "list";
export const readingKinds = {
  boolean: "boolean",
  count: "number",
  decimal: "number",
  percent: "number",
  date: "date",
  choice: "text",
  checklist: "list",
} as const satisfies Record<DatumType["kind"], ReadingKind>;

const readers = {
  boolean: (answer) => (typeof answer === "boolean" ? answer : null),
  number: (answer) => (typeof answer === "number" ? decimalFromNumber(answer) : null),
  year: (answer) => (isYear(answer) ? decimalFromNumber(answer) : null),
  text: (answer) => (typeof answer === "string" ? answer : null),
  date: readDate,
  list: (answer) => (isList(answer) ? new Set(answer) : null),
} satisfies Record<ReadingKind, (answer: Answer | undefined) => Reading>;

function readDate(answer: Answer | undefined): ReadDate | null {
  if (typeof answer !== "string") return null;
  const day = readIsoDate(answer);
  return day === null ? null : { iso: answer, day };
}

function isList(answer: Answer | undefined): answer is readonly string[] {
  return Array.isArray(answer);
}

/** With the year before and after it on the calendar too. */
function isYear(answer: Answer | undefined): answer is number {
  return Number.isInteger(answer) && Number(answer) > 1 && Number(answer) < 9999;
}

export function readAnswer(submission: Submission, code: string, kind: ReadingKind): Reading {
  if (!Object.hasOwn(submission, code)) return null;
  const answer = submission[code];
  const outside = typeof answer === "object" && answer !== null && "notApplicable" in answer;
  return outside && answer.notApplicable === true ? NOT_APPLICABLE : readers[kind](answer);
}

export function numberAt(answers: Answers, index: number): Decimal | null {
  const reading = answers[index];
  return typeof reading === "object" && reading !== null && "coefficient" in reading ? reading : null;
}

export function yearAt(answers: Answers, index: number): number | null {
  const year = numberAt(answers, index);
  return year && Number(year.coefficient);
}

export function listAt(answers: Answers, index: number): ReadonlySet<string> | null {
  const reading = answers[index];
  return reading instanceof Set ? reading : null;
}

export function dayAt(answers: Answers, index: number): DayNumber | null {
  const reading = answers[index];
  return typeof reading === "object" && reading !== null && "day" in reading ? reading.day : null;
}
