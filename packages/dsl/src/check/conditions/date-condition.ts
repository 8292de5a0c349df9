import type { Condition } from "@tieuchi/engine";
import type { Condition as ConditionSyntax, DateValue, IntervalBound, Span } from "../../ast.ts";
import { compare } from "../../numbers/exact.ts";
import type { Range } from "../../numbers/range.ts";
import { type CheckedDate, checkDate, dayRangeWords, reportOutsidePeriod } from "../expressions/dates.ts";
import { rangeOfDatum } from "../expressions/datum-range.ts";
import { joinReads } from "../expressions/term.ts";
import { readBounds } from "../intervals/bounds.ts";
import type { Scope } from "../scope.ts";
import { type Situation, situationWords } from "../situations/situation.ts";
import { situationsOf } from "../situations/situations.ts";
import type { DatumSymbol } from "../symbols.ts";

interface CheckedDateBound {
  readonly at: CheckedDate;
  readonly inclusive: boolean;
}

/** `[ngày ban hành] trước 15/02/2026`, `[ngày gửi] đến [ngày nhận] + 15 ngày` */
export function checkDates(
  datum: DatumSymbol,
  { interval, span }: Pick<Extract<ConditionSyntax, { kind: "in-interval" }>, "interval" | "span">,
  scope: Scope,
): Condition | null {
  scope.used.add(datum);
  const bounds = readBounds(interval, (bound) => checkDateBound(bound, datum, scope));
  if (bounds === null) return null;
  const { lower, upper } = bounds;
  if (isNeverTrue(datum, span, lower, upper, scope)) return null;
  const model = (bound: CheckedDateBound | null) =>
    bound && { at: bound.at.model, inclusive: bound.inclusive };
  return { kind: "date-in", datum: datum.code, lower: model(lower), upper: model(upper) };
}

/** null after a diagnostic. */
function checkDateBound(
  { value, inclusive, span }: IntervalBound,
  { name }: DatumSymbol,
  scope: Scope,
): CheckedDateBound | null {
  const syntax: DateValue | null =
    value.kind === "date"
      ? value.date
      : value.kind === "expression" && value.expression.kind === "datum"
        ? {
            base: { kind: "datum", name: value.expression.name, span: value.span },
            days: null,
            working: false,
            span,
          }
        : null;
  if (syntax === null || typeof inclusive !== "boolean") {
    scope.findings.add("bound-not-a-date", value.span, [name]);
    return null;
  }
  const at = checkDate(syntax, scope);
  if (at !== null) reportOutsidePeriod(syntax, scope);
  return at && { at, inclusive };
}

/** Tells of bounds the wrong way round and of days that the datum never has; says whether it was an error. */
function isNeverTrue(
  datum: DatumSymbol,
  span: Span,
  lower: CheckedDateBound | null,
  upper: CheckedDateBound | null,
  scope: Scope,
): boolean {
  const bounds = [lower, upper].filter((bound) => bound !== null);
  const situations = situationsOf([joinReads(bounds.map(({ at }) => at.reads))], scope);
  const crossed = situations.every((situation) => {
    const [low, high] = [lower?.at.rangeIn(situation), upper?.at.rangeIn(situation)];
    const bothIn = (lower?.inclusive ?? true) && (upper?.inclusive ?? true);
    return low != null && high != null && isBefore(high, low, bothIn);
  });
  if (crossed && situations.length > 0) {
    scope.findings.add("interval-empty", span, []);
    return true;
  }
  const missed = situations.filter((situation) => isMissed(datum, lower, upper, situation));
  const [first] = missed;
  const range = first && rangeOfDatum(datum, first);
  if (first === undefined || range == null) return false;
  const words = [`[${datum.name}]`, dayRangeWords(range)] as const;
  const always = missed.length === situations.length;
  if (always) scope.findings.add("condition-never-true", span, [...words, ""]);
  else scope.findings.doubt("condition-never-true", span, [...words, situationWords(first)]);
  return always;
}

function isMissed(
  datum: DatumSymbol,
  lower: CheckedDateBound | null,
  upper: CheckedDateBound | null,
  situation: Situation,
): boolean {
  const days = rangeOfDatum(datum, situation);
  const [low, high] = [lower?.at.rangeIn(situation), upper?.at.rangeIn(situation)];
  if (days === null) return false;
  const tooEarly = lower !== null && low != null && isBefore(days, low, lower.inclusive);
  const tooLate = upper !== null && high != null && isBefore(high, days, upper.inclusive);
  return tooEarly || tooLate;
}

/** Whether every day of one lies before every day of the other; on the same day only where that is not enough. */
function isBefore({ high }: Range, { low }: Range, sameDayIsIn: boolean): boolean {
  if (high === null || low === null) return false;
  const order = compare(high.value, low.value);
  return order < 0 || (order === 0 && !sameDayIsIn);
}
