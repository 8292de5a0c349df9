import { describe, expect, it } from "vitest";
import {
  type Answer,
  InexactNumberError,
  type ItemResult,
  load,
  type Model,
  type Result,
  type Rounding,
  type Submission,
} from "../src/index.ts";
import { criterion, datum, group, perStep, set, setOf, start, yes } from "./build.ts";
import { best, health } from "./health.ts";

const na = { notApplicable: true } as const;
const evaluate = load(health).evaluate;

function without(...codes: string[]): Submission {
  return Object.fromEntries(Object.entries(best).filter(([code]) => !codes.includes(code)));
}

function find(items: readonly ItemResult[], code: string): ItemResult | undefined {
  for (const item of items) {
    const found = item.code === code ? item : item.kind === "group" ? find(item.items, code) : undefined;
    if (found) return found;
  }
  return undefined;
}

function scoreOf(result: Result, code: string) {
  return find(result.items, code)?.score;
}

function criterionOf(result: Result, code: string) {
  const item = find(result.items, code);
  return item?.kind === "criterion" ? item : undefined;
}

describe("bands", () => {
  it.each([
    [9600, 15, null],
    [9599, 15, "14.9984375"],
    [9000, 14.06, "14.0625"],
    [8000, 12.5, null],
    [7999, 0, null],
    [0, 0, null],
  ])("%d of 10.000 insured give %d points", (insured, points, beforeRounding) => {
    const result = evaluate({ ...best, co_the: insured });
    expect(scoreOf(result, "bao-phu")).toEqual({ state: "known", points, maximum: 15 });
    expect(criterionOf(result, "bao-phu")?.beforeRounding).toBe(beforeRounding);
  });

  it("keeps an endless quotient exact up to the rounding", () => {
    const { scoring, beforeRounding } =
      criterionOf(evaluate({ ...best, co_the: 6, dan_so: 7 }), "bao-phu") ?? {};
    expect(scoring).toMatchObject({
      measure: { value: "600/7" },
      bands: [{ truth: "false" }, { truth: "true" }, { truth: "false" }],
    });
    expect(beforeRounding).toBe("375/28");
  });

  it("is unknown, not a crash, where unchecked data bring a denominator of 0", () => {
    const score = scoreOf(evaluate({ ...best, dan_so: 0 }), "bao-phu");
    expect(score).toEqual({ state: "unknown", points: 0, maximum: 15, missing: ["dan_so"] });
  });
});

describe("counted lines", () => {
  it.each([
    [0, 5, false],
    [3, 4.25, false],
    [8, 3, false],
    [9, 3, true],
    [1_000_000, 3, true],
  ])("%d complaints leave %d points", (count, points, capped) => {
    const result = evaluate({ ...best, phan_anh: count });
    expect(scoreOf(result, "phien-ha")).toEqual({ state: "known", points, maximum: 5 });
    expect(criterionOf(result, "phien-ha")).toMatchObject({
      scoring: { lines: [{ measure: { value: String(count) }, capped }] },
      held: null,
    });
  });

  const lines = start("4", perStep("award", "0.5", "0.3", "a"), perStep("deduct", "3", "1", "b"));
  it.each([
    [0.1, 0, 4, null],
    [0.3, 0, 4.5, null],
    [0.9, 0.99, 5.5, null],
    [3.6, 0, 10, null],
    [3.9, 0, 10, "ceiling"],
    [0, 1, 1, null],
    [0, 2, 0, "floor"],
    [-5, 0, 4, null],
  ])("%d km built and %d km lost give %d points (%s)", (a, b, points, held) => {
    const result = load(setOf(lines)).evaluate({ a, b });
    expect(result.total).toEqual({ state: "known", points, maximum: 10 });
    expect(criterionOf(result, "mot")).toMatchObject({ held });
  });

  it("is unknown while one line is", () => {
    expect(load(setOf(lines)).evaluate({ a: 1 }).total).toEqual({
      state: "unknown",
      points: 0,
      maximum: 10,
      missing: ["b"],
    });
  });
});

describe("pass or fail", () => {
  const planOf = (change: Record<string, Answer | undefined>) => {
    const all: [string, Answer | undefined][] = Object.entries({ ...best, ...change });
    const answers = all.filter((entry): entry is [string, Answer] => entry[1] !== undefined);
    const model: Model = JSON.parse(
      JSON.stringify(health).replaceAll('"mayNotApply":true', '"mayNotApply":false'),
    );
    return scoreOf(load(model).evaluate(Object.fromEntries(answers)), "ke-hoach");
  };
  const known = (points: number) => ({ state: "known", points, maximum: 10 });

  it.each([
    ["in time", {}, known(10)],
    ["on the first day that is too late", { ngay_ban_hanh: "2026-02-15" }, known(0)],
    ["late but online", { ngay_ban_hanh: "2026-02-15", hinh_thuc: "trực tuyến" }, known(10)],
    ["not issued", { da_ban_hanh: false }, known(0)],
    [
      "not issued, the rest unknown",
      { da_ban_hanh: false, ngay_ban_hanh: undefined, hinh_thuc: undefined },
      known(0),
    ],
    ["in time, the way unknown", { hinh_thuc: undefined }, known(10)],
    [
      "late, the way unknown",
      { ngay_ban_hanh: "2026-03-01", hinh_thuc: undefined },
      { state: "unknown", points: 0, maximum: 10, missing: ["hinh_thuc"] },
    ],
    [
      "in time, issued or not unknown",
      { da_ban_hanh: undefined },
      { state: "unknown", points: 0, maximum: 10, missing: ["da_ban_hanh"] },
    ],
  ])("%s", (_name, change, score) => {
    expect(planOf(change)).toEqual(score);
  });
});

