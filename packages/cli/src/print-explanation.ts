import type { ExplanationNode } from "@tieuchi/engine";
import { messages } from "./messages.ts";
import { paint } from "./paint.ts";

const marks = {
  counted: paint("green", "✓"),
  "not-counted": "·",
  unknown: paint("yellow", "?"),
  "not-applicable": "–",
} satisfies Record<ExplanationNode["state"], string>;

/** Total and level first, then every item and clause as an indented tree: marks tell what counted. */
export function printExplanation(root: ExplanationNode): string {
  return print(root, () => true);
}

/** Total and level, then one line for each group and criterion. */
export function printScores(root: ExplanationNode): string {
  return print(root, isItem);
}

type Shown = (node: ExplanationNode) => boolean;
const isItem: Shown = ({ kind }) => kind === "group" || kind === "criterion";

function print(root: ExplanationNode, shown: Shown): string {
  const level = root.children.find(({ kind }) => kind === "classification");
  const head = [paint("bold", root.title), root.sentence, ...(level ? [level.sentence] : [])];
  return `${[...head, ...basisLines(root, "")].join("\n")}\n\n${printAll(root.children, "", shown)}`;
}

function printAll(nodes: readonly ExplanationNode[], indent: string, shown: Shown): string {
  return nodes
    .filter(shown)
    .map((node) => printNode(node, indent, shown))
    .join("");
}

function printNode(node: ExplanationNode, indent: string, shown: Shown): string {
  // A clause or level says its own name in its sentence.
  const title = isItem(node) ? `${paint("bold", node.title)} — ` : "";
  const proposed = node.proposal === null ? "" : ` ${paint("dim", messages.proposed)}`;
  const lines = [
    `${indent}${marks[node.state]} ${title}${node.sentence}${proposed}`,
    ...basisLines(node, indent),
  ];
  return `${lines.join("\n")}\n${printAll(node.children, `${indent}  `, shown)}`;
}

function basisLines({ basis }: ExplanationNode, indent: string): readonly string[] {
  return basis.map((text) => `${indent}    ${paint("dim", messages.basis(text))}`);
}
