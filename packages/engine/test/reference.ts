/**
 * A slow, naive evaluator of another make: rational numbers, sets of possible truths, every way that the unknown
 * could turn out tried one by one. It shares nothing with src but the types, and gives only what matters of a result.
 * Faults can be put in, to see that the comparison would catch them.
 */
import type {
  Answer,
  Classification,
  Code,
  Condition,
  Criterion,
  Expression,
  Interval,
  Item,
  Model,
  Submission,
  Truth,
} from "../src/index.ts";

export const FAULTS = [
  "at-least-for-above",
  "lost-cap",
  "unknown-as-zero",
  "lost-rounding",
  "ignored-gate",
  "swapped-bands",
] as const;
export type Fault = (typeof FAULTS)[number];

/** `n/d` in lowest terms, so that equal numbers are equal texts. */
export type RationalText = string;
export type Mark =
  | {
      readonly state: "known" | "unknown";
      readonly points: RationalText;
      readonly maximum: RationalText;
      readonly missing: readonly Code[];
    }
  | { readonly state: "not-applicable" };

/** What the evaluators are compared by. */
export interface Verdict {
  readonly total: Mark;
  readonly items: Readonly<Record<Code, Mark>>;
  readonly beforeRounding: Readonly<Record<Code, RationalText>>;
  readonly levels: readonly Truth[];
  readonly gates: readonly Truth[];
  /** A title, or `none` (excluded), `open` (unknown), null (the set has no levels). */
  readonly outcome: string | null;
}

// ── rational numbers ──
interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}
const ZERO: Rational = { n: 0n, d: 1n };

function rational(n: bigint, d: bigint): Rational {
  const sign = d < 0n ? -1n : 1n;
  let a = n < 0n ? -n : n;
  let b = d * sign;
  while (b) [a, b] = [b, a % b];
  return a === 0n ? ZERO : { n: (n * sign) / a, d: (d * sign) / a };
}
export function rationalOf(text: string): Rational {
  const [over = "", under = "1"] = text.split("/");
  const [whole = "", decimals = ""] = over.split(".");
  return rational(BigInt(whole + decimals), BigInt(under) * 10n ** BigInt(decimals.length));
}
export function rationalText(value: Rational): RationalText {
  return `${value.n}/${value.d}`;
}
const plus = (a: Rational, b: Rational) => rational(a.n * b.d + b.n * a.d, a.d * b.d);
const times = (a: Rational, b: Rational) => rational(a.n * b.n, a.d * b.d);
const over = (a: Rational, b: Rational) => rational(a.n * b.d, a.d * b.n);
const minus = (a: Rational) => rational(-a.n, a.d);
const less = (a: Rational, b: Rational) => a.n * b.d < b.n * a.d;
const same = (a: Rational, b: Rational) => a.n === b.n && a.d === b.d;
/** Largest whole number not above the value. */
function floor({ n, d }: Rational): bigint {
  let quotient = n / d;
  while (quotient * d > n) quotient -= 1n;
  return quotient;
}

// ── answers ──
type Look = (code: Code) => Answer | undefined;
const applies = (answer: Answer | undefined) => typeof answer !== "object";

