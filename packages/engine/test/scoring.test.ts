/** Ways of scoring, their lines, caps on lines, and the range of a criterion. */
import { describe, expect, it } from "vitest";
import {
  type Award,
  type CountLine,
  type Criterion,
  type LineCap,
  load,
  type Model,
  type Scoring,
  type Submission,
} from "../src/index.ts";
import {
  datum,
  decimal,
  formula,
  interval,
  line,
  noLines,
  number,
  perStep,
  quotient,
  read,
  setOf,
  start,
  yes,
} from "./build.ts";

const data = [
  decimal("a"),
  decimal("b"),
  datum("muc", { kind: "choice", options: ["tốt", "khá", "kém"] }),
  datum("x", { kind: "boolean" }),
  datum("y", { kind: "boolean" }),
];
function score(
  scoring: Scoring,
  submission: Submission,
  change: Partial<Criterion> = {},
  setChange: Partial<Model> = {},
) {
  const model = setOf(scoring, { data, ...change }, { overflow: true, ...setChange });
  const result = load(model).evaluate(submission).items[0]?.items[0]?.score;
  return result?.state === "known" ? result.points : result;
}
const rounded = {
  roundings: { criterion: { step: "0.01", mode: "half-up" }, group: null, total: null },
} as const;
const fixed = (points: string) => ({ kind: "fixed", points }) as const;

