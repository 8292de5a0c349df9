/**
 * The shape of a model, so that one edited by hand or damaged on its way is refused with the place of the damage
 * instead of failing somewhere inside. What names and numbers mean is looked at by `load`.
 */
import { modelMessages } from "./messages/model.ts";
import {
  type Award,
  type Band,
  type Bound,
  type Classification,
  type Condition,
  type CountLine,
  type Criterion,
  type DateBound,
  type Datum,
  type DatumType,
  type EvidenceRequirement,
  type Expression,
  type Gate,
  type Group,
  type Interval,
  type Item,
  type Level,
  type Limit,
  MODEL_FORMAT,
  type Model,
  type NotApplicableRule,
  type Rounding,
  type ScoreReference,
  type Scoring,
} from "./model.ts";
import { ModelFormatError, modelDecimal } from "./model-error.ts";

/** `where` names the part of the text, `path` the field below it. */
interface Place {
  readonly where: string;
  readonly path: string;
}
type Check = (value: unknown, place: Place) => void;
/** A row for each field: a field new in the model does not compile until it has one. */
type Fields<T> = { readonly [K in keyof T]-?: Check };
type Kinds<T extends { readonly kind: string }> = {
  readonly [K in T["kind"]]: Fields<Omit<Extract<T, { readonly kind: K }>, "kind">>;
};

const below = ({ where, path }: Place, field: string | number): Place => ({
  where,
  path: path === "" ? `${field}` : `${path}.${field}`,
});
function refuse({ where, path }: Place): never {
  throw new ModelFormatError(modelMessages.damaged(where, path));
}
function asRecord(value: unknown, place: Place): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : refuse(place);
}

const when =
  (fits: (value: unknown) => boolean): Check =>
  (value, place) => {
    if (!fits(value)) refuse(place);
  };
const text = when((value) => typeof value === "string");
const decimal: Check = (value, place) => {
  if (typeof value !== "string") return refuse(place);
  modelDecimal(value, place.where);
};
const flag = when((value) => typeof value === "boolean");
const digits = when((value) => Number.isInteger(value) && Number(value) >= 0 && Number(value) <= 100);
const anyOf = (words: Readonly<Record<string, true>>) =>
  when((value) => typeof value === "string" && Object.hasOwn(words, value));
const orNull =
  (check: Check): Check =>
  (value, place) => {
    if (value !== null) check(value, place);
  };
const list =
  (check: Check): Check =>
  (value, place) => {
    if (!Array.isArray(value)) return refuse(place);
    for (const [index, entry] of value.entries()) check(entry, below(place, index));
  };
const record =
  <T>(fields: Fields<T>): Check =>
  (value, place) => {
    const given = asRecord(value, place);
    for (const [field, check] of Object.entries<Check>(fields)) check(given[field], below(place, field));
  };
const oneOf =
  <T extends { readonly kind: string }>(kinds: Kinds<T>): Check =>
  (value, place) => {
    const { kind } = asRecord(value, place);
    if (typeof kind !== "string") return refuse(below(place, "kind"));
    // A kind from a newer writer has no room here.
    if (!Object.hasOwn(kinds, kind)) throw new ModelFormatError(modelMessages.unknownKind(place.where, kind));
    record(kinds[kind as T["kind"]])(value, place);
  };

const bound = record<Bound>({ value: decimal, inclusive: flag });
const interval = record<Interval>({ lower: orNull(bound), upper: orNull(bound) });
const dateBound = record<DateBound>({ value: text, inclusive: flag });
const expression = oneOf<Expression>({
  datum: { code: text, unit: text },
  quotient: { numerator: text, denominator: text, unit: text },
});
const condition: Check = (value, place) => conditions(value, place);
const conditions = oneOf<Condition>({
  all: { of: list(condition) },
  any: { of: list(condition) },
  "boolean-is": { datum: text, value: flag },
  "choice-is": { datum: text, value: text },
  "date-in": { datum: text, lower: orNull(dateBound), upper: orNull(dateBound) },
  "in-interval": { measure: expression, interval },
  score: {
    of: oneOf<ScoreReference>({ total: {}, "every-group": {}, item: { code: text } }),
    interval,
    unit: anyOf({ points: true, "percent-of-maximum": true }),
  },
});

const limit = orNull(oneOf<Limit>({ value: { value: decimal }, datum: { code: text } }));
const datumType = oneOf<DatumType>({
  boolean: {},
  count: { unit: text, from: limit, to: limit },
  decimal: { unit: text, digits, from: limit, to: limit },
  percent: { digits, from: limit, to: limit },
  date: { from: orNull(text), to: orNull(text) },
  choice: { options: list(text) },
});
const datum = record<Datum>({ code: text, name: text, type: datumType, mayNotApply: flag });

const award = oneOf<Award>({
  fixed: { points: decimal },
  proportional: { reference: decimal, points: decimal },
});
const scoring = oneOf<Scoring>({
  pass: { proposed: flag, condition, points: decimal, otherwise: decimal },
  bands: { proposed: flag, measure: expression, bands: list(record<Band>({ interval, award })) },
  count: {
    proposed: flag,
    start: decimal,
    lines: list(
      record<CountLine>({
        kind: anyOf({ deduct: true, award: true }),
        points: decimal,
        step: decimal,
        datum: text,
        cap: orNull(decimal),
      }),
    ),
  },
  judgement: { proposed: flag, from: decimal, to: decimal, step: decimal },
});

const common = {
  code: text,
  ordinal: text,
  title: text,
  maximum: decimal,
  proposed: flag,
  basis: list(text),
};
const item: Check = (value, place) => {
  const { kind, ordinal } = asRecord(value, place);
  const known = kind === "criterion" && typeof ordinal === "string";
  items(value, known ? { where: modelMessages.criterion(ordinal), path: "" } : place);
};
const group: Fields<Omit<Group, "kind">> = { ...common, items: list(item) };
const items = oneOf<Item>({
  group,
  criterion: {
    ...common,
    office: orNull(text),
    guidance: list(text),
    data: list(datum),
    evidence: list(record<EvidenceRequirement>({ code: text, title: text, required: flag })),
    scoring,
    notApplicable: orNull(
      oneOf<NotApplicableRule>({ points: { points: decimal, proposed: flag }, excluded: {} }),
    ),
  } satisfies Fields<Omit<Criterion, "kind">>,
});

const classification = record<Classification>({
  proposed: flag,
  levels: list(record<Level>({ title: text, condition: orNull(condition) })),
  gates: list(oneOf<Gate>({ cap: { level: text, condition }, exclude: { condition } })),
});

const model = record<Model>({
  format: () => {},
  code: text,
  title: text,
  version: text,
  effectiveFrom: text,
  subject: text,
  status: text,
  basis: list(text),
  rounding: orNull(record<Rounding>({ digits })),
  maximum: decimal,
  items: list(oneOf<Group>({ group })),
  classification: (value, { path }) =>
    orNull(classification)(value, { where: modelMessages.classification, path }),
});

/** Models already looked at: `checkSubmission` is called for each submission of one model. */
const sound = new WeakSet<object>();

/** Refuses a model of another format, or one that has not the shape of a model. */
export function requireModel(given: Model): void {
  const value: unknown = given;
  if (typeof value !== "object" || value === null) {
    throw new ModelFormatError(modelMessages.format(null, MODEL_FORMAT));
  }
  if (sound.has(value)) return;
  const { format } = given;
  if (format !== MODEL_FORMAT) throw new ModelFormatError(modelMessages.format(format, MODEL_FORMAT));
  model(value, { where: modelMessages.model, path: "" });
  sound.add(value);
}
