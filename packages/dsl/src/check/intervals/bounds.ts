import type { Bound, Interval } from "@tieuchi/engine";
import type { Expression, IntervalBound, Interval as IntervalSyntax, Text } from "../../ast.ts";
import { foldName } from "../../fold.ts";
import { type Cut, isEmpty, type Stretch } from "../../numbers/cut.ts";
import { numberTerm } from "../expressions/atoms.ts";
import { buildTerm } from "../expressions/build.ts";
import { checkUnit } from "../expressions/quantity-unit.ts";
import type { Term } from "../expressions/term.ts";
import { joinReads, valueIn } from "../expressions/term.ts";
import { sameUnit } from "../expressions/units.ts";
import type { Scope } from "../scope.ts";
import { ANYWHERE, type Situation } from "../situations/situation.ts";
import { situationsOf } from "../situations/situations.ts";
import type { TargetSymbol } from "../symbols.ts";
import { rowsIn } from "../targets/lookup.ts";

/** One side of an interval: a number, or what gives one. */
export interface CheckedBound {
  readonly at: Term;
  readonly inclusive: Bound["inclusive"];
  readonly syntax: IntervalBound;
}

/** An interval in the unit of what it is compared with. */
export interface NumberInterval {
  readonly interval: Interval;
  readonly lower: CheckedBound | null;
  readonly upper: CheckedBound | null;
  /** null where a bound depends on the year, an option or data. */
  readonly stretch: Stretch | null;
  /** null where a bound is not known there. */
  stretchIn(situation: Situation): Stretch | null;
}

/** Reads the bounds of an interval over numbers; null after a diagnostic. */
export function checkNumberInterval(
  syntax: IntervalSyntax,
  unit: string,
  words: string,
  scope: Scope,
): NumberInterval | null {
  const sharedUnit = unitOf(syntax.upper) ?? null;
  const read = (bound: IntervalBound) => checkBound(bound, sharedUnit, unit, words, scope);
  const bounds = readBounds(syntax, read);
  const turned = bounds && turnTargets(syntax, bounds, scope);
  return turned && closeInterval(syntax, turned, scope);
}

/** Both sides of an interval, as far as they were written; null where one of them could not be read. */
export function readBounds<B>(
  { lower, upper }: IntervalSyntax,
  read: (bound: IntervalBound) => B | null,
): { readonly lower: B | null; readonly upper: B | null } | null {
  const bounds = { lower: lower && read(lower), upper: upper && read(upper) };
  const unread = (lower !== null && bounds.lower === null) || (upper !== null && bounds.upper === null);
  return unread ? null : bounds;
}

export type Bounds = Pick<NumberInterval, "lower" | "upper">;

/** Puts two bounds together and refuses an interval that holds nothing in any year and with any options. */
export function closeInterval(syntax: IntervalSyntax, bounds: Bounds, scope: Scope): NumberInterval | null {
  const { lower, upper } = bounds;
  if (lower === null && upper === null) return null;
  const stretchIn = (situation: Situation) => stretchOf(bounds, situation);
  const reads = joinReads([lower, upper].flatMap((bound) => (bound === null ? [] : [bound.at.reads])));
  const stretches = situationsOf([reads], scope).map(stretchIn);
  if (stretches.every((stretch) => stretch !== null && isEmpty(stretch))) {
    scope.findings.add("interval-empty", syntax.span, []);
    return null;
  }
  const fixed = reads.targets.length === 0 && !reads.yearly;
  return {
    interval: { lower: lower && modelOf(lower), upper: upper && modelOf(upper) },
    lower,
    upper,
    stretch: fixed ? stretchIn(ANYWHERE) : null,
    stretchIn,
  };
}

const modelOf = ({ at, inclusive }: CheckedBound): Bound => ({ at: at.expression, inclusive });

function stretchOf({ lower, upper }: Bounds, situation: Situation): Stretch | null {
  const low = lower === null ? "lowest" : cutOf(lower, "lower", situation);
  const high = upper === null ? "highest" : cutOf(upper, "upper", situation);
  return low === null || high === null ? null : { low, high };
}

