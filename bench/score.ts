/** Cost of one submission relative to the hand-written line, interleaved in one run; totals compared. */
import { compile } from "@tieuchi/dsl";
import { checkSubmission, explain, load } from "@tieuchi/engine";
import { byHand, rows, text } from "./rubric.ts";

const { model, diagnostics } = compile(text());
if (!model) throw new Error(diagnostics.map((found) => found.message).join("\n"));
const evaluator = load(model);
const data = rows(1_000);

function checked(row: (typeof data)[number]) {
  const outcome = checkSubmission(evaluator.model, row);
  if (!outcome.ok) throw new Error(outcome.problems.map((problem) => problem.message).join("\n"));
  return outcome.submission;
}

let disagreements = 0;
for (const row of data) {
  const hand = byHand(row);
  const { total, classification } = evaluator.evaluate(checked(row));
  const same =
    total.state === "known" &&
    Math.abs(total.points - hand.total) < 0.02 &&
    classification?.outcome.state === "known" &&
    classification.outcome.level === hand.level;
  if (!same) disagreements++;
}

const candidates: Record<string, (row: (typeof data)[number]) => unknown> = {
  "by hand, with reasons": byHand,
  "evaluate (trace of every clause)": (row) => evaluator.evaluate(row),
  "check data + evaluate": (row) => evaluator.evaluate(checked(row)),
  "check data + evaluate + Vietnamese sentences": (row) => explain(model, evaluator.evaluate(checked(row))),
};
const times = Object.fromEntries(Object.keys(candidates).map((name) => [name, [] as number[]]));
let kept: unknown;
for (let round = 0; round < 12; round++) {
  for (const [name, score] of Object.entries(candidates)) {
    const start = process.hrtime.bigint();
    for (const row of data) kept = score(row);
    // The first rounds warm the machine up.
    if (round > 3) times[name]?.push(Number(process.hrtime.bigint() - start) / data.length / 1_000);
  }
}
if (kept === undefined) throw new Error("nothing was scored");

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
const hand = median(times["by hand, with reasons"] ?? []);
console.log(
  `60 criteria, ${data.length} submissions; totals or levels that differ from the floats by hand: ${disagreements}`,
);
console.table(
  Object.fromEntries(
    Object.entries(times).map(([name, values]) => [
      name,
      {
        "µs per submission": Number(median(values).toFixed(1)),
        "ratio to by hand": Number((median(values) / hand).toFixed(1)),
      },
    ]),
  ),
);
