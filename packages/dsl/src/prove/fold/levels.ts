import type { Classification, Gate } from "@tieuchi/engine";

/** A place in the order of levels; one past the last stands for "not classified". */
export type Place = number;
/** null: not known. */
export type Truths = readonly (boolean | null)[];

/** Unknown gates beyond these are not tried one by one; then any place is taken for possible. */
const MOST_UNKNOWN_GATES = 8;

/** Every place that levels and gates of these truths may lead to; one where all is known. */
export function placesOf(classification: Classification, levels: Truths, gates: Truths): ReadonlySet<Place> {
  const places = new Set<Place>();
  const unknown = gates.filter((truth) => truth === null).length;
  const last = classification.levels.length;
  if (unknown > MOST_UNKNOWN_GATES) return new Set(Array.from({ length: last + 1 }, (_, place) => place));
  for (const reached of reachedPlaces(levels)) {
    for (const holding of everyWay(gates)) places.add(throughGates(classification, reached, holding));
  }
  return places;
}

/** The first level that holds, and each before it that may hold. */
function reachedPlaces(levels: Truths): readonly Place[] {
  const first = levels.indexOf(true);
  const last = first < 0 ? levels.length : first;
  const maybe = levels.slice(0, last).flatMap((truth, place) => (truth === null ? [place] : []));
  return [...maybe, last];
}

function everyWay(truths: Truths): readonly (readonly boolean[])[] {
  return truths.reduce<readonly (readonly boolean[])[]>(
    (ways, truth) =>
      ways.flatMap((way) => (truth === null ? [false, true] : [truth]).map((one) => [...way, one])),
    [[]],
  );
}

/** Drops add up and stop at the lowest level; caps come after them, exclusions last. */
export function throughGates(
  { levels, gates }: Classification,
  reached: Place,
  holding: readonly boolean[],
): Place {
  const held = gates.filter((_, index) => holding[index]);
  if (reached === levels.length || held.some(({ kind }) => kind === "exclude")) return levels.length;
  const dropped = held.reduce((sum, gate) => sum + (gate.kind === "drop" ? gate.levels : 0), 0);
  const fallen = Math.min(reached + dropped, levels.length - 1);
  return Math.max(fallen, ...held.map((gate) => capOf(gate, levels)));
}

function capOf(gate: Gate, levels: Classification["levels"]): Place {
  return gate.kind === "cap" ? levels.findIndex(({ title }) => title === gate.level) : 0;
}
