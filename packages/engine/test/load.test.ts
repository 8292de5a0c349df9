import { describe, expect, it } from "vitest";
import { checkSubmission, explain, load, type Model, ModelFormatError } from "../src/index.ts";
import { health } from "./health.ts";

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
      '"format":1',
      '"format":2',
      "Mô hình thuộc định dạng 2, còn bản này chỉ đọc định dạng 1",
    ],
    ["no format", '"format":1,', "", "định dạng không rõ"],
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
    ["an unknown gate", '"kind":"cap"', '"kind":"drop"', "Xếp loại: mô hình dùng cấu trúc “drop”"],
    [
      "a number of another notation",
      '"points":"0.25"',
      '"points":"0,25"',
      "“0,25” không phải là số thập phân",
    ],
    ["a step of 0", '"step":"1"', '"step":"0"', "“0” phải lớn hơn 0"],
    [
      "an unknown datum",
      '"numerator":"co_the"',
      '"numerator":"co_te"',
      "không có số liệu nào mang mã “co_te”",
    ],
    [
      "a datum of another kind",
      '"numerator":"co_the"',
      '"numerator":"hinh_thuc"',
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
      '"rounding":{"digits":2}',
      '"rounding":null',
      "Tiêu chí 1.1: điểm tỷ lệ có thể có vô hạn chữ số",
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

  it("a score condition inside a criterion", () => {
    const model = damaged(
      '{"kind":"choice-is","datum":"hinh_thuc","value":"trực tuyến"}',
      '{"kind":"score","of":{"kind":"total"},"interval":{"lower":null,"upper":null},"unit":"points"}',
    );
    expect(() => load(model)).toThrow("Tiêu chí 2.1: điều kiện về điểm chỉ dùng được trong xếp loại");
  });

  it("another format, at the entry for data too", () => {
    expect(() => checkSubmission(damaged('"format":1', '"format":2'), {})).toThrow(ModelFormatError);
  });
});

describe("a model edited by hand", () => {
  const submission = { dan_so: 10_000, co_the: 9_000, phan_anh: 3 };
  const junk = [undefined, null, 5, "x", "constructor", true, [], {}, [null]];

  /** Every model that differs from a sound one in one place. */
  function* edited(): Generator<{ readonly place: string; readonly model: Model }> {
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
    for (const place of places(health)) {
      for (const by of junk) {
        const model = replaced(health, place, by) as Model;
        yield { place: `${place.join(".")} = ${JSON.stringify(by)}`, model };
      }
    }
  }

  it("is refused by each door, or serves as well as any", () => {
    const faults: string[] = [];
    const doors = (model: Model) => [
      () => checkSubmission(model, submission),
      () => explain(model, load(model).evaluate(submission)),
    ];
    for (const { place, model } of edited()) {
      for (const door of doors(model)) {
        try {
          door();
        } catch (error) {
          if (!(error instanceof ModelFormatError)) faults.push(`${place}: ${String(error)}`);
        }
      }
    }
    expect(faults).toEqual([]);
  });

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

it("an endless score is fine where the reference makes it end", () => {
  const model = damaged('"rounding":{"digits":2}', '"rounding":null');
  const text = JSON.stringify(model)
    .replace(
      '{"kind":"quotient","numerator":"co_the","denominator":"dan_so","unit":"%"}',
      '{"kind":"datum","code":"co_the","unit":"người"}',
    )
    .replaceAll('"96"', '"8000"')
    .replaceAll('"80","inclusive"', '"100","inclusive"');
  expect(load(JSON.parse(text)).evaluate({ co_the: 7 }).items[0]?.items[0]?.score).toMatchObject({
    points: 0,
  });
  expect(load(JSON.parse(text)).evaluate({ co_the: 101 }).items[0]?.items[0]?.score).toMatchObject({
    points: 0.189375,
  });
});
