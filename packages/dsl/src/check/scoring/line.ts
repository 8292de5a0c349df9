import type { CountLine, LineAmount } from "@tieuchi/engine";
import type { CountLine as LineSyntax } from "../../ast.ts";
import { endsOf } from "../../numbers/cut.ts";
import { type Decimals, moreDecimals, mostDecimals } from "../../numbers/decimals.ts";
import {
  compare,
  decimalsOf,
  type Exact,
  exact,
  exactText,
  floor,
  greatest,
  HUNDRED,
  ONE,
  over,
  times,
  whole,
  ZERO,
} from "../../numbers/exact.ts";
import { isNumber, type Outermost } from "../../numbers/outermost.ts";
import { checkCondition } from "../conditions/condition.ts";
import { checkMeasure, type Measure } from "../expressions/measure.ts";
import { demandRounding } from "../header/roundings.ts";
import { checkPoints } from "../items/points.ts";
import type { Scope } from "../scope.ts";
import { type Amounts, cutAt } from "./amounts.ts";
import type { Outcomes } from "./outcomes.ts";
import { checkStep, type Step } from "./steps.ts";

export interface CheckedLine {
  readonly direction: CountLine["kind"];
  /** null after a diagnostic. */
  readonly model: CountLine | null;
  /** The points that it takes away or adds. */
  readonly amounts: Amounts;
  readonly decimals: Decimals;
}

/** `- trừ 0,25 điểm mỗi 1 vụ [x] trừ khi [y] là có; tối đa 2 điểm`, below a way of scoring that came to `base`. */
export function checkLine(line: LineSyntax, base: Outcomes, scope: Scope): CheckedLine {
  const { direction } = line;
  const amount = checkAmount(line, base, scope);
  const per = checkPer(line, scope);
  const cap = line.cap && checkEffective(line.cap, direction, scope);
  const when = line.when && checkCondition(line.when, scope);
  const unless = line.unless && checkCondition(line.unless, scope);
  const missing =
    (line.per !== null && per === null) ||
    (line.cap !== null && cap === null) ||
    (line.when !== null && when === null) ||
    (line.unless !== null && unless === null);
  if (amount === null || missing) {
    return { direction, model: null, amounts: { least: null, most: null }, decimals: null };
  }
  const decimals = decimalsOfLine(amount, per, cap);
  demandRounding(decimals, "criterion", line.span, scope);
  const sure = line.when === null && line.unless === null;
  const uncut = counted(amount, per, sure);
  const amounts = cap === null ? uncut : cutAt(uncut, cap);
  warn(line, amount, per, cap, scope);
  const model: CountLine = {
    kind: direction,
    label: line.label?.value ?? null,
    amount: amount.model,
    per: per && { measure: per.measure.expression, step: exactText(per.step), rest: per.rest },
    when,
    unless,
    cap: cap && exactText(cap),
  };
  return { direction, model, amounts, decimals };
}

interface CheckedAmount extends Amounts {
  readonly model: LineAmount;
  readonly decimals: Decimals;
}

function checkAmount(line: LineSyntax, base: Outcomes, scope: Scope): CheckedAmount | null {
  const { amount, direction } = line;
  if (amount === null) return null;
  if (!line.ofAchieved) {
    const points = checkEffective(amount, direction, scope);
    if (points === null) return null;
    const model = { kind: "points", points: exactText(points) } as const;
    return { model, least: points, most: points, decimals: decimalsOf(points) };
  }
  const percent = exact(amount.value);
  const tooMuch = direction === "deduct" && compare(percent, HUNDRED) > 0;
  if (compare(percent, ZERO) <= 0 || tooMuch) {
    scope.findings.add("percent-out-of-range", amount.span, [direction]);
    return null;
  }
  const part = over(percent, HUNDRED);
  const of = (points: Outermost): Outermost =>
    isNumber(points) ? times(part, greatest(points, ZERO)) : points;
  return {
    model: { kind: "percent-of-base", percent: exactText(percent) },
    least: base.worst === "none" ? ZERO : of(base.worst),
    most: of(base.best),
    decimals: moreDecimals(decimalsOf(part), base.decimals),
  };
}

/** Points of a line or its cap: above 0, else the line does nothing. */
function checkEffective(
  points: NonNullable<LineSyntax["amount"]>,
  direction: LineSyntax["direction"],
  scope: Scope,
): Exact | null {
  const value = checkPoints(points, scope);
  if (value === null || compare(value, ZERO) > 0) return value;
  scope.findings.add("line-without-effect", points.span, [direction]);
  return null;
}

interface CheckedPer extends Step {
  readonly measure: Measure;
}

function checkPer({ per }: LineSyntax, scope: Scope): CheckedPer | null {
  const measure = per?.measure ? checkMeasure(per.measure, scope) : null;
  if (per === null || measure === null) return null;
  const step = checkStep(per, measure, measure.decimals, scope);
  return step && { measure, ...step };
}

function decimalsOfLine(
  { model, decimals }: CheckedAmount,
  per: CheckedPer | null,
  cap: Exact | null,
): Decimals {
  const capped = cap === null ? 0 : decimalsOf(cap);
  if (per === null || per.rest === "dropped") return mostDecimals(decimals, capped);
  const rate =
    model.kind === "points"
      ? decimalsOf(over(exact(model.points), per.step))
      : moreDecimals(decimals, decimalsOf(over(ONE, per.step)));
  return mostDecimals(moreDecimals(rate, per.measure.decimals), capped);
}

function counted(amount: CheckedAmount, per: CheckedPer | null, sure: boolean): Amounts {
  const steps = per === null ? { least: ONE, most: ONE } : stepsOf(per);
  return {
    least: sure ? product(amount.least, steps.least) : ZERO,
    most: product(amount.most, steps.most),
  };
}

/** How many steps the measure can hold; below 0 it counts as 0. */
function stepsOf({ measure, step, rest }: CheckedPer): Amounts {
  if (measure.domain === null) return { least: null, most: null };
  const { least: low, greatest: high } = endsOf(measure.domain);
  const steps = (value: Exact): Exact => {
    const all = over(greatest(value, ZERO), step);
    return rest === "dropped" ? whole(floor(all)) : all;
  };
  return { least: low === null ? ZERO : steps(low.value), most: high === null ? "none" : steps(high.value) };
}

function product(a: Outermost, b: Outermost): Outermost {
  if (a === null || b === null) return null;
  if ([a, b].some((factor) => factor !== "none" && compare(factor, ZERO) === 0)) return ZERO;
  return a === "none" || b === "none" ? "none" : times(a, b);
}

function warn(
  line: LineSyntax,
  amount: CheckedAmount,
  per: CheckedPer | null,
  cap: Exact | null,
  { findings }: Scope,
): void {
  const { most } = counted(amount, per, false);
  if (!isNumber(most)) return;
  if (compare(most, ZERO) === 0) {
    findings.add("line-never-counts", line.span, [line.direction, per?.measure.words ?? null]);
  } else if (cap !== null && line.cap !== null && compare(most, cap) < 0) {
    findings.add("cap-never-reached", line.cap.span, [exactText(cap), exactText(most)]);
  }
}
