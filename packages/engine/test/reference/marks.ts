/** Criteria, groups and totals: each asked for when it is needed. */
import type { Code, Criterion, Group, Item, Model, Rounding } from "../../src/index.ts";
import { vanishingDivisors } from "./numbers.ts";
import { score } from "./points.ts";
import {
  floor,
  least,
  less,
  minus,
  most,
  over,
  plus,
  type Rational,
  rational,
  rationalOf,
  rationalText,
  same,
  sum,
  times,
  ZERO,
} from "./rational.ts";
import { joined } from "./truths.ts";
import {
  fails,
  isOpen,
  isOut,
  type Mark,
  NA,
  type Num,
  open,
  type Possible,
  union,
  type World,
} from "./world.ts";

export const GONE: Mark = {
  state: "not-applicable",
  points: ZERO,
  maximum: ZERO,
  missing: [],
  mayVanish: false,
};

/** Codes an item's scoring reads, told by what is written in it. */
export function codesIn(value: unknown, known: ReadonlySet<Code>, model: Model): readonly Code[] {
  if (typeof value !== "object" || value === null) return [];
  const own: Code[] = [];
  for (const [key, inner] of Object.entries(value)) {
    const isTarget = Reflect.get(value, "kind") === "target";
    if ((key === "code" || key === "datum") && typeof inner === "string" && known.has(inner)) own.push(inner);
    if (key === "code" && isTarget) {
      const by = model.targets.find(({ code }) => code === inner)?.by;
      if (by) own.push(by);
    }
    own.push(...codesIn(inner, known, model));
  }
  return own;
}

export interface Rounded {
  readonly points: Rational;
  readonly before: string | null;
}
export function round(exact: Rational, rounding: Rounding | null, world: World): Rounded {
  if (!rounding || world.fault === "lost-rounding") return { points: exact, before: null };
  const step = rationalOf(rounding.step);
  const ticks = over(exact, step);
  const shift = { "half-up": rational(1n, 2n), up: rational(0n, 1n), down: rational(0n, 1n) }[rounding.mode];
  const whole = rounding.mode === "up" ? minus(floor(minus(ticks))) : floor(plus(ticks, shift));
  const points = times(world.fault === "half-as-whole" ? floor(ticks) : whole, step);
  return { points, before: same(points, exact) ? null : rationalText(exact) };
}

export function markCriterion(
  criterion: Criterion,
  above: readonly Item[],
  known: ReadonlySet<Code>,
  world: World,
): Mark & Rounded {
  const { code, scoring, range, notApplicable: rule, data } = criterion;
  const raw = score(scoring, code, world);
  const held = raw.is === "number" && world.fault !== "lost-range" ? { ...raw, v: clamp(raw.v, range) } : raw;
  const instead: Num = rule?.kind === "points" ? { is: "number", v: rationalOf(rule.points) } : NA;
  const judged = scoring.kind === "judgement" ? [code, ...data.map((datum) => datum.code)] : [];
  const watched = rule
    ? union([judged, codesIn(scoring, known, world.model)]).filter((one) => world.mayNotApply(one))
    : [];
  const divisors = vanishingDivisors(scoring).map((divisor) => world.number(divisor));
  const divided = divisors.some((divisor) => divisor.is === "number" && same(divisor.v, ZERO));
  const waiting = union([
    watched.filter((one) => world.look(one) === undefined),
    ...divisors.map((divisor) => (divisor.is === "open" ? divisor.missing : [])),
  ]);
  let outcome: Num = held;
  if (watched.some((one) => isOut(world.look(one))) || divided || held.is === "na") outcome = instead;
  else if (waiting.length > 0 || held.is === "open") {
    const own = held.is === "open" ? held : { missing: [], mayVanish: false };
    outcome = open(
      union([own.missing, waiting]),
      instead.is === "na" && (own.mayVanish || waiting.length > 0),
    );
  }
  const applies = whether([...above, criterion], world);
  if (fails(applies)) outcome = NA;
  else if (isOpen(applies) && outcome.is !== "na") {
    outcome = open(union([applies.missing, outcome.is === "open" ? outcome.missing : []]), true);
  }
  const maximum = rationalOf(criterion.maximum);
  if (outcome.is === "na") return { ...GONE, before: null };
  if (outcome.is === "open") {
    return {
      state: "unknown",
      points: ZERO,
      maximum,
      missing: outcome.missing,
      mayVanish: outcome.mayVanish,
      before: null,
    };
  }
  const rounded = round(outcome.v, world.model.roundings.criterion, world);
  return { state: "known", maximum, missing: [], mayVanish: false, ...rounded };
}

