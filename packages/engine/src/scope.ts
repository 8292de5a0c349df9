/** What a clause may refer to while the model is compiled; every name is resolved here, once. */
import type { Answers, Slot } from "./answers.ts";
import { modelMessages } from "./messages/model.ts";
import { type Code, type DatumType, type Item, type Model, YEAR_CODE } from "./model.ts";
import { ModelFormatError } from "./model-error.ts";
import type { ConditionTrace } from "./result.ts";
import type { Tally } from "./tally.ts";
import type { ReadTarget, TargetReading } from "./targets.ts";
import type { ReadTotal, Totalled } from "./total.ts";

export interface Scope {
  /** Where in the text we are, for refusals. */
  readonly where: string;
  readonly model: Model;
  readonly slots: ReadonlyMap<Code, Slot>;
  readonly targets: ReadonlyMap<Code, ReadTarget>;
  readonly items: ReadonlyMap<Code, PlacedItem>;
  /** The totals that clauses look at, by the groups that make them. */
  readonly totals: Map<string, ReadTotal>;
}
/** An item and its position in the {@link Facts}. */
export interface PlacedItem {
  readonly position: number;
  readonly item: Item;
}

/** What the clauses look at while one submission is evaluated. */
export interface Facts {
  readonly answers: Answers;
  /** Each worked out when it is first asked for. */
  readonly targets: (TargetReading | undefined)[];
  readonly totals: (Totalled | undefined)[];
  /** Of the items that were evaluated so far; items come after those whose scores they look at. */
  readonly tallies: Tally[];
  /** What became of `chỉ áp dụng khi` of the items asked so far. */
  readonly applies: (ConditionTrace | undefined)[];
}

export function slotOf(scope: Scope, code: Code, fits: (type: DatumType) => boolean): Slot {
  const slot = scope.slots.get(code);
  if (!slot?.datum) throw new ModelFormatError(modelMessages.datum(scope.where, code));
  if (!fits(slot.datum.type)) throw new ModelFormatError(modelMessages.kind(scope.where, slot.datum.name));
  return slot;
}

export function slotOfKind(scope: Scope, code: Code, wanted: DatumType["kind"]): Slot {
  return slotOf(scope, code, ({ kind }) => kind === wanted);
}

export function slotOfNumber(scope: Scope, code: Code): Slot {
  return slotOf(scope, code, ({ kind }) => kind === "count" || kind === "decimal" || kind === "percent");
}

/** A set without `kỳ đánh giá` has no year. */
export function slotOfYear(scope: Scope): number {
  const slot = scope.slots.get(YEAR_CODE);
  if (!slot) throw new ModelFormatError(modelMessages.period(scope.where));
  return slot.index;
}

export function itemOf(scope: Scope, code: Code): PlacedItem {
  const item = scope.items.get(code);
  if (!item) throw new ModelFormatError(modelMessages.item(scope.where, code));
  return item;
}
