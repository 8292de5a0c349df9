import {
  type Answer,
  type Code,
  type Condition,
  type Criterion,
  criteria,
  type Datum,
  type DatumType,
  type Expression,
  formatNumberVi,
  type Group,
  type IsoDate,
  type Item,
  items,
  type Limit,
  type Model,
  readIsoDate,
  type Target,
  YEAR_CODE,
} from "@tieuchi/engine";
import { type Exact, exact, ZERO } from "../../numbers/exact.ts";
import { closed, type End, type Grid, hull, point, type Range } from "../terms/range.ts";
import type { Term } from "../terms/term.ts";
import { type Units, unitsBelow } from "../terms/units.ts";

/** What may be answered under one code, before limits by other data. */
export type Domain =
  /** Numbers on a grid; dates are day numbers. */
  | { readonly kind: "number"; readonly range: Range; readonly grid: Grid }
  /** Exactly one of them; `có` and `không` for a yes-or-no datum. */
  | { readonly kind: "options"; readonly options: readonly string[] }
  /** Any of them. */
  | { readonly kind: "checklist"; readonly options: readonly string[] };

/** Something that a submission answers: a datum, a judgement or the year. */
export interface Variable {
  readonly code: Code;
  readonly domain: Domain;
  readonly mayNotApply: boolean;
  /** null for a judgement and the year. */
  readonly datum: Datum | null;
}

/** `below` may not exceed `above`. */
export interface Order {
  readonly below: Code;
  readonly above: Code;
}

export const YES = "có";
export const NO = "không";

const gridOf = (digits: number): Grid => ({ origin: ZERO, step: { n: 1n, d: 10n ** BigInt(digits) } });
const WHOLE = gridOf(0);
export const whole = (value: number): Exact => ({ n: BigInt(value), d: 1n });

/** Everything a submission may say, and what of the model is looked up by code. */
export class Space {
  readonly model: Model;
  readonly variables: ReadonlyMap<Code, Variable>;
  readonly items: ReadonlyMap<Code, Item>;
  readonly targets: ReadonlyMap<Code, Target>;
  /** Conditions on scores and on other sets, by the key under which a box decides them. */
  readonly openConditions = new Map<string, Condition>();
  readonly #openKeys = new WeakMap<Condition, string>();
  /** Terms of expressions in which nothing depends on year or options. */
  readonly settledTerms = new WeakMap<Expression, Term>();
  readonly #orders: readonly Order[];
  readonly #above: ReadonlyMap<Code, readonly Group[]>;

  constructor(model: Model) {
    this.model = model;
    this.items = new Map([...items(model)].map((item) => [item.code, item]));
    this.targets = new Map(model.targets.map((target) => [target.code, target]));
    this.#above = groupsAbove(model.items);
    this.variables = new Map(variablesOf(model).map((variable) => [variable.code, variable]));
    this.#orders = [...this.variables.keys()].flatMap((code) => this.#ordersOf(code));
  }

  /** The maximum of an item in units. */
  maximumOf(code: Code): Units {
    return unitsBelow(exact(this.items.get(code)?.maximum ?? "0"));
  }

  /** All that a criterion could ever give by its range. */
  everyPointOf({ range, maximum }: Criterion): Range {
    return { low: closed(exact(range.from)), high: closed(exact(range.to ?? maximum)) };
  }

  /** The groups that hold an item, the outermost first. */
  readonly groupsAbove = (code: Code): readonly Group[] => this.#above.get(code) ?? [];

  /** Pairs of data, this one among them, of which one may not exceed the other. */
  limitsBetween(code: Code): readonly Order[] {
    return this.#orders.filter(({ below, above }) => below === code || above === code);
  }

  /** The number that an answer stands for; null for other answers. */
  exactOf(code: Code, answer: Answer): Exact | null {
    if (typeof answer === "number") return exactOfNumber(answer);
    if (Array.isArray(answer)) return whole(answer.length);
    if (typeof answer !== "string" || this.variables.get(code)?.datum?.type.kind !== "date") return null;
    const day = readIsoDate(answer);
    return day === null ? null : whole(day);
  }

  /** The key of a condition that no box settles by data alone; the same for equal conditions. */
  openKey(condition: Condition): string {
    let key = this.#openKeys.get(condition);
    if (key === undefined) {
      key = `=${JSON.stringify(condition)}`;
      this.#openKeys.set(condition, key);
      if (!this.openConditions.has(key)) this.openConditions.set(key, condition);
    }
    return key;
  }