describe("ways of scoring", () => {
  const banded = (award: Award): Scoring => ({
    kind: "bands",
    ...noLines,
    measure: read("a"),
    bands: [{ interval: interval({}), award }],
  });
  const stepped = (change: Partial<Extract<Award, { kind: "stepped" }>>): Scoring =>
    banded({
      kind: "stepped",
      start: "10",
      direction: "award",
      points: "0.5",
      step: "100",
      rest: "dropped",
      origin: "3500",
      side: "above",
      limit: null,
      ...change,
    });

  it.each<[string, Scoring, Submission, number]>([
    ["the origin itself", stepped({}), { a: 3500 }, 10],
    ["below the origin", stepped({}), { a: 100 }, 10],
    ["a part of a step", stepped({}), { a: 3599 }, 10],
    ["a full step", stepped({}), { a: 3600 }, 10.5],
    ["half a step that counts", stepped({ rest: "prorated" }), { a: 3550 }, 10.25],
    ["the most that comes out", stepped({ limit: "35" }), { a: 1_000_000 }, 35],
    [
      "taking away below the origin",
      stepped({ direction: "deduct", side: "below", origin: "100", step: "10" }),
      { a: 75 },
      9,
    ],
    [
      "and the least that is left",
      stepped({ direction: "deduct", side: "below", origin: "100", step: "1", limit: "8" }),
      { a: 0 },
      8,
    ],
    ["a part of the maximum", banded({ kind: "part", percent: "70", points: "7" }), { a: 1 }, 7],
  ])("a step award: %s", (_name, scoring, submission, expected) => {
    expect(score(scoring, submission, { range: { from: "0", to: null } })).toBe(expected);
  });

  const choices: Scoring = {
    kind: "choices",
    ...noLines,
    datum: "muc",
    choices: [
      { options: ["tốt", "khá"], award: fixed("10") },
      { options: ["kém"], award: { kind: "part", percent: "20", points: "2" } },
    ],
  };
  it("named cases", () => {
    expect(score(choices, { muc: "khá" })).toBe(10);
    expect(score(choices, { muc: "kém" })).toBe(2);
    expect(score(choices, {})).toMatchObject({ state: "unknown", missing: ["muc"] });
  });

  const cases = (rest: boolean): Scoring => ({
    kind: "cases",
    ...noLines,
    cases: [
      { condition: yes("x"), award: fixed("10") },
      { condition: yes("y"), award: fixed("5") },
      ...(rest ? [{ condition: null, award: fixed("1") }] : []),
    ],
  });
  it.each<[string, boolean, Submission, unknown]>([
    ["the first of two that hold", true, { x: true, y: true }, 10],
    ["the second", true, { x: false, y: true }, 5],
    ["what is left", true, { x: false, y: false }, 1],
    ["nothing where none holds", false, { x: false, y: false }, 0],
    ["unknown behind an unknown one", true, { y: true }, { missing: ["x"] }],
    ["known before an unknown one", true, { x: true }, 10],
  ])("cases: %s", (_name, rest, submission, expected) => {
    const given = score(cases(rest), submission);
    if (typeof expected === "number") expect(given).toBe(expected);
    else expect(given).toMatchObject({ state: "unknown", ...Object(expected) });
  });

  const table: Scoring = {
    kind: "table",
    ...noLines,
    rowMeasure: read("a"),
    columnMeasure: quotient("a", "b"),
    rows: [interval({ below: "100" }, "km"), interval({ from: "100" }, "km")],
    columns: [interval({ below: "50" }), interval({ from: "50" })],
    points: [
      ["1", "2"],
      ["3", "4"],
    ],
  };
  it.each([
    [10, 100, 1],
    [99, 100, 2],
    [100, 1000, 3],
    [100, 200, 4],
  ])("a table: %d of %d", (a, b, points) => {
    expect(score(table, { a, b })).toBe(points);
  });

  const ways = (kind: "best" | "first"): Scoring => ({
    kind,
    ...noLines,
    ways: [
      { title: "theo số", condition: null, scoring: formula(read("a")) },
      {
        title: "theo mức",
        condition: yes("x"),
        scoring: start("6", line("deduct", "1", { when: yes("y") })),
      },
    ],
  });
  it.each<[string, "best" | "first", Submission, unknown]>([
    ["the better of two", "best", { a: 4, x: true, y: false }, 6],
    ["with its own lines", "best", { a: 5.5, x: true, y: true }, 5.5],
    ["only the open ones", "best", { a: 4, x: false, y: false }, 4],
    ["unknown while a way may open", "best", { a: 4, y: false }, { missing: ["x"] }],
    ["unknown while an open way is", "best", { x: true, y: true }, { missing: ["a"] }],
    ["the first that is open", "first", { a: 4, x: true, y: false }, 4],
  ])("%s", (_name, kind, submission, expected) => {
    const given = score(ways(kind), submission);
    if (typeof expected === "number") expect(given).toBe(expected);
    else expect(given).toMatchObject({ state: "unknown", ...Object(expected) });
  });

  it("no way open gives nothing", () => {
    const closed: Scoring = {
      kind: "first",
      ...noLines,
      ways: [{ title: "x", condition: yes("x"), scoring: start("6") }],
    };
    expect(score(closed, { x: false })).toBe(0);
  });

  it.each<[string, Scoring]>([
    ["the best peer", { kind: "best-peer", ...noLines, measure: quotient("a", "b"), points: "10" }],
    [
      "the leader",
      { kind: "leader", ...noLines, achieved: read("a"), plan: read("b"), base: "5", points: "10" },
    ],
  ])("compared with %s, nothing is final until all are in", (_name, scoring) => {
    expect(score(scoring, { a: 1, b: 1 }, {}, rounded)).toMatchObject({
      state: "unknown",
      missing: ["cac-don-vi"],
    });
    expect(score(scoring, { a: 1 }, {}, rounded)).toMatchObject({ missing: ["b", "cac-don-vi"] });
  });
});

