import type { Code, Group, Item, Model } from "@tieuchi/engine";
import { type Aggregation, groupAggregation, type Tally, totalAggregation } from "./aggregate.ts";
import type { FactTable, FactValues } from "./facts.ts";
import { better, joinTrails, lesser, NO_TRAIL, type State, type Trail } from "./state.ts";

/** `points`: each sum for itself. `hull`: a few stretches that hold all sums which differ in nothing else. */
export type FoldMode = "points" | "hull";

/** Sums kept after each part, and of each group for the next; more are thinned out evenly. */
const MOST_SUMS = 1000;
const MOST_OF_ITEM = 150;
const MOST_HULLS = 5000;
/** Sums made in one step: bounds the work, whatever the size of a set. */
const MOST_PAIRS = 400_000;
/** Stretches apart from each other; of more, those with the least between them are taken as one. */
const MOST_STRETCHES = 6;
const MOST_STRETCHES_IN_ALL = 200;

export interface FoldInput {
  readonly model: Model;
  readonly facts: FactTable;
  readonly mode: FoldMode;
  /** How each criterion can come out. */
  readonly criterion: (code: Code) => readonly State[];
  /** Adds to a state of an item what has to be remembered of it. */
  readonly observed: (code: Code, state: State) => readonly State[];
  /** What is settled apart from any criterion: facts with their answers. */
  readonly apart: readonly { readonly name: string; readonly states: readonly State[] }[];
}

/** A sum of parts so far. */
interface Part<A> {
  readonly sum: A;
  readonly facts: FactValues;
  readonly trail: Trail;
}
/** What was put together, and the names of all that is in it. */
interface Joined<T> {
  readonly states: readonly T[];
  readonly users: ReadonlySet<string>;
}

/** Puts the items of a set together, from the criteria up to the total. */
export class Fold {
  readonly #input: FoldInput;
  /** How each item can come out, by its code. */
  readonly byItem = new Map<Code, readonly State[]>();
  /** Some sums were left out. */
  thinned = false;

  constructor(input: FoldInput) {
    this.#input = input;
  }

  total(): readonly State[] {
    const { model, apart } = this.#input;
    const aggregation = totalAggregation(model);
    let joined = this.#nothing(aggregation);
    for (const { name, states } of apart) {
      joined = this.#merge(joined, { states, users: new Set([name]) }, (sum) => sum, aggregation);
    }
    for (const group of model.items) joined = this.#addItem(joined, group, aggregation);
    return joined.states.map((part) => stateOf(part, aggregation.finish(part.sum)));
  }

  #item(item: Item): Joined<State> {
    const { model, criterion, observed, facts } = this.#input;
    const inner: Joined<State> =
      item.kind === "criterion"
        ? { states: criterion(item.code), users: new Set() }
        : this.#group(item, groupAggregation(item, model));
    const users = new Set([...inner.users, item.code]);
    const settled = facts.settledBy(users);
    const states = inner.states
      .flatMap((state) => observed(item.code, state))
      .map((state) => ({ ...state, facts: withoutSettled(state.facts, settled) }));
    this.byItem.set(item.code, states);
    const keyOf = ({ maximum }: State) => `${maximum}`;
    const widen = (a: State, b: State) => ({ ...a, lo: Math.min(a.lo, b.lo), hi: Math.max(a.hi, b.hi) });
    const kept = this.#input.mode === "hull" ? stretched(states, keyOf, (state) => state, widen) : states;
    return { states: this.#thin(kept, MOST_OF_ITEM, keyOf, ({ lo }) => lo), users };
  }

