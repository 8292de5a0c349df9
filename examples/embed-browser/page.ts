/** Criteria text on the left, data on the right; the score and its reasons follow every keystroke. No server. */
import { compile } from "@tieuchi/dsl";
import {
  checkSubmission,
  data,
  type ExplanationNode,
  explain,
  formatNumberVi,
  load,
  type Model,
} from "@tieuchi/engine";
import firstText from "./tiep-dan.tieuchi?raw";

const element = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;
const text = element<HTMLTextAreaElement>("text");
const form = element<HTMLFormElement>("data");
let model: Model | null = null;

function item(content: string, children: readonly Node[] = []): HTMLLIElement {
  const node = document.createElement("li");
  node.append(content);
  if (children.length > 0) {
    const list = document.createElement("ul");
    list.append(...children);
    node.append(list);
  }
  return node;
}

const branch = (node: ExplanationNode): HTMLLIElement =>
  item([node.title, node.sentence].filter(Boolean).join(": "), node.children.map(branch));

function score(): void {
  if (!model) return;
  const answers: Record<string, number> = {};
  for (const input of form.querySelectorAll("input")) {
    if (input.value !== "") answers[input.name] = input.valueAsNumber;
  }
  const checked = checkSubmission(model, answers);
  if (!checked.ok) {
    element("score").textContent = checked.problems.map((problem) => problem.message).join(" ");
    element("explanation").replaceChildren();
    return;
  }
  const result = load(model).evaluate(checked.submission);
  const { total } = result;
  element("score").textContent =
    total.state === "known" ? `${formatNumberVi(total.points)} điểm` : "Chưa đủ số liệu";
  element("explanation").replaceChildren(branch(explain(model, result)));
}

function recompile(): void {
  const compilation = compile(text.value);
  element("diagnostics").replaceChildren(
    ...compilation.diagnostics.map((found) => item(`Dòng ${found.line}: ${found.message}`)),
  );
  if (!compilation.model) return;
  const kept = new Map([...form.querySelectorAll("input")].map((input) => [input.name, input.value]));
  model = compilation.model;
  form.replaceChildren(
    ...[...data(model)].map(({ datum }) => {
      const label = document.createElement("label");
      const input = document.createElement("input");
      input.type = "number";
      input.name = datum.code;
      input.value = kept.get(datum.code) ?? "";
      label.append(datum.name, input);
      return label;
    }),
  );
  score();
}

text.value = firstText;
text.addEventListener("input", recompile);
form.addEventListener("input", score);
recompile();
