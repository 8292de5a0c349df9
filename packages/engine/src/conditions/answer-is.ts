import { NOT_APPLICABLE } from "../answers.ts";
import { slotOfKind } from "../scope.ts";
import { truthOf } from "../truth.ts";
import type { Compile, Test } from "./compile.ts";

/** `[đã ban hành] là có` */
export const compileBooleanIs: Compile<"boolean-is"> = (condition, scope) =>
  answerIs("boolean-is", slotOfKind(scope, condition.datum, "boolean"), condition.value);

/** `[hình thức] là "trực tuyến"` */
export const compileChoiceIs: Compile<"choice-is"> = (condition, scope) =>
  answerIs("choice-is", slotOfKind(scope, condition.datum, "choice"), condition.value);

function answerIs(kind: "boolean-is" | "choice-is", slot: number, wanted: boolean | string): Test {
  return ({ answers }) => {
    const reading = answers[slot];
    if (reading === NOT_APPLICABLE) return { kind, truth: "false", given: null };
    if (typeof reading !== "boolean" && typeof reading !== "string")
      return { kind, truth: "unknown", given: null };
    return { kind, truth: truthOf(reading === wanted), given: reading };
  };
}
