/** The one entry for submitted data. */
import { type Checked, checkDatum, checkJudgement, checkYear } from "./answer-check.ts";
import { formatQuantityVi } from "./format-vi.ts";
import { submissionMessages as messages } from "./messages/submission.ts";
import {
  type Code,
  type Criterion,
  type Datum,
  type JudgementScoring,
  type Limit,
  type Model,
  YEAR_CODE,
} from "./model.ts";
import { requireModel } from "./model-shape.ts";
import { nearest } from "./nearest.ts";
import type { Answer, Submission, SubmissionProblem } from "./submission.ts";
import { criteria, data, items } from "./walk.ts";

export type SubmissionCheck =
  | { readonly ok: true; readonly submission: Submission }
  | { readonly ok: false; readonly problems: readonly SubmissionProblem[] };

/** Further unknown fields are only counted, so that a hostile body cannot ask for endless suggestions. */
const MOST_UNKNOWN_FIELDS = 20;

/**
 * Checks data as it arrived (parsed JSON, of whatever shape) against a model. Keys are read in any Unicode form;
 * null and missing keys mean "not known yet" and are left out of the submission. All problems are gathered; nothing
 * of a submission with a problem is let through. Throws `ModelFormatError` for a model of another format or a
 * damaged one.
 *
 * @example
 * const check = checkSubmission(model, { dan_so: 10000, co_the: 12000 });
 * check.ok ? null : check.problems[0]?.code; // "above-limit"
 * check.ok ? null : check.problems[0]?.message;
 * // [có thẻ] là 12.000 người, lớn hơn [dân số] là 10.000 người; hãy xem lại hai số này.
 */
export function checkSubmission(model: Model, raw: unknown): SubmissionCheck {
  requireModel(model);
  if (typeof raw !== "object" || raw === null || Array.isArray(raw)) {
    return { ok: false, problems: [{ code: "wrong-kind", field: "", message: messages.notRecord(raw) }] };
  }
  const { fields, duplicates } = readFields(raw);
  const problems: SubmissionProblem[] = [];
  const answers = new Map<Code, Answer>();
  const take = (code: Code, check: (given: unknown) => Checked) => {
    const given = fields.get(code);
    fields.delete(code);
    if (given === null || given === undefined) return;
    const checked = check(given);
    if (checked.ok) answers.set(code, checked.answer);
    else problems.push({ code: checked.code, field: code, message: checked.message });
  };

  const { period } = model;
  if (period) take(YEAR_CODE, (given) => checkYear(given, period));
  const { known, judged } = questionsOf(model);
  for (const datum of known.values()) take(datum.code, (given) => checkDatum(given, datum));
  for (const { code, scoring, ordinal, title, notApplicable } of judged) {
    const subject = messages.judgement(ordinal, title);
    take(code, (given) => checkJudgement(given, scoring, notApplicable !== null, subject));
  }
  for (const datum of known.values()) problems.push(...checkLimitsByData(datum, answers, known));
  for (const field of duplicates) {
    problems.push({ code: "duplicate-field", field, message: messages.duplicate(field) });
  }
  problems.push(...unknownFields([...fields.keys()], model));
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, submission: Object.fromEntries(answers) };
}

interface Questions {
  /** Data by their codes. */
  readonly known: ReadonlyMap<Code, Datum>;
  readonly judged: readonly Judged[];
}
type Judged = Criterion & { readonly scoring: JudgementScoring };

/** Of models that were looked at before: many submissions are checked against one model. */
const remembered = new WeakMap<Model, Questions>();

/** What a model asks for. */
function questionsOf(model: Model): Questions {
  const before = remembered.get(model);
  if (before !== undefined) return before;
  const questions = {
    known: new Map([...data(model)].map(({ datum }) => [datum.code, datum])),
    judged: [...criteria(model)].filter((item): item is Judged => item.scoring.kind === "judgement"),
  };
  remembered.set(model, questions);
  return questions;
}

function readFields(raw: object): {
  readonly fields: Map<string, unknown>;
  readonly duplicates: ReadonlySet<string>;
} {
  const fields = new Map<string, unknown>();
  const duplicates = new Set<string>();
  for (const [key, given] of Object.entries(raw)) {
    const field = key.normalize("NFC");
    if (fields.has(field)) duplicates.add(field);
    fields.set(field, given);
  }
  return { fields, duplicates };
}

/** Limits set by another datum; checked only when both are known and sound. */
function checkLimitsByData(
  datum: Datum,
  answers: ReadonlyMap<Code, Answer>,
  byCode: ReadonlyMap<Code, Datum>,
): readonly SubmissionProblem[] {
  const { type } = datum;
  if (!("unit" in type) && type.kind !== "percent") return [];
  const unitOf = (other: Datum) => ("unit" in other.type ? other.type.unit : "%");
  const quantity = (other: Datum, value: number) => formatQuantityVi(value, unitOf(other));
  const given = answers.get(datum.code);

  const broken = (limit: Limit | null, side: -1 | 1) => {
    const other = limit?.kind === "datum" ? byCode.get(limit.code) : undefined;
    const bound = other && answers.get(other.code);
    if (!other || typeof bound !== "number" || typeof given !== "number") return [];
    if (side < 0 ? given >= bound : given <= bound) return [];
    const say = side < 0 ? messages.belowDatum : messages.aboveDatum;
    const message = say(
      messages.datum(datum.name),
      quantity(datum, given),
      other.name,
      quantity(other, bound),
    );
    return [{ code: side < 0 ? "below-limit" : "above-limit", field: datum.code, message } as const];
  };
  return [...broken(type.from, -1), ...broken(type.to, 1)];
}

function unknownFields(fields: readonly string[], model: Model): readonly SubmissionProblem[] {
  if (fields.length === 0) return [];
  const named = namesOf(model);
  const computed = new Set([...items(model)].map(({ code }) => code));
  const codes = [...new Set(named.values())];
  const problems = fields.slice(0, MOST_UNKNOWN_FIELDS).map((field): SubmissionProblem => {
    const code = named.get(nameKey(field));
    if (code !== undefined) {
      return { code: "name-instead-of-code", field, message: messages.nameInsteadOfCode(field, code) };
    }
    if (computed.has(field)) return { code: "unknown-field", field, message: messages.computedItem(field) };
    return {
      code: "unknown-field",
      field,
      message: messages.unknownField(field, suggest(field, named, codes)),
    };
  });
  const more = fields.length - problems.length;
  if (more > 0)
    problems.push({ code: "unknown-field", field: "", message: messages.moreUnknownFields(more) });
  return problems;
}

/** Names people might send in place of a code: of the year, data, and ordinals and titles of judged criteria. */
function namesOf(model: Model): ReadonlyMap<string, Code> {
  const named = new Map<string, Code>();
  if (model.period) for (const name of messages.yearNames) named.set(nameKey(name), YEAR_CODE);
  for (const { datum } of data(model)) named.set(nameKey(datum.name), datum.code);
  for (const { scoring, code, ordinal, title } of criteria(model)) {
    if (scoring.kind === "judgement") named.set(nameKey(ordinal), code).set(nameKey(title), code);
  }
  return named;
}

function nameKey(name: string): string {
  return name.normalize("NFC").toLowerCase().replace(/[[\]]/g, "").replace(/\s+/g, " ").trim();
}

/** The nearest code, by spelling of the codes or of the names they stand for. */
function suggest(field: string, named: ReadonlyMap<string, Code>, codes: readonly Code[]): Code | null {
  const words = [...codes, ...named.keys()];
  const word = nearest(field, words);
  return word === null ? null : (named.get(word) ?? word);
}
