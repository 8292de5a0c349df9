/** Groups and the total: what applies, aggregates, roles, scales, roundings; levels that drop. */
import { describe, expect, it } from "vitest";
import {
  type Classification,
  type Condition,
  type Group,
  load,
  type Model,
  type Submission,
} from "../src/index.ts";
import { criterion, datum, group, interval, set, start, yes } from "./build.ts";

const of = (code: string, points: string, change: Parameters<typeof criterion>[2] = {}) =>
  criterion(code, start(points), { range: { from: "-100", to: null }, ...change });
const onlyIf = (datumCode: string) => ({ appliesWhen: yes(datumCode) });
const data = [datum("x", { kind: "boolean" }), datum("y", { kind: "boolean" })];

function evaluate(groups: readonly Group[], submission: Submission = {}, change: Partial<Model> = {}) {
  return load(set(groups, { data, ...change })).evaluate(submission);
}

describe("what applies", () => {
  const school = group("g", [of("c1", "8", onlyIf("x")), of("c2", "5")]);

  it("leaves points and maximum where its condition is false", () => {
    expect(evaluate([school], { x: false }).total).toEqual({ state: "known", points: 5, maximum: 10 });
    expect(evaluate([school], { x: true }).total).toEqual({ state: "known", points: 13, maximum: 20 });
  });

  it("is open while the condition is, and may then vanish", () => {
    expect(evaluate([school]).total).toEqual({ state: "unknown", points: 5, maximum: 20, missing: ["x"] });
  });

  it("takes all that lies below a group with it", () => {
    const inner = group("h", [of("c1", "8"), of("c2", "5", onlyIf("y"))], onlyIf("x"));
    const result = evaluate([group("g", [inner, of("c3", "1")])], { x: false, y: true });
    expect(result.items[0]?.items[0]?.score).toEqual({ state: "not-applicable" });
    expect(result.total).toMatchObject({ points: 1, maximum: 10 });
  });

  it("hands its points over where the group says so", () => {
    const sharing = { ...school, rescaled: true };
    expect(evaluate([sharing], { x: false }, { roundings: cents("group") }).items[0]).toMatchObject({
      score: { points: 10, maximum: 20 },
      aggregated: "5",
      rescaledFrom: "10",
    });
    expect(evaluate([sharing], { x: true }, { roundings: cents("group") }).items[0]).toMatchObject({
      score: { points: 13, maximum: 20 },
      rescaledFrom: null,
    });
  });
});

function cents(floor: "group" | "total"): Model["roundings"] {
  return { criterion: null, group: null, total: null, [floor]: { step: "0.01", mode: "half-up" } };
}

describe("aggregates give the part of the maximum that was reached", () => {
  const three = (aggregate: Group["aggregate"]) =>
    group(
      "g",
      [
        of("c1", "5", { weight: "1" }),
        of("c2", "20", { maximum: "20", weight: "2" }),
        of("c3", "2", { weight: "3", ...onlyIf("x") }),
      ],
      { aggregate, maximum: "30" },
    );

  it.each<[Group["aggregate"], number, number]>([
    ["sum", 27, 25],
    ["mean", 17, 22.5],
    ["weighted-mean", 15.5, 25],
    ["product", 3, 15],
    ["lowest", 6, 15],
    ["highest", 30, 30],
  ])("%s: %d, without the third %d", (aggregate, all, without) => {
    const change = { roundings: cents("group") };
    expect(evaluate([three(aggregate)], { x: true }, change).items[0]?.score).toMatchObject({ points: all });
    expect(evaluate([three(aggregate)], { x: false }, change).items[0]?.score).toMatchObject({
      points: without,
    });
  });

  it("are cut at the maximum that applies", () => {
    expect(evaluate([group("g", [of("c1", "25"), of("c2", "1")])]).items[0]).toMatchObject({
      score: { points: 20, maximum: 20 },
      held: "ceiling",
    });
  });
});

