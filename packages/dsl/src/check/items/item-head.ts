import type { Criterion } from "@tieuchi/engine";
import { compare, type Exact, exact, exactText, ZERO } from "../../numbers/exact.ts";
import { checkCondition } from "../conditions/condition.ts";
import type { ItemNode } from "../document/tree.ts";
import { type Scope, type ScoreUse, scopeOf } from "../scope.ts";

type Head = Pick<
  Criterion,
  "code" | "ordinal" | "title" | "maximum" | "proposed" | "basis" | "appliesWhen" | "weight"
>;
export interface CheckedHead {
  /** null after a diagnostic. */
  readonly head: Head | null;
  /** Scores that decide whether the item applies. */
  readonly uses: readonly ScoreUse[];
}

/** What groups and criteria have in common. */
export function checkItemHead(node: ItemNode, scope: Scope): CheckedHead {
  const { clause, basis, applies, weight } = node;
  const own = scopeOf(node, scope);
  const appliesWhen = applies?.condition ? checkCondition(applies.condition, own) : null;
  for (const datum of own.used) scope.used.add(datum);
  const weighs = weight && readWeight(node, scope);
  const { ordinal, title, code, proposed } = clause;
  const { maximum } = scope.extents.of(node);
  const unread = (applies !== null && appliesWhen === null) || (weight !== null && weighs === null);
  if (unread || ordinal === null || title === null || code === null || maximum === null) {
    return { head: null, uses: own.scoreUses };
  }
  const head: Head = {
    code: code.value,
    ordinal: ordinal.value,
    title: title.value,
    maximum: exactText(maximum),
    proposed,
    basis: basis.map(({ text }) => text?.value ?? ""),
    appliesWhen,
    weight: weighs && exactText(weighs),
  };
  return { head, uses: own.scoreUses };
}

/** The weight that a clause gives; whether one may stand here is for the group above to say. */
function readWeight({ weight }: ItemNode, { findings }: Scope): Exact | null {
  const written = weight?.weight ?? null;
  if (written === null) return null;
  const value = exact(written.value);
  if (compare(value, ZERO) > 0) return value;
  findings.add("weight-not-positive", written.span, []);
  return null;
}