describe("not applicable", () => {
  it("gives the points that the rule says", () => {
    const result = evaluate({ ...best, phan_anh: na });
    expect(scoreOf(result, "phien-ha")).toEqual({ state: "known", points: 5, maximum: 5 });
    expect(criterionOf(result, "phien-ha")?.notApplicable).toEqual(["phan_anh"]);
  });

  it("leaves score and maximum where the rule excludes it", () => {
    const result = evaluate({ ...best, ngay_ban_hanh: na });
    expect(scoreOf(result, "ke-hoach")).toEqual({ state: "not-applicable" });
    expect(scoreOf(result, "tram-y-te")).toEqual({ state: "known", points: 10, maximum: 10 });
    expect(result.total).toEqual({ state: "known", points: 30, maximum: 30 });
  });

  it("takes an empty group out, and thresholds follow the maximum that applies", () => {
    const result = evaluate({ ...best, co_the: 8000, ngay_ban_hanh: na, "thai-do": na });
    expect(scoreOf(result, "tram-y-te")).toEqual({ state: "not-applicable" });
    expect(result.total).toEqual({ state: "known", points: 17.5, maximum: 20 });
    expect(result.classification?.outcome).toEqual({ state: "known", level: "Chưa đạt" });
    expect(result.classification?.levels[0]?.truth).toBe("false");
    const better = evaluate({ ...best, ngay_ban_hanh: na, "thai-do": na });
    expect(better.classification?.outcome).toEqual({ state: "known", level: "Mức 2" });
  });

  it("keeps a criterion open while the answer that may not apply is missing", () => {
    const result = evaluate({ ...without("ngay_ban_hanh"), da_ban_hanh: false });
    expect(scoreOf(result, "ke-hoach")).toMatchObject({ state: "unknown", missing: ["ngay_ban_hanh"] });
  });

  it("classifies nothing where nothing applies", () => {
    const classification = {
      proposed: false,
      levels: [{ title: "Đạt", condition: null, validYears: null }],
      gates: [],
      quotas: [],
    };
    const [, second] = health.items;
    if (!second) throw new Error("no group");
    const result = load({ ...health, items: [second], classification }).evaluate({
      ngay_ban_hanh: na,
      "thai-do": na,
    });
    expect(result.total).toEqual({ state: "not-applicable" });
    expect(result.classification?.outcome).toEqual({ state: "excluded" });
  });
});

describe("levels and gates", () => {
  const outcome = (submission: Submission) => evaluate(submission).classification?.outcome;
  const level = (title: string) => ({ state: "known", level: title });

  it.each<[string, Submission, object]>([
    ["all points", best, level("Mức 2")],
    ["exactly 90%", { ...best, "thai-do": 6 }, level("Mức 2")],
    ["under 90%", { ...best, "thai-do": 5.5 }, level("Mức 1")],
    ["one group under 80%", { ...best, co_the: 9600, "thai-do": 5.5 }, level("Mức 1")],
    ["two complaints", { ...best, phan_anh: 2 }, level("Mức 2")],
    ["three complaints: capped", { ...best, phan_anh: 3 }, level("Mức 1")],
    ["no plan: not classified", { ...best, da_ban_hanh: false }, { state: "excluded" }],
    [
      "next to nothing",
      { ...best, co_the: 0, da_ban_hanh: true, "thai-do": 2, ngay_ban_hanh: "2026-12-31" },
      level("Chưa đạt"),
    ],
  ])("%s", (_name, submission, expected) => {
    expect(outcome(submission)).toEqual(expected);
  });

  it("leaves the level open while a higher one is, or a gate that could lower it", () => {
    expect(outcome(without("thai-do"))).toEqual({ state: "unknown" });
    expect(outcome({})).toEqual({ state: "unknown" });
  });

  it("knows the level although an unknown gate could not lower it any further", () => {
    const other = datum("xa", { kind: "boolean" });
    const [first, ...others] = health.items;
    const [criterion, ...more] = first?.items ?? [];
    if (!first || criterion?.kind !== "criterion") throw new Error("no criterion");
    const items = [
      { ...first, items: [{ ...criterion, data: [...criterion.data, other] }, ...more] },
      ...others,
    ];
    const condition = yes("xa");
    const withGates = (gates: NonNullable<Model["classification"]>["gates"]) =>
      load({
        ...health,
        items,
        classification: { proposed: false, levels: health.classification?.levels ?? [], gates, quotas: [] },
      });
    const weak = { ...best, "thai-do": 5.5 };
    expect(
      withGates([{ kind: "cap", level: "Mức 1", condition }]).evaluate(weak).classification?.outcome,
    ).toEqual(level("Mức 1"));
    expect(
      withGates([{ kind: "cap", level: "Chưa đạt", condition }]).evaluate(weak).classification?.outcome,
    ).toEqual({
      state: "unknown",
    });
    expect(withGates([{ kind: "exclude", condition }]).evaluate(weak).classification?.outcome).toEqual({
      state: "unknown",
    });
  });

  it("holds no gate on what does not apply", () => {
    expect(outcome({ ...best, phan_anh: na })).toEqual(level("Mức 2"));
  });

  it("lets the strictest of several gates win", () => {
    const condition = yes("da_ban_hanh");
    const caps = load({
      ...health,
      classification: {
        proposed: false,
        levels: health.classification?.levels ?? [],
        gates: [
          { kind: "cap", level: "Chưa đạt", condition },
          { kind: "cap", level: "Mức 1", condition },
        ],
        quotas: [],
      },
    });
    expect(caps.evaluate(best).classification?.outcome).toEqual(level("Chưa đạt"));
  });
});

