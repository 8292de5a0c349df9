import type { Expression as Syntax } from "../../ast.ts";
import { moreDecimals } from "../../numbers/decimals.ts";
import {
  compare,
  decimalStep,
  decimalsOf,
  type Exact,
  exact,
  exactText,
  normalDecimal,
  ONE,
  over,
  times,
  ZERO,
} from "../../numbers/exact.ts";
import {
  addRanges,
  contains,
  type End,
  hull,
  inexact,
  multiplyRanges,
  pointOf,
  pointRange,
  type Range,
  reciprocalOf,
  scaleRange,
  signOf,
  within,
  withoutZero,
} from "../../numbers/range.ts";
import { neverAbove } from "../data/limits.ts";
import type { Scope } from "../scope.ts";
import { ANYWHERE, type Situation } from "../situations/situation.ts";
import { situationsOf } from "../situations/situations.ts";
import type { DatumSymbol } from "../symbols.ts";
import type { Build } from "./build.ts";
import { rangeOfDatum } from "./datum-range.ts";
import { type Linear, scaleLinear } from "./linear.ts";
import { checkUnit } from "./quantity-unit.ts";
import { areIndependent, joinReads, NOTHING_READ, type Term, valueIn, wordsWithin } from "./term.ts";
import { quotientUnit, worthOf } from "./units.ts";

type QuotientSyntax = Extract<Syntax, { kind: "quotient" }>;

/** `[có thẻ] / [dân số]`; equal units give a percentage. */
export function buildQuotient(syntax: QuotientSyntax, scope: Scope, build: Build): Term | null {
  const above = build(syntax.numerator, scope);
  const below = build(syntax.denominator, scope);
  if (below !== null) checkDenominator(syntax, below, scope);
  if (above === null || below === null) return null;
  const unit = quotientUnit(above.unit, below.unit);
  const words = `${wordsWithin(above, "product")} / ${wordsWithin(below, "atom")}`;
  const { whenZero } = syntax;
  const given = whenZero?.kind === "value" ? whenZero.quantity : null;
  if (given !== null && !checkUnit(given, null, unit, words, scope)) return null;
  if (whenZero?.kind === "not-applicable") scope.vanishing.push(words);

  const factor = over(worthOf(above.unit), times(worthOf(below.unit), worthOf(unit)));
  const divisor = below.reads.data.length === 0 ? valueIn(below, ANYWHERE) : null;
  const rate = divisor === null || divisor.n === 0n ? null : over(factor, divisor);
  const instead = given && exact(given.value);
  return {
    expression: {
      kind: "quotient",
      numerator: above.expression,
      denominator: below.expression,
      whenZero: whenZero && (given === null ? "not-applicable" : normalDecimal(given.value)),
      unit,
    },
    unit,
    words,
    binding: "product",
    decimals: moreDecimals(above.decimals, rate === null ? "endless" : decimalsOf(rate)),
    reads: joinReads([above.reads, below.reads]),
    linearIn: (situation) => {
      const by = valueIn(below, situation);
      const linear = by === null || by.n === 0n ? null : above.linearIn(situation);
      return linear && by && scaleLinear(linear, over(factor, by));
    },
    rangeIn: (situation) =>
      rangeOfQuotient(above, below, factor, instead, whenZero?.kind === "not-applicable", situation),
  };
}

/** The range of the quotient, `instead` among its values where the denominator may be 0, unless it `vanishes` then. */
function rangeOfQuotient(
  above: Term,
  below: Term,
  factor: Exact,
  instead: Exact | null,
  vanishes: boolean,
  situation: Situation,
): Range | null {
  const [dividend, all] = [above.rangeIn(situation), below.rangeIn(situation)];
  if (dividend === null || all === null) return null;
  const zero = contains(all, ZERO);
  if (zero && instead === null && !vanishes) return null;
  if (zero && pointOf(all) !== null) return instead && pointRange(instead);
  const divisor = withoutZero(all);
  const quotient = divide(above, below, dividend, divisor, situation);
  return zero && instead !== null
    ? alsoWith(instead, scaleRange(quotient, factor))
    : scaleRange(quotient, factor);
}

function alsoWith(value: Exact, range: Range): Range {
  const among = contains({ ...range, step: null }, value);
  return among ? range : { ...hull(range, pointRange(value)), exact: false };
}

const EVERYTHING: Range = { low: null, high: null, step: null, exact: false };

function divide(above: Term, below: Term, dividend: Range, divisor: Range, situation: Situation): Range {
  const plain = divideRanges(dividend, divisor);
  if (plain !== null && areIndependent([above.reads, below.reads], situation)) return plain;
  const by = onlyDatum(below.linearIn(situation));
  const linear = above.linearIn(situation);
  const parts = by === null || linear === null ? null : divideParts(linear, by.datum, by.factor, situation);
  if (parts === null) return inexact(plain ?? EVERYTHING);
  return plain === null || parts.exact ? parts : inexact(innerOf(plain, parts));
}

