/** Levels from the top, then gates; unknown ones leave the outcome open only where they could change it. */

import type { Facts } from "./conditions/compile.ts";
import { compileCondition } from "./conditions/index.ts";
import { modelMessages } from "./messages/model.ts";
import type { Classification, Gate } from "./model.ts";
import { ModelFormatError } from "./model-error.ts";
import type { ClassificationResult, Truth } from "./result.ts";
import type { Scope } from "./scope.ts";
import type { Tally } from "./tally.ts";

/** A place in the order of levels; one past the last stands for "not classified". */
type Place = number;

export function compileClassification(
  classification: Classification,
  scope: Scope,
): (facts: Facts) => ClassificationResult {
  const levels = classification.levels.map(({ title, condition }) => ({
    title,
    test: condition && compileCondition(condition, scope),
  }));
  const titles = levels.map(({ title }) => title);
  const gates = classification.gates.map((gate) => ({
    floor: lowestPlace(gate, titles, scope.where),
    test: compileCondition(gate.condition, scope),
  }));

  return (facts) => {
    const levelTraces = levels.map(({ title, test }) => {
      const condition = test ? test(facts) : null;
      return { title, truth: condition ? condition.truth : ("true" as const), condition };
    });
    const gateTraces = gates.map(({ test }) => {
      const condition = test(facts);
      return { truth: condition.truth, condition };
    });
    const place = throughGates(possiblePlaces(levelTraces.map(({ truth }) => truth)), [
      ...gates.map(({ floor }, index) => ({
        floor,
        truth: gateTraces[index]?.truth ?? ("unknown" as const),
      })),
      { floor: titles.length, truth: nothingApplies(facts.total) },
    ]);
    return { outcome: outcomeAt(place, titles), levels: levelTraces, gates: gateTraces };
  };
}

const gatePlaces = {
  cap(gate: Extract<Gate, { kind: "cap" }>, titles: readonly string[], where: string): Place {
    const place = titles.indexOf(gate.level);
    if (place < 0) throw new ModelFormatError(modelMessages.level(where, gate.level));
    return place;
  },
  exclude: (_gate: Extract<Gate, { kind: "exclude" }>, titles: readonly string[]): Place => titles.length,
} satisfies {
  [K in Gate["kind"]]: (gate: Extract<Gate, { kind: K }>, titles: readonly string[], where: string) => Place;
};

/** The best place left when the gate holds. */
function lowestPlace(gate: Gate, titles: readonly string[], where: string): Place {
  const place = gatePlaces[gate.kind] as (gate: Gate, titles: readonly string[], where: string) => Place;
  return place(gate, titles, where);
}

/** Where nothing applies there is nothing to classify, whatever `khi còn lại` says. */
function nothingApplies(total: Tally): Truth {
  if (!total) return "true";
  return total.mayVanish ? "unknown" : "false";
}

/** Every place the levels alone could give: the first true one and each unknown one above it. */
function possiblePlaces(truths: readonly Truth[]): readonly Place[] {
  const first = truths.indexOf("true");
  const last = first < 0 ? truths.length : first;
  const unknown = truths.slice(0, last).flatMap((truth, place) => (truth === "unknown" ? [place] : []));
  return [...unknown, last];
}

/** The one place that remains whatever the unknown turns out to be, or null. */
function throughGates(
  reached: readonly Place[],
  gates: readonly { readonly floor: Place; readonly truth: Truth }[],
): Place | null {
  const certain = Math.max(0, ...gates.filter(({ truth }) => truth === "true").map(({ floor }) => floor));
  const places = reached.map((place) => Math.max(place, certain));
  const best = Math.min(...places);
  const worst = Math.max(...places);
  const lowered = gates.some(({ floor, truth }) => truth === "unknown" && floor > worst);
  return best === worst && !lowered ? best : null;
}

function outcomeAt(place: Place | null, titles: readonly string[]): ClassificationResult["outcome"] {
  if (place === null) return { state: "unknown" };
  const level = titles[place];
  return level === undefined ? { state: "excluded" } : { state: "known", level };
}
