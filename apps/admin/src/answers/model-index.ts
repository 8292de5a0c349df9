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
  | {
      readonly kind: "datum";
      readonly code: Code;
      readonly datum: Datum;
      /** Where it is asked. */
      readonly criterion: Criterion;
      /** It describes the unit as a whole, and is asked once, above the first criterion. */
      readonly general: boolean;
    }
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
  const questionsOf = (criterion: Criterion): readonly Question[] => {
    const general = criterion === all[0] ? model.data : [];
    const data = [...general, ...criterion.data].map(
      (datum): Question => ({
        kind: "datum",
        code: datum.code,
        datum,
        criterion,
        general: general.includes(datum),
      }),
    );
    return isJudged(criterion) ? [...data, { kind: "judgement", code: criterion.code, criterion }] : data;
  };
  const asked = new Map(all.map((criterion) => [criterion, questionsOf(criterion)]));
  const questions = new Map([...asked.values()].flat().map((question) => [question.code, question]));
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
  for (const datum of model.data) names.set(datum.code, datum.name);
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
    questionsOf: (criterion) => asked.get(criterion) ?? [],
    nameOf: (code) => names.get(code),
  };
}

/** It describes the unit as a whole rather than what one criterion looks at. */
export function isGeneral(question: Question): boolean {
  return question.kind === "datum" && question.general;
}

export function isJudged(criterion: Criterion): criterion is JudgedCriterion {
  return criterion.scoring.kind === "judgement";
}
