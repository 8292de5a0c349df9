/** Checks one answer against the kind and the fixed limits of its datum or judgement. */
import { daysInMonth } from "./calendar.ts";
import {
  add,
  compare,
  type Decimal,
  decimalFromNumber,
  decimalsNeeded,
  floorQuotient,
  formatDecimal,
  multiply,
  subtract,
  toExactNumber,
} from "./decimal.ts";
import { formatDateVi, formatNumberVi, formatQuantityVi } from "./format-vi.ts";
import { submissionMessages as messages, type WantedKind } from "./messages/submission.ts";
import type { Datum, DatumType, IsoDate, JudgementScoring, Limits, Period } from "./model.ts";
import { modelDecimal } from "./model-error.ts";
import { nearest } from "./nearest.ts";
import type { Answer, SubmissionProblemCode } from "./submission.ts";

export type Checked =
  | { readonly ok: true; readonly answer: Answer }
  | { readonly ok: false; readonly code: SubmissionProblemCode; readonly message: string };

type Of<K extends DatumType["kind"]> = Extract<DatumType, { kind: K }>;
type Check<K extends DatumType["kind"]> = (given: unknown, type: Of<K>, subject: string) => Checked;

export function checkDatum(given: unknown, datum: Datum): Checked {
  const subject = messages.datum(datum.name);
  if (isNotApplicable(given)) return checkNotApplicable(datum.mayNotApply, subject);
  const check = checks[datum.type.kind] as Check<DatumType["kind"]>;
  return check(given, datum.type, subject);
}

const checks = {
  boolean: (given, { kind }, subject) =>
    typeof given === "boolean"
      ? accept(given)
      : refuse("wrong-kind", messages.wrongKind(subject, kind, given)),
  count: (given, type, subject) => checkNumber(given, type, { ...type, digits: 0 }, subject),
  decimal: (given, type, subject) => checkNumber(given, type, type, subject),
  percent: (given, type, subject) => checkNumber(given, type, { ...type, unit: "%" }, subject),
  date: checkDate,
  choice(given, { kind, options }, subject) {
    if (typeof given !== "string") return refuse("wrong-kind", messages.wrongKind(subject, kind, given));
    const option = optionNamed(given, options);
    return option === undefined ? unknownOption(given, options, subject) : accept(option);
  },
  checklist: checkList,
} satisfies { [K in DatumType["kind"]]: Check<K> };

function optionNamed(given: string, options: readonly string[]): string | undefined {
  const text = given.normalize("NFC");
  return options.find((candidate) => candidate.normalize("NFC") === text);
}

function unknownOption(given: string, options: readonly string[], subject: string): Checked {
  const text = given.normalize("NFC");
  return refuse("unknown-option", messages.unknownOption(subject, text, options, nearest(text, options)));
}

/** Any of the options, each once; kept in the order of the text, so that equal answers look equal. */
function checkList(given: unknown, { kind, options }: Of<"checklist">, subject: string): Checked {
  if (!Array.isArray(given)) return refuse("wrong-kind", messages.wrongKind(subject, kind, given));
  const ticked = new Set<string>();
  for (const entry of given as readonly unknown[]) {
    if (typeof entry !== "string") return refuse("wrong-kind", messages.wrongKind(subject, kind, entry));
    const option = optionNamed(entry, options);
    if (option === undefined) return unknownOption(entry, options, subject);
    if (ticked.has(option)) return refuse("listed-twice", messages.listedTwice(subject, option));
    ticked.add(option);
  }
  return accept(options.filter((option) => ticked.has(option)));
}

function checkNumber(
  given: unknown,
  type: Of<"count" | "decimal" | "percent">,
  { from, to, unit, digits }: Limits & { readonly unit: string; readonly digits: number },
  subject: string,
): Checked {
  const number = readNumber(given, type.kind, subject);
  if (!number.ok) return number;
  const { value } = number;
  const quantity = () => formatQuantityVi(formatDecimal(value), unit);
  if (decimalsNeeded(value) > digits) {
    return type.kind === "count"
      ? refuse("not-whole", messages.notWhole(subject, quantity()))
      : refuse("too-many-decimals", messages.tooManyDecimals(subject, quantity(), digits));
  }
  if (from?.kind === "value" && compare(value, modelDecimal(from.value, subject)) < 0) {
    return refuse("below-limit", messages.below(subject, quantity(), formatQuantityVi(from.value, unit)));
  }
  if (to?.kind === "value" && compare(value, modelDecimal(to.value, subject)) > 0) {
    return refuse("above-limit", messages.above(subject, quantity(), formatQuantityVi(to.value, unit)));
  }
  return accept(toExactNumber(value));
}

const MOST_DIGITS = 15;