/** Numbers that a fraction of two independent numbers can take lie densely, so only their ends are told. */
function divideRanges(dividend: Range, divisor: Range): Range | null {
  const reciprocal = reciprocalOf(divisor);
  if (reciprocal === null) return null;
  const quotient = multiplyRanges(dividend, reciprocal);
  return { ...quotient, exact: dividend.exact && divisor.exact };
}

/** A term that is one datum, times a number. */
function onlyDatum(linear: Linear | null): { readonly datum: DatumSymbol; readonly factor: Exact } | null {
  const [entry, ...more] = linear?.factors ?? [];
  if (linear === null || entry === undefined || more.length > 0 || linear.constant.n !== 0n) return null;
  return { datum: entry[0], factor: entry[1] };
}

/**
 * `([a] + 2 × [b] + 5) / [c]` as `[a]/[c] + 2 × [b]/[c] + 5/[c]`, since limits may tell how each datum compares with
 * the denominator; what stands above as well as below is 1.
 */
function divideParts(
  { constant, factors }: Linear,
  by: DatumSymbol,
  byFactor: Exact,
  situation: Situation,
): Range | null {
  const all = rangeOfDatum(by, situation);
  const divisor = all && withoutZero(all);
  const reciprocal = divisor && reciprocalOf(divisor);
  if (divisor === null || reciprocal === null) return null;
  let total = pointRange(factors.get(by) ?? ZERO);
  let moving = 0;
  if (constant.n !== 0n) {
    total = addRanges(total, scaleRange(reciprocal, constant));
    moving += 1;
  }
  const others = [...factors].filter(([datum]) => datum !== by);
  for (const [datum, factor] of others) {
    const ratio = ratioOf(datum, by, divisor, situation);
    if (ratio === null) return null;
    total = addRanges(total, scaleRange(ratio, factor));
    moving += 1;
  }
  const scaled = scaleRange(total, over(ONE, byFactor));
  const alike = others.every(([, factor]) => factor.n > 0n) || others.every(([, factor]) => factor.n < 0n);
  const apart = areIndependent(
    others.map(([datum]) => ({ ...NOTHING_READ, data: [datum] })),
    situation,
  );
  const exactEnds = moving <= 1 || (constant.n === 0n && alike && apart);
  return { ...scaled, exact: exactEnds };
}

/** One datum over another that has one sign: between what the ends give and what limits say of the two. */
function ratioOf(above: DatumSymbol, below: DatumSymbol, divisor: Range, situation: Situation): Range | null {
  const dividend = rangeOfDatum(above, situation);
  const ratio = dividend && divideRanges(dividend, divisor);
  const sign = signOf(divisor);
  if (ratio === null || sign === null) return null;
  const [notAbove, notBelow] = [neverAbove(above, below), neverAbove(below, above)];
  const [atMost, atLeast] = sign > 0 ? [notAbove, notBelow] : [notBelow, notAbove];
  return within(ratio, atLeast ? ONE : null, atMost ? ONE : null);
}

/** What lies in both. */
function innerOf(a: Range, b: Range): Range {
  return {
    low: innerEnd(a.low, b.low, -1),
    high: innerEnd(a.high, b.high, 1),
    step: null,
    exact: false,
  };
}

function innerEnd(a: End | null, b: End | null, side: -1 | 1): End | null {
  if (a === null || b === null) return a ?? b;
  const order = side * compare(a.value, b.value);
  if (order === 0) return a.reached ? b : a;
  return order < 0 ? a : b;
}

/** A denominator that may be 0 needs to be told what the quotient is then. */
function checkDenominator({ denominator, whenZero }: QuotientSyntax, below: Term, scope: Scope): void {
  const ranges = situationsOf([below.reads], scope).map((situation) => below.rangeIn(situation));
  if (ranges.includes(null)) return;
  const mayBeZero = ranges.some((range) => range !== null && contains(range, ZERO));
  if (whenZero !== null) {
    if (!mayBeZero) scope.findings.add("zero-rule-dead", whenZero.span, [below.words]);
    return;
  }
  if (!mayBeZero) return;
  const [datum] = below.reads.data;
  const single = denominator.kind === "datum" && datum !== undefined;
  const where = single
    ? { line: scope.lineOf(datum.clause.span.start), least: leastAboveZero(datum), unit: datum.unit ?? "" }
    : null;
  scope.findings.add("denominator-may-be-zero", denominator.span, [below.words, where]);
}

/** The least value above 0 that a datum with these decimals can have. */
function leastAboveZero({ digits }: DatumSymbol): string {
  return exactText(decimalStep(digits ?? 0));
}
