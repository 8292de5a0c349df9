/** Days that clauses name: fixed, of the year that is scored, or given as an answer, each so many days on. */
import { dayAt, NOT_APPLICABLE, yearAt } from "./answers.ts";
import { addWorkingDays, type DayNumber, dayNumber, daysInMonth, readIsoDate } from "./calendar.ts";
import { modelMessages } from "./messages/model.ts";
import { type DateValue, YEAR_CODE } from "./model.ts";
import { ModelFormatError } from "./model-error.ts";
import { type Facts, type Scope, slotOfKind, slotOfYear } from "./scope.ts";
import { type Absent, NOT_APPLIED, waitingFor } from "./value.ts";

export type ReadDay = (facts: Facts) => DayNumber | Absent;
type Base = DateValue["base"];

const bases = {
  day({ date }: Extract<Base, { kind: "day" }>, { where }: Scope): ReadDay {
    const day = readIsoDate(date);
    if (day === null) throw new ModelFormatError(modelMessages.date(where, date));
    return () => day;
  },
  yearly({ month, day, offset }: Extract<Base, { kind: "yearly" }>, scope: Scope): ReadDay {
    const slot = slotOfYear(scope);
    return ({ answers }) => {
      const scored = yearAt(answers, slot);
      if (scored === null) return waitingFor([YEAR_CODE]);
      const year = scored + offset;
      // 29/02 is the last day of February where there is none.
      return dayNumber(year, month, Math.min(day, daysInMonth(year, month)));
    };
  },
  datum({ code }: Extract<Base, { kind: "datum" }>, scope: Scope): ReadDay {
    const slot = slotOfKind(scope, code, "date");
    const missing = waitingFor([code], slot.datum?.mayNotApply);
    return ({ answers }) =>
      answers[slot.index] === NOT_APPLICABLE ? NOT_APPLIED : (dayAt(answers, slot.index) ?? missing);
  },
} satisfies { [K in Base["kind"]]: (base: Extract<Base, { kind: K }>, scope: Scope) => ReadDay };

export function compileDay({ base, days, working }: DateValue, scope: Scope): ReadDay {
  const compile = bases[base.kind] as (base: Base, scope: Scope) => ReadDay;
  const read = compile(base, scope);
  if (days === 0) return read;
  return (facts) => {
    const day = read(facts);
    if (typeof day !== "number") return day;
    return working ? addWorkingDays(day, days) : day + days;
  };
}