  #ordersOf(code: Code): readonly Order[] {
    const [from, to] = [this.#limit(code, "from"), this.#limit(code, "to")];
    return [
      ...(from?.kind === "datum" ? [{ below: from.code, above: code }] : []),
      ...(to?.kind === "datum" ? [{ below: code, above: to.code }] : []),
    ];
  }

  /** Whether limits lead from one number to another, directly or through others. */
  isLimitedBy(code: Code, by: Code): boolean {
    return (["from", "to"] as const).some((side) => {
      for (let at = this.limiting(code, side); at !== null; at = this.limiting(at, side))
        if (at === by) return true;
      return false;
    });
  }

  /** The datum that limits a number on one side; null: none does. */
  limiting(code: Code, side: "from" | "to"): Code | null {
    const limit = this.#limit(code, side);
    return limit?.kind === "datum" ? limit.code : null;
  }

  #limit(code: Code, side: "from" | "to"): Limit | null {
    const type = this.variables.get(code)?.datum?.type;
    return type !== undefined && isNumeric(type) ? type[side] : null;
  }
}

/** A JSON number by its shortest decimal text, however that text is written. */
export function exactOfNumber(value: number): Exact {
  return exact(formatNumberVi(value).replaceAll(".", "").replace(",", "."));
}

function groupsAbove(of: readonly Item[], above: readonly Group[] = []): Map<Code, readonly Group[]> {
  const found = new Map<Code, readonly Group[]>();
  for (const item of of) {
    found.set(item.code, above);
    if (item.kind === "criterion") continue;
    for (const [code, groups] of groupsAbove(item.items, [...above, item])) found.set(code, groups);
  }
  return found;
}

function isNumeric(type: DatumType): type is Extract<DatumType, { kind: "count" | "decimal" | "percent" }> {
  return type.kind === "count" || type.kind === "decimal" || type.kind === "percent";
}

function variablesOf(model: Model): readonly Variable[] {
  const own = [...criteria(model)];
  const data = [...model.data, ...own.flatMap((criterion) => criterion.data)];
  const year: readonly Variable[] =
    model.period === null
      ? []
      : [{ code: YEAR_CODE, domain: yearDomain(model.period), mayNotApply: false, datum: null }];
  return [...year, ...data.map(ofDatum), ...own.flatMap(ofJudgement)];
}

function yearDomain({
  firstYear,
  lastYear,
}: {
  readonly firstYear: number;
  readonly lastYear: number;
}): Domain {
  return { kind: "number", range: hull(point(whole(firstYear)), point(whole(lastYear))), grid: WHOLE };
}

function ofDatum(datum: Datum): Variable {
  return { code: datum.code, domain: domainOf(datum.type), mayNotApply: datum.mayNotApply, datum };
}

function domainOf(type: DatumType): Domain {
  switch (type.kind) {
    case "boolean":
      return { kind: "options", options: [YES, NO] };
    case "choice":
      return { kind: "options", options: type.options };
    case "checklist":
      return { kind: "checklist", options: type.options };
    case "date":
      return { kind: "number", range: { low: dayEnd(type.from), high: dayEnd(type.to) }, grid: WHOLE };
    default:
      return {
        kind: "number",
        range: { low: valueEnd(type.from), high: valueEnd(type.to) },
        grid: gridOf(type.kind === "count" ? 0 : type.digits),
      };
  }
}

const valueEnd = (limit: Limit | null): End | null =>
  limit?.kind === "value" ? closed(exact(limit.value)) : null;

function dayEnd(date: IsoDate | null): End | null {
  const day = date === null ? null : readIsoDate(date);
  return day === null ? null : closed(whole(day));
}

function ofJudgement({ code, scoring, notApplicable }: Criterion): readonly Variable[] {
  if (scoring.kind !== "judgement") return [];
  const [from, to, step] = [exact(scoring.from), exact(scoring.to), exact(scoring.step)];
  const domain: Domain = {
    kind: "number",
    range: { low: closed(from), high: closed(to) },
    grid: { origin: from, step },
  };
  return [{ code, domain, mayNotApply: notApplicable !== null, datum: null }];
}
