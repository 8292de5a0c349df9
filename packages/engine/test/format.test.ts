import { describe, expect, it } from "vitest";
import {
  canonicalJson,
  formatDateIntervalVi,
  formatIntervalVi,
  formatNumberVi,
  formatQuantityVi,
} from "../src/index.ts";

describe("Vietnamese numbers", () => {
  it.each([
    [0, "0"],
    [-0, "0"],
    [999, "999"],
    [1000, "1.000"],
    [1234567.89, "1.234.567,89"],
    [-1234.5, "-1.234,5"],
    [0.0000001, "0,0000001"],
    [1e21, "1.000.000.000.000.000.000.000"],
    ["97.80", "97,80"],
    ["12345678901234567890.123456", "12.345.678.901.234.567.890,123456"],
  ])("%s is written %s", (value, text) => {
    expect(formatNumberVi(value)).toBe(text);
  });

  it("puts units after a space, the percent sign without", () => {
    expect([formatQuantityVi(1200, "m²/học sinh"), formatQuantityVi("97.8", "%")]).toEqual([
      "1.200 m²/học sinh",
      "97,8%",
    ]);
  });
});

describe("intervals in the words of the language", () => {
  const from = (value: string, inclusive: boolean) => ({ value, inclusive });
  it.each([
    [{ lower: from("80", true), upper: null }, "%", "từ 80%"],
    [{ lower: from("96", false), upper: null }, "%", "trên 96%"],
    [{ lower: null, upper: from("5", true) }, "vụ", "đến 5 vụ"],
    [{ lower: null, upper: from("80", false) }, "%", "dưới 80%"],
    [{ lower: from("5", false), upper: from("10", true) }, "vụ", "trên 5 đến 10 vụ"],
    [{ lower: from("80", true), upper: from("97.8", false) }, "%", "từ 80% đến dưới 97,8%"],
    [{ lower: from("3", true), upper: from("3", true) }, "vụ", "đúng 3 vụ"],
    [{ lower: null, upper: null }, "vụ", "mọi giá trị"],
  ])("%j", (interval, unit, text) => {
    expect(formatIntervalVi(interval, unit)).toBe(text);
  });

  it.each([
    [{ lower: from("2026-01-01", true), upper: from("2026-02-15", true) }, "từ 01/01/2026 đến 15/02/2026"],
    [{ lower: from("2026-01-01", false), upper: null }, "sau 01/01/2026"],
    [{ lower: null, upper: from("2026-02-15", false) }, "trước 15/02/2026"],
    [{ lower: from("2026-01-01", true), upper: from("2026-01-01", true) }, "đúng 01/01/2026"],
  ])("dates: %j", (range, text) => {
    expect(formatDateIntervalVi(range)).toBe(text);
  });
});

describe("canonical JSON", () => {
  it("does not depend on the order of keys, at any depth", () => {
    const text = '{"a":{"c":[1,{"x":null,"y":"ợ"}],"d":0.5},"b":true}';
    expect(canonicalJson({ b: true, a: { d: 0.5, c: [1, { y: "ợ", x: null }] } })).toBe(text);
    expect(canonicalJson(JSON.parse(text))).toBe(text);
  });

  it("leaves text as it is, composed or not", () => {
    expect(canonicalJson("ợ".normalize("NFD"))).not.toBe(canonicalJson("ợ"));
  });

  it.each([[undefined], [Number.NaN], [10n], [() => 1], [new Date(0)], [[undefined]]])(
    "refuses %s",
    (value) => {
      expect(() => canonicalJson(value)).toThrow(TypeError);
    },
  );
});
