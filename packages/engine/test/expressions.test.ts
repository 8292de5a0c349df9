/** Expressions, targets, days and bounds, through criteria that give their value as points. */
import { describe, expect, it } from "vitest";
import {
  type Condition,
  type DateValue,
  type Expression,
  type Interval,
  load,
  type Model,
  type Score,
  type Submission,
} from "../src/index.ts";
import {
  criterion,
  datum,
  day,
  decimal,
  formula,
  given,
  group,
  interval,
  meets,
  misses,
  noLines,
  number,
  PERIOD,
  quotient,
  read,
  scoreOf,
  set,
  setOf,
  start,
  target,
  targetOf,
  whole,
  yearly,
} from "./build.ts";

const na = { notApplicable: true } as const;
const cents = { criterion: { step: "0.01", mode: "half-up" }, group: null, total: null } as const;
const anyPoints = { from: "-1000000", to: null } as const;

/** The value of an expression, as points rounded to two digits. */
function worthOf(
  expression: Expression,
  submission: Submission,
  change: Partial<Model> = {},
): number | Score {
  const model = setOf(
    formula(expression),
    {
      range: anyPoints,
      data: [
        decimal("a"),
        decimal("b"),
        datum("p", { kind: "percent", digits: 2, from: null, to: null }),
        datum("o", { kind: "checklist", options: ["x", "y", "z"] }),
        datum("d", { kind: "date", from: null, to: null }),
        datum("e", { kind: "date", from: null, to: null }),
      ],
    },
    { roundings: cents, overflow: true, ...change },
  );
  const score = load(model).evaluate(submission).items[0]?.items[0]?.score;
  if (!score) throw new Error("no score");
  return score.state === "known" ? score.points : score;
}

const percent: Expression = { kind: "datum", code: "p", unit: "%" };
const of = (
  kind: "sum" | "product" | "lowest" | "highest",
  unit: string,
  ...parts: Expression[]
): Expression => ({
  kind,
  unit,
  of: parts,
});

describe("arithmetic", () => {
  it.each<[string, Expression, Submission, number]>([
    ["a sum", of("sum", "km", read("a"), read("b"), number("1", "km")), { a: 0.1, b: 0.2 }, 1.3],
    [
      "a difference below 0",
      { kind: "difference", unit: "km", from: read("a"), subtract: read("b") },
      { a: 1, b: 3 },
      -2,
    ],
    ["90% of 10", of("product", "điểm", percent, number("10")), { p: 90 }, 9],
    ["a share, in percent points", quotient("a", "b"), { a: 1, b: 8 }, 12.5],
    ["a share of a share", of("product", "%", percent, number("50", "%")), { p: 50 }, 25],
    [
      "a number divided by a share",
      { kind: "quotient", unit: "km", numerator: read("a"), denominator: percent, whenZero: null },
      { a: 9, p: 90 },
      10,
    ],
    ["the smallest", of("lowest", "km", read("a"), read("b")), { a: 3, b: 2 }, 2],
    ["the largest", of("highest", "km", read("a"), read("b")), { a: 3, b: 2 }, 3],
    ["0 by 0, where the text says what it gives", quotient("a", "b", "100"), { a: 0, b: 0 }, 100],
    ["7 by 0, alike", quotient("a", "b", "100"), { a: 7, b: 0 }, 100],
    ["ticked boxes", { kind: "ticked", unit: "mục", datum: "o" }, { o: ["x", "z"] }, 2],
    [
      "no box ticked, which is not the same as no answer",
      { kind: "ticked", unit: "mục", datum: "o" },
      { o: [] },
      0,
    ],
  ])("%s", (_name, expression, submission, expected) => {
    expect(worthOf(expression, submission)).toBe(expected);
  });

  it("is unknown while a part is, and names each missing answer once", () => {
    expect(worthOf(of("sum", "km", read("a"), read("b"), read("b")), { a: 1 })).toMatchObject({
      state: "unknown",
      missing: ["b"],
    });
  });
});

