/** Parts of an expression that an answer gives. */

import type { Slot } from "../answers.ts";
import { listAt, NOT_APPLICABLE, numberAt, yearAt } from "../answers.ts";
import { isoDate, workingDaysBetween } from "../calendar.ts";
import { compileDay } from "../dates.ts";
import { type Fraction, formatFraction, wholeFraction } from "../fraction.ts";
import { YEAR_CODE } from "../model.ts";
import type { Facts } from "../scope.ts";
import { slotOfKind, slotOfNumber, slotOfYear } from "../scope.ts";
import { type Absent, absence, isNumber, NOT_APPLIED, waitingFor } from "../value.ts";
import type { Compile, Evaluate } from "./compile.ts";

/** `[dân số]` */
export const compileDatum: Compile<"datum"> = ({ code }, scope) => {
  const slot = slotOfNumber(scope, code);
  return answered(slot, ({ answers }) => {
    const number = numberAt(answers, slot.index);
    return number && wholeFraction(number);
  });
};

/** `số mục [x]`: of the options that the datum has. */
export const compileTicked: Compile<"ticked"> = ({ datum }, scope) => {
  const slot = slotOfKind(scope, datum, "checklist");
  const options = slot.datum?.type.kind === "checklist" ? slot.datum.type.options : [];
  return answered(slot, ({ answers }) => {
    const list = listAt(answers, slot.index);
    return list && whole(options.filter((option) => list.has(option)).length);
  });
};

function answered(slot: Slot, read: (facts: Facts) => Fraction | null): Evaluate {
  const missing = waitingFor(slot.datum ? [slot.datum.code] : [], slot.datum?.mayNotApply);
  return (facts, noted) => {
    const value = facts.answers[slot.index] === NOT_APPLICABLE ? NOT_APPLIED : (read(facts) ?? missing);
    noted.operands.push(isNumber(value) ? formatFraction(value) : null);
    return value;
  };
}

/** `năm` */
export const compileYear: Compile<"year"> = (_expression, scope) => {
  const slot = slotOfYear(scope);
  return ({ answers }, noted) => {
    const year = yearAt(answers, slot);
    const value = year === null ? waitingFor([YEAR_CODE]) : whole(year);
    noted.operands.push(isNumber(value) ? formatFraction(value) : null);
    return value;
  };
};

/** `số ngày làm việc từ [ngày nhận] đến [ngày trả]` */
export const compileDays: Compile<"days"> = ({ from, to, working }, scope) => {
  const [readFrom, readTo] = [compileDay(from, scope), compileDay(to, scope)];
  return (facts, noted) => {
    const [first, last] = [readFrom(facts), readTo(facts)];
    const value =
      typeof first === "number" && typeof last === "number"
        ? whole(working ? workingDaysBetween(first, last) : last - first)
        : absence([first, last].filter((day): day is Absent => typeof day !== "number"));
    noted.operands.push({
      from: typeof first === "number" ? isoDate(first) : null,
      to: typeof last === "number" ? isoDate(last) : null,
      value: isNumber(value) ? formatFraction(value) : null,
    });
    return value;
  };
};

function whole(count: number): Fraction {
  return wholeFraction({ coefficient: BigInt(count), scale: 0 });
}
