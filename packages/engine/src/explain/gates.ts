/** Gates in words, and whether each lowered the outcome. */
import type { ExplanationNode } from "../explanation.ts";
import { classificationMessages as say } from "../messages/classification.ts";
import type { Classification, Gate } from "../model.ts";
import type { ClassificationResult } from "../result.ts";
import { conditionFinding, conditionText } from "./condition.ts";
import type { Names } from "./names.ts";
import { stateOf } from "./node.ts";
import { placeOf, type Standing } from "./standing.ts";

type Of<K extends Gate["kind"]> = Extract<Gate, { kind: K }>;

interface Words<K extends Gate["kind"]> {
  text(gate: Of<K>, condition: string): string;
  /** Told of a gate that holds. */
  lowers(gate: Of<K>, standing: Standing, levels: Classification["levels"]): boolean;
  readonly idle: string;
}

const words = {
  cap: {
    text: ({ level }, condition) => say.capText(level, condition),
    lowers: ({ level }, standing, levels) => lowersTo(placeOf(level, levels), standing),
    idle: say.gateNoEffect,
  },
  drop: {
    text: ({ levels }, condition) => say.dropText(levels, condition),
    lowers: (_gate, { settled, sure }, levels) => !settled || sure < levels.length - 1,
    idle: say.dropNoEffect,
  },
  exclude: {
    text: (_gate, condition) => say.excludeText(condition),
    lowers: (_gate, standing, levels) => lowersTo(levels.length, standing),
    idle: say.gateNoEffect,
  },
} satisfies { [K in Gate["kind"]]: Words<K> };

/** Did a floor decide? Not where the subject stands elsewhere, or would stand there without it. */
function lowersTo(floor: number, { place, afterDrops }: Standing): boolean {
  return place === null || (place === floor && !(afterDrops !== null && afterDrops >= floor));
}

export function gateText(gate: Gate, names: Names): string {
  const { text } = words[gate.kind] as Words<Gate["kind"]>;
  return text(gate, conditionText(gate.condition, names));
}

export function gateFindings(
  { gates, levels }: Classification,
  { gates: traces }: ClassificationResult,
  standing: Standing,
  names: Names,
): readonly { readonly finding: string; readonly state: ExplanationNode["state"] }[] {
  return gates.map((gate, index) => {
    if (!standing.applies) return { finding: say.levelNothing, state: "not-applicable" };
    const trace = traces[index]?.condition;
    const finding = trace ? conditionFinding(gate.condition, trace, names) : "";
    if (trace?.truth !== "true") return { finding, state: stateOf(trace?.truth ?? "unknown") };
    const { lowers, idle } = words[gate.kind] as Words<Gate["kind"]>;
    return lowers(gate, standing, levels)
      ? { finding: `${finding}; ${say.gateHolds}`, state: "counted" }
      : { finding: `${finding}; ${idle}`, state: "not-counted" };
  });
}
