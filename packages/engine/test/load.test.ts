import { describe, expect, it } from "vitest";
import {
  checkSubmission,
  type Expression,
  endlessScores,
  explain,
  load,
  type Model,
  ModelFormatError,
  type Scoring,
  type Submission,
  scoreCircle,
} from "../src/index.ts";
import {
  criterion,
  datum,
  decimal,
  formula,
  group,
  interval,
  line,
  noLines,
  number,
  quotient,
  read,
  set,
  setOf,
  start,
  target,
  targetOf,
  yes,
} from "./build.ts";
import { health } from "./health.ts";
import { LONG } from "./runs.ts";
import { known, school } from "./school.ts";

/** The model with one piece of its text replaced, as a foreign or damaged file would have it. */
function damaged(piece: string, by: string): Model {
  const text = JSON.stringify(health);
  expect(text).toContain(piece);
  return JSON.parse(text.replace(piece, by));
}

describe("a model that cannot be used is refused with a reason", () => {
  it.each([
    [
      "another format",
      '"format":2',
      '"format":1',
      "Mô hình thuộc định dạng 1, còn bản này chỉ đọc định dạng 2",
    ],
    ["no format", '"format":2,', "", "định dạng không rõ"],
    [
      "an unknown scoring",
      '"kind":"judgement"',
      '"kind":"lottery"',
      "Tiêu chí 2.2: mô hình dùng cấu trúc “lottery”",
    ],
    [
      "an unknown award",
      '"kind":"proportional"',
      '"kind":"slope"',
      "Tiêu chí 1.1: mô hình dùng cấu trúc “slope”",
    ],
    ["a prototype key as kind", '"kind":"proportional"', '"kind":"constructor"', "cấu trúc “constructor”"],
    [
      "an unknown condition",
      '"kind":"date-in"',
      '"kind":"moon"',
      "Tiêu chí 2.1: mô hình dùng cấu trúc “moon”",
    ],
    ["an unknown gate", '"kind":"cap"', '"kind":"lift"', "Xếp loại: mô hình dùng cấu trúc “lift”"],
    [
      "a number of another notation",
      '"points":"0.25"',
      '"points":"0,25"',
      "“0,25” không phải là số thập phân",
    ],
    ["a step of 0", '"step":"1"', '"step":"0"', "“0” phải lớn hơn 0"],
    [
      "an unknown datum",
      '"kind":"datum","code":"co_the"',
      '"kind":"datum","code":"co_te"',
      "không có số liệu nào mang mã “co_te”",
    ],
    [
      "a datum of another kind",
      '"kind":"datum","code":"co_the"',
      '"kind":"datum","code":"hinh_thuc"',
      "[hình thức] không thuộc kiểu",
    ],
    [
      "an unknown level in a gate",
      '"level":"Mức 1"',
      '"level":"Mức 9"',
      "Xếp loại: không có mức nào tên “Mức 9”",
    ],
    [
      "an unknown item in a level",
      '{"kind":"total"}',
      '{"kind":"item","code":"xyz"}',
      "không có nhóm hay tiêu chí nào mang mã “xyz”",
    ],
    ["an item code used twice", '"code":"thai-do"', '"code":"bhyt"', "Mã “bhyt” được dùng hơn một lần"],
    ["a code used twice", '"code":"co_the"', '"code":"dan_so"', "Mã “dan_so” được dùng hơn một lần"],
    [
      "an endless score without rounding",
      '"roundings":{"criterion":{"step":"0.01","mode":"half-up"}',
      '"roundings":{"criterion":null',
      "Tiêu chí 1.1: điểm có thể có vô hạn",
    ],
    [
      "no rule for what may not apply",
      '"notApplicable":{"kind":"points","points":"5","proposed":true}',
      '"notApplicable":null',
      "số liệu [phản ánh đúng] có thể không áp dụng",
    ],
  ])("%s", (_name, piece, by, message) => {
    const model = damaged(piece, by);
    expect(() => load(model)).toThrow(ModelFormatError);
    expect(() => load(model)).toThrow(message);
  });

  it("a circle of scores, with its items", () => {
    const model = damaged(
      '{"kind":"choice-is","datum":"hinh_thuc","value":"trực tuyến"}',
      '{"kind":"score","of":{"kind":"total"},"interval":{"lower":null,"upper":null},"unit":"points"}',
    );
    expect(() => load(model)).toThrow("thành vòng: Nhóm 2 → Tiêu chí 2.1 → Nhóm 2");
    expect(scoreCircle(model)).toEqual(["tram-y-te", "ke-hoach"]);
  });

  it("another format, at the entry for data too", () => {
    expect(() => checkSubmission(damaged('"format":2', '"format":1'), {})).toThrow(ModelFormatError);
  });
});

