import { type Criterion, criteria, items } from "@tieuchi/engine";
import { describe, expect, test } from "vitest";
import { runTests } from "../src/index.ts";
import { testCoverage } from "../src/test-coverage/index.ts";
import { citationsOf, numbersOf } from "./criteria-places.ts";
import { criteriaSets } from "./criteria-sets.ts";
import { quotesOf } from "./criteria-source.ts";
import { sectionOf } from "./source-targets.ts";

describe.each(criteriaSets)("$label", ({ label, text, compilation, model }) => {
  const all = [...criteria(model)];

  test("gives no error and no warning", () => {
    expect(compilation.diagnostics).toEqual([]);
  });

  test("stands in the file of its code and version, as a draft", () => {
    expect(`${model.code} ${model.version}`).toBe(label);
    expect(model.status).toBe("draft");
  });

  test("passes its own tests", () => {
    const failed = runTests(compilation).filter(({ passed }) => !passed);
    expect(failed.map(({ title, expectations }) => ({ title, expectations }))).toEqual([]);
  });

  test("leaves no band, branch, gate, level or threshold untried", () => {
    expect(testCoverage(compilation)?.untested).toEqual([]);
  });

  test("expects each of its levels, and a result that is not known yet", () => {
    const expected = compilation.tests.flatMap(({ expectations }) =>
      expectations.map(({ expected: value }) => ("level" in value ? value.level : value.state)),
    );
    const levels = model.classification?.levels.map(({ title }) => title) ?? [];
    expect(expected).toEqual(expect.arrayContaining([...levels, "unknown"]));
  });

  test("quotes the programme word for word, in the section it names", () => {
    const foreign = citationsOf(model).filter(
      ({ passage, quotes }) =>
        quotes.length === 0 || quotes.some((quote) => !sectionOf(passage)?.includes(quote)),
    );
    expect(foreign).toEqual([]);
  });

  test("cites a passage in each group and criterion", () => {
    const uncited = [...items(model)].filter(({ basis }) => basis.length === 0);
    expect(uncited.map(({ ordinal }) => ordinal)).toEqual([]);
  });

  test("asks each criterion for evidence, and in a set of the commune names the office", () => {
    const without = all.filter(
      ({ evidence, office }) => evidence.length === 0 || (model.subject === "commune" && office === null),
    );
    expect(without.map(({ ordinal }) => ordinal)).toEqual([]);
  });

  test("takes numbers in titles and in names of data from the programme alone", () => {
    const foreign = [...items(model)].filter((item) => {
      const named = [item.title, ...(item.kind === "criterion" ? item.data.map(({ name }) => name) : [])];
      const quoted = new Set(item.basis.flatMap(quotesOf).flatMap(numbersOf));
      return named.flatMap(numbersOf).some((number) => !quoted.has(number));
    });
    expect(foreign.map(({ ordinal, title }) => `${ordinal} ${title}`)).toEqual([]);
  });

  test("marks as proposed the date, the points, the thresholds and the levels that the programme does not give", () => {
    expect(text).toMatch(/hiệu lực từ \S+ đề xuất/);
    const points = model.scale === "points" ? [...items(model)].filter((item) => !item.proposed) : [];
    expect(points.map(({ ordinal }) => ordinal)).toEqual([]);
    expect(all.filter((criterion) => !thresholdsMarked(criterion)).map(({ ordinal }) => ordinal)).toEqual([]);
    const rules = all.map(({ notApplicable }) => notApplicable);
    expect(rules.filter((rule) => rule?.kind === "points" && !rule.proposed)).toEqual([]);
    expect(model.classification?.proposed ?? true).toBe(true);
  });
});

/** Marked, or every number of it is one that the criterion quotes. */
function thresholdsMarked({ scoring, basis }: Criterion): boolean {
  if (scoring.proposed) return true;
  if (scoring.kind !== "pass") return false;
  const quotes = basis.flatMap(quotesOf);
  const none = quotes.some((quote) => /(?<!\p{L})không(?!\p{L})/iu.test(quote)) ? ["0"] : [];
  const quoted = new Set([...quotes.flatMap(numbersOf), ...none]);
  const values = JSON.stringify(scoring.condition).match(/"value":"(-?\d+(?:\.\d+)?)"/g) ?? [];
  return values.every((value) => quoted.has(value.replace(/[^\d.]/g, "")));
}
