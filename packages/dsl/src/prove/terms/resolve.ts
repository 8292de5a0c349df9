import {
  addWorkingDays,
  type Bound,
  type DateValue,
  dayNumber,
  daysInMonth,
  type Expression,
  readIsoDate,
  type Target,
  type TargetRow,
  YEAR_CODE,
} from "@tieuchi/engine";
import { compare, type Exact, exact, floor, ONE, over, times, ZERO } from "../../numbers/exact.ts";
import { type Box, Split } from "../space/box.ts";
import { whole } from "../space/space.ts";
import { intersect, only, PERCENT, point } from "./range.ts";
import { dataOf, differenceOf, numberTerm, partsOf, productOf, sumOf, type Term } from "./term.ts";

/**
 * What an expression comes to on a box: a term, the split that has to come first, `absent` where something in it does
 * not apply, `open` where it needs what no submission holds.
 */
export type Resolved = Term | Split | "absent" | "open";

export const isTerm = (resolved: Resolved): resolved is Term =>
  typeof resolved === "object" && !(resolved instanceof Split);

/** The expression with targets and days of the year put in, and only if all its data apply. */
export function measureOn(expression: Expression, box: Box): Resolved {
  const term = resolve(expression, box);
  return isTerm(term) ? present(term, box) : term;
}

/** The term, where it has a value; data and items that may not apply, and divisors that may be 0, are settled first. */
export function present(term: Term, box: Box): Resolved {
  const data = dataOf(term).map((code) => box.applies(code));
  const items = itemsOf(term).map((of) => box.isYes(box.space.openKey({ kind: "applies", of, value: true })));
  for (const applies of [...data, ...items]) {
    if (applies instanceof Split) return applies;
    if (!applies) return "absent";
  }
  return divided(term, box) ?? term;
}

/** null: no divisor of 0 is in the way. */
function divided(term: Term, box: Box): Split | "absent" | null {
  for (const part of partsOf(term)) {
    const open = divided(part, box);
    if (open !== null) return open;
  }
  if (term.kind !== "quotient" || term.whenZero === null) return null;
  const divides = isDivisor(term.under, box);
  if (divides instanceof Split) return divides;
  return !divides && term.whenZero === "not-applicable" ? "absent" : null;
}

/** Whether a number is surely not 0, surely 0 (false), or the split that tells. */
export function isDivisor(term: Term, box: Box): boolean | Split {
  const range = box.rangeOf(term);
  if (range === null || intersect(range, point(ZERO)) === null) return true;
  if (only(range) !== null) return false;
  const negative = range.low === null || compare(range.low.at, ZERO) < 0;
  return Split.at(term, { at: ZERO, after: !negative });
}

/** Codes of the items without which the term does not apply. */
function itemsOf(term: Term): readonly string[] {
  if (term.kind === "score" && term.of.kind === "item") return [term.of.code];
  if (term.kind === "passed" && term.share && term.within !== null) return [term.within];
  return partsOf(term).flatMap(itemsOf);
}

function resolve(expression: Expression, box: Box): Resolved {
  const settled = box.space.settledTerms.get(expression);
  if (settled !== undefined) return settled;
  const read = readers[expression.kind] as (expression: Expression, box: Box) => Resolved;
  const term = read(expression, box);
  if (isTerm(term) && isSettled(expression)) box.space.settledTerms.set(expression, term);
  return term;
}

type Of<K extends Expression["kind"]> = Extract<Expression, { kind: K }>;
const readers: { readonly [K in Expression["kind"]]: (expression: Of<K>, box: Box) => Resolved } = {
  datum: ({ code }) => ({ kind: "datum", code }),
  number: ({ value }) => numberTerm(exact(value)),
  sum: ({ of }, box) => joined(of, box, sumOf),
  product: ({ of, unit }, box) =>
    joined(of, box, (parts) => productOf([numberTerm(productFactor(of, unit)), ...parts])),
  difference: ({ from, subtract }, box) =>
    joined([from, subtract], box, ([a, b]) => differenceOf(a as Term, b as Term)),
  quotient: ({ numerator, denominator, whenZero, unit }, box) =>
    joined([numerator, denominator], box, ([above, under]) => {
      const factor = over(scaleOf(numerator.unit), times(scaleOf(denominator.unit), scaleOf(unit)));
      if (under?.kind === "number" && under.value.n !== 0n) {
        return productOf([numberTerm(over(factor, under.value)), above as Term]);
      }
      const given = whenZero === null || whenZero === "not-applicable" ? whenZero : exact(whenZero);
      return { kind: "quotient", over: above as Term, under: under as Term, factor, whenZero: given };
    }),
  lowest: ({ of }, box) => joined(of, box, (parts) => ({ kind: "lowest", of: parts })),
  highest: ({ of }, box) => joined(of, box, (parts) => ({ kind: "highest", of: parts })),
  ticked: ({ datum }) => ({ kind: "ticked", code: datum }),
  year: () => YEAR,
  days: ({ from, to, working }, box) => {
    const [start, end] = [dayOn(from, box), dayOn(to, box)];
    if (!isTerm(start)) return start;
    if (!isTerm(end)) return end;
    return working ? { kind: "working-days", from: start, to: end } : differenceOf(end, start);
  },
  target: ({ code }, box) => {
    const row = targetRow(code, box);
    return typeof row === "object" && !(row instanceof Split) ? numberTerm(exact(row.value)) : row;
  },
  score: ({ of }) => ({ kind: "score", of }),
  passed: ({ within, share }) => ({ kind: "passed", within, share }),
  children: () => "open",
};

