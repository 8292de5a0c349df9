/** Walks over a model in the order of its text. */
import {
  type Code,
  type Criterion,
  type Datum,
  type Group,
  type Item,
  type Model,
  type ScoreReference,
  YEAR_CODE,
} from "./model.ts";
import { conditionReads, type Read, scoringReads } from "./reads.ts";

/**
 * Every group and criterion, each before its children.
 *
 * @example
 * [...items(model)].map((item) => item.ordinal); // ["1", "1.1", "1.2", "2", "2.1", "2.2"]
 */
export function* items(parent: { readonly items: readonly Item[] }): Generator<Item> {
  for (const item of parent.items) {
    yield item;
    if (item.kind === "group") yield* items(item);
  }
}

/**
 * Every group, outer before inner.
 *
 * @example
 * [...groups(model)].map((group) => group.title); // ["Bảo hiểm y tế", "Trạm y tế"]
 */
export function* groups(parent: Model | Group): Generator<Group> {
  for (const item of items(parent)) if (item.kind === "group") yield item;
}

/**
 * Every criterion at any depth.
 *
 * @example
 * [...criteria(model)].map((criterion) => criterion.code); // ["bao-phu", "phien-ha", "ke-hoach", "thai-do"]
 */
export function* criteria(parent: Model | Group): Generator<Criterion> {
  for (const item of items(parent)) if (item.kind === "criterion") yield item;
}

/**
 * Every datum with the criterion that declares it; null: it describes the subject as a whole.
 *
 * @example
 * [...data(model)].map(({ datum }) => datum.name).slice(0, 2); // ["dân số", "có thẻ"]
 */
export function* data(
  parent: Model | Group,
): Generator<{ readonly datum: Datum; readonly criterion: Criterion | null }> {
  if (!("kind" in parent)) for (const datum of parent.data) yield { datum, criterion: null };
  for (const criterion of criteria(parent)) for (const datum of criterion.data) yield { datum, criterion };
}

/**
 * Codes of the answers that a criterion's scoring and its `chỉ áp dụng khi` read, each once; they may be declared
 * elsewhere in the set. A target brings the year (`nam`) and the datum that it depends on. A judgement reads no
 * formula: it rests on the criterion's own data. What the scores of other items rest on is not told here, see
 * {@link scoreDependencies}.
 *
 * @example
 * [...criteria(model)].map((criterion) => scoringData(criterion, model))[0]; // ["co_the", "dan_so"]
 */
export function scoringData(criterion: Criterion, model: Pick<Model, "targets">): readonly Code[] {
  const { scoring, appliesWhen, data: own } = criterion;
  const judged = scoring.kind === "judgement" ? own.map(({ code }) => code) : [];
  const reads = [...scoringReads(scoring), ...(appliesWhen ? conditionReads(appliesWhen) : [])];
  return [...new Set([...judged, ...answersRead(reads, model)])];
}

/**
 * Codes of the answers behind what is read, each once: targets bring the year and their datum, scores nothing.
 *
 * @example
 * [...criteria(model)].map(({ scoring }) => answersRead(scoringReads(scoring), model))[0]; // ["co_the", "dan_so"]
 */
export function answersRead(reads: Iterable<Read>, { targets }: Pick<Model, "targets">): readonly Code[] {
  const codes = new Set<Code>();
  for (const read of reads) {
    if (read.kind === "datum") codes.add(read.code);
    if (read.kind === "year") codes.add(YEAR_CODE);
    const target = read.kind === "target" ? targets.find(({ code }) => code === read.code) : undefined;
    if (target?.byYear) codes.add(YEAR_CODE);
    if (target?.by) codes.add(target.by);
  }
  return [...codes];
}

/**
 * For each item, the items whose scores it rests on directly: those that its clauses name, and for a group its own.
 * Conditions of the groups above a criterion count as its own. A checked model holds no circle.
 *
 * @example
 * scoreDependencies(model).get("bhyt"); // ["bao-phu", "phien-ha"]
 */
export function scoreDependencies(model: Model): ReadonlyMap<Code, readonly Code[]> {
  const dependencies = new Map<Code, readonly Code[]>();
  const visit = (item: Item, above: readonly Read[]): void => {
    const conditions = [...above, ...(item.appliesWhen ? conditionReads(item.appliesWhen) : [])];
    const reads = item.kind === "criterion" ? [...scoringReads(item.scoring), ...conditions] : conditions;
    const read = reads.flatMap((one) => (one.kind === "score" ? referredItems(one.of, model) : []));
    const inner = item.kind === "group" ? item.items.map(({ code }) => code) : [];
    dependencies.set(item.code, [...new Set([...inner, ...read])]);
    if (item.kind === "group") for (const part of item.items) visit(part, conditions);
  };
  for (const group of model.items) visit(group, []);
  return dependencies;
}

/** Codes of the items whose scores a reference looks at; an unknown code stays as it is. */
export function referredItems(of: ScoreReference, model: Model): readonly Code[] {
  switch (of.kind) {
    case "total":
      return model.items.map(({ code }) => code);
    case "every-group":
      return baseGroups(model);
    case "total-without":
      return model.items.map(({ code }) => code).filter((code) => !of.groups.includes(code));
    case "every-criterion":
      return criteriaWithin(of.within, model).map(({ code }) => code);
    case "item":
      return [of.code];
  }
}

/** Codes of the top groups that make the maximum of the set. */
export function baseGroups({ items: groups }: Pick<Model, "items">): readonly Code[] {
  return groups.filter(({ role }) => role === "base").map(({ code }) => code);
}

/** The criteria of the set, or of one group at any depth; none where there is no such group. */
export function criteriaWithin(within: Code | null, model: Model): readonly Criterion[] {
  if (within === null) return [...criteria(model)];
  const group = [...groups(model)].find(({ code }) => code === within);
  return group ? [...criteria(group)] : [];
}
