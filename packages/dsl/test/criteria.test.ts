import { readFileSync } from "node:fs";
import { criteria, items } from "@tieuchi/engine";
import { describe, expect, test } from "vitest";
import { compile, runTests } from "../src/index.ts";
import { groupTexts, programme, quotesOf, section261 } from "./criteria-source.ts";
import { thresholds } from "./criteria-thresholds.ts";

const file = new URL("../../../criteria/chinh-quyen-than-thien/2026.1.tieuchi", import.meta.url);
const text = readFileSync(file, "utf8");
const compilation = compile(text);
const { model, tests } = compilation;
if (model === null) throw new Error("the criteria file has errors: see tieuchi check");

describe("Chính quyền thân thiện 2026.1", () => {
  test("gives no error and no warning", () => {
    expect(compilation.diagnostics).toEqual([]);
  });

  test("passes its own tests", () => {
    const failed = runTests(compilation).filter(({ passed }) => !passed);
    expect(failed.map(({ title, expectations }) => ({ title, expectations }))).toEqual([]);
  });

  test("is a draft with four groups and 100 points", () => {
    expect(model).toMatchObject({ status: "draft", subject: "commune", maximum: "100" });
    expect(model.items).toHaveLength(4);
  });
});

describe("what the programme says", () => {
  const bases = [...model.basis, ...[...items(model)].flatMap(({ basis }) => basis)];

  test.each(bases)("is quoted word for word: %s", (basis) => {
    const quotes = quotesOf(basis);
    expect(quotes).not.toEqual([]);
    expect(quotes.filter((quote) => !programme.includes(quote))).toEqual([]);
  });

  test("stands, quoted by its group and its criteria, in the part of 2.6.1 that they name", () => {
    const astray = model.items.flatMap((group, index) =>
      [group, ...items(group)].flatMap(({ basis }) =>
        basis
          .filter((passage) => passage.startsWith("PL1, mục 2.6.1"))
          .filter(
            (passage) =>
              !passage.startsWith(`PL1, mục 2.6.1, ${"abcd"[index]})`) ||
              quotesOf(passage).some((quote) => groupTexts[index]?.includes(quote) !== true),
          ),
      ),
    );
    expect(astray).toEqual([]);
  });

  test("in 2.6.1 is carried whole by criteria, headings aside", () => {
    const carried = new Uint8Array(section261.length);
    for (const quote of [...criteria(model)].flatMap(({ basis }) => basis.flatMap(quotesOf))) {
      const at = section261.indexOf(quote);
      // What is found twice does not say which passage it carries.
      if (at >= 0 && at === section261.lastIndexOf(quote)) carried.fill(1, at, at + quote.length);
    }
    const left = [...section261].map((letter, at) => (carried[at] === 1 ? "\n" : letter)).join("");
    const words = left
      .split("\n")
      .map((piece) => piece.replace(/^[\s\p{P}+]+|[\s\p{P}+]+$/gu, ""))
      .filter((piece) => piece !== "");
    const headings = [
      "2.6.1. Bộ Tiêu chí: a) Nhóm tiêu chí 1: Chính quyền công khai, minh bạch - Chính quyền công khai các nội dung để tổ chức, công dân biết, thực hiện",
      "Chính quyền tạo điều kiện để tổ chức, công dân giám sát hoạt động",
      "b) Nhóm tiêu chí 2: Chính quyền thân thiện, hành động, vì Nhân dân phục vụ",
      "c) Nhóm tiêu chí 3: Chính quyền có đội ngũ cán bộ, công chức chuyên nghiệp, trách nhiệm, gương mẫu, thân thiện",
      "d) Nhóm tiêu chí 4: Chính quyền xanh, văn minh, hiện đại",
    ];
    expect(words).toEqual(headings);
  });

  test("is the only source of numbers in titles and in names of data", () => {
    const numbers = (phrase: string): string[] => phrase.match(/\d+/g) ?? [];
    const foreign = [...items(model)].flatMap((item) => {
      const named = [item.title, ...(item.kind === "criterion" ? item.data.map(({ name }) => name) : [])];
      const given = new Set(item.basis.flatMap(quotesOf).flatMap(numbers));
      return named.filter((name) => numbers(name).some((number) => !given.has(number)));
    });
    expect(foreign).toEqual([]);
  });
});

describe("what the programme does not say", () => {
  test("is marked as proposed: every number of points, every threshold, the levels", () => {
    const unmarked = [...items(model)]
      .filter((item) => !item.proposed || (item.kind === "criterion" && !item.scoring.proposed))
      .map(({ ordinal }) => ordinal);
    expect(unmarked).toEqual([]);
    const rules = [...criteria(model)].map(({ notApplicable }) => notApplicable);
    expect(rules.filter((rule) => rule?.kind === "points" && !rule.proposed)).toEqual([]);
    expect(model.classification?.proposed).toBe(true);
    expect(text).toMatch(/hiệu lực từ \S+ đề xuất/);
  });
});

describe("every criterion", () => {
  test.each([...criteria(model)])("$ordinal has its passage, its office and its evidence", (criterion) => {
    expect(criterion.basis.join()).toContain("PL1, mục 2.6.1");
    expect(criterion.office).not.toBeNull();
    expect(criterion.evidence).not.toEqual([]);
  });
});

describe("the tests in the file", () => {
  test.each(
    thresholds(
      model,
      tests.map(({ submission }) => submission),
    ),
  )("stand below, at and above $label", ({ untested }) => {
    expect(untested).toEqual([]);
  });

  test("expect each level, no level, an unknown level, an unknown and an inapplicable score", () => {
    const expected = new Set(
      tests.flatMap(({ expectations }) =>
        expectations.map(({ expected: value }) => ("level" in value ? value.level : value.state)),
      ),
    );
    const levels = model.classification?.levels.map(({ title }) => title) ?? [];
    expect([...expected]).toEqual(
      expect.arrayContaining([...levels, "excluded", "unknown", "not-applicable"]),
    );
    const unknownLevels = tests.filter(({ expectations }) =>
      expectations.some(({ kind, expected: value }) => kind === "level" && value.state === "unknown"),
    );
    expect(unknownLevels).not.toEqual([]);
  });
});