describe("lines", () => {
  const from10 = (...lines: readonly CountLine[]) => start("10", ...lines);
  const conditional = (change: Partial<CountLine>) => from10(line("deduct", "2", change));
  const percent = (amount: string, change: Partial<CountLine> = {}) =>
    line("deduct", "0", { amount: { kind: "percent-of-base", percent: amount }, ...change });

  it.each<[string, Scoring, Submission, unknown]>([
    ["once, when its condition holds", conditional({ when: yes("x") }), { x: true }, 8],
    ["not, when it does not", conditional({ when: yes("x") }), { x: false }, 10],
    ["unknown with it", conditional({ when: yes("x") }), {}, { missing: ["x"] }],
    ["waived", conditional({ when: yes("x"), unless: yes("y") }), { x: true, y: true }, 10],
    ["not waived", conditional({ when: yes("x"), unless: yes("y") }), { x: true, y: false }, 8],
    ["not due, whatever the waiver", conditional({ when: yes("x"), unless: yes("y") }), { x: false }, 10],
    [
      "counted nothing, whatever its condition",
      from10({ ...perStep("deduct", "1", "1", "a"), when: yes("x") }),
      { a: 0 },
      10,
    ],
    ["of what was reached", from10(percent("10")), {}, 9],
    ["of what the way gave, not of what other lines left", from10(line("deduct", "5"), percent("10")), {}, 4],
    ["a part of a step dropped", from10(perStep("deduct", "1", "2", "a")), { a: 3.9 }, 9],
    [
      "or counted",
      from10(line("deduct", "1", { per: { measure: read("a"), step: "2", rest: "prorated" } })),
      { a: 3 },
      8.5,
    ],
    [
      "of an expression",
      from10(
        line("deduct", "1", {
          per: {
            measure: { kind: "difference", unit: "km", from: read("a"), subtract: read("b") },
            step: "1",
            rest: "dropped",
          },
        }),
      ),
      { a: 5, b: 3 },
      8,
    ],
  ])("take away %s", (_name, scoring, submission, expected) => {
    const given = score(scoring, submission);
    if (typeof expected === "number") expect(given).toBe(expected);
    else expect(given).toMatchObject({ state: "unknown", ...Object(expected) });
  });

  it("stand below any way of scoring", () => {
    const scoring: Scoring = { ...formula(read("a")), lines: [line("award", "1", { when: yes("x") })] };
    expect(score(scoring, { a: 4, x: true })).toBe(5);
  });

  const one = (points: string, kind: CountLine["kind"] = "deduct") => line(kind, points);
  const capped = (lines: readonly CountLine[], ...caps: readonly LineCap[]): Scoring => ({
    ...start("10"),
    lines,
    caps,
  });
  const atMost = (points: string, ...lines: readonly number[]): LineCap => ({
    lines,
    rule: { kind: "at-most", points },
  });
  const highest = (...lines: readonly number[]): LineCap => ({ lines, rule: { kind: "highest" } });

  it.each<[string, Scoring, number]>([
    ["the sum of several", capped([one("2"), one("3")], atMost("4", 0, 1)), 6],
    ["only those it names", capped([one("2"), one("3"), one("1")], atMost("4", 0, 1)), 5],
    ["deductions, leaving bonuses alone", capped([one("6"), one("1", "award")], atMost("4", 0)), 7],
    [
      "nested, the inner one first",
      capped([one("2"), one("3"), one("1")], atMost("4", 0, 1), atMost("4.5", 0, 1, 2)),
      5.5,
    ],
    [
      "nested, the inner one enough",
      capped([one("2"), one("3"), one("1")], atMost("1", 1, 2), atMost("4.5", 0, 1, 2)),
      7,
    ],
    ["all but the largest", capped([one("2"), one("3"), one("1")], highest(0, 1, 2)), 7],
    [
      "the larger of a sum and a line",
      capped([one("2"), one("2"), one("3")], atMost("9", 0, 1), highest(0, 1, 2)),
      6,
    ],
  ])("caps cut %s", (_name, scoring, points) => {
    expect(score(scoring, {})).toBe(points);
  });
});

describe("the range", () => {
  it.each<[string, string, Criterion["range"], number]>([
    ["is 0 to the maximum", "-3", { from: "0", to: "10" }, 0],
    ["may go below 0", "-3", { from: "-5", to: "10" }, -3],
    ["holds from below", "-7", { from: "-5", to: "10" }, -5],
    ["holds from above", "12", { from: "0", to: "11" }, 11],
    ["may be open", "12", { from: "0", to: null }, 12],
  ])("%s", (_name, points, range, expected) => {
    expect(score(formula(number(points)), {}, { range })).toBe(expected);
  });

  it("does not hold the points of what does not apply", () => {
    const rule = { kind: "points", points: "12", proposed: false } as const;
    const scoring = formula(read("c"));
    const change = { data: [decimal("c", { mayNotApply: true })], notApplicable: rule };
    expect(score(scoring, { c: { notApplicable: true } }, change)).toBe(12);
  });
});
