/**
 * A slow, naive evaluator of another make: rational numbers, the calendar of the platform, scores asked for when they
 * are needed, every way that an open level or gate could turn out tried one by one. It shares nothing with src but
 * the types, and gives only what matters of a result. Faults can be put in, to see that the comparison would catch
 * them.
 */
import type {
  Classification,
  Code,
  Group,
  Item,
  Model,
  ScoreReference,
  Submission,
  Truth,
} from "../src/index.ts";
import { markCriterion, markGroup, markTotal, type Rounded } from "./reference/marks.ts";
import { evaluate } from "./reference/numbers.ts";
import { type RationalText, rationalText } from "./reference/rational.ts";
import { boundGone, inside, possible } from "./reference/truths.ts";
import {
  type Fault,
  holds,
  isOpen,
  type Mark,
  type Possible,
  surely,
  type World,
} from "./reference/world.ts";

/** A score in the terms of the comparison. */
export type Told =
  | {
      readonly state: "known" | "unknown";
      readonly points: RationalText;
      readonly maximum: RationalText;
      readonly missing: readonly Code[];
    }
  | { readonly state: "not-applicable" };

/** What the evaluators are compared by. */
export interface Verdict {
  readonly total: Told;
  readonly items: Readonly<Record<Code, Told>>;
  /** The total's under `(total)`. */
  readonly beforeRounding: Readonly<Record<Code, RationalText>>;
  readonly levels: readonly Truth[];
  readonly gates: readonly Truth[];
  /** A title, or `none` (excluded), `open` (unknown), null (the set has no levels). */
  readonly outcome: string | null;
}

export function evaluateReference(model: Model, submission: Submission, fault: Fault | null = null): Verdict {
  const all = itemsOf(model.items, []);
  const criteria = all.flatMap(({ item }) => (item.kind === "criterion" ? [item] : []));
  const data = [...model.data, ...criteria.flatMap((criterion) => criterion.data)];
  const known = new Set(data.map(({ code }) => code));
  const vanishing = new Set([
    ...data.flatMap(({ code, mayNotApply }) => (mayNotApply ? [code] : [])),
    ...criteria.flatMap(({ code, scoring, notApplicable }) =>
      scoring.kind === "judgement" && notApplicable ? [code] : [],
    ),
  ]);
  const numeric = new Set(
    data.flatMap(({ code, type }) => ("from" in type && type.kind !== "date" ? [code] : [])),
  );
  const found = new Map<Code, Mark & Rounded>();

  const look = (code: Code) => {
    const answer = submission[code];
    return answer === undefined && fault === "unknown-as-zero" && numeric.has(code) ? 0 : answer;
  };
  const markOf = (code: Code): Mark & Rounded => {
    const before = found.get(code);
    if (before) return before;
    const entry = all.find(({ item }) => item.code === code);
    if (!entry) throw new Error(`no item ${code}`);
    const { item, above } = entry;
    const mark = item.kind === "group" ? markGroup(item, world) : markCriterion(item, above, known, world);
    found.set(code, mark);
    return mark;
  };
  const marksOf = (of: ScoreReference): readonly Mark[] => {
    if (of.kind === "item") return [markOf(of.code)];
    if (of.kind === "total") return [markTotal(model.items, world)];
    if (of.kind === "every-group") {
      return model.items.filter(({ role }) => role === "base").map(({ code }) => markOf(code));
    }
    if (of.kind === "total-without") {
      return [
        markTotal(
          model.items.filter(({ code }) => !of.groups.includes(code)),
          world,
        ),
      ];
    }
    return criteria
      .filter(
        ({ code }) =>
          of.within === null ||
          all.some(
            ({ item, above }) => item.code === code && above.some((group) => group.code === of.within),
          ),
      )
      .map(({ code }) => markOf(code));
  };
  const world: World = {
    model,
    fault,
    look,
    day(code) {
      const answer = look(code);
      return typeof answer === "string" ? Date.parse(answer) : undefined;
    },
    year() {
      const { nam } = submission;
      return typeof nam === "number" ? nam : undefined;
    },
    mayNotApply: (code) => vanishing.has(code),
    number: (expression) => evaluate(expression, world),
    inside: (value, interval) => inside(value, interval, world),
    boundGone: (interval) => boundGone(interval, world),
    possible: (condition) => possible(condition, world),
    mark: markOf,
    marks: marksOf,
  };

  const items = Object.fromEntries(all.map(({ item }) => [item.code, told(markOf(item.code))]));
  const total = markTotal(model.items, world);
  const roundings = [
    ...all.map(({ item }) => [item.code, markOf(item.code).before] as const),
    ["(total)", total.before] as const,
  ];
  const beforeRounding = Object.fromEntries(
    roundings.flatMap(([code, text]) => (text === null ? [] : [[code, text]])),
  );
  const classified = model.classification && classify(model.classification, total, world);
  return {
    total: told(total),
    items,
    beforeRounding,
    ...(classified ?? { levels: [], gates: [], outcome: null }),
  };
}

