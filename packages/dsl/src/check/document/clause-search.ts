import type { Clause, ClauseKind } from "../../ast.ts";
import { clausePhrases } from "../../messages/clause-phrases.ts";
import type { Findings } from "../findings.ts";

export type ClauseOf<K extends ClauseKind> = Extract<Clause, { kind: K }>;

/** The clauses of these kinds, in their order. */
export function pick<K extends ClauseKind>(body: readonly Clause[], ...kinds: readonly K[]): ClauseOf<K>[] {
  return body.filter((clause): clause is ClauseOf<K> => kinds.some((kind) => clause.kind === kind));
}

/** The first clause of its kind; further ones are faults. */
export function once<K extends ClauseKind>(
  body: readonly Clause[],
  kind: K,
  findings: Findings,
): ClauseOf<K> | null {
  return firstOf(pick(body, kind), findings);
}

export function firstOf<C extends Clause>(found: readonly C[], findings: Findings): C | null {
  const [first = null, ...further] = found;
  for (const { span, kind } of further) findings.add("clause-repeated", span, [clausePhrases[kind]]);
  return first;
}
