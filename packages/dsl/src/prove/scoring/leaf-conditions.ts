import { type Condition, conditionReads, type Model } from "@tieuchi/engine";

export type LeafCondition = Exclude<Condition, { kind: "all" | "any" }>;

/** The conditions that `và` and `hoặc` join, in the order of the text. */
export function leavesOf(condition: Condition): readonly LeafCondition[] {
  return condition.kind === "all" || condition.kind === "any" ? condition.of.flatMap(leavesOf) : [condition];
}

/** The conditions of levels and gates. */
export function classificationConditions({ classification }: Model): readonly Condition[] {
  if (classification === null) return [];
  const ofLevels = classification.levels.flatMap(({ condition }) => condition ?? []);
  return [...ofLevels, ...classification.gates.map(({ condition }) => condition)];
}

/** Answers settle it, without any score. */
export function isOnData(condition: Condition): boolean {
  return [...conditionReads(condition)].every(({ kind }) => kind !== "score" && kind !== "cohort");
}

/** It waits for results of other subjects or other sets. */
export function needsOthers(condition: Condition): boolean {
  return [...conditionReads(condition)].some(({ kind }) => kind === "cohort");
}