interface Entry {
  readonly item: Item;
  readonly above: readonly Group[];
}
function itemsOf(items: readonly Item[], above: readonly Group[]): readonly Entry[] {
  return items.flatMap((item) => [
    { item, above },
    ...(item.kind === "group" ? itemsOf(item.items, [...above, item]) : []),
  ]);
}

function told({ state, points, maximum, missing }: Mark): Told {
  if (state === "not-applicable") return { state };
  return {
    state,
    points: rationalText(points),
    maximum: rationalText(maximum),
    missing: state === "unknown" ? [...missing].sort() : [],
  };
}

const truth = (one: Possible): Truth => (isOpen(one) ? "unknown" : holds(one) ? "true" : "false");

/** Tries every way the open conditions could turn out; only an outcome common to all is known. */
function classify(
  { levels, gates }: Classification,
  total: Mark,
  world: World,
): Pick<Verdict, "levels" | "gates" | "outcome"> {
  const levelWays = levels.map(({ condition }) => (condition ? world.possible(condition) : surely(true)));
  const gateWays = gates.map(({ condition }) => world.possible(condition));
  const outcomes = new Set<string>();
  const titles = levels.map(({ title }) => title);

  const settle = (
    ways: readonly Possible[],
    done: readonly boolean[],
    use: (truths: readonly boolean[]) => void,
  ) => {
    const way = ways[done.length];
    if (!way) return use(done);
    if (way.mayHold) settle(ways, [...done, true], use);
    if (way.mayFail) settle(ways, [...done, false], use);
  };
  const drop = (from: number, holding: readonly boolean[]): number => {
    const steps = gates.reduce(
      (all, gate, index) => all + (gate.kind === "drop" && holding[index] ? gate.levels : 0),
      0,
    );
    return from < titles.length ? Math.min(from + steps, titles.length - 1) : from;
  };
  const cap = (from: number, holding: readonly boolean[]): number =>
    gates.reduce((place, gate, index) => {
      const lowers = gate.kind === "cap" && holding[index] && world.fault !== "ignored-gate";
      return lowers ? Math.max(place, titles.indexOf(gate.level)) : place;
    }, from);
  settle(levelWays, [], (reached) =>
    settle(gateWays, [], (holding) => {
      const first = reached.indexOf(true);
      const start = first < 0 ? titles.length : first;
      const place =
        world.fault === "drop-after-cap"
          ? drop(cap(start, holding), holding)
          : cap(drop(start, holding), holding);
      const excluded = gates.some(({ kind }, index) => kind === "exclude" && holding[index]);
      outcomes.add(excluded ? "none" : (titles[place] ?? "none"));
    }),
  );
  if (total.mayVanish) outcomes.add("none");
  const [outcome = "none"] = outcomes;
  return {
    levels: levelWays.map(truth),
    gates: gateWays.map(truth),
    outcome: total.state === "not-applicable" ? "none" : outcomes.size === 1 ? outcome : "open",
  };
}
