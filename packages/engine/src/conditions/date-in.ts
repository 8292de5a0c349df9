import { dayAt, NOT_APPLICABLE } from "../answers.ts";
import { isoDate } from "../calendar.ts";
import { compileDay } from "../dates.ts";
import type { DateBound } from "../model.ts";
import type { Truth } from "../result.ts";
import { type Facts, type Scope, slotOfKind } from "../scope.ts";
import { allOf, truthOf } from "../truth.ts";
import { type Absent, absence, NONE, NOT_APPLIED, waitingFor } from "../value.ts";
import type { Compile } from "./compile.ts";

type Day = number | Absent;

/** `[ngày ban hành] trước 15/02/2026`, `[ngày trả] đến [ngày nhận] + 15 ngày` */
export const compileDateIn: Compile<"date-in"> = (condition, scope) => {
  const slot = slotOfKind(scope, condition.datum, "date");
  const unanswered = waitingFor([condition.datum]);
  const readLower = compileBound(condition.lower, scope);
  const readUpper = compileBound(condition.upper, scope);
  return (facts) => {
    const { answers } = facts;
    const day =
      answers[slot.index] === NOT_APPLICABLE ? NOT_APPLIED : (dayAt(answers, slot.index) ?? unanswered);
    const lower = readLower(facts);
    const upper = readUpper(facts);
    const truth = allOf([
      presence(day),
      lower === null ? "true" : side(day, lower, condition.lower?.inclusive === true, 1),
      upper === null ? "true" : side(day, upper, condition.upper?.inclusive === true, -1),
    ]);
    const absent = [day, lower, upper].filter(
      (one): one is Absent => one !== null && typeof one !== "number",
    );
    return {
      kind: "date-in",
      truth,
      given: shown(day),
      lower: shown(lower),
      upper: shown(upper),
      missing: truth === "unknown" ? absence(absent).missing : NONE,
    };
  };
};

function compileBound(bound: DateBound | null, scope: Scope): (facts: Facts) => Day | null {
  return bound ? compileDay(bound.at, scope) : () => null;
}

function presence(day: Day): Truth {
  if (typeof day === "number") return "true";
  return day.notApplicable ? "false" : "unknown";
}

/** `wanted` 1: on or after the bound; −1: on or before it. */
function side(day: Day, bound: Day, inclusive: boolean, wanted: 1 | -1): Truth {
  if (typeof bound !== "number") return presence(bound);
  if (typeof day !== "number") return presence(day);
  return truthOf(day === bound ? inclusive : day > bound === (wanted === 1));
}

function shown(day: Day | null): string | null {
  return typeof day === "number" ? isoDate(day) : null;
}
