import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile, format, runTests } from "../../src/index.ts";
import { testCoverage, writeTests } from "../../src/test-coverage/index.ts";
import { criteriaSets } from "../criteria-sets.ts";
import { anySet } from "./any-set.ts";

const valid = new URL("../../../../cases/valid/", import.meta.url);
const cases = readdirSync(valid).map((name) => ({
  name,
  text: readFileSync(new URL(`${name}/case.tieuchi`, valid), "utf8"),
}));
/** Three of different sizes and ways of scoring: each takes seconds. */
const someSets = criteriaSets.filter(({ code }) =>
  ["chinh-quyen-than-thien", "doan-vien-xhcn", "suc-khoe-toan-dan"].includes(code),
);
const withoutTests = (text: string) => text.replace(/^(?:#[^\n]*\n|\n)*KIỂM THỬ[\s\S]*/m, "");

/** The text with all that is proposed for it. */
function completed(text: string): string {
  const compilation = compile(text);
  const coverage = testCoverage(compilation);
  if (compilation.model === null || coverage === null) throw new Error("the text has errors");
  const titles = compilation.tests.map(({ title }) => title);
  const written = writeTests(compilation.model, coverage.proposals, titles);
  expect(format(written).text).toBe(written);
  return `${text}\n${written}`;
}

function expectComplete(text: string): void {
  const whole = compile(completed(text));
  expect(whole.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(runTests(whole).filter(({ passed }) => !passed)).toEqual([]);
  expect(testCoverage(whole)).toMatchObject({ percent: 100, untested: [], proposals: [] });
}

describe("proposed tests pass, and leave nothing untried", () => {
  it.each(cases)("in cases/valid/$name", ({ text }) => expectComplete(withoutTests(text)));

  it.each(someSets)("in $label without its tests", { timeout: 120_000 }, ({ text }) => {
    expectComplete(withoutTests(text));
  });

  it("in any set", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anySet, (text) => {
        fc.pre(compile(text).model !== null);
        expectComplete(text);
      }),
      { numRuns: Number(process.env.PROPOSE_RUNS ?? 60) },
    );
  });
});
