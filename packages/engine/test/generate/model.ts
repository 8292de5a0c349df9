/** Models that a language checker would let through. */
import {
  type Aggregate,
  type Classification,
  type Condition,
  type Criterion,
  endlessScores,
  type Gate,
  type Group,
  type Item,
  type Model,
  type Rounding,
  scoringData,
  scoringReads,
  type Target,
} from "../../src/index.ts";
import { criterion, datum, group, interval, PERIOD, set, targetOf } from "../build.ts";
import { condition, scoreCondition } from "./clauses.ts";
import { Context } from "./context.ts";
import { chance, type Draw, OPTIONS, POINTS, pick, some } from "./draw.ts";
import { scoring } from "./scorings.ts";

export function makeModel(draw: Draw): Model {
  const hasYears = chance(draw, 75);
  const at = new Context(draw, hasYears);
  const own = [
    datum("loai", { kind: "choice", options: [...OPTIONS] }, { mayNotApply: chance(draw, 30) }),
    datum("so_ho", { kind: "count", unit: "vụ", from: { kind: "value", value: "1" }, to: null }),
  ];
  at.known.push(...own);
  at.targets.push(...some(draw, chance(draw, 20) ? 0 : 1, 2, (index) => aim(at, index)));
  const count = draw(1, 3);
  const codes = Array.from({ length: count }, (_, index) => `top${index + 1}`);
  const groups = codes.map((code, index) => {
    at.later = codes.slice(index);
    const made = topGroup(at, code, index);
    at.groups.push(made);
    at.scored.push(made);
    return made;
  });
  at.later = [];
  at.own = [];
  const model = set(groups, {
    data: own,
    targets: at.targets,
    period: hasYears ? PERIOD : null,
    passMark: pick(draw, ["100", "50", "80"]),
    overflow: chance(draw, 20),
    totalScale: chance(draw, 20) ? "100" : null,
    roundings: { criterion: rounding(draw, 50), group: rounding(draw, 25), total: rounding(draw, 25) },
    classification: chance(draw, 80) ? classification(at, groups) : null,
  });
  return ended(model);
}

function rounding(draw: Draw, percent: number): Rounding | null {
  if (!chance(draw, percent)) return null;
  return {
    step: pick(draw, ["1", "0.1", "0.01", "0.25"]),
    mode: pick(draw, ["half-up", "half-up", "up", "down"]),
  };
}

/** A floor whose scores may not end gets the rounding that the checker would have asked for. */
function ended(model: Model): Model {
  const [first] = endlessScores(model);
  if (first === undefined) return model;
  const isCriterion = model.items.some((one) => hasCriterion(one, first));
  const floor = first === null ? "total" : isCriterion ? "criterion" : "group";
  const step = { step: "0.01", mode: "half-up" } as const;
  return ended({ ...model, roundings: { ...model.roundings, [floor]: step } });
}

function hasCriterion(item: Item, code: string | null): boolean {
  return item.kind === "group" ? item.items.some((one) => hasCriterion(one, code)) : item.code === code;
}

function aim(at: Context, index: number): Target {
  const { draw } = at;
  const unit = index === 0 ? "%" : pick(draw, ["%", "điểm", "vụ"]);
  const byYear = at.hasYears && chance(draw, 85);
  const by = chance(draw, 40) ? "loai" : null;
  const years = byYear
    ? [
        { from: 2026, to: 2026 },
        { from: 2027, to: 2030 },
      ]
    : [null];
  const rows = years.flatMap((range) =>
    (by === null ? [null] : OPTIONS).map((option) => ({
      years: range,
      option,
      value: pick(draw, ["50", "80", "96", "100"]),
      inclusive: chance(draw, 50),
    })),
  );
  const direction = pick(draw, ["at-least", "at-most"] as const);
  return targetOf(`moc${index + 1}`, rows, { unit, byYear, by, direction });
}

function topGroup(at: Context, code: string, index: number): Group {
  const { draw } = at;
  const role = index > 0 && chance(draw, 30) ? pick(draw, ["bonus", "penalty"] as const) : "base";
  const made = makeGroup(at, code, `${index + 1}`, 1);
  return role === "base" ? made : { ...made, role, maximum: pick(draw, ["3", "5", "8"]), rescaled: false };
}

const AGGREGATES: readonly Aggregate[] = [
  "sum",
  "sum",
  "sum",
  "mean",
  "weighted-mean",
  "product",
  "lowest",
  "highest",
];

