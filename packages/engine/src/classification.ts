/** Levels from the top, then gates; unknown ones leave the outcome open only where they could change it. */
import type { Test } from "./conditions/compile.ts";
import { compileCondition } from "./conditions/index.ts";
import { modelMessages } from "./messages/model.ts";
import type { Classification, Gate } from "./model.ts";
import { ModelFormatError } from "./model-error.ts";
import type { ClassificationResult, Truth } from "./result.ts";
import type { Facts, Scope } from "./scope.ts";
import type { Tally } from "./tally.ts";

/** A place in the order of levels; one past the last stands for "not classified". */
type Place = number;
type Lower = (place: Place) => Place;

export function compileClassification(
  classification: Classification,
  scope: Scope,
): (facts: Facts, total: Tally) => ClassificationResult {
  const levels = classification.levels.map(({ title, condition }) => ({
    title,
    test: condition && compileCondition(condition, scope),
  }));
  const titles = levels.map(({ title }) => title);
  const gates = classification.gates.map((gate) => ({
    kind: gate.kind,
    lower: compileGate(gate, titles, scope.where),
    test: compileCondition(gate.condition, scope),
  }));

  const order = GATE_ORDER.flatMap((kind) =>
    gates.flatMap((gate, index) => (gate.kind === kind ? [{ lower: gate.lower, index }] : [])),
  );

  return (facts, total) => {
    const levelTraces = levels.map(({ title, test }) => {
      const condition = test ? test(facts) : null;
      return { title, truth: condition ? condition.truth : ("true" as const), condition };
    });
    const gateTraces = gates.map(({ test }) => truthAnd(test, facts));
    const ordered = order.map(({ lower, index }) => ({
      lower,
      truth: gateTraces[index]?.truth ?? ("unknown" as const),
    }));
    const nothing = { lower: () => titles.length, truth: nothingApplies(total) };
    const reached = possiblePlaces(levelTraces.map(({ truth }) => truth));
    const places = throughGates(reached, [...ordered, nothing]);
    return { outcome: outcomeAt(places, titles), levels: levelTraces, gates: gateTraces };
  };
}

function truthAnd(test: Test, facts: Facts): ClassificationResult["gates"][number] {
  const condition = test(facts);
  return { truth: condition.truth, condition };
}

/** Drops count from the level that was reached; caps and exclusions have the last word. */
const GATE_ORDER: readonly Gate["kind"][] = ["drop", "cap", "exclude"];

const gatePlaces = {
  cap(gate: Extract<Gate, { kind: "cap" }>, titles: readonly string[], where: string): Lower {
    const floor = titles.indexOf(gate.level);
    if (floor < 0) throw new ModelFormatError(modelMessages.level(where, gate.level));
    return (place) => Math.max(place, floor);
  },
  drop({ levels }: Extract<Gate, { kind: "drop" }>, titles: readonly string[]): Lower {
    const lowest = titles.length - 1;
    return (place) => (place > lowest ? place : Math.min(place + levels, lowest));
  },
  exclude:
    (_gate: Extract<Gate, { kind: "exclude" }>, titles: readonly string[]): Lower =>
    () =>
      titles.length,
} satisfies {
  [K in Gate["kind"]]: (gate: Extract<Gate, { kind: K }>, titles: readonly string[], where: string) => Lower;
};

/** Where a gate that holds leads from a place. */
function compileGate(gate: Gate, titles: readonly string[], where: string): Lower {
  const compile = gatePlaces[gate.kind] as (gate: Gate, titles: readonly string[], where: string) => Lower;
  return compile(gate, titles, where);
}

/** Where nothing applies there is nothing to classify, whatever `khi còn lại` says. */
function nothingApplies(total: Tally): Truth {
  if (!total) return "true";
  return total.mayVanish ? "unknown" : "false";
}

/** Every place the levels alone could give: the first true one and each unknown one above it. */
function possiblePlaces(truths: readonly Truth[]): ReadonlySet<Place> {
  const first = truths.indexOf("true");
  const last = first < 0 ? truths.length : first;
  const unknown = truths.slice(0, last).flatMap((truth, place) => (truth === "unknown" ? [place] : []));
  return new Set([...unknown, last]);
}

/** Every place that remains possible, whatever the unknown turns out to be. */
function throughGates(
  reached: ReadonlySet<Place>,
  gates: readonly { readonly lower: Lower; readonly truth: Truth }[],
): ReadonlySet<Place> {
  let places = reached;
  for (const { lower, truth } of gates) {
    if (truth === "false") continue;
    const lowered = [...places].map(lower);
    places = new Set(truth === "true" ? lowered : [...places, ...lowered]);
  }
  return places;
}

function outcomeAt(places: ReadonlySet<Place>, titles: readonly string[]): ClassificationResult["outcome"] {
  const [place] = places;
  if (place === undefined || places.size > 1) return { state: "unknown" };
  const level = titles[place];
  return level === undefined ? { state: "excluded" } : { state: "known", level };
}
