import type { Classification, Condition } from "@tieuchi/engine";
import type { FinalTruth, Whole } from "./fold/final-truth.ts";
import { type Place, placesOf, type Truths, throughGates } from "./fold/levels.ts";
import type { State } from "./fold/state.ts";

/** What levels and gates make of one way a set can come out. */
export interface Ending {
  readonly state: State;
  /** Something applies; else there is nothing to classify. */
  readonly applies: boolean;
  readonly levels: Truths;
  readonly gates: Truths;
  readonly places: ReadonlySet<Place>;
  readonly truthOf: (condition: Condition) => boolean | null;
}
/** Something that should be able to happen; null: it cannot be told of this ending. */
export type Goal = (ending: Ending) => boolean | null;

export function endingOf(
  whole: Whole & { readonly state: State },
  truth: FinalTruth,
  classification: Classification,
): Ending {
  const truthOf = (condition: Condition) => truth.of(condition, whole);
  const levels = classification.levels.map(({ condition }) => condition === null || truthOf(condition));
  const gates = classification.gates.map(({ condition }) => truthOf(condition));
  const applies = whole.total !== null;
  const places = applies ? placesOf(classification, levels, gates) : new Set([classification.levels.length]);
  return { state: whole.state, applies, levels, gates, places, truthOf };
}

export const reaches =
  (place: Place): Goal =>
  ({ places }) =>
    !places.has(place) ? false : places.size === 1 || null;

export const meets =
  (place: Place): Goal =>
  ({ levels }) =>
    levels[place] ?? null;

export const fires =
  (gate: number): Goal =>
  ({ gates }) =>
    gates[gate] ?? null;

/** Without the gate another level would come out. */
export const changes =
  (gate: number, classification: Classification): Goal =>
  ({ levels, gates, applies }) => {
    if (!applies || gates[gate] === false) return false;
    const known = [...levels, ...gates].every((truth) => truth !== null);
    return known ? gateChanges(gate, classification, levels as boolean[], gates as boolean[]) : null;
  };

export function gateChanges(
  gate: number,
  classification: Classification,
  levels: readonly boolean[],
  gates: readonly boolean[],
): boolean {
  const first = levels.indexOf(true);
  const reached = first < 0 ? levels.length : first;
  return (
    throughGates(classification, reached, gates) !==
    throughGates(classification, reached, gates.with(gate, false))
  );
}

export const holds =
  (condition: Condition): Goal =>
  ({ truthOf }) =>
    truthOf(condition);