describe("a model edited by hand", () => {
  const junk = [undefined, null, 5, "x", "constructor", true, [], {}, [null]];

  /** Every model that differs from a sound one in one place. */
  function* edited(sound: Model): Generator<{ readonly place: string; readonly model: Model }> {
    const places = (value: unknown): string[][] =>
      typeof value === "object" && value !== null
        ? Object.entries(value).flatMap(([key, inner]) => [
            [key],
            ...places(inner).map((rest) => [key, ...rest]),
          ])
        : [];
    const replaced = (value: unknown, [key, ...rest]: readonly string[], by: unknown): unknown => {
      if (key === undefined) return by;
      if (Array.isArray(value)) {
        return value.map((entry, index) => (String(index) === key ? replaced(entry, rest, by) : entry));
      }
      return { ...Object(value), [key]: replaced(Object(value)[key], rest, by) };
    };
    for (const place of places(sound)) {
      for (const by of junk) {
        const model = replaced(sound, place, by) as Model;
        yield { place: `${place.join(".")} = ${JSON.stringify(by)}`, model };
      }
    }
  }

  it.each<[string, Model, Submission]>([
    ["core", health, { dan_so: 10_000, co_the: 9_000, phan_anh: 3 }],
    ["whole language", school, known],
  ])(
    "is refused by each door, or serves as well as any: %s",
    { timeout: LONG },
    (_name, sound, submission) => {
      const faults: string[] = [];
      const doors = (model: Model) => [
        () => checkSubmission(model, submission),
        () => explain(model, load(model).evaluate(submission)),
      ];
      for (const { place, model } of edited(sound)) {
        for (const door of doors(model)) {
          try {
            door();
          } catch (error) {
            if (!(error instanceof ModelFormatError)) faults.push(`${place}: ${String(error)}`);
          }
        }
      }
      expect(faults).toEqual([]);
    },
  );

  it.each([
    ["a missing field", ',"mayNotApply":false', "", "Tiêu chí 1.1: mô hình bị hỏng ở “data.0.mayNotApply”"],
    ["a number for a text", '"start":"5"', '"start":5', "Tiêu chí 1.2: mô hình bị hỏng ở “scoring.start”"],
    ["a missing list", '"gates":', '"gate":', "Xếp loại: mô hình bị hỏng ở “classification.gates”"],
  ])("says where: %s", (_name, piece, by, message) => {
    expect(() => load(damaged(piece, by))).toThrow(message);
  });

  it.each([null, undefined, 5, "mô hình", [], {}])("is no model at all: %j", (nothing) => {
    expect(() => load(JSON.parse(JSON.stringify(nothing ?? null)))).toThrow(ModelFormatError);
    expect(() => checkSubmission(JSON.parse(JSON.stringify(nothing ?? null)), {})).toThrow(ModelFormatError);
  });

  it("may limit two data by each other: each is then held against the other", () => {
    const circle = damaged(
      '"from":{"kind":"value","value":"1"},"to":null',
      '"from":{"kind":"value","value":"1"},"to":{"kind":"datum","code":"co_the"}',
    );
    expect(checkSubmission(circle, { dan_so: 5, co_the: 5 }).ok).toBe(true);
    expect(checkSubmission(circle, { dan_so: 6, co_the: 5 }).ok).toBe(false);
  });
});