function makeGroup(at: Context, code: string, ordinal: string, depth: number): Group {
  const { draw } = at;
  const aggregate = pick(draw, AGGREGATES);
  const appliesWhen = applicability(at, 7);
  const items = some(draw, 1, 3, (index): Item => {
    const inner = `${ordinal}.${index + 1}`;
    const item =
      depth < 2 && chance(draw, 20)
        ? makeGroup(at, at.code("g"), inner, depth + 1)
        : makeCriterion(at, inner);
    at.scored.push(item);
    return aggregate === "weighted-mean" ? { ...item, weight: pick(draw, ["1", "2", "0.5"]) } : item;
  });
  const made = group(code, items, { ordinal, aggregate, appliesWhen });
  if (aggregate !== "sum") return { ...made, maximum: pick(draw, ["10", "20", "30"]) };
  return { ...made, rescaled: chance(draw, 20) };
}

/** Conditions of items read what is there already: they have no data of their own. */
function applicability(at: Context, percent: number): Condition | null {
  if (!chance(at.draw, percent)) return null;
  const { draw, scored } = at;
  const ways: (() => Condition)[] = [
    () => ({ kind: "choice-is", datum: "loai", value: pick(draw, OPTIONS) }),
    ...(scored.length > 0
      ? [() => ({ kind: "applies", of: pick(draw, scored).code, value: true }) as const]
      : []),
    ...(scored.length > 0 ? [() => scoreCondition(at, { kind: "item", code: pick(draw, scored).code })] : []),
  ];
  return pick(draw, ways)();
}

function makeCriterion(at: Context, ordinal: string): Criterion {
  const { draw } = at;
  at.own = [];
  const way = scoring(at);
  const appliesWhen = applicability(at, 15);
  const ranged = chance(draw, 25);
  const made = criterion(at.code("c"), way, {
    ordinal,
    data: at.own,
    appliesWhen,
    range: ranged
      ? { from: pick(draw, ["-5", "0"]), to: pick(draw, ["8", "12", null]) }
      : { from: "0", to: "10" },
  });
  at.known.push(...at.own);
  at.own = [];
  const open = new Set(at.known.flatMap(({ code, mayNotApply }) => (mayNotApply ? [code] : [])));
  const mayNotApply =
    scoringData(made, { targets: at.targets }).some((code) => open.has(code)) ||
    [...scoringReads(way)].some(({ kind }) => kind === "vanishing");
  if (!mayNotApply && !chance(draw, 20)) return made;
  return {
    ...made,
    notApplicable: chance(draw, 50)
      ? { kind: "excluded" }
      : { kind: "points", points: pick(draw, [...POINTS, "2.345"]), proposed: false },
  };
}

function classification(at: Context, groups: readonly Group[]): Classification {
  const { draw } = at;
  const titles = ["Mức 4", "Mức 3", "Mức 2", "Mức 1"].slice(0, pick(draw, [1, 2, 3, 4, 4, 4]));
  const withRest = chance(draw, 70);
  const levels = titles.map((title, index) => ({
    title,
    condition: withRest && index === titles.length - 1 ? null : levelCondition(at, groups, 0),
    validYears: null,
  }));
  const cap = (): Gate => ({ kind: "cap", level: pick(draw, titles), condition: gateCondition(at, groups) });
  const drop = (): Gate => ({ kind: "drop", levels: draw(1, 2), condition: gateCondition(at, groups) });
  const exclude = (): Gate => ({ kind: "exclude", condition: gateCondition(at, groups) });
  const several = some(draw, 0, 3, () => pick(draw, [cap, cap, drop, drop, exclude])());
  const gates = chance(draw, 40) ? [cap(), drop()] : several;
  const quotas = chance(draw, 30) ? [{ level: pick(draw, titles), percent: "20" }] : [];
  return { proposed: false, levels, gates, quotas };
}

/** Often true, so that gates meet one another. */
function gateCondition(at: Context, groups: readonly Group[]): Condition {
  const { draw } = at;
  if (chance(draw, 40)) return levelCondition(at, groups, 0);
  const from = pick(draw, ["0", "25"]);
  return { kind: "score", of: { kind: "total" }, interval: interval({ from }), unit: "percent-of-maximum" };
}

function levelCondition(at: Context, groups: readonly Group[], depth: number): Condition {
  const { draw } = at;
  if (depth < 1 && chance(draw, 40)) {
    return {
      kind: pick(draw, ["all", "any"]),
      of: [levelCondition(at, groups, depth + 1), levelCondition(at, groups, depth + 1)],
    };
  }
  const looked = pick(draw, [
    { kind: "total" } as const,
    { kind: "total" } as const,
    { kind: "total-without", groups: [pick(draw, groups).code] } as const,
    { kind: "every-group" } as const,
    { kind: "every-criterion", within: null } as const,
    { kind: "item", code: pick(draw, at.scored).code } as const,
  ]);
  if (chance(draw, 60)) return scoreCondition(at, looked);
  if (chance(draw, 30)) return { kind: "passes", of: looked, value: chance(draw, 70) };
  // Levels declare no data: only what is there may be read.
  const made = condition(at, 1);
  const fresh = at.own.length > 0;
  at.own = [];
  return fresh ? scoreCondition(at, looked) : made;
}