describe("days", () => {
  const days = (from: DateValue, to: DateValue, working = false): Expression => ({
    kind: "days",
    unit: "ngày",
    from,
    to,
    working,
  });
  const years = { period: PERIOD };

  it.each<[string, Expression, Submission, number]>([
    ["between two answers", days(given("d"), given("e")), { d: "2026-02-27", e: "2026-03-02" }, 3],
    ["of them working days", days(given("d"), given("e"), true), { d: "2026-02-27", e: "2026-03-02" }, 1],
    ["backwards", days(given("d"), given("e")), { d: "2026-03-02", e: "2026-02-27" }, -3],
    ["from a fixed day", days(day("2026-01-01"), given("e")), { e: "2026-01-31" }, 30],
    [
      "from a day of the year that is scored",
      days(yearly(6, 15), given("e")),
      { nam: 2028, e: "2028-06-20" },
      5,
    ],
    ["of the year before", days(yearly(12, 31, -1), given("e")), { nam: 2028, e: "2028-01-02" }, 2],
    ["from 29/02 in a year without one", days(yearly(2, 29), given("e")), { nam: 2026, e: "2026-03-01" }, 1],
    [
      "from a deadline after an answer",
      days(given("d", 15), given("e")),
      { d: "2026-02-27", e: "2026-03-15" },
      1,
    ],
    [
      "from a deadline in working days",
      days(given("d", 5, true), given("e")),
      { d: "2026-02-27", e: "2026-03-09" },
      3,
    ],
  ])("%s", (_name, expression, submission, expected) => {
    expect(worthOf(expression, submission, years)).toBe(expected);
  });

  it("wait for the year, and for the answer", () => {
    expect(worthOf(days(yearly(6, 15), given("e")), {}, years)).toMatchObject({ missing: ["nam", "e"] });
  });
});

describe("targets", () => {
  const insured = targetOf("bhyt", [
    { years: { from: 2026, to: 2026 }, value: "96", inclusive: false },
    { years: { from: 2027, to: 2030 }, value: "97" },
  ]);
  const scored = (
    bands: readonly [Interval, string][],
    targets: Model["targets"],
    data: Model["data"] = [],
  ) => {
    const scoring = {
      kind: "bands",
      ...noLines,
      measure: quotient("a", "b"),
      bands: bands.map(([where, points]) => ({ interval: where, award: { kind: "fixed", points } as const })),
    } as const;
    const { evaluate } = load(setOf(scoring, {}, { targets, period: PERIOD, data }));
    return (submission: Submission) => evaluate(submission).items[0]?.items[0]?.score;
  };
  const byYear = scored(
    [
      [meets("bhyt"), "10"],
      [misses("bhyt", "80"), "5"],
      [interval({ below: "80" }), "0"],
    ],
    [insured],
  );

  it.each<[string, Submission, number]>([
    ["above 96% in 2026", { nam: 2026, a: 9601, b: 10_000 }, 10],
    ["exactly 96% in 2026, which is not above", { nam: 2026, a: 96, b: 100 }, 5],
    ["exactly 97% in 2027, which is enough", { nam: 2027, a: 97, b: 100 }, 10],
    ["97% in the last year of the row", { nam: 2030, a: 97, b: 100 }, 10],
    ["96,5% in 2027", { nam: 2027, a: 965, b: 1000 }, 5],
    ["79,9%", { nam: 2027, a: 799, b: 1000 }, 0],
  ])("by year: %s", (_name, submission, points) => {
    expect(byYear(submission)).toMatchObject({ state: "known", points });
  });

  it("are unknown without the year", () => {
    expect(byYear({ a: 99, b: 100 })).toMatchObject({ state: "unknown", missing: ["nam"] });
  });

  it("turn their sides over where less is better", () => {
    const poverty = targetOf("ngheo", [{ value: "5" }], { direction: "at-most" });
    const bound = (inclusive: "as-target" | "against-target") => ({ at: target("ngheo"), inclusive });
    const score = scored(
      [
        [{ lower: null, upper: bound("as-target") }, "10"],
        [{ lower: bound("against-target"), upper: null }, "0"],
      ],
      [poverty],
    );
    expect(score({ a: 5, b: 100 })).toMatchObject({ points: 10 });
    expect(score({ a: 51, b: 1000 })).toMatchObject({ points: 0 });
  });

  const schools = datum("truong", { kind: "choice", options: ["tiểu học", "THCS"] }, { mayNotApply: true });
  const byKind = scored(
    [
      [meets("bhyt"), "10"],
      [misses("bhyt"), "0"],
    ],
    [
      targetOf(
        "bhyt",
        [
          { option: "tiểu học", value: "10" },
          { option: "THCS", value: "20" },
        ],
        { by: "truong" },
      ),
    ],
    [schools],
  );

  it("by kind of subject follow its answer; what does not apply takes the criterion out", () => {
    expect(byKind({ truong: "tiểu học", a: 10, b: 100 })).toMatchObject({ points: 10 });
    expect(byKind({ truong: "THCS", a: 10, b: 100 })).toMatchObject({ points: 0 });
    expect(byKind({ a: 10, b: 100 })).toMatchObject({ state: "unknown", missing: ["truong"] });
    expect(byKind({ truong: na, a: 10, b: 100 })).toEqual({ state: "not-applicable" });
  });

  it("serve as a reference, whole or in part", () => {
    const part: Expression = { kind: "product", unit: "%", of: [number("50", "%"), target("bhyt")] };
    const scoring = {
      kind: "bands",
      ...noLines,
      measure: quotient("a", "b"),
      bands: [
        { interval: meets("bhyt"), award: { kind: "fixed", points: "10" } },
        {
          interval: {
            lower: { at: part, inclusive: true },
            upper: { at: target("bhyt"), inclusive: "against-target" },
          },
          award: { kind: "proportional", reference: target("bhyt"), points: "10" },
        },
        {
          interval: { lower: null, upper: { at: part, inclusive: false } },
          award: { kind: "fixed", points: "0" },
        },
      ],
    } as const;
    const model = setOf(scoring, {}, { targets: [targetOf("bhyt", [{ value: "80" }])], roundings: cents });
    const { evaluate } = load(model);
    const points = (a: number) => evaluate({ a, b: 100 }).items[0]?.items[0]?.score;
    expect([80, 60, 40, 39].map((a) => points(a))).toMatchObject([
      { points: 10 },
      { points: 7.5 },
      { points: 5 },
      { points: 0 },
    ]);
  });
});