export function evaluateReference(model: Model, submission: Submission, fault: Fault | null = null): Verdict {
  const look: Look = (code) => {
    const answer = submission[code];
    return answer === undefined && fault === "unknown-as-zero" ? 0 : answer;
  };
  const number = (code: Code): Rational | null => {
    const answer = look(code);
    return typeof answer === "number" ? rationalOf(String(answer)) : null;
  };

  function measure(expression: Expression): Rational | null {
    if (expression.kind === "datum") return number(expression.code);
    const a = number(expression.numerator);
    const b = number(expression.denominator);
    if (!a || !b || !less(ZERO, b)) return null;
    return expression.unit === "%" ? times(over(a, b), rationalOf("100")) : over(a, b);
  }

  function inside(value: Rational, { lower, upper }: Interval): boolean {
    const strictLower = lower && !lower.inclusive && fault !== "at-least-for-above";
    if (lower && less(value, rationalOf(lower.value))) return false;
    if (strictLower && same(value, rationalOf(lower.value))) return false;
    if (upper && less(rationalOf(upper.value), value)) return false;
    return !(upper && !upper.inclusive && same(value, rationalOf(upper.value)));
  }

  function readBy(expression: Expression): Code[] {
    return expression.kind === "datum" ? [expression.code] : [expression.numerator, expression.denominator];
  }

  /** The truths a condition may still take. */
  type Possible = { readonly mayHold: boolean; readonly mayFail: boolean };
  const surely = (holds: boolean): Possible => ({ mayHold: holds, mayFail: !holds });
  const open: Possible = { mayHold: true, mayFail: true };
  const truth = ({ mayHold, mayFail }: Possible): Truth =>
    mayHold && mayFail ? "unknown" : mayHold ? "true" : "false";

  function possible(condition: Condition, marks: Marks | null): Possible {
    if (condition.kind === "all" || condition.kind === "any") {
      const parts = condition.of.map((part) => possible(part, marks));
      return condition.kind === "all"
        ? { mayHold: parts.every((p) => p.mayHold), mayFail: parts.some((p) => p.mayFail) }
        : { mayHold: parts.some((p) => p.mayHold), mayFail: parts.every((p) => p.mayFail) };
    }
    if (condition.kind === "score") {
      const top = model.items.map((group) => group.code);
      const of =
        condition.of.kind === "total"
          ? ["(total)"]
          : condition.of.kind === "every-group"
            ? top
            : [condition.of.code];
      const parts = of.map((code): Possible => {
        const mark = marks?.get(code);
        if (!mark || mark.state === "not-applicable") return surely(condition.of.kind === "every-group");
        if (mark.state === "unknown") return open;
        const points = rationalOf(mark.points);
        if (condition.unit === "points") return surely(inside(points, condition.interval));
        const share = (text: string) =>
          times(rationalOf(text), over(rationalOf(mark.maximum), rationalOf("100")));
        const shifted = (bound: Interval["lower"]) =>
          bound && { ...bound, value: rationalText(share(bound.value)) };
        const { lower, upper } = condition.interval;
        return surely(inside(points, { lower: shifted(lower), upper: shifted(upper) }));
      });
      return { mayHold: parts.every((p) => p.mayHold), mayFail: parts.some((p) => p.mayFail) };
    }
    if (condition.kind === "in-interval") {
      const codes = readBy(condition.measure);
      if (!codes.every((code) => applies(look(code)))) return surely(false);
      const value = measure(condition.measure);
      return value ? surely(inside(value, condition.interval)) : open;
    }
    const answer = look(condition.datum);
    if (!applies(answer)) return surely(false);
    if (answer === undefined) return open;
    if (condition.kind !== "date-in") return surely(answer === condition.value);
    const day = Date.parse(String(answer));
    const { lower, upper } = condition;
    const early =
      lower && (day < Date.parse(lower.value) || (day === Date.parse(lower.value) && !lower.inclusive));
    const late =
      upper && (day > Date.parse(upper.value) || (day === Date.parse(upper.value) && !upper.inclusive));
    return surely(!early && !late);
  }

  /** Answers that could settle a condition which is still open. */
  function wanted(condition: Condition): Code[] {
    if (truth(possible(condition, null)) !== "unknown") return [];
    if (condition.kind === "all" || condition.kind === "any") return condition.of.flatMap(wanted);
    if (condition.kind === "in-interval")
      return readBy(condition.measure).filter((code) => look(code) === undefined);
    return condition.kind === "score" ? [] : [condition.datum];
  }

  interface Raw {
    readonly points: Rational | null;
    readonly missing: Code[];
  }

  function rawScore({ scoring, code, maximum }: Criterion): Raw {
    if (scoring.kind === "pass") {
      const state = truth(possible(scoring.condition, null));
      if (state === "unknown") return { points: null, missing: wanted(scoring.condition) };
      return { points: rationalOf(state === "true" ? scoring.points : scoring.otherwise), missing: [] };
    }
    if (scoring.kind === "judgement") {
      const given = number(code);
      return { points: given, missing: given ? [] : [code] };
    }
    if (scoring.kind === "bands") {
      const value = measure(scoring.measure);
      if (!value)
        return { points: null, missing: readBy(scoring.measure).filter((code) => look(code) === undefined) };
      const intervals = scoring.bands.map((band) => band.interval);
      const at = intervals.findIndex((interval) => inside(value, interval));
      const award = scoring.bands[fault === "swapped-bands" ? scoring.bands.length - 1 - at : at]?.award;
      if (!award) throw new Error("no band");
      if (award.kind === "fixed") return { points: rationalOf(award.points), missing: [] };
      return {
        points: times(over(value, rationalOf(award.reference)), rationalOf(award.points)),
        missing: [],
      };
    }
    let points = rationalOf(scoring.start);
    const missing: Code[] = [];
    for (const line of scoring.lines) {
      const count = number(line.datum);
      if (!count) {
        missing.push(line.datum);
        continue;
      }
      const steps = floor(over(less(count, ZERO) ? ZERO : count, rationalOf(line.step)));
      let change = times(rationalOf(line.points), { n: steps, d: 1n });
      const cap = line.cap === null || fault === "lost-cap" ? null : rationalOf(line.cap);
      if (cap && less(cap, change)) change = cap;
      points = plus(points, line.kind === "deduct" ? minus(change) : change);
    }
    if (missing.length > 0) return { points: null, missing };
    const most = rationalOf(maximum);
    return { points: less(points, ZERO) ? ZERO : less(most, points) ? most : points, missing: [] };
  }

  function allReads(condition: Condition): Code[] {
    if (condition.kind === "all" || condition.kind === "any") return condition.of.flatMap(allReads);
    if (condition.kind === "in-interval") return readBy(condition.measure);
    return condition.kind === "score" ? [] : [condition.datum];
  }

  function reads({ scoring, data, code }: Criterion): Code[] {
    if (scoring.kind === "pass") return allReads(scoring.condition);
    if (scoring.kind === "bands") return readBy(scoring.measure);
    if (scoring.kind === "count") return scoring.lines.map((line) => line.datum);
    return [code, ...data.map((datum) => datum.code)];
  }

  const mayNotApply = new Set<Code>();
  const collect = (item: Item): void => {
    if (item.kind === "group") {
      item.items.forEach(collect);
      return;
    }
    for (const datum of item.data) if (datum.mayNotApply) mayNotApply.add(datum.code);
    if (item.scoring.kind === "judgement" && item.notApplicable) mayNotApply.add(item.code);
  };
  model.items.forEach(collect);

  type Marks = Map<Code, Mark>;
  const marks: Marks = new Map();
  /** Unknown criteria that an answer may still take out of the score. */
  const mayVanish = new Set<Code>();
  const beforeRounding: Record<Code, RationalText> = {};

  function known(code: Code, points: Rational, maximum: string): Mark {
    let rounded = points;
    if (model.rounding && fault !== "lost-rounding") {
      const unit = rational(1n, 10n ** BigInt(model.rounding.digits));
      const ticks = floor(plus(over(points, unit), rational(1n, 2n)));
      rounded = times({ n: ticks, d: 1n }, unit);
      if (!same(rounded, points)) beforeRounding[code] = rationalText(points);
    }
    return {
      state: "known",
      points: rationalText(rounded),
      maximum: rationalText(rationalOf(maximum)),
      missing: [],
    };
  }

  function markCriterion(criterion: Criterion): Mark {
    const { code, maximum, notApplicable: rule } = criterion;
    const codes = reads(criterion);
    if (rule && codes.some((read) => !applies(look(read)))) {
      return rule.kind === "excluded"
        ? { state: "not-applicable" }
        : known(code, rationalOf(rule.points), maximum);
    }
    const { points, missing } = rawScore(criterion);
    const waiting: Code[] = rule
      ? codes.filter((read) => mayNotApply.has(read) && look(read) === undefined)
      : [];
    if (points && waiting.length === 0) return known(code, points, maximum);
    if (rule?.kind === "excluded" && waiting.length > 0) mayVanish.add(code);
    return {
      state: "unknown",
      points: rationalText(ZERO),
      maximum: rationalText(rationalOf(maximum)),
      missing: [...new Set([...missing, ...waiting])].sort(),
    };
  }

  function add(items: readonly Item[]): Mark {
    let points = ZERO;
    let maximum = ZERO;
    let count = 0;
    const missing = new Set<Code>();
    for (const item of items) {
      const mark = item.kind === "group" ? add(item.items) : markCriterion(item);
      marks.set(item.code, mark);
      if (mark.state === "not-applicable") continue;
      count++;
      points = plus(points, rationalOf(mark.points));
      maximum = plus(maximum, rationalOf(mark.maximum));
      for (const code of mark.missing) missing.add(code);
    }
    if (count === 0) return { state: "not-applicable" };
    return {
      state: missing.size > 0 ? "unknown" : "known",
      points: rationalText(points),
      maximum: rationalText(maximum),
      missing: [...missing].sort(),
    };
  }

  const total = add(model.items);
  const items = Object.fromEntries(marks);
  marks.set("(total)", total);
  const classified = model.classification && classify(model.classification);
  return { total, items, beforeRounding, ...(classified ?? { levels: [], gates: [], outcome: null }) };

  /** Tries every way the open conditions could turn out; only an outcome common to all is known. */
  function classify({ levels, gates }: Classification): Pick<Verdict, "levels" | "gates" | "outcome"> {
    const levelWays = levels.map(({ condition }) => (condition ? possible(condition, marks) : surely(true)));
    const gateWays = gates.map(({ condition }) => possible(condition, marks));
    const outcomes = new Set<string>();
    const titles = levels.map(({ title }) => title);

    const settle = (
      ways: readonly Possible[],
      done: readonly boolean[],
      use: (truths: readonly boolean[]) => void,
    ) => {
      const way = ways[done.length];
      if (!way) return use(done);
      if (way.mayHold) settle(ways, [...done, true], use);
      if (way.mayFail) settle(ways, [...done, false], use);
    };
    settle(levelWays, [], (reached) =>
      settle(gateWays, [], (holding) => {
        let level = reached.includes(true) ? titles[reached.indexOf(true)] : undefined;
        for (const [index, gate] of gates.entries()) {
          if (!holding[index] || fault === "ignored-gate" || level === undefined) continue;
          if (gate.kind === "exclude") level = undefined;
          else if (titles.indexOf(gate.level) > titles.indexOf(level)) level = gate.level;
        }
        outcomes.add(level ?? "none");
      }),
    );
    const stays = (item: Item): boolean =>
      item.kind === "group"
        ? item.items.some(stays)
        : marks.get(item.code)?.state !== "not-applicable" && !mayVanish.has(item.code);
    if (!model.items.some(stays)) outcomes.add("none");
    const [outcome = "none"] = outcomes;
    return {
      levels: levelWays.map(truth),
      gates: gateWays.map(truth),
      outcome: total.state === "not-applicable" ? "none" : outcomes.size === 1 ? outcome : "open",
    };
  }
}