describe("what may not end is told from the model alone", () => {
  const measured = (measure: Expression, reference: string, points: string): Scoring => ({
    kind: "bands",
    ...noLines,
    measure,
    bands: [
      {
        interval: { lower: null, upper: null },
        award: { kind: "proportional", reference: number(reference, "km"), points },
      },
    ],
  });
  const ratio = quotient("a", "b");
  const formulaOf = (kind: "sum" | "product", of: readonly Expression[]) =>
    formula({ kind, unit: "điểm", of });
  const third: Expression = {
    kind: "quotient",
    unit: "điểm",
    numerator: read("a"),
    denominator: number("3", "km"),
    whenZero: null,
  };
  const of = (scoring: Scoring) => setOf(scoring, {}, {});

  it.each<[string, Model, readonly (string | null)[]]>([
    ["a reference that divides", of(measured(read("a"), "8", "15")), []],
    ["one that the points make up for", of(measured(read("a"), "0.96", "15")), []],
    ["one that does not divide", of(measured(read("a"), "7", "15")), ["mot"]],
    ["a quotient of data", of(measured(ratio, "50", "10")), ["mot"]],
    ["a quotient where criteria are rounded", rounded(measured(ratio, "50", "10"), "criterion"), []],
    ["a quotient where only the total is rounded", rounded(measured(ratio, "50", "10"), "total"), ["mot"]],
    ["a third", of(formula(third)), ["mot"]],
    ["a third, three times", of(formulaOf("product", [number("3"), third])), []],
    ["two thirds and a whole", of(formulaOf("sum", [third, third, number("1")])), ["mot"]],
    ["more decimals than a number carries", of(formulaOf("product", [read("a"), read("b")])), ["mot"]],
    ["a mean of two", meanOf(2, false), []],
    ["a mean of three", meanOf(3, false), ["g"]],
    ["a mean of four", meanOf(4, false), []],
    ["a mean of four of which one may not apply", meanOf(4, true), ["g"]],
    ["a total brought to a scale it divides", scaled("40", false), []],
    ["a total brought to another scale", scaled("30", false), [null]],
    ["a scale that fits unless something does not apply", scaled("40", true), [null]],
  ])("%s", (_name, model, endless) => {
    expect(endlessScores(model)).toEqual(endless);
    if (endless.length > 0) expect(() => load(model)).toThrow("vô hạn");
    else load(model);
  });

  function rounded(scoring: Scoring, floor: "criterion" | "total"): Model {
    const roundings = {
      criterion: null,
      group: null,
      total: null,
      [floor]: { step: "0.01", mode: "half-up" },
    };
    return setOf(scoring, {}, { roundings });
  }

  function meanOf(count: number, open: boolean): Model {
    const items = Array.from({ length: count }, (_, index) =>
      criterion(`c${index}`, start("5"), index === 0 && open ? { appliesWhen: yes("x") } : {}),
    );
    return set([group("g", items, { aggregate: "mean", maximum: "10" })], {
      data: [datum("x", { kind: "boolean" })],
    });
  }

  /** Of 10 points and the rest, brought to 100. */
  function scaled(maximum: string, open: boolean): Model {
    const rest = String(Number(maximum) - 10);
    const items = [
      criterion("c1", start("5"), open ? { appliesWhen: yes("x") } : {}),
      criterion("c2", start("1"), { maximum: rest }),
    ];
    return set([group("g", items)], { totalScale: "100", data: [datum("x", { kind: "boolean" })] });
  }
});

describe("clauses that no text would give", () => {
  const lines = [line("deduct", "1"), line("deduct", "1"), line("award", "1")];
  const withCaps = (...held: readonly (readonly number[])[]): Model =>
    setOf({
      ...start("5"),
      lines,
      caps: held.map((positions) => ({ lines: positions, rule: { kind: "highest" } })),
    });

  it.each<[string, Model, string]>([
    ["a cap on lines of both kinds", withCaps([0, 2]), "mức chung của nhiều dòng"],
    ["a cap on a line that is not there", withCaps([0, 3]), "mức chung của nhiều dòng"],
    ["an outer cap before an inner one", withCaps([0, 1], [0]), "mức chung của nhiều dòng"],
    ["a target that is not there", setOf(formula(target("x"))), "không có mốc nào mang mã “x”"],
    [
      "the score of many items as a number",
      {
        ...setOf(start("1")),
        classification: {
          proposed: false,
          gates: [],
          quotas: [],
          levels: [
            {
              title: "Đạt",
              validYears: null,
              condition: {
                kind: "in-interval",
                measure: { kind: "score", of: { kind: "every-group" }, unit: "điểm" },
                interval: interval({ from: "1" }, "điểm"),
              },
            },
          ],
        },
      },
      "không phải là một số",
    ],
    [
      "a target by year without years",
      { ...setOf(start("1")), targets: [targetOf("x", [{ years: { from: 2026, to: 2026 } }])] },
      "không có kỳ đánh giá",
    ],
    [
      "a judgement inside a way",
      setOf({
        kind: "best",
        ...noLines,
        ways: [
          {
            title: "x",
            condition: null,
            scoring: { kind: "judgement", from: "0", to: "1", step: "1", ...noLines },
          },
        ],
      }),
      "không đứng trong một cách",
    ],
    ["a reserved code", setOf(start("1"), { data: [decimal("nam")] }), "Mã “nam” được dùng hơn một lần"],
    [
      "a weight of nothing",
      set([group("g", [criterion("c", start("1"))], { aggregate: "weighted-mean" })]),
      "không phải là số thập phân",
    ],
    [
      "a table with a row too few",
      setOf({
        kind: "table",
        ...noLines,
        rowMeasure: read("a"),
        columnMeasure: read("b"),
        rows: [interval({}), interval({})],
        columns: [interval({})],
        points: [["1"]],
      }),
      "số điểm của bảng",
    ],
  ])("are refused: %s", (_name, model, message) => {
    expect(() => load(model)).toThrow(ModelFormatError);
    expect(() => load(model)).toThrow(message);
  });
});
