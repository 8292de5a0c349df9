/** Ways of scoring, their lines, and the caps on them. */
import type { Award, Code, CountLine, Interval, Scoring } from "../../src/index.ts";
import {
  floor,
  HUNDRED,
  least,
  less,
  minus,
  most,
  over,
  plus,
  type Rational,
  rationalOf,
  same,
  sum,
  times,
  ZERO,
} from "./rational.ts";
import { joined } from "./truths.ts";
import {
  fails,
  given,
  holds,
  isOpen,
  isOut,
  NA,
  type Num,
  open,
  type Possible,
  union,
  type World,
} from "./world.ts";

/** `judged`: code under which a judgement is submitted. */
export function score(scoring: Scoring, judged: Code, world: World): Num {
  const base = way(scoring, judged, world);
  const changes = scoring.lines.map((line) => change(line, base, world));
  const all = [base, ...changes];
  if (all.some(({ is }) => is === "na")) return NA;
  const waiting = all.filter((part) => part.is === "open");
  if (waiting.length > 0)
    return open(
      union(waiting.map((x) => x.missing)),
      waiting.some((x) => x.mayVanish),
    );
  const amounts = changes.map((part) => (part.is === "number" ? part.v : ZERO));
  const top = scoring.caps.filter(
    (cap, index) =>
      !scoring.caps.some(
        (other, place) => place > index && cap.lines.every((line) => other.lines.includes(line)),
      ),
  );
  const free = scoring.lines
    .map((_line, index) => index)
    .filter((index) => !top.some(({ lines }) => lines.includes(index)));
  const signed = (line: number, amount: Rational) =>
    scoring.lines[line]?.kind === "deduct" ? minus(amount) : amount;
  const parts = [
    ...free.map((line) => signed(line, amounts[line] ?? ZERO)),
    ...top.map((cap) =>
      signed(cap.lines[0] ?? 0, capped(scoring.caps.indexOf(cap), scoring, amounts, world)),
    ),
  ];
  return given(plus(base.is === "number" ? base.v : ZERO, sum(parts)));
}

/** From the outside in: what a cap leaves of the caps and lines directly inside it. */
function capped(place: number, { caps }: Scoring, amounts: readonly Rational[], world: World): Rational {
  const cap = caps[place];
  if (!cap) throw new Error("no cap");
  const within = caps.slice(0, place).filter(({ lines }) => lines.every((line) => cap.lines.includes(line)));
  const direct = within.filter(
    (one, index) =>
      !within.slice(index + 1).some(({ lines }) => one.lines.every((line) => lines.includes(line))),
  );
  const rest = cap.lines.filter((line) => !direct.some(({ lines }) => lines.includes(line)));
  const parts = [
    ...rest.map((line) => amounts[line] ?? ZERO),
    ...direct.map((one) => capped(caps.indexOf(one), { caps } as Scoring, amounts, world)),
  ];
  if (world.fault === "lost-line-cap") return sum(parts);
  return cap.rule.kind === "highest"
    ? parts.reduce(most, ZERO)
    : least(sum(parts), rationalOf(cap.rule.points));
}

function change({ amount, per, when, unless, cap }: CountLine, base: Num, world: World): Num {
  const due = when && world.fault !== "lost-condition" ? world.possible(when) : null;
  const waived = unless && world.fault !== "lost-waiver" ? world.possible(unless) : null;
  const conditions = [
    ...(due ? [due] : []),
    ...(waived ? [{ ...waived, mayHold: waived.mayFail, mayFail: waived.mayHold }] : []),
  ];
  if (conditions.some(fails)) return given(ZERO);
  const full = times2(points(amount, base), per ? counted(per, world) : given(rationalOf("1")));
  const limit = cap === null || world.fault === "lost-cap" ? null : rationalOf(cap);
  const due2: Num = full.is === "number" && limit && less(limit, full.v) ? given(limit) : full;
  if (conditions.every(holds) || (due2.is === "number" && same(due2.v, ZERO))) return due2;
  const missing = joined("all", conditions).missing;
  if (due2.is === "number") return open(missing);
  return open(union([missing, due2.is === "open" ? due2.missing : []]), due2.is === "na" || due2.mayVanish);
}

