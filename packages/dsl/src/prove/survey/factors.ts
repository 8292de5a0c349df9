import {
  answersRead,
  type Code,
  type Condition,
  type Criterion,
  conditionReads,
  criteria,
  scoringData,
} from "@tieuchi/engine";
import type { Space } from "../space/space.ts";

/** What is settled by data of its own: a criterion with the conditions that look at the same data, or such alone. */
export interface Factor {
  readonly criterion: Criterion | null;
  /** Conditions of levels and gates on data, without scores. */
  readonly conditions: readonly Condition[];
  /** The answers that it looks at. */
  readonly reads: ReadonlySet<Code>;
  /** These, and the data that limit them. */
  readonly data: readonly Code[];
}

/** Every criterion, each of `conditions` at the first that reads all its data, and the rest of them apart. */
export function factorsOf(space: Space, conditions: readonly Condition[]): readonly Factor[] {
  const drafts: Draft[] = [...criteria(space.model)].map((criterion) => ({
    criterion,
    conditions: [],
    reads: readsOf(criterion, space),
  }));
  for (const condition of conditions) {
    const reads = answersRead(conditionReads(condition), space.model);
    const home = drafts.find((draft) => reads.every((code) => draft.reads.has(code)));
    if (home !== undefined) home.conditions.push(condition);
    else joinApart(drafts, condition, reads);
  }
  return drafts.map((draft) => ({ ...draft, data: withLimits(draft.reads, space) }));
}

interface Draft {
  readonly criterion: Criterion | null;
  readonly conditions: Condition[];
  reads: Set<Code>;
}

function readsOf(criterion: Criterion, { model, groupsAbove }: Space): Set<Code> {
  const above = groupsAbove(criterion.code).flatMap(({ appliesWhen }) =>
    appliesWhen === null ? [] : answersRead(conditionReads(appliesWhen), model),
  );
  const judged = criterion.scoring.kind === "judgement" ? [criterion.code] : [];
  return new Set([...judged, ...scoringData(criterion, model), ...above]);
}

/** Conditions without a criterion stand together where they share data. */
function joinApart(drafts: Draft[], condition: Condition, reads: readonly Code[]): void {
  const near = drafts.filter(
    (draft) => draft.criterion === null && reads.some((code) => draft.reads.has(code)),
  );
  const joined: Draft = { criterion: null, conditions: [condition], reads: new Set(reads) };
  for (const draft of near) {
    joined.conditions.unshift(...draft.conditions);
    for (const code of draft.reads) joined.reads.add(code);
    drafts.splice(drafts.indexOf(draft), 1);
  }
  drafts.push(joined);
}

function withLimits(reads: ReadonlySet<Code>, space: Space): readonly Code[] {
  // A set may grow while it is walked.
  const all = new Set(reads);
  for (const code of all) {
    for (const limit of [space.limiting(code, "from"), space.limiting(code, "to")])
      if (limit !== null) all.add(limit);
  }
  return [...all].filter((code) => space.variables.has(code));
}

/** Answers that more than one factor looks at, or is limited by. */
export function sharedData(factors: readonly Factor[]): ReadonlySet<Code> {
  const seen = new Set<Code>();
  const shared = new Set<Code>();
  for (const { data } of factors) {
    for (const code of data) {
      if (seen.has(code)) shared.add(code);
      seen.add(code);
    }
  }
  return shared;
}
