import type { ExplanationNode } from "../explanation.ts";
import { explanationMessages as say } from "../messages/explanation.ts";
import { missingOfCondition } from "../missing.ts";
import type { Classification, Condition, Gate, Level } from "../model.ts";
import type { ClassificationResult, ConditionTrace, Score } from "../result.ts";
import { conditionFinding, conditionParts, conditionText } from "./condition.ts";
import type { Names } from "./names.ts";
import { requirePairs, stateOf } from "./node.ts";

const ID = "tong/xep-loai";
type State = ExplanationNode["state"];

export function explainClassification(
  classification: Classification,
  result: ClassificationResult,
  total: Score,
  names: Names,
): ExplanationNode {
  requirePairs(classification.levels, result.levels);
  requirePairs(classification.gates, result.gates);
  const standing = standingOf(classification, result, total);
  const levels = classification.levels.map((level, index) => {
    const trace = result.levels[index]?.condition ?? null;
    const finding = level.condition && trace ? conditionFinding(level.condition, trace, names) : null;
    const told = levelOutcome(index, finding, result, standing);
    const text = say.levelText(level.title, level.condition && conditionText(level.condition, names));
    const parts = partsOf(level.condition, trace, `${ID}/${index + 1}`, names);
    return entry(
      "level",
      index,
      say.finding(text, told.finding),
      told.state,
      standing.applies && index <= standing.sure ? parts : parts.map((part) => unexamined(part, told.state)),
    );
  });
  const gates = classification.gates.map((gate, index) => {
    const trace = result.gates[index]?.condition ?? null;
    const finding = trace ? conditionFinding(gate.condition, trace, names) : "";
    const told = gateOutcome(gate, finding, trace, classification, standing);
    const text = gateText(gate, names);
    const place = classification.levels.length + index;
    const parts = partsOf(gate.condition, trace, `${ID}/${place + 1}`, names);
    return entry(
      "gate",
      place,
      say.finding(text, told.finding),
      told.state,
      standing.applies ? parts : parts.map((part) => unexamined(part, told.state)),
    );
  });
  return {
    kind: "classification",
    id: ID,
    code: null,
    title: say.classification,
    sentence: say.sentence(outcomeText(classification, result, total, standing, names)),
    state: !standing.applies ? "not-applicable" : result.outcome.state === "unknown" ? "unknown" : "counted",
    score: null,
    proposal: classification.proposed ? say.proposedClassification : null,
    basis: [],
    children: [...levels, ...gates],
  };
}

/** Places in the order of levels; one past the last means "not classified". */
interface Standing {
  readonly applies: boolean;
  /** The first level whose condition surely holds. */
  readonly sure: number;
  /** No level above it is still open. */
  readonly settled: boolean;
  /** Where the subject ends after the gates; null while unknown. */
  readonly place: number | null;
}

function standingOf(
  { levels }: Classification,
  { outcome, levels: traces }: ClassificationResult,
  total: Score,
): Standing {
  const first = traces.findIndex(({ truth }) => truth === "true");
  const sure = first < 0 ? levels.length : first;
  return {
    applies: total.state !== "not-applicable",
    sure,
    settled: traces.slice(0, sure).every(({ truth }) => truth === "false"),
    place:
      outcome.state === "unknown"
        ? null
        : outcome.state === "excluded"
          ? levels.length
          : placeOf(outcome.level, levels),
  };
}

function placeOf(title: string, levels: readonly Level[]): number {
  return levels.findIndex((level) => level.title === title);
}

function levelOutcome(
  index: number,
  finding: string | null,
  { levels }: ClassificationResult,
  { applies, sure, settled }: Standing,
): { readonly finding: string; readonly state: State } {
  if (!applies) return { finding: say.levelNothing, state: "not-applicable" };
  if (index > sure) return { finding: say.levelPassedOver, state: "not-counted" };
  if (index === sure && !settled) {
    return { finding: finding === null ? say.levelWaits : `${finding}; ${say.levelWaits}`, state: "unknown" };
  }
  return { finding: finding ?? say.levelRest, state: stateOf(levels[index]?.truth ?? "unknown") };
}

function gateOutcome(
  gate: Gate,
  finding: string,
  trace: ConditionTrace | null,
  { levels }: Classification,
  { applies, sure, settled, place }: Standing,
): { readonly finding: string; readonly state: State } {
  if (!applies) return { finding: say.levelNothing, state: "not-applicable" };
  if (trace?.truth !== "true") return { finding, state: stateOf(trace?.truth ?? "unknown") };
  const floor = gate.kind === "cap" ? placeOf(gate.level, levels) : levels.length;
  const lowers = place === null || (place === floor && !(settled && sure >= floor));
  return lowers
    ? { finding: `${finding}; ${say.gateHolds}`, state: "counted" }
    : { finding: `${finding}; ${say.gateNoEffect}`, state: "not-counted" };
}

const gateTexts = {
  cap: (gate: Extract<Gate, { kind: "cap" }>, condition: string) => say.capText(gate.level, condition),
  exclude: (_gate: Extract<Gate, { kind: "exclude" }>, condition: string) => say.excludeText(condition),
} satisfies { [K in Gate["kind"]]: (gate: Extract<Gate, { kind: K }>, condition: string) => string };

function gateText(gate: Gate, names: Names): string {
  const text = gateTexts[gate.kind] as (gate: Gate, condition: string) => string;
  return text(gate, conditionText(gate.condition, names));
}

function outcomeText(
  classification: Classification,
  { outcome, levels, gates }: ClassificationResult,
  total: Score,
  { applies, sure, settled }: Standing,
  names: Names,
): string {
  if (outcome.state === "known") {
    const reached = settled ? classification.levels[sure]?.title : undefined;
    return reached === undefined || reached === outcome.level
      ? say.outcome(outcome.level)
      : say.outcomeLowered(outcome.level, reached);
  }
  if (outcome.state === "excluded") {
    if (!applies) return say.outcomeNothing;
    const gated = classification.gates.some(
      ({ kind }, index) => kind === "exclude" && gates[index]?.truth === "true",
    );
    return gated ? say.outcomeExcluded : say.outcomeNoLevel;
  }
  const conditions = [
    ...classification.levels
      .slice(0, sure)
      .map(({ condition }, index) => [condition, levels[index]?.condition] as const),
    ...classification.gates.map(({ condition }, index) => [condition, gates[index]?.condition] as const),
  ];
  const missing = conditions.flatMap(([condition, trace]) =>
    condition && trace ? missingOfCondition(condition, trace) : [],
  );
  // With every condition settled, only whether anything applies at all is still open.
  const wanted = missing.length === 0 && total.state === "unknown" ? total.missing : missing;
  return say.outcomeUnknown(names.answers([...new Set(wanted)]));
}

function entry(
  kind: "level" | "gate",
  place: number,
  sentence: string,
  state: State,
  children: readonly ExplanationNode[],
): ExplanationNode {
  return {
    kind,
    id: `${ID}/${place + 1}`,
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

function partsOf(
  condition: Condition | null,
  trace: ConditionTrace | null,
  id: string,
  names: Names,
): readonly ExplanationNode[] {
  return condition && trace ? conditionParts(condition, trace, names, id) : [];
}

/** True or false, a part of what was passed over decided nothing. */
function unexamined(part: ExplanationNode, state: State): ExplanationNode {
  return { ...part, state, children: part.children.map((child) => unexamined(child, state)) };
}
