/** What a clause may refer to while the model is compiled; every name is resolved here, once. */
import { type Answers, NOT_APPLICABLE, type Slot } from "./answers.ts";
import { modelMessages } from "./messages/model.ts";
import type { Code, DatumType, Item } from "./model.ts";
import { ModelFormatError } from "./model-error.ts";

export interface Scope {
  /** Where in the text we are, for refusals. */
  readonly where: string;
  readonly slots: ReadonlyMap<Code, Slot>;
  /** Items whose score a condition may look at; null outside the classification. */
  readonly scored: { readonly items: ReadonlyMap<Code, Item>; readonly topGroups: readonly Code[] } | null;
}

function slotFor(scope: Scope, code: Code, fits: (type: DatumType) => boolean): number {
  const slot = scope.slots.get(code);
  if (!slot?.datum) throw new ModelFormatError(modelMessages.datum(scope.where, code));
  if (!fits(slot.datum.type)) throw new ModelFormatError(modelMessages.kind(scope.where, slot.datum.name));
  return slot.index;
}

export function slotOfKind(scope: Scope, code: Code, kind: DatumType["kind"]): number {
  return slotFor(scope, code, (type) => type.kind === kind);
}

export function slotOfNumber(scope: Scope, code: Code): number {
  return slotFor(scope, code, ({ kind }) => kind === "count" || kind === "decimal" || kind === "percent");
}

export function anyNotApplicable(answers: Answers, slots: readonly number[]): boolean {
  return slots.some((slot) => answers[slot] === NOT_APPLICABLE);
}
