/** What proofs and the coverage of tests cost: the largest set of `criteria/`, and the rubric of 60 criteria. */
import { readdirSync, readFileSync } from "node:fs";
import { compile } from "@tieuchi/dsl";
import { prove } from "@tieuchi/dsl/prove";
import { testCoverage } from "@tieuchi/dsl/test-coverage";
import { text as rubric } from "./rubric.ts";

const folder = new URL("../criteria/", import.meta.url);
const sets = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".tieuchi"))
  .map((name) => readFileSync(new URL(name, folder), "utf8"))
  .filter((text) => compile(text).model !== null);
const largest = sets.sort((a, b) => b.length - a.length)[0] ?? "";
const untested = largest.replace(/^KIỂM THỬ[\s\S]*/m, "");

function milliseconds(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => {
    const start = process.hrtime.bigint();
    run();
    return Number(process.hrtime.bigint() - start) / 1e6;
  });
  return Math.round(times.toSorted((a, b) => a - b)[2] ?? 0);
}

function measure(text: string) {
  const compilation = compile(text);
  const { model } = compilation;
  if (model === null) throw new Error("the set has errors");
  return {
    "prove, ms": milliseconds(() => prove(model)),
    "coverage of its tests, ms": milliseconds(() => testCoverage(compilation)),
  };
}

console.table({
  [`largest set (${largest.length} characters)`]: measure(largest),
  "the same without its tests": measure(untested),
  "60 criteria, no test": measure(rubric()),
});
