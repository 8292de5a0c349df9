import {
  type Code,
  type Criterion,
  criteria,
  type Datum,
  type Group,
  groups,
  type Model,
} from "@tieuchi/engine";
import { messages } from "./messages.ts";

/** What a person answers: a datum, or the judgement of a criterion. */
export type Question =
  | { readonly kind: "datum"; readonly code: Code; readonly datum: Datum; readonly criterion: Criterion }
  | { readonly kind: "judgement"; readonly code: Code; readonly criterion: JudgedCriterion };
export type JudgedCriterion = Criterion & {
  readonly scoring: Extract<Criterion["scoring"], { kind: "judgement" }>;
};

export interface ModelIndex {
  readonly criteria: readonly Criterion[];
  readonly byCode: ReadonlyMap<Code, Criterion>;
  readonly questions: ReadonlyMap<Code, Question>;
  /** Groups from the outermost to the one that holds the criterion. */
  readonly groupsOf: (criterion: Code) => readonly Group[];
  readonly questionsOf: (criterion: Criterion) => readonly Question[];
  /** What people call a group, criterion, datum or piece of evidence. */
  readonly nameOf: (code: Code) => string | undefined;
}

const known = new WeakMap<Model, ModelIndex>();

/** Look-ups over a model, made once for each model object. */
export function indexModel(model: Model): ModelIndex {
  const made = known.get(model) ?? makeIndex(model);
  known.set(model, made);
  return made;
}

function makeIndex(model: Model): ModelIndex {
  const all = [...criteria(model)];
  const questions = new Map(all.flatMap(questionsOf).map((question) => [question.code, question]));
  const parents = new Map<Code, readonly Group[]>();
  const visit = (group: Group, above: readonly Group[]) => {
    const path = [...above, group];
    for (const item of group.items) {
      if (item.kind === "group") visit(item, path);
      else parents.set(item.code, path);
    }
  };
  for (const group of model.items) visit(group, []);
  const names = new Map<Code, string>();
  for (const group of groups(model)) names.set(group.code, messages.group(group.ordinal, group.title));
  for (const criterion of all) {
    names.set(criterion.code, messages.criterion(criterion.ordinal, criterion.title));
    for (const datum of criterion.data) names.set(datum.code, datum.name);
    for (const evidence of criterion.evidence) names.set(evidence.code, evidence.title);
  }
  return {
    criteria: all,
    byCode: new Map(all.map((criterion) => [criterion.code, criterion])),
    questions,
    groupsOf: (criterion) => parents.get(criterion) ?? [],
    questionsOf,
    nameOf: (code) => names.get(code),
  };
}

function questionsOf(criterion: Criterion): readonly Question[] {
  const data = criterion.data.map(
    (datum): Question => ({ kind: "datum", code: datum.code, datum, criterion }),
  );
  return isJudged(criterion) ? [...data, { kind: "judgement", code: criterion.code, criterion }] : data;
}

export function isJudged(criterion: Criterion): criterion is JudgedCriterion {
  return criterion.scoring.kind === "judgement";
}
