import type { Bound, Code, Condition, Expression } from "@tieuchi/engine";
import { type Cut, compareCuts, higherCut, lowerCut, type Stretch, snap } from "../../numbers/cut.ts";
import { decimalStep, type Exact, exact, ONE, whole } from "../../numbers/exact.ts";
import { isNumber } from "../../numbers/outermost.ts";
import { highest, lowest } from "../data/limits.ts";
import type { Scope } from "../scope.ts";
import type { DatumSymbol } from "../symbols.ts";

/** What a condition says about the one thing it looks at: which of its values make it true. */
interface Claim {
  /** The thing, the same text for the same one. */
  readonly about: string;
  /** Of all its values, or null for numbers. */
  readonly values: { readonly true: readonly string[]; readonly all: number } | null;
  /** They lie apart. */
  readonly stretches: readonly Stretch[];
  /** All numbers that the thing can be. */
  readonly whole: Stretch;
}
const EVERY_NUMBER: Stretch = { low: "lowest", high: "highest" };

/**
 * Where the first condition that holds decides: those that can never be the first, as earlier ones take all they
 * would. Only what one datum or one measure decides is judged; null conditions are passed over.
 */
export function settledBefore(conditions: readonly (Condition | null)[], scope: Scope): readonly number[] {
  const earlier = new Map<string, Claim>();
  const seen = new Set<string>();
  const settled: number[] = [];
  for (const [index, condition] of conditions.entries()) {
    if (condition === null) continue;
    const text = JSON.stringify(condition);
    const claim = claimOf(condition, scope);
    const taken = claim && earlier.get(claim.about);
    if (seen.has(text) || (claim && taken && covers(taken, claim))) settled.push(index);
    seen.add(text);
    if (claim) earlier.set(claim.about, taken ? union(taken, claim) : claim);
  }
  return settled;
}

/** Whether one of these conditions always holds, as far as one datum or one measure shows it. */
export function leaveNothing(conditions: readonly Condition[], scope: Scope): boolean {
  const claims = new Map<string, Claim>();
  for (const condition of conditions) {
    const claim = claimOf(condition, scope);
    const taken = claim && claims.get(claim.about);
    if (claim) claims.set(claim.about, taken ? union(taken, claim) : claim);
  }
  return [...claims.values()].some(({ values, stretches, whole }) =>
    values === null ? within(whole, stretches) : new Set(values.true).size === values.all,
  );
}

function claimOf(condition: Condition, scope: Scope): Claim | null {
  switch (condition.kind) {
    case "boolean-is":
      return amongValues(condition.datum, [String(condition.value)], 2);
    case "choice-is": {
      const options = datumOf(condition.datum, scope)?.options;
      return options === undefined ? null : amongValues(condition.datum, [condition.value], options.length);
    }
    case "in-interval":
      return amongNumbers(condition, scope);
    case "any": {
      const [first, ...others] = condition.of.map((part) => claimOf(part, scope));
      if (!first || others.some((other) => other?.about !== first.about)) return null;
      return others.reduce<Claim>((all, other) => (other ? union(all, other) : all), first);
    }
    default:
      return null;
  }
}

const amongValues = (about: string, values: readonly string[], all: number): Claim => ({
  about,
  values: { true: values, all },
  stretches: [],
  whole: EVERY_NUMBER,
});

function amongNumbers(
  { measure, interval: { lower, upper } }: Extract<Condition, { kind: "in-interval" }>,
  scope: Scope,
): Claim | null {
  const { whole, step } = measure.kind === "year" ? yearsOf(scope) : numbersOf(measure, scope);
  const low = cutOf(lower, "lowest", false, step);
  const high = cutOf(upper, "highest", true, step);
  if (low === null || high === null) return null;
  // Beyond what the thing can be, one claim covers as much as another.
  const possible = { low: higherCut(low, whole.low), high: lowerCut(high, whole.high) };
  return { about: JSON.stringify(measure), values: null, stretches: [possible], whole };
}

interface Numbers {
  readonly whole: Stretch;
  /** null: they lie densely, or that is not known. */
  readonly step: Exact | null;
}

function yearsOf({ period }: Scope): Numbers {
  if (period === null || period === "unknown") return { whole: EVERY_NUMBER, step: ONE };
  const [first, last] = [whole(period.firstYear), whole(period.lastYear)];
  return {
    whole: { low: snap({ at: first, after: false }, ONE), high: snap({ at: last, after: true }, ONE) },
    step: ONE,
  };
}

/** What a datum may be by its limits; of anything else that is not known. */
function numbersOf(measure: Expression, scope: Scope): Numbers {
  const datum = measure.kind === "datum" ? datumOf(measure.code, scope) : undefined;
  if (datum === undefined) return { whole: EVERY_NUMBER, step: null };
  const step = datum.digits === null ? null : decimalStep(datum.digits);
  const [low, high] = [lowest(datum), highest(datum)];
  return {
    whole: {
      low: isNumber(low) ? snap({ at: low, after: false }, step) : "lowest",
      high: isNumber(high) ? snap({ at: high, after: true }, step) : "highest",
    },
    step,
  };
}

/** null where the bound is no plain number. */
function cutOf(bound: Bound | null, open: Cut, after: boolean, step: Exact | null): Cut | null {
  if (bound === null) return open;
  if (bound.at.kind !== "number" || typeof bound.inclusive !== "boolean") return null;
  return snap({ at: exact(bound.at.value), after: bound.inclusive === after }, step);
}

const indexes = new WeakMap<Scope["data"], ReadonlyMap<Code, DatumSymbol>>();

function datumOf(code: Code, { data }: Scope): DatumSymbol | undefined {
  let index = indexes.get(data);
  if (index === undefined) {
    index = new Map([...data.values()].map((datum) => [datum.code, datum]));
    indexes.set(data, index);
  }
  return index.get(code);
}

function union(a: Claim, b: Claim): Claim {
  const values = a.values && b.values && { ...a.values, true: [...a.values.true, ...b.values.true] };
  return { ...a, values, stretches: b.stretches.reduce(joined, a.stretches) };
}

/** Stretches that lie apart, and one more: those that it touches become one with it. */
function joined(apart: readonly Stretch[], more: Stretch): readonly Stretch[] {
  let whole = more;
  const others = apart.filter(({ low, high }) => {
    if (compareCuts(high, more.low) < 0 || compareCuts(low, more.high) > 0) return true;
    whole = { low: lowerCut(low, whole.low), high: higherCut(high, whole.high) };
    return false;
  });
  return [...others, whole];
}

function covers(taken: Claim, claim: Claim): boolean {
  if (claim.values !== null) return claim.values.true.every((value) => taken.values?.true.includes(value));
  return claim.stretches.every((stretch) => within(stretch, taken.stretches));
}

const within = (stretch: Stretch, apart: readonly Stretch[]): boolean =>
  apart.some(({ low, high }) => compareCuts(low, stretch.low) <= 0 && compareCuts(high, stretch.high) >= 0);