function joined(parts: readonly Expression[], box: Box, join: (parts: readonly Term[]) => Term): Resolved {
  const terms: Term[] = [];
  for (const part of parts) {
    const term = resolve(part, box);
    if (!isTerm(term)) return term;
    terms.push(term);
  }
  return join(terms);
}

/** Percentages count hundredths, in whatever stands beside them. */
const scaleOf = (unit: string): Exact => (unit.startsWith("%") ? PERCENT : ONE);
const productFactor = (of: readonly Expression[], unit: string): Exact =>
  over(
    of.reduce((factor, part) => times(factor, scaleOf(part.unit)), ONE),
    scaleOf(unit),
  );

function isSettled(expression: Expression): boolean {
  switch (expression.kind) {
    case "target":
    case "days":
      return false;
    case "sum":
    case "product":
    case "lowest":
    case "highest":
      return expression.of.every(isSettled);
    case "quotient":
      return isSettled(expression.numerator) && isSettled(expression.denominator);
    case "difference":
      return isSettled(expression.from) && isSettled(expression.subtract);
    default:
      return true;
  }
}

/** A day as a term: a number where nothing but the year decides it. */
export function dayOn({ base, days, working }: DateValue, box: Box): Resolved {
  const start = baseDay(base, box);
  if (!isTerm(start) || days === 0) return start;
  if (!working) return sumOf([start, numberTerm(whole(days))]);
  if (start.kind !== "number") return { kind: "working-day", from: start, days };
  return numberTerm(whole(addWorkingDays(Number(floor(start.value)), days)));
}

function baseDay(base: DateValue["base"], box: Box): Resolved {
  if (base.kind === "datum") return present({ kind: "datum", code: base.code }, box);
  if (base.kind === "day") return numberTerm(whole(readIsoDate(base.date) ?? 0));
  const year = yearOn(box);
  if (typeof year !== "number") return year;
  const ofDay = year + base.offset;
  // 29/02 is the last day of February where there is none.
  const day = Math.min(base.day, daysInMonth(ofDay, base.month));
  return numberTerm(whole(dayNumber(ofDay, base.month, day)));
}

const YEAR: Term = { kind: "datum", code: YEAR_CODE };

function yearOn(box: Box): number | Split | "open" {
  const range = box.rangeOf(YEAR);
  if (range === null || range.low === null) return "open";
  const year = only(range);
  return year === null ? Split.at(YEAR, { at: range.low.at, after: true }) : Number(year.n);
}

/** The row of a target that holds on the whole box. */
function targetRow(code: string, box: Box): TargetRow | Split | "absent" | "open" {
  const target = box.space.targets.get(code);
  if (target === undefined) return "open";
  const split = settleTarget(target, box);
  if (split !== null) return split;
  const [option] = target.by === null ? [] : box.answersOf(target.by);
  const year = target.byYear ? yearOn(box) : null;
  const row = target.rows.find(
    ({ years, option: wanted }) =>
      (years === null || (typeof year === "number" && years.from <= year && year <= years.to)) &&
      (wanted === null || wanted === option),
  );
  return row ?? "open";
}

function settleTarget({ by, byYear }: Target, box: Box): Split | "absent" | "open" | null {
  if (by !== null) {
    const applies = box.applies(by);
    if (applies instanceof Split) return applies;
    if (!applies) return "absent";
    const [option, ...others] = box.answersOf(by);
    if (option !== undefined && others.length > 0) return Split.named(by, [option]);
  }
  if (!byYear) return null;
  const year = yearOn(box);
  return typeof year === "number" ? null : year;
}

/** Whether a bound lies inside on this box; for `đạt mốc` that is as the target's row says. */
export function isInclusive({ at, inclusive }: Bound, box: Box): boolean {
  if (typeof inclusive === "boolean") return inclusive;
  const target = targetIn(at);
  const row = target === null ? "open" : targetRow(target, box);
  const met = typeof row === "object" && !(row instanceof Split) ? row.inclusive : true;
  return inclusive === "as-target" ? met : !met;
}

function targetIn(expression: Expression): string | null {
  switch (expression.kind) {
    case "target":
      return expression.code;
    case "sum":
    case "product":
      return expression.of.map(targetIn).find((found) => found !== null) ?? null;
    default:
      return null;
  }
}
