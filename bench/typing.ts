/** Cost of a keystroke in the largest set and in one ten times as large, stage by stage, in milliseconds. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { compile } from "@tieuchi/dsl";
import {
  type Analysis,
  analyse,
  complete,
  failedTests,
  foldingRanges,
  highlights,
  outlineOf,
} from "@tieuchi/dsl/services";
import { largeSet } from "./large-set.ts";

const folder = join(import.meta.dirname, "..", "criteria");
const sets = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".tieuchi"))
  .map((path) => readFileSync(join(folder, path), "utf8"));
const largest = sets.reduce((most, text) => (text.length > most.length ? text : most), "");

/** Median over 25 runs after 15 to warm up. */
function measure(run: (round: number) => unknown): string {
  const times: number[] = [];
  for (let round = 0; round < 40; round++) {
    const start = performance.now();
    run(round);
    if (round >= 15) times.push(performance.now() - start);
  }
  return (times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0).toFixed(1);
}

function stages(text: string): Record<string, string> {
  // One more letter each time, in a text for people in the middle.
  const middle = text.indexOf('căn cứ "', text.length / 2) + 'căn cứ "'.length;
  const typed = (round: number): string => text.slice(0, middle) + "a".repeat(round) + text.slice(middle);
  let analysis: Analysis = analyse(text);
  const keystroke = measure((round) => {
    analysis = analyse(typed(round), analysis);
  });
  const end = text.indexOf("chấm theo", text.length / 2) + "chấm th".length;
  return {
    "compile, as a whole": measure((round) => compile(typed(round))),
    "analyse, after a keystroke": keystroke,
    "failed tests": measure(() => failedTests(analysis)),
    highlights: measure(() => highlights(text)),
    "outline and folds": measure(() => [outlineOf(analysis), foldingRanges(analysis)]),
    "a completion": measure(() => complete(analysis, end)),
  };
}

const columns = { "largest set": stages(largest), "ten times": stages(largeSet(largest, 10)) };
console.log(`largest set: ${largest.length} characters; median in ms`);
console.table(
  Object.fromEntries(
    Object.entries(columns["largest set"]).map(([stage, ms]) => [
      stage,
      { "largest set": Number(ms), "ten times": Number(columns["ten times"][stage]) },
    ]),
  ),
);
