import { workingDaysBetween } from "@tieuchi/engine";
import type { Expression as Syntax } from "../../ast.ts";
import { ONE, whole, ZERO } from "../../numbers/exact.ts";
import { addRanges, type End, inexact, negateRange, pointOf, type Range } from "../../numbers/range.ts";
import type { Scope } from "../scope.ts";
import type { Situation } from "../situations/situation.ts";
import { type CheckedDate, checkDate, reportOutsidePeriod } from "./dates.ts";
import { constantLinear, type Linear, subtractLinear } from "./linear.ts";
import { areIndependent, joinReads, rangeOf, type Term } from "./term.ts";

const UNIT = "ngày";

/** `số ngày từ 15/06 hằng năm đến [ngày nộp]`; negative when the second day lies before the first. */
export function buildDays(syntax: Extract<Syntax, { kind: "days" }>, scope: Scope): Term | null {
  const [from, to] = [checkDate(syntax.from, scope), checkDate(syntax.to, scope)];
  if (from === null || to === null) return null;
  reportOutsidePeriod(syntax.from, scope);
  reportOutsidePeriod(syntax.to, scope);
  const { working } = syntax;
  const linearIn = (situation: Situation) => (working ? null : daysBetween(from, to, situation));
  return {
    expression: { kind: "days", from: from.model, to: to.model, working, unit: UNIT },
    unit: UNIT,
    words: `số ngày${working ? " làm việc" : ""} từ ${from.words} đến ${to.words}`,
    binding: "atom",
    decimals: 0,
    reads: joinReads([from.reads, to.reads]),
    linearIn,
    rangeIn: (situation) =>
      rangeOf(linearIn(situation), situation, () => rangeBetween(from, to, working, situation)),
  };
}

/** The days between two days as a sum of dates; null where one of them is shifted by working days. */
function daysBetween(from: CheckedDate, to: CheckedDate, situation: Situation): Linear | null {
  const [first, last] = [linearDate(from, situation), linearDate(to, situation)];
  return first && last && subtractLinear(last, first);
}

function linearDate(date: CheckedDate, situation: Situation): Linear | null {
  const range = date.rangeIn(situation);
  const known = range && pointOf(range);
  if (known !== null) return constantLinear(known);
  const [datum] = date.reads.data;
  if (datum === undefined || (date.model.working && date.model.days !== 0)) return null;
  return { constant: whole(date.model.days), factors: new Map([[datum, ONE]]) };
}

function rangeBetween(
  from: CheckedDate,
  to: CheckedDate,
  working: boolean,
  situation: Situation,
): Range | null {
  const [first, last] = [from.rangeIn(situation), to.rangeIn(situation)];
  if (first === null || last === null) return null;
  const range = working
    ? {
        low: workingEnd(first.high, last.low),
        high: workingEnd(first.low, last.high),
        step: ONE,
        exact: first.exact && last.exact,
      }
    : addRanges(last, negateRange(first));
  return areIndependent([from.reads, to.reads], situation) ? range : inexact(range);
}

function workingEnd(from: End | null, to: End | null): End | null {
  if (from === null || to === null) return null;
  const days = workingDaysBetween(Number(from.value.n), Number(to.value.n));
  return { value: days === 0 ? ZERO : whole(days), reached: true };
}