function cutOf({ at, inclusive }: CheckedBound, side: "lower" | "upper", situation: Situation): Cut | null {
  const value = valueIn(at, situation);
  if (value === null) return null;
  const inside = isInside(inclusive, at.reads.targets[0], situation);
  return { at: value, after: side === "lower" ? !inside : inside };
}

function isInside(
  inclusive: Bound["inclusive"],
  target: TargetSymbol | undefined,
  situation: Situation,
): boolean {
  if (typeof inclusive === "boolean") return inclusive;
  const met = (target && rowsIn(target, situation)[0]?.inclusive) ?? true;
  return inclusive === "as-target" ? met : !met;
}

/** Where less is better, `đạt mốc` is an upper bound and `chưa đạt mốc` a lower one. */
export function turnTargets(syntax: IntervalSyntax, bounds: Bounds, { findings }: Scope): Bounds | null {
  const { lower, upper } = bounds;
  const misplaced = [
    { bound: lower, right: rightSide(lower) === "upper" },
    { bound: upper, right: rightSide(upper) === "lower" },
  ].find(({ right }) => right)?.bound;
  if (misplaced === undefined || misplaced === null) return bounds;
  if (lower === null || upper === null) return { lower: upper, upper: lower };
  const target = misplaced.at.reads.targets[0];
  findings.add("target-on-other-side", syntax.span, [target?.name ?? "", target?.direction ?? "at-least"]);
  return null;
}

function rightSide(bound: CheckedBound | null): "lower" | "upper" | null {
  if (bound === null || typeof bound.inclusive === "boolean") return null;
  const better = bound.at.reads.targets[0]?.direction === "at-most" ? "upper" : "lower";
  if (bound.inclusive === "as-target") return better;
  return better === "upper" ? "lower" : "upper";
}

/** null after a diagnostic. */
function checkBound(
  bound: IntervalBound,
  sharedUnit: Text | null,
  unit: string,
  words: string,
  scope: Scope,
): CheckedBound | null {
  const { value } = bound;
  if (value.kind === "date") {
    scope.findings.add("bound-not-a-number", value.span, [words]);
    return null;
  }
  if (value.kind === "expression") return checkComputed(bound, value.expression, unit, words, scope);
  if (value.ofMaximum) {
    scope.findings.add("of-maximum-misplaced", value.span, []);
    return null;
  }
  if (!checkUnit(value.quantity, sharedUnit, unit, words, scope)) return null;
  return { at: numberTerm(value.quantity, unit), inclusive: bound.inclusive, syntax: bound };
}

/** `mốc [x]`, `[b]`, `([a] + [b])`: in the unit of what is compared. */
function checkComputed(
  bound: IntervalBound,
  expression: Expression,
  unit: string,
  words: string,
  scope: Scope,
): CheckedBound | null {
  const term = boundTerm(expression, words, scope);
  if (term === null) return null;
  // A bound that is made of the year lies elsewhere in each.
  const at = term.reads.year ? { ...term, reads: { ...term.reads, yearly: true } } : term;
  if (sameUnit(at.unit, unit)) return { at, inclusive: bound.inclusive, syntax: bound };
  scope.findings.add("bound-of-other-unit", bound.value.span, [at.words, at.unit, words, unit]);
  return null;
}

/** A name alone may be a date, which no number is compared with. */
export function boundTerm(expression: Expression, words: string, scope: Scope): Term | null {
  const named = expression.kind === "datum" ? scope.data.get(foldName(expression.name.value)) : undefined;
  if (named?.kind !== "date") return buildTerm(expression, scope);
  scope.used.add(named);
  scope.findings.add("bound-not-a-number", expression.span, [words]);
  return null;
}

export function unitOf(bound: IntervalBound | null): Text | null {
  return bound?.value.kind === "quantity" ? bound.value.quantity.unit : null;
}