/** A finite JSON number of so few digits that its shortest text is what the sender wrote. */
function readNumber(
  given: unknown,
  kind: WantedKind,
  subject: string,
): { readonly ok: true; readonly value: Decimal } | Extract<Checked, { ok: false }> {
  const value = typeof given === "number" ? decimalFromNumber(given) : null;
  if (!value) return refuse("wrong-kind", messages.wrongKind(subject, kind, given));
  const digits = formatDecimal(value).replace(/^-?(0\.0*)?|\./g, "");
  return digits.length > MOST_DIGITS
    ? refuse("number-too-long", messages.tooLong(subject))
    : { ok: true, value };
}

function checkDate(given: unknown, { kind, from, to }: Of<"date">, subject: string): Checked {
  const written = typeof given === "string" ? readDate(given) : null;
  if (typeof given !== "string" || !written)
    return refuse("wrong-kind", messages.wrongKind(subject, kind, given));
  const shown = formatDateVi(written.iso);
  if (!dateExists(written)) return refuse("impossible-date", messages.impossibleDate(subject, shown));
  if (written.iso !== given) return refuse("wrong-kind", messages.dateWritten(subject, given, written.iso));
  if (from !== null && given < from) {
    return refuse("below-limit", messages.tooEarly(subject, shown, formatDateVi(from)));
  }
  if (to !== null && given > to)
    return refuse("above-limit", messages.tooLate(subject, shown, formatDateVi(to)));
  return accept(given);
}

interface WrittenDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly iso: IsoDate;
}

/** Understands dd/mm/yyyy too, so that the refusal can say how to write it. */
function readDate(text: string): WrittenDate | null {
  const iso = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  const vietnamese = /^(\d\d?)\/(\d\d?)\/(\d{4})$/.exec(text.trim());
  const [year, month, day] = iso ? iso.slice(1) : vietnamese ? vietnamese.slice(1).reverse() : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const padded = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return { year: Number(year), month: Number(month), day: Number(day), iso: padded };
}

function dateExists({ year, month, day }: WrittenDate): boolean {
  return year >= 1 && day >= 1 && day <= daysInMonth(year, month);
}

/** The year that is scored: a whole number of the period. */
export function checkYear(given: unknown, { firstYear, lastYear }: Period): Checked {
  const subject = messages.year;
  if (isNotApplicable(given)) return checkNotApplicable(false, subject);
  if (typeof given !== "number" || !Number.isInteger(given)) {
    return refuse("wrong-kind", messages.wrongKind(subject, "year", given));
  }
  if (firstYear <= given && given <= lastYear) return accept(given);
  const code = given < firstYear ? "below-limit" : "above-limit";
  return refuse(code, messages.outsidePeriod(subject, given, firstYear, lastYear));
}

/** A judgement: within its range and on its step. "Không áp dụng" needs a rule in the criterion. */
export function checkJudgement(
  given: unknown,
  scoring: JudgementScoring,
  mayNotApply: boolean,
  subject: string,
): Checked {
  if (isNotApplicable(given)) return checkNotApplicable(mayNotApply, subject);
  const number = readNumber(given, "judgement", subject);
  if (!number.ok) return number;
  const { value } = number;
  const from = modelDecimal(scoring.from, subject);
  const to = modelDecimal(scoring.to, subject);
  const points = (decimal: Decimal) => formatQuantityVi(formatDecimal(decimal), "điểm");
  if (compare(value, from) < 0)
    return refuse("below-limit", messages.below(subject, points(value), points(from)));
  if (compare(value, to) > 0)
    return refuse("above-limit", messages.above(subject, points(value), points(to)));
  const step = modelDecimal(scoring.step, subject);
  const steps = floorQuotient(subtract(value, from), step);
  const below = add(from, multiply(step, { coefficient: steps, scale: 0 }));
  if (compare(below, value) !== 0) {
    const above = add(below, step);
    const nearby = [below, ...(compare(above, to) <= 0 ? [above] : [])];
    const names = nearby.map((decimal) => formatNumberVi(formatDecimal(decimal))).join(" hoặc ");
    return refuse(
      "off-step",
      messages.offStep(subject, points(value), points(step), points(from), `${names} điểm`),
    );
  }
  return accept(toExactNumber(value));
}

function isNotApplicable(given: unknown): boolean {
  if (typeof given !== "object" || given === null || Array.isArray(given)) return false;
  const keys = Object.keys(given);
  return (
    keys.length === 1 &&
    keys[0] === "notApplicable" &&
    "notApplicable" in given &&
    given.notApplicable === true
  );
}

function checkNotApplicable(allowed: boolean, subject: string): Checked {
  return allowed
    ? accept({ notApplicable: true })
    : refuse("not-applicable-not-allowed", messages.notApplicable(subject));
}

function accept(answer: Answer): Checked {
  return { ok: true, answer };
}

function refuse(code: SubmissionProblemCode, message: string): Extract<Checked, { ok: false }> {
  return { ok: false, code, message };
}
