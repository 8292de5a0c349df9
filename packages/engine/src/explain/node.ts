import type { ExplanationNode } from "../explanation.ts";
import { conditionMessages } from "../messages/condition.ts";
import { explanationMessages as say } from "../messages/explanation.ts";
import type { ConditionTrace, Truth } from "../result.ts";

type State = ExplanationNode["state"];

/** A clause inside an item, a level or a gate. */
export function clause(
  id: string,
  sentence: string,
  state: State,
  children: readonly ExplanationNode[] = [],
): ExplanationNode {
  return {
    kind: "clause",
    id,
    code: null,
    title: "",
    sentence: say.sentence(sentence),
    state,
    score: null,
    proposal: null,
    basis: [],
    children,
  };
}

const states: Record<Truth, State> = { true: "counted", false: "not-counted", unknown: "unknown" };

export function stateOf(truth: Truth): State {
  return states[truth];
}

export function verdict(truth: Truth, fact: string): string {
  return truth === "true" ? conditionMessages.yesAs(fact) : conditionMessages.noAs(fact);
}

/** The result was not made from this model. */
export class ForeignResultError extends Error {
  override readonly name = "ForeignResultError";
}

/** A text may have changed under one version number: then its clauses and those of the result do not pair up. */
export function requirePairs(clauses: readonly unknown[], traces: readonly unknown[]): void {
  if (clauses.length !== traces.length) throw new ForeignResultError(say.foreignClauses);
}

/** The trace, once it is seen to belong to the clause. */
export function traceOf<T extends { readonly kind: string }, K extends T["kind"]>(
  trace: T,
  kind: K,
): T & { kind: K } {
  if (!isOfKind(trace, kind)) throw new ForeignResultError(say.foreignTrace(trace.kind, kind));
  return trace;
}

function isOfKind<T extends { readonly kind: string }, K extends T["kind"]>(
  trace: T,
  kind: K,
): trace is T & { kind: K } {
  return trace.kind === kind;
}

export type TraceOf<K extends ConditionTrace["kind"]> = ConditionTrace & { readonly kind: K };
