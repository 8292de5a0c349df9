/** Random models that a language checker would let through, and data that crowd around their thresholds. */
import fc from "fast-check";
import {
  type Answer,
  type Band,
  type Classification,
  type Condition,
  type CountLine,
  type Criterion,
  criteria,
  type Datum,
  data,
  type Expression,
  type Group,
  type Interval,
  type Item,
  MODEL_FORMAT,
  type Model,
  type Scoring,
} from "../src/index.ts";

export interface Case {
  readonly model: Model;
  readonly submission: Readonly<Record<string, Answer>>;
}

/** Draws whole numbers; everything random below comes from it, so fast-check can shrink and repeat a case. */
type Draw = (from: number, to: number) => number;

export const cases: fc.Arbitrary<Case> = fc.gen().map((gen) => {
  const draw: Draw = (from, to) => gen(fc.integer, { min: from, max: to });
  const model = new ModelMaker(draw).make();
  return { model, submission: submissionFor(model, draw) };
});

function pick<T>(draw: Draw, list: readonly [T, ...T[]] | readonly T[]): T {
  const chosen = list[draw(0, list.length - 1)];
  if (chosen === undefined) throw new Error("nothing to pick from");
  return chosen;
}

const chance = (draw: Draw, percent: number) => draw(1, 100) <= percent;
const THRESHOLDS = ["2", "3", "10", "50", "66.67", "80", "95.5", "96", "100"] as const;
const POINTS = ["0", "0.5", "1.25", "2", "3", "5", "7.5", "10"] as const;
const OPTIONS = ["trực tuyến", "trực tiếp", "kết hợp"] as const;
const DAYS = ["2026-02-14", "2026-02-15", "2026-02-16", "2026-12-31"] as const;

class ModelMaker {
  readonly #draw: Draw;
  #serial = 0;
  /** Declared so far; clauses may read data of earlier criteria. */
  readonly #data: Datum[] = [];
  #rounded = false;

  constructor(draw: Draw) {
    this.#draw = draw;
  }

  make(): Model {
    const draw = this.#draw;
    this.#rounded = chance(draw, 70);
    const items = Array.from({ length: draw(1, 3) }, (_, index) => this.#group(`${index + 1}`, 1));
    return {
      format: MODEL_FORMAT,
      code: "bo",
      title: "Bộ",
      version: "1",
      effectiveFrom: "2026-01-01",
      subject: "commune",
      status: "draft",
      basis: [],
      rounding: this.#rounded ? { digits: draw(0, 2) } : null,
      maximum: "100",
      items,
      classification: chance(draw, 80) ? this.#classification(items) : null,
    };
  }

  #code(prefix: string): string {
    this.#serial++;
    return `${prefix}${this.#serial}`;
  }

  #group(ordinal: string, depth: number): Group {
    const items = Array.from({ length: this.#draw(1, 3) }, (_, index): Item => {
      const inner = `${ordinal}.${index + 1}`;
      return depth < 2 && chance(this.#draw, 20) ? this.#group(inner, depth + 1) : this.#criterion(inner);
    });
    const code = this.#code("g");
    return { kind: "group", code, ordinal, title: code, maximum: "10", proposed: false, basis: [], items };
  }