describe("rounding", () => {
  const rounded = (points: string, step: string, mode: Rounding["mode"] = "half-up") => {
    const scoring = start(points);
    const model = setOf(
      scoring,
      { range: { from: "-10", to: "10" } },
      { roundings: { criterion: { step, mode }, group: null, total: null } },
    );
    const result = load(model).evaluate({});
    return [
      result.items[0]?.items[0]?.score.state === "known" && result.items[0].items[0].score.points,
      criterionOf(result, "mot")?.beforeRounding,
    ];
  };

  it.each([
    ["0.125", "0.01", 0.13, "0.125"],
    ["0.1249", "0.01", 0.12, "0.1249"],
    ["1.005", "0.01", 1.01, "1.005"],
    ["2.5", "1", 3, "2.5"],
    ["2.50", "0.1", 2.5, null],
    ["0.1", "0.01", 0.1, null],
    ["1.125", "0.25", 1.25, "1.125"],
    ["1.1", "0.25", 1, "1.1"],
    ["-0.125", "0.01", -0.12, "-0.125"],
    ["7", "10", 10, "7"],
  ])("%s to steps of %s is %d", (points, step, expected, before) => {
    expect(rounded(points, step)).toEqual([expected, before]);
  });

  it.each([
    ["1.01", "up", 1.25],
    ["1.24", "down", 1],
    ["-1.01", "up", -1],
    ["-1.01", "down", -1.25],
    ["1.25", "up", 1.25],
  ] as const)("%s rounded %s to quarters is %d", (points, mode, expected) => {
    expect(rounded(points, "0.25", mode)[0]).toBe(expected);
  });
});

describe("exact numbers", () => {
  const sumOf = (first: string, second: string) => {
    const of = (code: string, points: string) =>
      criterion(code, start(points), { maximum: "10000000000000000" });
    return load(set([group("g", [of("mot", first), of("hai", second)])])).evaluate({}).total;
  };

  it.each([
    ["0.1", "0.2", 0.3],
    ["0.7", "0.1", 0.8],
    ["4.35", "0.01", 4.36],
    ["1000000000000.1", "0.2", 1000000000000.3],
  ])("%s + %s = %d", (first, second, sum) => {
    expect(sumOf(first, second)).toMatchObject({ state: "known", points: sum });
  });

  it("refuses a score that no JSON number can print", () => {
    expect(() => sumOf("9007199254740992", "0.1")).toThrow(InexactNumberError);
  });

  it.each([
    [1e21, 10],
    [1e-7, 0],
    [-0, 0],
    [123456789.123, 10],
  ])("reads the number %d by its shortest text", (a, points) => {
    const scoring = start("0", perStep("award", "1", "1", "a", "10"));
    expect(load(setOf(scoring)).evaluate({ a, b: 0 }).total).toMatchObject({ state: "known", points });
  });

  it.each([[Number.NaN], [Number.POSITIVE_INFINITY], ["3"], [true]])(
    "takes %s for no answer at all",
    (phan_anh) => {
      expect(scoreOf(evaluate({ ...best, phan_anh }), "phien-ha")).toMatchObject({ state: "unknown" });
    },
  );

  it("looks at own keys only", () => {
    const submission: Submission = Object.create({ phan_anh: 3 });
    expect(scoreOf(evaluate(submission), "phien-ha")).toMatchObject({ state: "unknown" });
  });
});
