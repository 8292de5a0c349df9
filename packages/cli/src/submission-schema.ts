import {
  type Criterion,
  criteria,
  type Datum,
  type DatumType,
  type DecimalText,
  type JudgementScoring,
  type Limit,
  type Limits,
  type Model,
  YEAR_CODE,
} from "@tieuchi/engine";
import { schemaMessages as say } from "./schema-messages.ts";

/** A JSON Schema, or a part of one. */
export type Schema = { readonly [keyword: string]: unknown };

/**
 * The data that a set wants, as JSON Schema 2020-12 with Vietnamese titles: one property for each datum, each
 * criterion that a person judges and, where the set depends on it, the year.
 *
 * Whatever `checkSubmission` takes is valid, given texts in NFC. The schema takes more: it cannot compare two data,
 * count decimals or hold a date between days; where such a limit exists the description says so. Nothing is
 * required: what is missing or null is not known yet.
 */
export function submissionSchema(model: Model): Schema {
  const properties: Record<string, Schema> = {};
  if (model.period !== null) {
    const { firstYear, lastYear } = model.period;
    const year = { type: "integer", minimum: firstYear, maximum: lastYear };
    properties[YEAR_CODE] = property(say.year, say.yearMeaning, year, false);
  }
  const names = new Map(
    [...model.data, ...[...criteria(model)].flatMap(({ data }) => data)].map(({ code, name }) => [
      code,
      name,
    ]),
  );
  for (const datum of model.data) properties[datum.code] = datumSchema(datum, null, names);
  for (const criterion of criteria(model)) {
    for (const datum of criterion.data) properties[datum.code] = datumSchema(datum, criterion, names);
    const { scoring, code, ordinal, title, notApplicable } = criterion;
    if (scoring.kind !== "judgement") continue;
    const meaning = describe([say.judgement(ordinal, title), ...criterion.guidance]);
    properties[code] = property(title, meaning, judgementSchema(scoring), notApplicable !== null);
  }
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    $id: `urn:tieuchi:${model.code}:${model.version}`,
    title: say.title(model.title, model.version),
    description: say.meaning,
    type: "object",
    properties,
    additionalProperties: false,
  };
}

type Names = ReadonlyMap<string, string>;

function datumSchema(datum: Datum, criterion: Criterion | null, names: Names): Schema {
  const { name, type, mayNotApply, source } = datum;
  const meaning = describe([
    criterion === null ? say.ofSet : say.ofCriterion(criterion.ordinal, criterion.title),
    ...limitsInWords(type, names),
    ...(source === null ? [] : [say.source(source)]),
    ...(criterion?.guidance ?? []),
  ]);
  const valueSchema = values[type.kind] as (type: DatumType) => Schema;
  return property(name, meaning, valueSchema(type), mayNotApply);
}

type Of<K extends DatumType["kind"]> = Extract<DatumType, { kind: K }>;

const values = {
  boolean: () => ({ type: "boolean" }),
  count: (type) => ({ type: "integer", ...bounds(type) }),
  decimal: (type) => ({ type: type.digits === 0 ? "integer" : "number", ...bounds(type) }),
  percent: (type) => ({ type: type.digits === 0 ? "integer" : "number", ...bounds(type) }),
  date: () => ({ type: "string", format: "date" }),
  choice: ({ options }) => ({ enum: options }),
  checklist: ({ options }) => ({ type: "array", items: { enum: options }, uniqueItems: true }),
} satisfies { [K in DatumType["kind"]]: (type: Of<K>) => Schema };

function bounds({ from, to }: Limits): Schema {
  return {
    ...(from?.kind === "value" ? { minimum: Number(from.value) } : {}),
    ...(to?.kind === "value" ? { maximum: Number(to.value) } : {}),
  };
}

/** What a reader must know and the schema cannot hold. */
function limitsInWords(type: DatumType, names: Names): readonly string[] {
  if (type.kind === "date") return say.days(type.from, type.to);
  if (!("from" in type)) return [];
  const named = (limit: Limit | null) =>
    limit?.kind === "datum" ? (names.get(limit.code) ?? limit.code) : null;
  const unit = type.kind === "percent" ? "%" : type.unit;
  const digits = type.kind === "count" ? 0 : type.digits;
  return [
    say.unit(unit),
    ...(digits > 0 ? [say.digits(digits)] : []),
    ...say.limits(named(type.from), named(type.to)),
  ];
}

/** Above this many steps only the ends are given. */
const MOST_STEPS = 200;

/** The points on the step, one by one, so that no binary fraction gets in the way. */
function judgementSchema({ from, to, step }: JudgementScoring): Schema {
  const digits = Math.max(...[from, to, step].map(decimalsOf));
  const scaled = (value: DecimalText) => Math.round(Number(value) * 10 ** digits);
  const [first, last, by] = [scaled(from), scaled(to), scaled(step)];
  const count = Math.floor((last - first) / by) + 1;
  if (!(by > 0) || count > MOST_STEPS) return { type: "number", minimum: Number(from), maximum: Number(to) };
  return {
    enum: Array.from({ length: count }, (_, index) =>
      Number(((first + index * by) / 10 ** digits).toFixed(digits)),
    ),
  };
}

const decimalsOf = (value: DecimalText): number => value.split(".")[1]?.length ?? 0;

const NOT_APPLICABLE: Schema = {
  title: say.notApplicable,
  type: "object",
  properties: { notApplicable: { const: true } },
  required: ["notApplicable"],
  additionalProperties: false,
};

function property(title: string, description: string, value: Schema, mayNotApply: boolean): Schema {
  const unknown = { title: say.unknown, type: "null" };
  return { title, description, anyOf: [value, ...(mayNotApply ? [NOT_APPLICABLE] : []), unknown] };
}

const describe = (sentences: readonly string[]): string =>
  sentences.map((sentence) => (/[.!?]$/.test(sentence) ? sentence : `${sentence}.`)).join(" ");
