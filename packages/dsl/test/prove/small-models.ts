/** Random models of every idiom whose data can take only a few values, so that all submissions can be tried. */
import {
  type Award,
  type Classification,
  type Condition,
  type CountLine,
  type Criterion,
  criteria,
  type Datum,
  type DatumType,
  data,
  type Expression,
  type Gate,
  type Group,
  type Interval,
  type Item,
  type LineCap,
  MODEL_FORMAT,
  type Model,
  type PlainAward,
  type Rounding,
  type ScoreReference,
  type Scoring,
  type Target,
} from "@tieuchi/engine";
import fc from "fast-check";

/** Draws whole numbers; everything random below comes from it, so fast-check can shrink and repeat a case. */
type Draw = (from: number, to: number) => number;

export const smallModels: fc.Arbitrary<Model> = fc
  .gen()
  .map((gen) => new Maker((from, to) => gen(fc.integer, { min: from, max: to })).make());

const POINTS = ["0", "1", "2", "3", "5"] as const;
const OPTIONS = ["tốt", "khá", "kém"] as const;
const DAYS = { from: "2026-06-29", to: "2026-07-02" } as const;
const number = (value: string, unit: string): Expression => ({ kind: "number", value, unit });

class Maker {
  readonly #draw: Draw;
  #serial = 0;
  /** Declared so far; clauses may look at data of earlier criteria. */
  readonly #known: Datum[] = [];
  readonly #done: Criterion[] = [];
  readonly #targets: Target[] = [];
  /** Codes of groups that are whole. */
  readonly #closed: string[] = [];
  /** Of the subject as a whole. */
  readonly #setData: Datum[] = [];
  #period = false;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  make(): Model {
    this.#period = this.#chance(30);
    if (this.#chance(40)) this.#datum(this.#setData, { kind: "choice", options: [...OPTIONS] });
    if (this.#period || this.#setData.length > 0) this.#targets.push(this.#target(this.#setData[0]));
    const items = Array.from({ length: this.#draw(1, 2) }, (_, index) => this.#group(`${index + 1}`, index));
    const rounding = (): Rounding | null =>
      this.#chance(75)
        ? { step: this.#pick(["0.01", "0.1", "0.5", "1"]), mode: this.#pick(["half-up", "up", "down"]) }
        : null;
    return {
      format: MODEL_FORMAT,
      code: "bo",
      title: "Bộ",
      version: "1",
      effectiveFrom: "2026-01-01",
      transition: null,
      subject: "commune",
      status: "draft",
      basis: [],
      scale: "points",
      period: this.#period
        ? { firstYear: 2026, lastYear: 2027, from: yearDay(1, 1), to: yearDay(12, 31) }
        : null,
      roundings: { criterion: rounding(), group: rounding(), total: rounding() },
      passMark: this.#pick(["50", "100"]),
      data: this.#setData,
      targets: this.#targets,
      maximum: sum(items.filter(({ role }) => role === "base").map(({ maximum }) => maximum)),
      overflow: this.#chance(15),
      totalScale: this.#chance(20) ? "10" : null,
      items,
      classification: this.#classification(items),
      ranking: null,
    };
  }

  #chance(percent: number): boolean {
    return this.#draw(1, 100) <= percent;
  }
  #pick<T>(list: readonly T[]): T {
    return list[this.#draw(0, Math.max(0, list.length - 1))] as T;
  }
  #code(prefix: string): string {
    this.#serial++;
    return `${prefix}${this.#serial}`;
  }

  #target(by: Datum | undefined): Target {
    const code = this.#code("moc");
    const byYear = this.#period && (by === undefined || this.#chance(50));
    const years = byYear ? [2026, 2027] : [null];
    const options = by === undefined ? [null] : [...OPTIONS];
    const rows = years.flatMap((year) =>
      options.map((option) => ({
        years: year === null ? null : { from: year, to: year },
        option,
        value: this.#pick(["1", "2", "3"]),
        inclusive: this.#chance(50),
        range: null,
        proposed: false,
      })),
    );
    const common = { code, name: code, unit: "vụ", direction: "at-least", measure: null } as const;
    return { ...common, byYear, by: by?.code ?? null, rows, proposed: false, basis: [] };
  }

  #group(ordinal: string, index: number, depth = 1): Group {
    const aggregate = this.#pick([
      "sum",
      "sum",
      "sum",
      "mean",
      "weighted-mean",
      "product",
      "lowest",
      "highest",
    ] as const);
    const weight = () => (aggregate === "weighted-mean" ? this.#pick(["1", "2", "0.5"]) : null);
    const items = Array.from({ length: this.#draw(1, 2) }, (_, inner): Item => {
      const below = `${ordinal}.${inner + 1}`;
      const item = depth < 2 && this.#chance(15) ? this.#group(below, 0, depth + 1) : this.#criterion(below);
      return { ...item, weight: weight() };
    });
    const role =
      depth === 1 && index > 0 && this.#chance(25) ? this.#pick(["bonus", "penalty"] as const) : "base";
    const total = sum(items.map(({ maximum }) => maximum));
    const maximum = role === "base" ? total : this.#pick([total, "1"]);
    const common = this.#common(ordinal, "g", maximum);
    this.#closed.push(common.code);
    return {
      kind: "group",
      ...common,
      appliesWhen: this.#chance(10) ? this.#condition(this.#setData, 1) : null,
      role,
      aggregate: role === "base" ? aggregate : "sum",
      rescaled: this.#chance(20),
      items,
    };
  }

  #common(ordinal: string, prefix: string, maximum: string) {
    const code = this.#code(prefix);
    return {
      code,
      ordinal,
      title: code,
      maximum,
      proposed: false,
      basis: [],
      appliesWhen: null,
      weight: null,
    };
  }

  #criterion(ordinal: string): Criterion {
    const own: Datum[] = [];
    const scoring = this.#scoring(own, 0);
    const appliesWhen = this.#chance(12) ? this.#condition(own, 1) : null;
    const mayNotApply = [...own, ...this.#known, ...this.#setData].some((datum) => datum.mayNotApply);
    this.#known.push(...own);
    const criterion: Criterion = {
      kind: "criterion",
      ...this.#common(ordinal, "c", this.#pick(["2", "3", "5"])),
      appliesWhen,
      office: null,
      guidance: [],
      measures: [],
      data: own,
      evidence: [],
      scoring,
      range: this.#chance(80) ? { from: "0", to: "5" } : { from: "-2", to: this.#chance(50) ? null : "3" },
      notApplicable:
        mayNotApply || this.#chance(10)
          ? this.#pick([{ kind: "excluded" }, { kind: "points", points: "1", proposed: false }] as const)
          : null,
    };
    this.#done.push(criterion);
    return criterion;
  }

  #datum(own: Datum[], type: DatumType): Datum {
    const code = this.#code("d");
    const datum: Datum = {
      code,
      name: code,
      type,
      mayNotApply: this.#chance(12),
      measure: null,
      previousOf: null,
      source: null,
    };
    own.push(datum);
    return datum;
  }

  #count(own: Datum[], from = 0): Datum {
    const known = [...own, ...this.#known].filter(
      ({ type }) => type.kind === "count" && type.from?.kind === "value" && Number(type.from.value) >= from,
    );
    if (known.length > 0 && this.#chance(55)) return this.#pick(known);
    const limit = (value: number) => ({ kind: "value", value: String(value) }) as const;
    // A limit by what does not apply is no limit, and then there is no end of values to try.
    const above = known.find(({ type, mayNotApply }) => {
      return !mayNotApply && type.kind === "count" && type.from?.kind === "value" && type.from.value === "1";
    });
    const to =
      above !== undefined && this.#chance(40)
        ? ({ kind: "datum", code: above.code } as const)
        : limit(from + this.#draw(1, 2));
    return this.#datum(own, { kind: "count", unit: "vụ", from: limit(from), to });
  }

  #choice(own: Datum[]): Datum {
    const known = [...own, ...this.#known].filter(({ type }) => type.kind === "choice");
    if (known.length > 0 && this.#chance(50)) return this.#pick(known);
    return this.#datum(own, { kind: "choice", options: [...OPTIONS] });
  }

  #scoring(own: Datum[], depth: number): Scoring {
    const way = this.#way(own, depth);
    const lines = way.kind === "count" || this.#chance(20) ? this.#lines(own) : [];
    return { ...way, proposed: false, lines, caps: this.#caps(lines) } as Scoring;
  }

  #way(own: Datum[], depth: number) {
    const kinds = ["pass", "bands", "bands", "choices", "cases", "count", "table", "formula"] as const;
    const kind =
      depth === 0 ? this.#pick([...kinds, "judgement", "best", "first"] as const) : this.#pick(kinds);
    switch (kind) {
      case "pass":
        return {
          kind,
          condition: this.#condition(own, 0),
          points: this.#pick(POINTS),
          otherwise: this.#pick(POINTS),
        };
      case "bands": {
        const measure = this.#measure(own);
        const bands = this.#intervals(measure).map((interval) => ({ interval, award: this.#award() }));
        return { kind, measure, bands };
      }
      case "choices": {
        const datum = this.#choice(own).code;
        const cut = this.#draw(1, OPTIONS.length - 1);
        const parts = [OPTIONS.slice(0, cut), OPTIONS.slice(cut)];
        return { kind, datum, choices: parts.map((options) => ({ options, award: this.#plainAward() })) };
      }
      case "cases": {
        const cases = Array.from({ length: this.#draw(1, 2) }, () => ({
          condition: this.#condition(own, 1),
          award: this.#plainAward(),
        }));
        return { kind, cases: [...cases, { condition: null, award: this.#plainAward() }] };
      }
      case "count":
        return { kind, start: this.#pick(POINTS) };
      case "judgement":
        return { kind, from: "0", to: "2", step: this.#pick(["1", "0.5"]) };
      case "table": {
        const [rowMeasure, columnMeasure] = [this.#measure(own), this.#measure(own)];
        const [rows, columns] = [this.#intervals(rowMeasure), this.#intervals(columnMeasure)];
        return {
          kind,
          rowMeasure,
          columnMeasure,
          rows,
          columns,
          points: rows.map(() => columns.map(() => this.#pick(POINTS))),
        };
      }
      case "formula": {
        const part = {
          kind: "product",
          of: [number("0.5", "điểm/vụ"), this.#measure(own, false)],
          unit: "điểm",
        } as const;
        const item = this.#pick(this.#done);
        const score = { kind: "score", of: { kind: "item", code: item?.code ?? "" }, unit: "điểm" } as const;
        const expression: Expression =
          item !== undefined && this.#chance(20)
            ? { kind: "sum", of: [part, score], unit: "điểm" }
            : {
                kind: this.#pick(["sum", "lowest", "highest"] as const),
                of: [part, number("1", "điểm")],
                unit: "điểm",
              };
        return { kind, expression };
      }
      default: {
        const ways = Array.from({ length: this.#draw(1, 2) }, () => ({
          title: "cách",
          condition: this.#condition(own, 1),
          scoring: this.#scoring(own, depth + 1),
        }));
        const rest = { title: "còn lại", condition: null, scoring: this.#scoring(own, depth + 1) };
        return { kind, ways: this.#chance(70) ? [...ways, rest] : ways };
      }
    }
  }

  #lines(own: Datum[]): CountLine[] {
    return Array.from({ length: this.#draw(1, 2) }, (): CountLine => {
      const per = this.#chance(65)
        ? {
            measure: this.#measure(own),
            step: this.#pick(["1", "2"]),
            rest: this.#pick(["dropped", "prorated"] as const),
          }
        : null;
      return {
        kind: this.#chance(60) ? "deduct" : "award",
        label: null,
        amount: this.#chance(85)
          ? { kind: "points", points: this.#pick(["0.5", "1", "2"]) }
          : { kind: "percent-of-base", percent: "50" },
        per,
        when: per === null || this.#chance(15) ? this.#condition(own, 1) : null,
        unless: this.#chance(15) ? this.#condition(own, 1) : null,
        cap: this.#chance(40) ? this.#pick(["1", "2", "4"]) : null,
      };
    });
  }

  #caps(lines: readonly CountLine[]): LineCap[] {
    const deductions = lines.flatMap(({ kind }, index) => (kind === "deduct" ? [index] : []));
    if (deductions.length < 2 || !this.#chance(50)) return [];
    return [
      {
        lines: deductions,
        rule: this.#pick([{ kind: "at-most", points: "2" }, { kind: "highest" }] as const),
      },
    ];
  }

  #plainAward(): PlainAward {
    const points = this.#pick(POINTS);
    return this.#chance(80) ? { kind: "fixed", points } : { kind: "part", percent: "50", points };
  }

  #award(): Award {
    if (this.#chance(60)) return this.#plainAward();
    const points = this.#pick(["1", "3"]);
    if (this.#chance(50))
      return { kind: "proportional", reference: number(this.#pick(["2", "3"]), "vụ"), points };
    return {
      kind: "stepped",
      start: this.#pick(["0", "2"]),
      direction: this.#pick(["award", "deduct"] as const),
      points: "0.5",
      step: "1",
      rest: this.#pick(["dropped", "prorated"] as const),
      origin: this.#pick(["1", "2"]),
      side: this.#pick(["above", "below"] as const),
      limit: null,
    };
  }

  #measure(own: Datum[], withTicks = true): Expression {
    const datum = (): Expression => ({ kind: "datum", code: this.#count(own).code, unit: "vụ" });
    switch (this.#draw(0, 8)) {
      case 0: {
        const whenZero = this.#pick(["2", "not-applicable", null, null] as const);
        const denominator = {
          kind: "datum",
          code: this.#count(own, whenZero === null ? 1 : 0).code,
          unit: "người",
        } as const;
        return { kind: "quotient", numerator: datum(), denominator, whenZero, unit: "vụ" };
      }
      case 1:
        return { kind: "sum", of: [datum(), datum()], unit: "vụ" };
      case 2:
        return { kind: "difference", from: datum(), subtract: datum(), unit: "vụ" };
      case 5: {
        const item = this.#pick(this.#done);
        if (item === undefined) return datum();
        if (this.#chance(50)) return { kind: "score", of: { kind: "item", code: item.code }, unit: "vụ" };
        const within = this.#closed.length > 0 ? this.#pick(this.#closed) : null;
        return within === null ? datum() : { kind: "passed", within, share: this.#chance(30), unit: "vụ" };
      }
      case 3:
        if (!withTicks) return datum();
        return {
          kind: "ticked",
          datum: this.#datum(own, { kind: "checklist", options: ["a", "b"] }).code,
          unit: "vụ",
        };
      case 4: {
        if (!this.#period) return datum();
        return {
          kind: "difference",
          from: { kind: "year", unit: "" },
          subtract: number("2025", ""),
          unit: "vụ",
        };
      }
      default:
        return datum();
    }
  }

  /** Intervals that hold every value once. */
  #intervals(measure: Expression): Interval[] {
    const cuts = this.#chance(70) ? [this.#pick(["0.5", "1", "2"])] : ["1", "2"];
    const targets = this.#targets.filter(() => this.#chance(30));
    const at = cuts.map((value, index): Expression => {
      const target = cuts.length === 1 && index === 0 ? targets[0] : undefined;
      return target === undefined
        ? number(value, measure.unit)
        : { kind: "target", code: target.code, unit: "vụ" };
    });
    const inclusive = at.map((bound) =>
      bound.kind === "target" ? ("as-target" as const) : this.#chance(50),
    );
    return Array.from({ length: at.length + 1 }, (_, index): Interval => {
      const [low, high] = [at[index - 1], at[index]];
      const [lowIn, highIn] = [inclusive[index - 1] ?? false, inclusive[index] ?? false];
      return {
        lower: low === undefined ? null : { at: low, inclusive: lowIn },
        upper:
          high === undefined
            ? null
            : { at: high, inclusive: highIn === "as-target" ? "against-target" : !highIn },
      };
    });
  }

  #condition(own: Datum[], depth: number): Condition {
    if (depth < 2 && this.#chance(20)) {
      return {
        kind: this.#pick(["all", "any"] as const),
        of: [this.#condition(own, depth + 1), this.#condition(own, depth + 1)],
      };
    }
    switch (this.#draw(0, 6)) {
      case 0: {
        const known = [...own, ...this.#known].filter(({ type }) => type.kind === "boolean");
        const datum =
          known.length > 0 && this.#chance(50) ? this.#pick(known) : this.#datum(own, { kind: "boolean" });
        return { kind: "boolean-is", datum: datum.code, value: this.#chance(60) };
      }
      case 1:
        return { kind: "choice-is", datum: this.#choice(own).code, value: this.#pick(OPTIONS) };
      case 2: {
        const datum = this.#datum(own, { kind: "date", ...DAYS }).code;
        const base = this.#period
          ? ({ kind: "yearly", month: 6, day: 30, offset: 0 } as const)
          : ({ kind: "day", date: "2026-06-30" } as const);
        const bound = {
          at: { base, days: this.#draw(0, 1), working: this.#chance(30) },
          inclusive: this.#chance(50),
        };
        return this.#chance(50)
          ? { kind: "date-in", datum, lower: bound, upper: null }
          : { kind: "date-in", datum, lower: null, upper: bound };
      }
      case 3: {
        const item = this.#pick(this.#done);
        if (item !== undefined) {
          const of = { kind: "item", code: item.code } as const;
          if (this.#chance(40)) return { kind: "passes", of, value: this.#chance(60) };
          if (this.#chance(20)) return { kind: "applies", of: item.code, value: this.#chance(50) };
          return { kind: "score", of, interval: this.#scoreInterval("points"), unit: "points" };
        }
        return { kind: "in-interval", measure: this.#measure(own), interval: this.#interval() };
      }
      default:
        return { kind: "in-interval", measure: this.#measure(own), interval: this.#interval() };
    }
  }

  #interval(): Interval {
    const at = number(this.#pick(["0", "1", "2", "3"]), "vụ");
    const bound = { at, inclusive: this.#chance(50) };
    if (this.#chance(15)) return { lower: { at, inclusive: true }, upper: { at, inclusive: true } };
    return this.#chance(50) ? { lower: bound, upper: null } : { lower: null, upper: bound };
  }

  #scoreInterval(unit: "points" | "percent-of-maximum"): Interval {
    const value =
      unit === "points" ? this.#pick(["0", "1", "2", "4", "6", "9"]) : this.#pick(["20", "50", "80", "100"]);
    const bound = { at: number(value, unit === "points" ? "điểm" : "%"), inclusive: this.#chance(60) };
    return this.#chance(70) ? { lower: bound, upper: null } : { lower: null, upper: bound };
  }

  #classification(items: readonly Group[]): Classification {
    const titles = ["Mức 3", "Mức 2", "Mức 1"].slice(0, this.#draw(2, 3));
    const levels = titles.map((title, index) => ({
      title,
      condition: index === titles.length - 1 ? null : this.#levelCondition(items, 0),
      validYears: null,
    }));
    const gates = Array.from({ length: this.#draw(0, 2) }, (): Gate => {
      const condition = this.#levelCondition(items, 0);
      return this.#pick<Gate>([
        { kind: "cap", level: this.#pick(titles), condition },
        { kind: "drop", levels: 1, condition },
        { kind: "exclude", condition },
      ]);
    });
    return { proposed: false, levels, gates, quotas: [] };
  }

  #levelCondition(items: readonly Group[], depth: number): Condition {
    if (depth < 1 && this.#chance(45)) {
      const of = [this.#levelCondition(items, 1), this.#levelCondition(items, 1)];
      return { kind: this.#pick(["all", "any"] as const), of };
    }
    if (this.#chance(25)) {
      const usable = this.#known.filter(({ type }) => type.kind === "count" || type.kind === "boolean");
      const datum = this.#pick(usable);
      if (datum?.type.kind === "boolean")
        return { kind: "boolean-is", datum: datum.code, value: this.#chance(50) };
      if (datum !== undefined) {
        return {
          kind: "in-interval",
          measure: { kind: "datum", code: datum.code, unit: "vụ" },
          interval: this.#interval(),
        };
      }
    }
    const all = items.flatMap((group) => [group, ...group.items]);
    const of = this.#pick<ScoreReference>([
      { kind: "total" },
      { kind: "total" },
      { kind: "every-group" },
      { kind: "every-criterion", within: null },
      { kind: "total-without", groups: [items.at(-1)?.code ?? ""] },
      { kind: "item", code: this.#pick(all).code },
    ]);
    const either = this.#draw(0, 9);
    if (either === 0) {
      const measure = { kind: "passed", within: null, share: this.#chance(50), unit: "tiêu chí" } as const;
      return { kind: "in-interval", measure, interval: this.#interval() };
    }
    if (either === 1) {
      const measure: Expression = {
        kind: "sum",
        of: [
          { kind: "score", of: { kind: "item", code: this.#pick(all).code }, unit: "điểm" },
          number("1", "điểm"),
        ],
        unit: "điểm",
      };
      return { kind: "in-interval", measure, interval: this.#scoreInterval("points") };
    }
    if (either === 2) return { kind: "passes", of: { kind: "every-criterion", within: null }, value: true };
    const unit = this.#pick(["points", "percent-of-maximum"] as const);
    return { kind: "score", of, interval: this.#scoreInterval(unit), unit };
  }
}

const yearDay = (month: number, day: number) => ({ month, day, offset: 0 }) as const;

/** Of whole numbers, which all maxima here are. */
const sum = (values: readonly string[]): string =>
  String(values.reduce((total, value) => total + Number(value), 0));

export const dataOf = (model: Model): readonly Datum[] => [...data(model)].map(({ datum }) => datum);
export const judged = (model: Model): readonly Criterion[] =>
  [...criteria(model)].filter(({ scoring }) => scoring.kind === "judgement");