describe("conditions", () => {
  const holds = (condition: Condition, submission: Submission, change: Partial<Model> = {}) => {
    const scoring = { kind: "pass", ...noLines, condition, points: "10", otherwise: "0" } as const;
    const model = setOf(
      scoring,
      {
        data: [
          decimal("a"),
          decimal("b"),
          datum("o", { kind: "checklist", options: ["x", "y"] }),
          datum("d", { kind: "date", from: null, to: null }),
          datum("e", { kind: "date", from: null, to: null }),
        ],
      },
      change,
    );
    const score = load(model).evaluate(submission).items[0]?.items[0]?.score;
    return score?.state === "known" ? score.points === 10 : score?.state;
  };
  const dated = (change: Partial<Extract<Condition, { kind: "date-in" }>>): Condition => ({
    kind: "date-in",
    datum: "d",
    lower: null,
    upper: null,
    ...change,
  });

  it.each<[string, Condition, Submission, boolean | string]>([
    ["a ticked box", { kind: "ticked", datum: "o", option: "x" }, { o: ["y", "x"] }, true],
    ["a box not ticked", { kind: "ticked", datum: "o", option: "x" }, { o: ["y"] }, false],
    ["boxes not answered", { kind: "ticked", datum: "o", option: "x" }, {}, "unknown"],
    [
      "a bound that another datum gives",
      { kind: "in-interval", measure: read("a"), interval: interval({ from: read("b") }) },
      { a: 2, b: 2 },
      true,
    ],
    [
      "false for sure, although one bound is unknown",
      { kind: "in-interval", measure: read("a"), interval: interval({ from: "5", to: read("b") }, "km") },
      { a: 2 },
      false,
    ],
    [
      "open, where only the known bound holds",
      { kind: "in-interval", measure: read("a"), interval: interval({ from: "1", to: read("b") }, "km") },
      { a: 2 },
      "unknown",
    ],
    [
      "a day after another answer",
      dated({ upper: { at: given("e", 15), inclusive: true } }),
      { d: "2026-03-16", e: "2026-03-01" },
      true,
    ],
    [
      "a day too late",
      dated({ upper: { at: given("e", 15), inclusive: false } }),
      { d: "2026-03-16", e: "2026-03-01" },
      false,
    ],
    ["the result of another set", { kind: "other-set", set: "khac", level: "Mức 2" }, {}, "unknown"],
  ])("%s", (_name, condition, submission, expected) => {
    expect(holds(condition, submission)).toBe(expected);
  });

  it("on another set wait for what is not of this subject alone", () => {
    const model = setOf({
      kind: "pass",
      ...noLines,
      condition: { kind: "other-set", set: "khac", level: "Mức 2" },
      points: "1",
      otherwise: "0",
    });
    expect(load(model).evaluate({}).total).toMatchObject({ state: "unknown", missing: ["cac-don-vi"] });
  });
});

