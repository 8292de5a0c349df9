/** Where a set says what it rests on, and which measures of the programme it links there. */
import { type Criterion, criteria, type Datum, items, type Model, type Target } from "@tieuchi/engine";
import { quotesOf } from "./criteria-source.ts";

/** A passage cited by `căn cứ`: where it stands in the programme, and its words. */
export interface Citation {
  /** `PL6, mục 3.1` */
  readonly passage: string;
  readonly quotes: readonly string[];
}

/** A criterion, or the set as a whole, with everything that counts for it. */
export interface Place {
  readonly label: string;
  readonly citations: readonly Citation[];
  readonly measures: ReadonlySet<string>;
  /** The numbers that it states: in its title, in the names of its data, in its thresholds and its targets. */
  readonly numbers: ReadonlySet<string>;
}

export function citation(basis: string): Citation {
  return { passage: basis.slice(0, basis.indexOf("“")).replace(/[:,\s]+$/, ""), quotes: quotesOf(basis) };
}

/** Each criterion with the targets that it is measured by, and the set with its own data, levels and ranking. */
export function placesOf(model: Model): Place[] {
  const whole = place("the set", model, model.basis, model.data, [model.classification, model.ranking]);
  return [whole, ...[...criteria(model)].map((criterion) => placeOf(model, criterion))];
}

/** Everything that the set cites anywhere. */
export function citationsOf(model: Model): Citation[] {
  const bases = [model, ...model.targets, ...items(model)].flatMap(({ basis }) => basis);
  return bases.map(citation);
}

function placeOf(model: Model, criterion: Criterion): Place {
  const { ordinal, title, basis, data, measures, scoring, appliesWhen } = criterion;
  const own = place(`${ordinal} ${title}`, model, basis, data, [scoring, appliesWhen]);
  return { ...own, measures: new Set([...own.measures, ...measures]) };
}

function place(
  label: string,
  model: Model,
  basis: readonly string[],
  data: readonly Datum[],
  rules: readonly unknown[],
): Place {
  const targets = targetsIn(model, rules);
  const linked = [...data, ...targets].flatMap(({ measure }) => (measure === null ? [] : [measure]));
  const spoken = [label, ...data.map(({ name }) => name)].flatMap(numbersOf);
  const cited = label === "the set" ? [...basis, ...targets.flatMap((target) => target.basis)] : basis;
  return {
    label,
    citations: cited.map(citation),
    measures: new Set(linked),
    numbers: new Set([...spoken, ...decimalsIn(rules), ...decimalsIn(targets.map(({ rows }) => rows))]),
  };
}

/** The targets that the rules refer to, and those whose conditions they refer to in turn. */
function targetsIn(model: Model, rules: readonly unknown[]): Target[] {
  const codes = new Set<unknown>();
  walk(rules, (value) => {
    if (typeof value === "object" && value !== null && "kind" in value && value.kind === "target")
      codes.add("code" in value ? value.code : undefined);
  });
  return model.targets.filter(({ code }) => codes.has(code));
}

function decimalsIn(value: unknown): string[] {
  const found: string[] = [];
  walk(value, (part) => {
    if (typeof part === "string" && /^-?\d+(?:\.\d+)?$/.test(part)) found.push(part);
  });
  return found;
}

function walk(value: unknown, visit: (value: unknown) => void): void {
  visit(value);
  if (typeof value === "object" && value !== null) for (const part of Object.values(value)) walk(part, visit);
}

/** The numbers of a text as decimals: "97,8%", "01 ngày", "1.000", "một dự án". */
export function numbersOf(text: string): string[] {
  const written = text.match(/\d+(?:[.,]\d+)*/g) ?? [];
  const spoken = text.match(/(?<!\p{L})(?:một|hai)(?!\p{L})/giu) ?? [];
  return [
    ...written.map((number) =>
      number
        .replaceAll(".", "")
        .replace(",", ".")
        .replace(/^0+(?=\d)/, ""),
    ),
    ...spoken.map((word) => (word.toLowerCase() === "một" ? "1" : "2")),
  ];
}
