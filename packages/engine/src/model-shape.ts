/**
 * The shape of a model, so that one edited by hand or damaged on its way is refused with the place of the damage
 * instead of failing somewhere inside. What names and numbers mean is looked at by `load`.
 */
import { condition, expression, scoring, yearDay } from "./clause-shape.ts";
import { modelMessages } from "./messages/model.ts";
import {
  type Classification,
  type Criterion,
  type Datum,
  type DatumType,
  type EvidenceRequirement,
  type Gate,
  type Group,
  type Item,
  type Level,
  type Limit,
  MODEL_FORMAT,
  type Model,
  type NotApplicableRule,
  type Period,
  type PointRange,
  type Quota,
  type Ranking,
  type RankingKey,
  type Rounding,
  type Roundings,
  type Target,
  type TargetRow,
  type Transition,
} from "./model.ts";
import { ModelFormatError } from "./model-error.ts";
import {
  anyOf,
  asRecord,
  type Check,
  date,
  decimal,
  type Fields,
  flag,
  list,
  oneOf,
  orNull,
  record,
  text,
  whole,
} from "./shape.ts";

const digits = whole(0, 100);
/** With the years before and after on the calendar too. */
const year = whole(2, 9998);
const limit = orNull(oneOf<Limit>({ value: { value: decimal }, datum: { code: text } }));
const datumType = oneOf<DatumType>({
  boolean: {},
  count: { unit: text, from: limit, to: limit },
  decimal: { unit: text, digits, from: limit, to: limit },
  percent: { digits, from: limit, to: limit },
  date: { from: orNull(date), to: orNull(date) },
  choice: { options: list(text) },
  checklist: { options: list(text) },
});
const datum = record<Datum>({
  code: text,
  name: text,
  type: datumType,
  mayNotApply: flag,
  measure: orNull(text),
  previousOf: orNull(text),
  source: orNull(text),
});

const common = {
  code: text,
  ordinal: text,
  title: text,
  maximum: decimal,
  proposed: flag,
  basis: list(text),
  appliesWhen: orNull(condition),
  weight: orNull(decimal),
};
const item: Check = (value, place) => {
  const { kind, ordinal } = asRecord(value, place);
  const known = kind === "criterion" && typeof ordinal === "string";
  items(value, known ? { where: modelMessages.criterion(ordinal), path: "" } : place);
};
const group: Fields<Omit<Group, "kind">> = {
  ...common,
  role: anyOf({ base: true, bonus: true, penalty: true }),
  aggregate: anyOf({
    sum: true,
    mean: true,
    "weighted-mean": true,
    product: true,
    lowest: true,
    highest: true,
  }),
  rescaled: flag,
  items: list(item),
};
const items = oneOf<Item>({
  group,
  criterion: {
    ...common,
    office: orNull(text),
    guidance: list(text),
    measures: list(text),
    data: list(datum),
    evidence: list(record<EvidenceRequirement>({ code: text, title: text, required: flag })),
    scoring,
    range: record<PointRange>({ from: decimal, to: orNull(decimal) }),
    notApplicable: orNull(
      oneOf<NotApplicableRule>({ points: { points: decimal, proposed: flag }, excluded: {} }),
    ),
  } satisfies Fields<Omit<Criterion, "kind">>,
});

const targetRow = record<TargetRow>({
  years: orNull(record<NonNullable<TargetRow["years"]>>({ from: year, to: year })),
  option: orNull(text),
  value: decimal,
  inclusive: flag,
  range: orNull(record<NonNullable<TargetRow["range"]>>({ from: decimal, to: decimal })),
  proposed: flag,
});
const target = record<Target>({
  code: text,
  name: text,
  unit: text,
  direction: anyOf({ "at-least": true, "at-most": true }),
  byYear: flag,
  by: orNull(text),
  rows: list(targetRow),
  measure: orNull(text),
  proposed: flag,
  basis: list(text),
});

const classification = record<Classification>({
  proposed: flag,
  levels: list(
    record<Level>({ title: text, condition: orNull(condition), validYears: orNull(whole(1, 9999)) }),
  ),
  gates: list(
    oneOf<Gate>({
      cap: { level: text, condition },
      drop: { levels: whole(0, 9999), condition },
      exclude: { condition },
    }),
  ),
  quotas: list(record<Quota>({ level: text, percent: decimal })),
});
const rounding = orNull(
  record<Rounding>({ step: decimal, mode: anyOf({ "half-up": true, up: true, down: true }) }),
);

const model = record<Model>({
  format: () => {},
  code: text,
  title: text,
  version: text,
  effectiveFrom: text,
  transition: orNull(record<Transition>({ openedBefore: date, version: text })),
  subject: text,
  status: text,
  basis: list(text),
  scale: anyOf({ points: true, criteria: true }),
  period: orNull(record<Period>({ firstYear: year, lastYear: year, from: yearDay, to: yearDay })),
  roundings: record<Roundings>({ criterion: rounding, group: rounding, total: rounding }),
  passMark: decimal,
  data: list(datum),
  targets: list(target),
  maximum: decimal,
  overflow: flag,
  totalScale: orNull(decimal),
  items: list(oneOf<Group>({ group })),
  classification: (value, { path }) =>
    orNull(classification)(value, { where: modelMessages.classification, path }),
  ranking: orNull(
    record<Ranking>({
      within: list(text),
      by: list(record<RankingKey>({ of: expression, first: anyOf({ highest: true, lowest: true }) })),
    }),
  ),
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
