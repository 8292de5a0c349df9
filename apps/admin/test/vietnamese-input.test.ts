import { describe, expect, test } from "vitest";
import { formatMoment, parseDate } from "../src/ui/vietnamese-date.ts";
import { parseNumber } from "../src/ui/vietnamese-number.ts";

describe("numbers as typed in an office", () => {
  test.each([
    ["97,8", 97.8],
    ["10.000", 10_000],
    ["1.234.567,25", 1_234_567.25],
    ["10000", 10_000],
    [" 10 000 ", 10_000],
    ["-0,5", -0.5],
    ["", null],
  ])("%j is read as %j", (typed, value) => {
    expect(parseNumber(typed)).toEqual({ ok: true, value });
  });

  test("a dot as decimal sign is refused with the right spelling, never read as 15 or 1", () => {
    expect(parseNumber("1.5")).toEqual({ ok: false, message: expect.stringContaining("1,5") });
  });

  test.each(["abc", "1,2,3", "1.00", "12.34.567", "1,", "99999999999999999999"])("%j is refused", (typed) => {
    expect(parseNumber(typed)).toMatchObject({ ok: false });
  });
});

describe("dates as typed in an office", () => {
  test.each([
    ["15/02/2026", "2026-02-15"],
    ["5/2/2026", "2026-02-05"],
    ["29-02-2028", "2028-02-29"],
    ["", null],
  ])("%j is read as %j", (typed, value) => {
    expect(parseDate(typed)).toEqual({ ok: true, value });
  });

  test.each(["31/02/2026", "29/02/2026", "00/01/2026", "2026-02-15", "15/02/26"])(
    "%j is refused",
    (typed) => {
      expect(parseDate(typed)).toMatchObject({ ok: false });
    },
  );

  test("moments show Vietnamese time", () => {
    expect(formatMoment("2026-02-15T18:05:00.000Z")).toBe("16/02/2026 01:05");
  });
});