function whether(chain: readonly Item[], world: World): Possible {
  const conditions = chain.flatMap(({ appliesWhen }) => (appliesWhen ? [world.possible(appliesWhen)] : []));
  return world.fault === "always-applies" ? joined("all", []) : joined("all", conditions);
}

function clamp(value: Rational, { from, to }: Criterion["range"]): Rational {
  const lifted = most(value, rationalOf(from));
  return to === null ? lifted : least(lifted, rationalOf(to));
}

export function markGroup(group: Group, world: World): Mark & Rounded {
  const parts = group.items
    .map((item) => ({ mark: world.mark(item.code), weight: rationalOf(item.weight ?? "0") }))
    .filter(({ mark }) => mark.state !== "not-applicable");
  if (parts.length === 0) return { ...GONE, before: null };
  const full = rationalOf(group.maximum);
  const marks = parts.map(({ mark }) => mark);
  const summed = group.aggregate === "sum";
  const applicable = summed ? least(sum(marks.map(({ maximum }) => maximum)), full) : full;
  const asSum = summed || (group.aggregate === "mean" && world.fault === "mean-as-sum");
  let points = asSum ? sum(marks.map((mark) => mark.points)) : times(full, aggregate(group, parts));
  const lifted = group.role === "base" && world.model.overflow;
  if (!lifted && world.fault !== "uncut-group") points = least(points, applicable);
  let maximum = applicable;
  if (group.rescaled && less(ZERO, applicable) && world.fault !== "handed-over-nothing") {
    points = over(times(points, full), applicable);
    maximum = full;
  }
  return { ...together(marks), maximum, ...round(points, world.model.roundings.group, world) };
}

function together(marks: readonly Mark[]): Pick<Mark, "state" | "missing" | "mayVanish"> {
  return {
    state: marks.some(({ state }) => state === "unknown") ? "unknown" : "known",
    missing: union(marks.map(({ missing }) => missing)),
    mayVanish: marks.every(({ mayVanish }) => mayVanish),
  };
}

function aggregate(
  { aggregate: kind }: Group,
  parts: readonly { readonly mark: Mark; readonly weight: Rational }[],
): Rational {
  const reached = parts.map(({ mark, weight }) => ({ part: over(mark.points, mark.maximum), weight }));
  const all = reached.map(({ part }) => part);
  if (kind === "product") return all.reduce(times);
  if (kind === "lowest") return all.reduce(least);
  if (kind === "highest") return all.reduce(most);
  if (kind === "mean") return over(sum(all), rational(BigInt(all.length), 1n));
  return over(
    sum(reached.map(({ part, weight }) => times(part, weight))),
    sum(reached.map(({ weight }) => weight)),
  );
}

/** The total over some of the top groups. */
export function markTotal(groups: readonly Group[], world: World): Mark & Rounded {
  const { model, fault } = world;
  const parts = groups
    .map(({ code, role }) => ({ role, mark: world.mark(code) }))
    .filter(({ mark }) => mark.state !== "not-applicable");
  const base = parts.filter(({ role }) => role === "base").map(({ mark }) => mark);
  if (base.length === 0) return { ...GONE, before: null };
  const signed = parts.map(({ role, mark }) =>
    role === "penalty" && fault !== "penalty-added" ? minus(mark.points) : mark.points,
  );
  const reachable = sum(base.map(({ maximum }) => maximum));
  const held = most(model.overflow ? sum(signed) : least(sum(signed), reachable), ZERO);
  const scale = model.totalScale === null || fault === "unscaled" ? null : rationalOf(model.totalScale);
  const scaled = scale && less(ZERO, reachable) ? over(times(held, scale), reachable) : held;
  return {
    ...together(parts.map(({ mark }) => mark)),
    mayVanish: base.every(({ mayVanish }) => mayVanish),
    maximum: scale && less(ZERO, reachable) ? scale : reachable,
    ...round(scaled, model.roundings.total, world),
  };
}