function times2(a: Num, b: Num): Num {
  if (a.is === "na" || b.is === "na") return NA;
  if (a.is === "number" && b.is === "number") return given(times(a.v, b.v));
  const waiting = [a, b].filter((x) => x.is === "open");
  return open(
    union(waiting.map((x) => x.missing)),
    waiting.some((x) => x.mayVanish),
  );
}

function points(amount: CountLine["amount"], base: Num): Num {
  if (amount.kind === "points") return given(rationalOf(amount.points));
  return base.is === "number"
    ? given(over(times(most(base.v, ZERO), rationalOf(amount.percent)), HUNDRED))
    : base;
}

function counted({ measure, step, rest }: NonNullable<CountLine["per"]>, world: World): Num {
  const value = world.number(measure);
  return value.is === "number" ? given(stepsIn(value.v, step, rest, world)) : value;
}

function stepsIn(distance: Rational, step: string, rest: "dropped" | "prorated", { fault }: World): Rational {
  const count = over(most(distance, ZERO), rationalOf(step));
  return rest === "dropped" || fault === "rest-dropped" ? floor(count) : count;
}

/** The first that holds, once none before it is open. */
function firstOf(truths: readonly Possible[]): { readonly open: readonly number[]; readonly sure: boolean } {
  const end = truths.findIndex(holds);
  const open = truths.flatMap((truth, index) => (!fails(truth) && (end < 0 || index <= end) ? [index] : []));
  return { open, sure: open.length === 0 || (open.length === 1 && open[0] === end) };
}

const sure: Possible = { mayHold: true, mayFail: false, missing: [] };

function way(scoring: Scoring, judged: Code, world: World): Num {
  switch (scoring.kind) {
    case "pass": {
      const truth = world.possible(scoring.condition);
      if (isOpen(truth)) return open(truth.missing);
      return given(rationalOf(holds(truth) ? scoring.points : scoring.otherwise));
    }
    case "judgement": {
      const answer = world.look(judged);
      if (isOut(answer)) return NA;
      return typeof answer === "number"
        ? given(rationalOf(String(answer)))
        : open([judged], world.mayNotApply(judged));
    }
    case "bands": {
      const value = world.number(scoring.measure);
      const at = place(
        value,
        scoring.bands.map(({ interval }) => interval),
        world,
      );
      if (at.is !== "number" || value.is !== "number") return at;
      const chosen = Number(at.v.n);
      const award =
        scoring.bands[world.fault === "swapped-bands" ? scoring.bands.length - 1 - chosen : chosen]?.award;
      if (!award) throw new Error("no band");
      return paid(award, value.v, world);
    }
    case "choices": {
      const answer = world.look(scoring.datum);
      if (isOut(answer)) return NA;
      const choice = scoring.choices.find(({ options }) => options.includes(String(answer)));
      return choice
        ? given(rationalOf(choice.award.points))
        : open([scoring.datum], world.mayNotApply(scoring.datum));
    }
    case "cases": {
      const truths = scoring.cases.map(({ condition }) => (condition ? world.possible(condition) : sure));
      const found = firstOf(truths);
      if (!found.sure) return open(union(found.open.map((index) => truths[index]?.missing ?? [])));
      const [index] = found.open;
      return given(index === undefined ? ZERO : rationalOf(scoring.cases[index]?.award.points ?? ""));
    }
    case "count":
      return given(rationalOf(scoring.start));
    case "table": {
      const row = place(world.number(scoring.rowMeasure), scoring.rows, world);
      const column = place(world.number(scoring.columnMeasure), scoring.columns, world);
      if (row.is === "na" || column.is === "na") return NA;
      if (row.is === "number" && column.is === "number") {
        return given(rationalOf(scoring.points[Number(row.v.n)]?.[Number(column.v.n)] ?? ""));
      }
      const waiting = [row, column].filter((x) => x.is === "open");
      return open(
        union(waiting.map((x) => x.missing)),
        waiting.some((x) => x.mayVanish),
      );
    }
    case "formula":
      return world.number(scoring.expression);
    case "best":
    case "first":
      return alternatives(scoring, judged, world);
    case "best-peer":
      return inCohort([world.number(scoring.measure)]);
    case "leader":
      return inCohort([world.number(scoring.achieved), world.number(scoring.plan)]);
  }
}