  #group<A>(group: Group, aggregation: Aggregation<A>): Joined<State> {
    let joined = this.#nothing(aggregation);
    for (const item of group.items) joined = this.#addItem(joined, item, aggregation);
    const states = joined.states.map((part) => stateOf(part, aggregation.finish(part.sum)));
    return { states, users: joined.users };
  }

  #nothing<A>({ start }: Aggregation<A>): Joined<Part<A>> {
    return { states: [{ sum: start, facts: this.#input.facts.nothing, trail: NO_TRAIL }], users: new Set() };
  }

  #addItem<A>(joined: Joined<Part<A>>, item: Item, aggregation: Aggregation<A>): Joined<Part<A>> {
    const add = (sum: A, { lo, hi, maximum }: State) =>
      maximum === null ? sum : aggregation.add(sum, { lo, hi, maximum }, item);
    return this.#merge(joined, this.#item(item), add, aggregation);
  }

  #merge<A>(
    before: Joined<Part<A>>,
    next: Joined<State>,
    add: (sum: A, state: State) => A,
    aggregation: Aggregation<A>,
  ): Joined<Part<A>> {
    const { facts: table, mode } = this.#input;
    const users = new Set([...before.users, ...next.users]);
    const settled = table.settledBy(users);
    // Sums with the same facts, by what else tells them apart.
    const merged = new Map<string, Map<string, Part<A>>>();
    for (const some of byFacts(this.#sample(before.states, MOST_PAIRS / next.states.length))) {
      for (const others of byFacts(next.states)) {
        const joined = table.join(some[0]?.facts ?? [], others[0]?.facts ?? []);
        if (joined === null) continue;
        const facts = withoutSettled(joined, settled);
        const sums = getOr(merged, facts.join(), () => new Map<string, Part<A>>());
        for (const part of some) {
          for (const state of others) {
            const sum = add(part.sum, state);
            const key = `${aggregation.key(sum)}|${aggregation.points(sum).text}`;
            const standing = lesser(part.trail.standing, state.trail.standing);
            const known = sums.get(key);
            if (known === undefined || better(standing, known.trail.standing)) {
              sums.set(key, { sum, facts, trail: joinTrails(part.trail, state.trail) });
            }
          }
        }
      }
    }
    const pointsOf = ({ sum }: Part<A>) => aggregation.points(sum).lo;
    const keyOf = ({ sum }: Part<A>) => aggregation.key(sum);
    const all = [...merged.values()].flatMap((sums) => [...sums.values()]);
    const spanOf = ({ sum }: Part<A>) => aggregation.points(sum);
    const widen = (a: Part<A>, b: Part<A>) => ({ ...a, sum: aggregation.widen(a.sum, b.sum) });
    const kept = mode === "hull" ? stretched(all, keyOf, spanOf, widen) : all;
    return { states: this.#thin(kept, MOST_SUMS, keyOf, pointsOf), users };
  }

  /** So many at most, from everywhere among them; of hulls none, since some would prove nothing. */
  #sample<T>(all: readonly T[], most: number): readonly T[] {
    if (all.length <= most) return all;
    this.thinned = true;
    if (this.#input.mode === "hull") return [];
    const step = all.length / most;
    return Array.from({ length: Math.floor(most) }, (_, index) => all[Math.floor(index * step)] as T);
  }

  /** Keeps the ends of what differs in its points alone, and some between. */
  #thin<T extends { readonly facts: FactValues; readonly trail: Trail }>(
    all: readonly T[],
    most: number,
    keyOf: (one: T) => string,
    pointsOf: (one: T) => number,
  ): readonly T[] {
    if (this.#input.mode === "hull") return this.#sample(all, MOST_HULLS);
    if (all.length <= most) return all;
    const groups = grouped(all, (one) => `${one.facts.join()}|${keyOf(one)}|${one.trail.standing}`);
    const each = Math.max(3, Math.floor(most / groups.length));
    return groups.flatMap((group) => {
      if (group.length <= each) return group;
      this.thinned = true;
      const sorted = group.toSorted((a, b) => pointsOf(a) - pointsOf(b));
      return Array.from({ length: each }, (_, index) => {
        return sorted[Math.round((index * (sorted.length - 1)) / (each - 1))] as T;
      });
    });
  }
}

function stateOf<A>({ facts, trail }: Part<A>, tally: Tally | null): State {
  return tally === null ? { lo: 0, hi: 0, maximum: null, facts, trail } : { ...tally, facts, trail };
}

const withoutSettled = (facts: FactValues, settled: readonly boolean[]): FactValues =>
  facts.map((value, position) => (settled[position] === true ? null : value));

const byFacts = <T extends { readonly facts: FactValues }>(all: readonly T[]): readonly (readonly T[])[] =>
  grouped(all, ({ facts }) => facts.join());

function getOr<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): readonly (readonly T[])[] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

/** Takes overlapping sums as one stretch, and the nearest ones too where there are many. */
function stretched<T extends { readonly facts: FactValues }>(
  all: readonly T[],
  keyOf: (one: T) => string,
  spanOf: (one: T) => { readonly lo: number; readonly hi: number },
  widen: (a: T, b: T) => T,
): readonly T[] {
  const groups = grouped(all, (one) => `${one.facts.join()}|${keyOf(one)}`);
  const most = Math.max(1, Math.min(MOST_STRETCHES, Math.floor(MOST_STRETCHES_IN_ALL / groups.length)));
  return groups.flatMap((group) => {
    const apart: T[] = [];
    for (const one of group.toSorted((a, b) => spanOf(a).lo - spanOf(b).lo)) {
      const last = apart.at(-1);
      if (last !== undefined && spanOf(one).lo <= spanOf(last).hi) apart[apart.length - 1] = widen(last, one);
      else apart.push(one);
    }
    const gapBefore = (index: number) => spanOf(apart[index] as T).lo - spanOf(apart[index - 1] as T).hi;
    const gaps = apart.slice(1).map((_, index) => gapBefore(index + 1));
    const kept = new Set([...gaps.keys()].sort((a, b) => (gaps[b] ?? 0) - (gaps[a] ?? 0)).slice(0, most - 1));
    const out: T[] = [];
    for (const [index, one] of apart.entries()) {
      const last = out.at(-1);
      if (last === undefined || kept.has(index - 1)) out.push(one);
      else out[out.length - 1] = widen(last, one);
    }
    return out;
  });
}
