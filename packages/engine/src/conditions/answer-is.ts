import { type Answers, listAt, NOT_APPLICABLE, type Slot } from "../answers.ts";
import type { Code } from "../model.ts";
import type { Truth } from "../result.ts";
import { slotOfKind } from "../scope.ts";
import { truthOf } from "../truth.ts";
import { NONE } from "../value.ts";
import type { Compile } from "./compile.ts";

/** `[đã ban hành] là có` */
export const compileBooleanIs: Compile<"boolean-is"> = ({ datum, value }, scope) => {
  const slot = slotOfKind(scope, datum, "boolean");
  return ({ answers }) => {
    const reading = answers[slot.index];
    const given = typeof reading === "boolean" ? reading : null;
    return { kind: "boolean-is", given, ...settled(answers, slot, given === null ? null : given === value) };
  };
};

/** `[hình thức] là "trực tuyến"` */
export const compileChoiceIs: Compile<"choice-is"> = ({ datum, value }, scope) => {
  const slot = slotOfKind(scope, datum, "choice");
  return ({ answers }) => {
    const reading = answers[slot.index];
    const given = typeof reading === "string" ? reading : null;
    return { kind: "choice-is", given, ...settled(answers, slot, given === null ? null : given === value) };
  };
};

/** `[nội dung] có "niêm yết"` */
export const compileTicked: Compile<"ticked"> = ({ datum, option }, scope) => {
  const slot = slotOfKind(scope, datum, "checklist");
  return ({ answers }) => {
    const list = listAt(answers, slot.index);
    const given = list && [...list];
    return { kind: "ticked", given, ...settled(answers, slot, list?.has(option) ?? null) };
  };
};

/** `holds` null: there is no answer, because none is due or none has come yet. */
function settled(
  answers: Answers,
  slot: Slot,
  holds: boolean | null,
): { readonly truth: Truth; readonly missing: readonly Code[] } {
  if (holds !== null) return { truth: truthOf(holds), missing: NONE };
  if (answers[slot.index] === NOT_APPLICABLE) return { truth: "false", missing: NONE };
  return { truth: "unknown", missing: slot.datum ? [slot.datum.code] : NONE };
}
