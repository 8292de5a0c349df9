import { NOT_APPLICABLE } from "../answers.ts";
import { slotOfKind } from "../scope.ts";
import { truthOf } from "../truth.ts";
import type { Compile, ConditionOf } from "./compile.ts";

/** `[ngày ban hành] trước 15/02/2026` */
export const compileDateIn: Compile<"date-in"> = (condition, scope) => {
  const slot = slotOfKind(scope, condition.datum, "date");
  return ({ answers }) => {
    const reading = answers[slot];
    if (reading === NOT_APPLICABLE) return { kind: "date-in", truth: "false", given: null };
    if (typeof reading !== "string") return { kind: "date-in", truth: "unknown", given: null };
    return { kind: "date-in", truth: truthOf(lies(reading, condition)), given: reading };
  };
};

/** Dates `yyyy-mm-dd` sort as text. */
function lies(date: string, { lower, upper }: ConditionOf<"date-in">): boolean {
  if (lower && (date < lower.value || (date === lower.value && !lower.inclusive))) return false;
  return !(upper && (date > upper.value || (date === upper.value && !upper.inclusive)));
}