describe("the total", () => {
  const base = group("g", [of("c1", "9"), of("c2", "8")]);
  const bonus = (points: string) => group("k", [of("c3", points)], { role: "bonus", maximum: "3" });
  const penalty = (points: string) => group("t", [of("c4", points, { maximum: "30" })], { role: "penalty" });

  it.each<[string, readonly Group[], Partial<Model>, object]>([
    ["adds the bonus, as far as its group may give", [base, bonus("5")], {}, { points: 20, maximum: 20 }],
    ["takes the penalty", [base, penalty("10")], {}, { points: 7, maximum: 20 }],
    ["takes no more than there is", [base, penalty("30")], {}, { points: 0, maximum: 20 }],
    [
      "stays within the maximum",
      [base, bonus("3"), group("z", [of("c5", "9")])],
      {},
      { points: 29, maximum: 30 },
    ],
    [
      "may exceed it where the text says so",
      [group("g", [of("c1", "10")]), bonus("3")],
      { overflow: true },
      { points: 13, maximum: 10 },
    ],
    [
      "then with criteria without a ceiling too",
      [group("g", [of("c1", "12")])],
      { overflow: true },
      { points: 12, maximum: 10 },
    ],
    ["comes on a scale", [base], { totalScale: "100" }, { points: 85, maximum: 100 }],
    [
      "is rounded at its end",
      [base, group("h", [of("c3", "1", { maximum: "9" })])],
      { totalScale: "100", roundings: cents("total") },
      { points: 62.07, maximum: 100 },
    ],
  ])("%s", (_name, groups, change, expected) => {
    expect(evaluate(groups, {}, change).total).toMatchObject({ state: "known", ...expected });
  });

  it("tells how it came about", () => {
    const result = evaluate([base, bonus("5"), penalty("1")], {}, { roundings: cents("total") });
    expect(result.totalTrace).toEqual({ sum: "19", held: null, maximum: "20", beforeRounding: null });
    expect(evaluate([base, penalty("30")]).totalTrace).toMatchObject({ sum: "-13", held: "floor" });
  });

  it("does not apply where no group of the base does", () => {
    const result = evaluate([{ ...base, ...onlyIf("x") }, bonus("1")], { x: false });
    expect(result.total).toEqual({ state: "not-applicable" });
    expect(result.totalTrace).toBeNull();
  });

  it("of a set without points counts criteria", () => {
    const passing = (code: string, datumCode: string) =>
      criterion(
        code,
        {
          kind: "pass",
          proposed: false,
          lines: [],
          caps: [],
          condition: yes(datumCode),
          points: "1",
          otherwise: "0",
        },
        { maximum: "1" },
      );
    const result = evaluate(
      [group("g", [passing("c1", "x"), passing("c2", "y")])],
      { x: true, y: false },
      { scale: "criteria" },
    );
    expect(result.total).toEqual({ state: "known", points: 1, maximum: 2 });
  });
});

describe("levels that drop", () => {
  const points = (from: string): Condition => ({
    kind: "score",
    of: { kind: "total" },
    interval: interval({ from }, "điểm"),
    unit: "points",
  });
  const level = (title: string, from: string | null) => ({
    title,
    condition: from === null ? null : points(from),
    validYears: null,
  });
  const levels = [level("Tốt", "15"), level("Khá", "10"), level("Đạt", "5"), level("Kém", null)];
  const outcome = (gates: Classification["gates"], submission: Submission, total = "16") =>
    evaluate([group("g", [of("c1", total, { maximum: "20" })])], submission, {
      classification: { proposed: false, levels, gates, quotas: [{ level: "Tốt", percent: "20" }] },
    }).classification?.outcome;
  const drop = (steps: number, datumCode: string) =>
    ({ kind: "drop", levels: steps, condition: yes(datumCode) }) as const;
  const cap = (title: string, datumCode: string) =>
    ({ kind: "cap", level: title, condition: yes(datumCode) }) as const;
  const known = (title: string) => ({ state: "known", level: title });

  it.each<[string, Classification["gates"], Submission, object]>([
    ["one level", [drop(1, "x")], { x: true }, known("Khá")],
    ["not where its condition fails", [drop(1, "x")], { x: false }, known("Tốt")],
    ["added up", [drop(1, "x"), drop(1, "y")], { x: true, y: true }, known("Đạt")],
    ["down to the lowest", [drop(2, "x"), drop(5, "y")], { x: true, y: true }, known("Kém")],
    ["before caps, wherever they stand", [cap("Khá", "y"), drop(1, "x")], { x: true, y: true }, known("Khá")],
    ["open with its condition", [drop(1, "x")], {}, { state: "unknown" }],
    ["settled by a cap below all that is open", [drop(1, "x"), cap("Kém", "y")], { y: true }, known("Kém")],
    [
      "nothing where the subject is not classified",
      [drop(1, "x"), { kind: "exclude", condition: yes("x") }],
      { x: true },
      { state: "excluded" },
    ],
  ])("%s", (_name, gates, submission, expected) => {
    expect(outcome(gates, submission)).toEqual(expected);
  });

  it("from the lowest nothing is left to drop to, known or not", () => {
    expect(outcome([drop(1, "x")], {}, "1")).toEqual(known("Kém"));
  });
});
