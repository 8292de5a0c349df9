import { missingOf } from "../conditions/index.ts";
import type { ExplanationNode } from "../explanation.ts";
import { formatNumberVi } from "../format-vi.ts";
import { classificationMessages as say } from "../messages/classification.ts";
import { explanationMessages } from "../messages/explanation.ts";
import type { Classification, Condition } from "../model.ts";
import type { ClassificationResult, ConditionTrace, Score } from "../result.ts";
import { conditionFinding, conditionParts, conditionText } from "./condition.ts";
import { gateFindings, gateText } from "./gates.ts";
import type { Names } from "./names.ts";
import { requirePairs, stateOf } from "./node.ts";
import { type Standing, standingOf } from "./standing.ts";

const ID = "tong/xep-loai";
type State = ExplanationNode["state"];
type Parts = readonly ExplanationNode[];

export function explainClassification(
  classification: Classification,
  result: ClassificationResult,
  total: Score,
  names: Names,
): ExplanationNode {
  const { levels, gates, quotas, proposed } = classification;
  requirePairs(levels, result.levels);
  requirePairs(gates, result.gates);
  const standing = standingOf(classification, result, total);

  const levelEntries = levels.map((level, index) => {
    const trace = result.levels[index]?.condition ?? null;
    const finding = level.condition && trace ? conditionFinding(level.condition, trace, names) : null;
    const told = levelOutcome(index, finding, result, standing);
    const text = say.levelText(
      level.title,
      level.condition && conditionText(level.condition, names),
      level.validYears,
    );
    const parts = partsOf(level.condition, trace, `${ID}/${index + 1}`, names);
    const examined = standing.applies && index <= standing.sure;
    return entry(
      "level",
      index,
      text,
      told,
      examined ? parts : parts.map((part) => unexamined(part, told.state)),
    );
  });
  const findings = gateFindings(classification, result, standing, names);
  const gateEntries = gates.map((gate, index) => {
    const place = levels.length + index;
    const told = findings[index] ?? { finding: "", state: "unknown" };
    const parts = partsOf(
      gate.condition,
      result.gates[index]?.condition ?? null,
      `${ID}/${place + 1}`,
      names,
    );
    const shown = standing.applies ? parts : parts.map((part) => unexamined(part, told.state));
    return entry("gate", place, gateText(gate, names), told, shown);
  });
  const quotaEntries = quotas.map(({ level, percent }, index) => {
    const text = say.quotaText(level, formatNumberVi(percent));
    const told = { finding: say.quotaLater, state: "not-counted" } as const;
    return entry("gate", levels.length + gates.length + index, text, told, []);
  });
  const { state } = result.outcome;
  return {
    kind: "classification",
    id: ID,
    code: null,
    title: say.classification,
    sentence: explanationMessages.sentence(outcomeText(classification, result, total, standing, names)),
    state: !standing.applies ? "not-applicable" : state === "unknown" ? "unknown" : "counted",
    score: null,
    proposal: proposed ? explanationMessages.proposedClassification : null,
    basis: [],
    children: [...levelEntries, ...gateEntries, ...quotaEntries],
  };
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

function outcomeText(
  classification: Classification,
  { outcome, levels, gates }: ClassificationResult,
  total: Score,
  { applies, sure, settled, dropped, capped }: Standing,
  names: Names,
): string {
  if (outcome.state === "known") {
    const reached = settled ? classification.levels[sure]?.title : undefined;
    if (reached === undefined || reached === outcome.level) return say.outcome(outcome.level);
    const how = [...(dropped ? [say.dropped] : []), ...(capped ? [say.capped] : [])];
    // Gates may settle it together while it is open which of them does.
    return say.outcomeLowered(outcome.level, reached, how.length > 0 ? how : [say.droppedOrCapped]);
  }
  if (outcome.state === "excluded") {
    if (!applies) return say.outcomeNothing;
    const gated = classification.gates.some(
      ({ kind }, index) => kind === "exclude" && gates[index]?.truth === "true",
    );
    return gated ? say.outcomeExcluded : say.outcomeNoLevel;
  }
  const open = [...levels.slice(0, sure), ...gates].flatMap(({ condition }) => condition ?? []);
  const missing = [...new Set(open.flatMap(missingOf))];
  // With every condition settled, only whether anything applies at all is still open.
  const wanted = missing.length === 0 && total.state === "unknown" ? total.missing : missing;
  return say.outcomeUnknown(names.answers(wanted));
}

function entry(
  kind: "level" | "gate",
  place: number,
  text: string,
  { finding, state }: { readonly finding: string; readonly state: State },
  children: Parts,
): ExplanationNode {
  return {
    kind,
    id: `${ID}/${place + 1}`,
    code: null,
    title: "",
    sentence: explanationMessages.sentence(explanationMessages.finding(text, finding)),
    state,
    score: null,
    proposal: null,
    basis: [],
    children,
  };
}

function partsOf(condition: Condition | null, trace: ConditionTrace | null, id: string, names: Names): Parts {
  return condition && trace ? conditionParts(condition, trace, names, id) : [];
}

/** True or false, a part of what was passed over decided nothing. */
function unexamined(part: ExplanationNode, state: State): ExplanationNode {
  return { ...part, state, children: part.children.map((child) => unexamined(child, state)) };
}