  #criterion(ordinal: string): Criterion {
    const draw = this.#draw;
    const own: Datum[] = [];
    const numeric = this.#datum(own, () => this.#numericType());
    const scoring = this.#scoring(numeric, own);
    const code = this.#code("c");
    const mayNotApply =
      own.some((datum) => datum.mayNotApply) || this.#data.some((datum) => datum.mayNotApply);
    this.#data.push(...own);
    return {
      kind: "criterion",
      code,
      ordinal,
      title: code,
      maximum: "10",
      proposed: false,
      basis: [],
      office: null,
      guidance: [],
      data: own,
      evidence: [],
      scoring,
      notApplicable:
        mayNotApply || chance(draw, 20)
          ? chance(draw, 50)
            ? { kind: "excluded" }
            : { kind: "points", points: pick(draw, [...POINTS, "2.345"]), proposed: false }
          : null,
    };
  }

  #datum(own: Datum[], type: () => Datum["type"]): Datum {
    const code = this.#code("d");
    const datum = { code, name: `số ${code}`, type: type(), mayNotApply: chance(this.#draw, 25) };
    own.push(datum);
    return datum;
  }

  #numericType(): Datum["type"] {
    const draw = this.#draw;
    const limits = { from: { kind: "value", value: pick(draw, ["0", "1"]) } as const, to: null };
    return pick(draw, [
      { kind: "count", unit: "vụ", ...limits } as const,
      { kind: "decimal", unit: "km", digits: 2, ...limits } as const,
      { kind: "percent", digits: 1, ...limits } as const,
    ]);
  }

  #scoring(numeric: Datum, own: Datum[]): Scoring {
    const draw = this.#draw;
    const kind = pick(draw, ["pass", "bands", "bands", "count", "judgement"] as const);
    if (kind === "pass") {
      const condition = this.#condition(own, 0);
      return { kind, proposed: false, condition, points: pick(draw, POINTS), otherwise: pick(draw, POINTS) };
    }
    if (kind === "bands") {
      const measure = this.#measure(numeric, own);
      return { kind, proposed: false, measure, bands: this.#bands(measure) };
    }
    if (kind === "count") {
      const lines = Array.from({ length: draw(1, 3) }, (_, index) =>
        this.#line(index === 0 ? numeric : this.#anyNumber(own)),
      );
      return { kind, proposed: false, start: pick(draw, POINTS), lines };
    }
    return { kind, proposed: false, from: "1", to: "5", step: "0.5" };
  }

  #line(datum: Datum): CountLine {
    const draw = this.#draw;
    return {
      kind: chance(draw, 60) ? "deduct" : "award",
      points: pick(draw, ["0.25", "0.5", "1"]),
      step: pick(draw, ["1", "0.5", "10", "3"]),
      datum: datum.code,
      cap: chance(draw, 60) ? pick(draw, ["1", "2", "4.5"]) : null,
    };
  }

  /** A number of this criterion or of an earlier one. */
  #anyNumber(own: Datum[]): Datum {
    const known = [...own, ...this.#data].filter(({ type }) => "from" in type && type.kind !== "date");
    return chance(this.#draw, 50) ? pick(this.#draw, known) : this.#datum(own, () => this.#numericType());
  }

  #measure(numeric: Datum, own: Datum[]): Expression {
    const draw = this.#draw;
    if (chance(draw, 40)) return { kind: "datum", code: numeric.code, unit: "vụ" };
    const limits = { from: { kind: "value", value: "1" } as const, to: null };
    const under = this.#datum(own, () => ({ kind: "count", unit: "vụ", ...limits }));
    const unit = chance(draw, 80) ? "%" : "km/vụ";
    return { kind: "quotient", numerator: numeric.code, denominator: under.code, unit };
  }

  /** Bands that cover every value once, in either order. */
  #bands(measure: Expression): Band[] {
    const draw = this.#draw;
    const cuts = THRESHOLDS.filter(() => chance(draw, 30));
    if (cuts.length === 0) cuts.push(pick(draw, THRESHOLDS));
    const belongsBelow = cuts.map(() => chance(draw, 50));
    const bands = Array.from({ length: cuts.length + 1 }, (_, index): Band => {
      const lower = cuts[index - 1];
      const upper = cuts[index];
      const interval: Interval = {
        lower: lower === undefined ? null : { value: lower, inclusive: !belongsBelow[index - 1] },
        upper: upper === undefined ? null : { value: upper, inclusive: belongsBelow[index] ?? false },
      };
      const points = pick(draw, POINTS);
      if (!chance(draw, 40)) return { interval, award: { kind: "fixed", points } };
      if (this.#rounded)
        return { interval, award: { kind: "proportional", reference: pick(draw, THRESHOLDS), points } };
      if (measure.kind === "quotient") return { interval, award: { kind: "fixed", points } };
      return {
        interval,
        award: { kind: "proportional", reference: pick(draw, ["50", "80", "100"]), points },
      };
    });
    return chance(draw, 50) ? bands.reverse() : bands;
  }

  #interval(): Interval {
    const draw = this.#draw;
    const value = pick(draw, THRESHOLDS);
    const bound = { value, inclusive: chance(draw, 50) };
    const way = draw(0, 3);
    if (way === 0) return { lower: bound, upper: null };
    if (way === 1) return { lower: null, upper: bound };
    if (way === 2) return { lower: { value, inclusive: true }, upper: { value, inclusive: true } };
    return { lower: bound, upper: { value: "200", inclusive: chance(draw, 50) } };
  }

  #condition(own: Datum[], depth: number): Condition {
    const draw = this.#draw;
    if (depth < 2 && chance(draw, 45)) {
      const of = Array.from({ length: draw(2, 3) }, () => this.#condition(own, depth + 1));
      return { kind: pick(draw, ["all", "any"]), of };
    }
    switch (draw(0, 3)) {
      case 0: {
        const datum = this.#datum(own, () => ({ kind: "boolean" })).code;
        return { kind: "boolean-is", datum, value: chance(draw, 50) };
      }
      case 1: {
        const datum = this.#datum(own, () => ({ kind: "choice", options: [...OPTIONS] })).code;
        return { kind: "choice-is", datum, value: pick(draw, OPTIONS) };
      }
      case 2: {
        const datum = this.#datum(own, () => ({ kind: "date", from: null, to: null })).code;
        const bound = { value: "2026-02-15", inclusive: chance(draw, 50) };
        return chance(draw, 50)
          ? { kind: "date-in", datum, lower: bound, upper: null }
          : { kind: "date-in", datum, lower: null, upper: bound };
      }
      default: {
        const measure = this.#measure(this.#anyNumber(own), own);
        return { kind: "in-interval", measure, interval: this.#interval() };
      }
    }
  }

  #classification(items: readonly Group[]): Classification {
    const draw = this.#draw;
    const titles = ["Mức 4", "Mức 3", "Mức 2", "Mức 1"].slice(0, draw(1, 4));
    const withRest = chance(draw, 70);
    const levels = titles.map((title, index) => ({
      title,
      condition: withRest && index === titles.length - 1 ? null : this.#levelCondition(items, 0),
    }));
    const gates = Array.from({ length: draw(0, 3) }, () => {
      const condition = this.#levelCondition(items, 0);
      return chance(draw, 70)
        ? ({ kind: "cap", level: pick(draw, titles), condition } as const)
        : ({ kind: "exclude", condition } as const);
    });
    return { proposed: false, levels, gates };
  }

  #levelCondition(items: readonly Group[], depth: number): Condition {
    const draw = this.#draw;
    if (depth < 1 && chance(draw, 40)) {
      const of = Array.from({ length: 2 }, () => this.#levelCondition(items, depth + 1));
      return { kind: pick(draw, ["all", "any"]), of };
    }
    const known = this.#data.filter(({ type }) => "from" in type && type.kind !== "date");
    if (known.length > 0 && chance(draw, 30)) {
      const measure = { kind: "datum", code: pick(draw, known).code, unit: "vụ" } as const;
      return { kind: "in-interval", measure, interval: this.#interval() };
    }
    const of = pick(draw, [
      { kind: "total" } as const,
      { kind: "every-group" } as const,
      {
        kind: "item",
        code: pick(
          draw,
          items.flatMap((group) => [group, ...group.items]),
        ).code,
      } as const,
    ]);
    const unit = pick(draw, ["points", "percent-of-maximum"] as const);
    const value =
      unit === "points" ? pick(draw, [...POINTS, "12.5", "20", "30"]) : pick(draw, ["25", "50", "80"]);
    const bound = { value, inclusive: chance(draw, 50) };
    const interval = chance(draw, 70) ? { lower: bound, upper: null } : { lower: null, upper: bound };
    return { kind: "score", of, interval, unit };
  }
}