describe("scores that other items look at", () => {
  const first = (change: Parameters<typeof criterion>[2] = {}) =>
    criterion("mot", formula(read("a")), { data: [decimal("a")], ...change });
  const pair = (
    second: ReturnType<typeof criterion>,
    change: Parameters<typeof criterion>[2] = {},
    setChange: Partial<Model> = {},
  ) => load(set([group("g", [first(change)]), group("h", [second], { ordinal: "2" })], setChange));
  const pass = (condition: Condition) =>
    criterion("hai", { kind: "pass", ...noLines, condition, points: "10", otherwise: "0" });
  const scoreIn = (evaluator: ReturnType<typeof load>, submission: Submission) =>
    evaluator.evaluate(submission).items[1]?.items[0]?.score;

  it("are worked out first, wherever they stand in the text", () => {
    const looking = criterion(
      "hai",
      formula({ kind: "product", unit: "điểm", of: [number("0.5", ""), scoreOf("mot")] }),
    );
    const { evaluate } = load(set([group("h", [looking]), group("g", [first()])]));
    expect(evaluate({ a: 8 }).items[0]?.items[0]?.score).toMatchObject({ points: 4 });
  });

  it("pass from the mark that the set says", () => {
    const condition: Condition = { kind: "passes", of: { kind: "item", code: "mot" }, value: true };
    expect(scoreIn(pair(pass(condition)), { a: 9 })).toMatchObject({ points: 0 });
    expect(scoreIn(pair(pass(condition), {}, { passMark: "50" }), { a: 5 })).toMatchObject({ points: 10 });
    expect(scoreIn(pair(pass(condition)), {})).toMatchObject({ state: "unknown", missing: ["a"] });
  });

  it("are counted, and told as a share of those that apply", () => {
    const counted = (share: boolean) =>
      criterion("hai", formula({ kind: "passed", within: "g", share, unit: share ? "%" : "tiêu chí" }), {
        range: { from: "0", to: null },
      });
    const two = (share: boolean) => {
      const skipped = criterion("ba", start("0"), {
        appliesWhen: { kind: "boolean-is", datum: "x", value: true },
      });
      const items = [group("g", [first(), skipped]), group("h", [counted(share)])];
      return load(
        set(items, {
          data: [datum("x", { kind: "boolean" })],
          roundings: cents,
          overflow: true,
        }),
      );
    };
    expect(scoreIn(two(false), { a: 10, x: true })).toMatchObject({ points: 1 });
    expect(scoreIn(two(true), { a: 10, x: true })).toMatchObject({ points: 50 });
    expect(scoreIn(two(true), { a: 10, x: false })).toMatchObject({ points: 100 });
    expect(scoreIn(two(true), { a: 10 })).toMatchObject({ state: "unknown", missing: ["x"] });
  });

  it("tell whether an item applies at all", () => {
    const condition: Condition = { kind: "applies", of: "mot", value: false };
    const open = { appliesWhen: { kind: "boolean-is", datum: "x", value: true } } as const;
    const data = [datum("x", { kind: "boolean" })];
    expect(scoreIn(pair(pass(condition), open, { data }), { x: false })).toMatchObject({ points: 10 });
    expect(scoreIn(pair(pass(condition), open, { data }), { x: true })).toMatchObject({ points: 0 });
    expect(scoreIn(pair(pass(condition), open, { data }), { a: 1 })).toMatchObject({ missing: ["x"] });
  });

  it("take a criterion with them that is worked out from them, unless its rule gives points", () => {
    const looking = (notApplicable: ReturnType<typeof criterion>["notApplicable"]) =>
      criterion("hai", formula(scoreOf("mot")), { notApplicable });
    const open = { appliesWhen: { kind: "boolean-is", datum: "x", value: true } } as const;
    const data = [datum("x", { kind: "boolean" })];
    expect(scoreIn(pair(looking(null), open, { data }), { x: false })).toEqual({ state: "not-applicable" });
    const rule = { kind: "points", points: "7", proposed: false } as const;
    expect(scoreIn(pair(looking(rule), open, { data }), { x: false })).toMatchObject({ points: 7 });
  });

  it("of every criterion pass over those that do not apply", () => {
    const every: Condition = {
      kind: "score",
      of: { kind: "every-criterion", within: "g" },
      interval: interval({ above: "0" }, "điểm"),
      unit: "points",
    };
    const open = { appliesWhen: { kind: "boolean-is", datum: "x", value: true } } as const;
    const data = [datum("x", { kind: "boolean" })];
    const evaluator = pair(pass(every), open, { data });
    expect(scoreIn(evaluator, { x: false })).toMatchObject({ points: 10 });
    expect(scoreIn(evaluator, { x: true, a: 0 })).toMatchObject({ points: 0 });
  });
});

it("a submission that no check has seen never throws", () => {
  const model = setOf(
    formula({ kind: "ticked", unit: "mục", datum: "o" }),
    {
      data: [
        datum("o", { kind: "checklist", options: ["x"] }),
        datum("d", { kind: "date", from: null, to: null }),
        whole("n"),
      ],
    },
    { period: PERIOD },
  );
  const { evaluate } = load(model);
  for (const nam of [2026.5, "2026", -1, 1e300, Number.NaN, null, {}, []]) {
    for (const o of [["lạ"], [1], [null], {}, "x", 3, [["x"]]]) {
      expect(evaluate({ nam, o, d: o, n: o } as unknown as Submission).total.state).not.toBe(
        "not-applicable",
      );
    }
  }
});
