import { readFileSync } from "node:fs";
import { compile } from "@tieuchi/dsl";
import { checkSubmission, type ExplanationNode, explain, load } from "@tieuchi/engine";

const { model, diagnostics } = compile(readFileSync(new URL("tiep-dan.tieuchi", import.meta.url), "utf8"));
for (const found of diagnostics) console.error(`${found.line}:${found.column} ${found.message}`);
if (!model) process.exit(1);

const checked = checkSubmission(
  model,
  JSON.parse(process.argv[2] ?? '{ "phai_giai_quyet": 40, "dung_han": 35 }'),
);
if (!checked.ok) {
  for (const problem of checked.problems) console.error(`${problem.field}: ${problem.message}`);
  process.exit(1);
}
const result = load(model).evaluate(checked.submission);
const print = (node: ExplanationNode, depth = 0): void => {
  console.log(`${"  ".repeat(depth)}${[node.title, node.sentence].filter(Boolean).join(": ")}`);
  for (const child of node.children) print(child, depth + 1);
};
print(explain(model, result));