function inCohort(own: readonly Num[]): Num {
  if (own.some(({ is }) => is === "na")) return NA;
  const waiting = own.filter((x) => x.is === "open");
  return open(
    union([...waiting.map((x) => x.missing), ["cac-don-vi"]]),
    waiting.some((x) => x.mayVanish),
  );
}

function alternatives(
  scoring: Extract<Scoring, { kind: "best" | "first" }>,
  judged: Code,
  world: World,
): Num {
  const truths = scoring.ways.map(({ condition }) => (condition ? world.possible(condition) : sure));
  const values = scoring.ways.map((one) => score(one.scoring, judged, world));
  const counted =
    scoring.kind === "first"
      ? firstOf(truths).open
      : truths.flatMap((truth, index) => (fails(truth) ? [] : [index]));
  const parts = counted.flatMap((index) => values[index] ?? []);
  if (counted.some((index) => isOpen(truths[index] ?? sure))) {
    const missing = [
      ...counted.map((index) => truths[index]?.missing ?? []),
      ...parts.map((part) => (part.is === "open" ? part.missing : [])),
    ];
    return open(
      union(missing),
      parts.some((part) => part.is === "na" || (part.is === "open" && part.mayVanish)),
    );
  }
  if (parts.some(({ is }) => is === "na")) return NA;
  const waiting = parts.filter((part) => part.is === "open");
  if (waiting.length > 0)
    return open(
      union(waiting.map((x) => x.missing)),
      waiting.some((x) => x.mayVanish),
    );
  const known = parts.flatMap((part) => (part.is === "number" ? [part.v] : []));
  if (known.length === 0) return given(ZERO);
  return given(known.reduce(scoring.kind === "best" && world.fault === "worst-way" ? least : most));
}

/** The position of the first interval that holds a value. */
function place(value: Num, intervals: readonly Interval[], world: World): Num {
  if (value.is !== "number") return value;
  const truths = intervals.map((interval) => world.inside(value, interval));
  const found = firstOf(truths);
  const [index] = found.open;
  if (index !== undefined && found.sure) return given({ n: BigInt(index), d: 1n });
  const gone = intervals.map((interval) => world.boundGone(interval));
  if (index === undefined) {
    if (gone.includes("yes")) return NA;
    throw new Error("no interval holds the value");
  }
  const settled = found.open.some((one) => holds(truths[one] ?? sure));
  return open(
    union(found.open.map((one) => truths[one]?.missing ?? [])),
    !settled && gone.some((one) => one !== "no"),
  );
}

function paid(award: Award, value: Rational, world: World): Num {
  switch (award.kind) {
    case "fixed":
    case "part":
      return given(rationalOf(award.points));
    case "proportional": {
      const reference = world.number(award.reference);
      return reference.is === "number"
        ? given(over(times(value, rationalOf(award.points)), reference.v))
        : reference;
    }
    case "stepped": {
      const above = plus(value, minus(rationalOf(award.origin)));
      const count = stepsIn(award.side === "above" ? above : minus(above), award.step, award.rest, world);
      const change = times(count, rationalOf(award.points));
      const sofar = plus(rationalOf(award.start), award.direction === "award" ? change : minus(change));
      if (award.limit === null || world.fault === "lost-cap") return given(sofar);
      return given((award.direction === "award" ? least : most)(sofar, rationalOf(award.limit)));
    }
  }
}
