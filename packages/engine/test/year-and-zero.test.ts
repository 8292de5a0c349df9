/** The year as a number, divisions that do not apply by 0, and `mỗi nhóm`. */
import { describe, expect, it } from "vitest";
import {
  type Condition,
  type Criterion,
  type CriterionResult,
  explain,
  load,
  type Model,
  ModelFormatError,
  type Scoring,
  type Submission,
} from "../src/index.ts";
import {
  criterion,
  formula,
  group,
  interval,
  line,
  noLines,
  number,
  PERIOD,
  quotient,
  set,
  start,
  whole,
} from "./build.ts";

const YEAR = { kind: "year", unit: "" } as const;
const from = (year: string): Condition => ({
  kind: "in-interval",
  measure: YEAR,
  interval: interval({ from: year }, ""),
});
const pass = (condition: Condition): Scoring => ({
  kind: "pass",
  condition,
  points: "10",
  otherwise: "0",
  ...noLines,
});

function resultOf(model: Model, submission: Submission): CriterionResult {
  const item = load(model).evaluate(submission).items[0]?.items[0];
  if (item?.kind !== "criterion") throw new Error("no criterion");
  return item;
}

describe("the year", () => {
  const model = set([group("g", [criterion("c", pass(from("2028")))])], { period: PERIOD });

  it.each([
    [2027, 0],
    [2028, 10],
  ])("%d decides a condition", (nam, points) => {
    expect(resultOf(model, { nam }).score).toMatchObject({ state: "known", points });
  });

  it("is asked for while it is not given", () => {
    expect(resultOf(model, {}).score).toMatchObject({ state: "unknown", missing: ["nam"] });
  });

  it("is no part of a set without years", () => {
    expect(() => load({ ...model, period: null })).toThrow(ModelFormatError);
  });

  it("is written as a year, not as a quantity", () => {
    const evaluated = load(model).evaluate({ nam: 2027 });
    expect(JSON.stringify(explain(model, evaluated))).toContain("năm từ 2028");
  });
});

describe("a division that does not apply by 0", () => {
  const share = quotient("a", "b", "not-applicable");
  const data = [whole("a", "km"), whole("b", "km")];
  const excluded = { kind: "excluded" } as const;
  const withRule = (scoring: Scoring, change: Partial<Criterion> = {}) =>
    set([group("g", [criterion("c", scoring, { data, notApplicable: excluded, ...change })])], {
      roundings: { criterion: { step: "0.01", mode: "half-up" }, group: null, total: null },
    });
  const half: Condition = { kind: "in-interval", measure: share, interval: interval({ from: "50" }) };
  const worth = formula({ kind: "product", unit: "điểm", of: [number("10"), share] });

  it.each([
    ["worked out", worth],
    ["compared in a condition", pass(half)],
    ["in the condition of a line", start("5", line("award", "1", { when: half }))],
  ])("takes the criterion out, %s", (_, scoring) => {
    const result = resultOf(withRule(scoring), { a: 0, b: 0 });
    expect(result.score).toEqual({ state: "not-applicable" });
    expect(result.zeroDivisions).toEqual([0]);
    expect(resultOf(withRule(scoring), { a: 1, b: 2 }).score.state).toBe("known");
  });

  it("gives what the rule says", () => {
    const points = { notApplicable: { kind: "points", points: "7", proposed: false } } as const;
    expect(resultOf(withRule(worth, points), { a: 0, b: 0 }).score).toMatchObject({ points: 7 });
  });

  it("is settled by the denominator alone", () => {
    expect(resultOf(withRule(worth), { b: 0 }).score).toEqual({ state: "not-applicable" });
    expect(resultOf(withRule(worth), { a: 3 }).score).toMatchObject({ state: "unknown", missing: ["b"] });
  });

  it("leaves the maximum of the group open while the denominator is", () => {
    const other = criterion("d", start("10"));
    const model = withRule(worth);
    const [first] = model.items;
    if (!first) throw new Error("no group");
    const two = { ...model, items: [group("g", [...first.items, other])] };
    expect(load(two).evaluate({ b: 0 }).total).toMatchObject({ state: "known", points: 10, maximum: 10 });
    expect(load(two).evaluate({ a: 1 }).total).toMatchObject({ state: "unknown", missing: ["b"] });
  });

  it("says in the explanation why nothing was scored", () => {
    const model = withRule(pass(half));
    const told = JSON.stringify(explain(model, load(model).evaluate({ a: 0, b: 0 })));
    expect(told).toContain("[a] / [b] (mẫu số bằng 0) không áp dụng");
    expect(told).toContain("[a] / [b] từ 50%, mẫu số bằng 0 thì không áp dụng");
  });

  it("is refused in a model that does not say what the criterion gives then", () => {
    expect(() => load(withRule(worth, { notApplicable: null }))).toThrow(ModelFormatError);
  });
});

it("mỗi nhóm looks at the groups of the maximum, not at bonus and penalty", () => {
  const every: Condition = {
    kind: "score",
    of: { kind: "every-group" },
    interval: interval({ from: "50" }),
    unit: "percent-of-maximum",
  };
  const base = group("g", [criterion("c", start("10"))]);
  const bonus = group("h", [criterion("d", start("0"))], { role: "bonus" });
  const model = set([base, bonus], {
    classification: {
      proposed: false,
      levels: [{ title: "Đạt", condition: every, validYears: null }],
      gates: [],
      quotas: [],
    },
  });
  expect(load(model).evaluate({}).classification?.outcome).toEqual({ state: "known", level: "Đạt" });
});