function submissionFor(model: Model, draw: Draw): Record<string, Answer> {
  const submission: Record<string, Answer> = {};
  // Whole dossiers and empty ones too, not only dossiers with holes.
  const missing = pick(draw, [0, 0, 10, 40]);
  const notApplicable = pick(draw, [0, 15, 50]);
  for (const { datum } of data(model)) {
    if (chance(draw, missing)) continue;
    if (datum.mayNotApply && chance(draw, notApplicable)) submission[datum.code] = { notApplicable: true };
    else submission[datum.code] = answerFor(datum, draw);
  }
  for (const criterion of criteria(model)) {
    if (criterion.scoring.kind !== "judgement" || chance(draw, missing)) continue;
    const out = criterion.notApplicable !== null && chance(draw, notApplicable);
    submission[criterion.code] = out ? { notApplicable: true } : draw(2, 10) / 2;
  }
  return hitThresholds(model, submission, draw);
}

function answerFor({ type }: Datum, draw: Draw): Answer {
  switch (type.kind) {
    case "boolean":
      return chance(draw, 60);
    case "choice":
      return pick(draw, OPTIONS);
    case "date":
      return pick(draw, DAYS);
    default: {
      // A threshold, or the smallest step to either side of it.
      const digits = type.kind === "count" ? 0 : type.digits;
      const ticks = 10 ** digits;
      const near = Math.round(Number(pick(draw, THRESHOLDS)) * ticks) + draw(-1, 1);
      const number = chance(draw, 70) ? near / ticks : draw(0, 300 * ticks) / ticks;
      const least = type.from?.kind === "value" ? Number(type.from.value) : 0;
      return Math.max(number, least);
    }
  }
}

/** Half of the whole-number quotients are moved onto a threshold or one unit beside it. */
function hitThresholds(model: Model, submission: Record<string, Answer>, draw: Draw): Record<string, Answer> {
  const moved = { ...submission };
  const types = new Map([...data(model)].map(({ datum }) => [datum.code, datum.type]));
  for (const { scoring } of criteria(model)) {
    if (scoring.kind !== "bands" || scoring.measure.kind !== "quotient" || chance(draw, 50)) continue;
    const { numerator, denominator, unit } = scoring.measure;
    const bound = pick(draw, scoring.bands).interval;
    const threshold = Number((bound.lower ?? bound.upper)?.value ?? "50");
    if (typeof moved[numerator] !== "number" || typeof moved[denominator] !== "number") continue;
    if (types.get(numerator)?.kind !== "count") continue;
    const under = pick(draw, [3, 7, 100, 200, 1000]);
    const exact = unit === "%" ? (threshold * under) / 100 : threshold * under;
    moved[denominator] = under;
    moved[numerator] = Math.max(1, Math.round(exact) + draw(-1, 1));
  }
  return moved;
}
