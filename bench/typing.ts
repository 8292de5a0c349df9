/** Cost of a keystroke in the largest set and in one ten times as large, stage by stage, in milliseconds of the thread. */
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

/** Mean time of the thread over 50 runs, after 15 to warm up: what else the machine does hardly counts. */
function measure(run: (round: number) => unknown): string {
  for (let round = 0; round < 15; round++) run(round);
  const before = process.threadCpuUsage();
  for (let round = 15; round < 65; round++) run(round);
  const { user, system } = process.threadCpuUsage(before);
  return ((user + system) / 1_000 / 50).toFixed(1);
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
    "read after a keystroke": keystroke,
    "check when typing pauses": measure((round) => {
      analysis = analyse(typed(round), analysis);
      return analysis.compilation();
    }),
    "failed tests": measure(() => failedTests(analysis)),
    highlights: measure(() => highlights(text)),
    "outline and folds": measure(() => [outlineOf(analysis), foldingRanges(analysis)]),
    "a completion": measure(() => complete(analysis, end)),
  };
}

const columns = { "largest set": stages(largest), "ten times": stages(largeSet(largest, 10)) };
console.log(`largest set: ${largest.length} characters; ms of the thread`);
console.table(
  Object.fromEntries(
    Object.entries(columns["largest set"]).map(([stage, ms]) => [
      stage,
      { "largest set": Number(ms), "ten times": Number(columns["ten times"][stage]) },
    ]),
  ),
);
