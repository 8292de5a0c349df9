import type { ExplanationNode } from "@tieuchi/engine";
import { messages } from "./messages.ts";
import { paint } from "./paint.ts";

const marks = {
  counted: paint("green", "✓"),
  "not-counted": "·",
  unknown: paint("yellow", "?"),
  "not-applicable": "–",
} satisfies Record<ExplanationNode["state"], string>;

/** Total and level first, then the explanation as an indented tree: marks tell what counted. */
export function printExplanation(root: ExplanationNode): string {
  const level = root.children.find(({ kind }) => kind === "classification");
  const head = [paint("bold", root.title), root.sentence, ...(level ? [level.sentence] : [])];
  return `${[...head, ...basisLines(root, "")].join("\n")}\n\n${root.children.map((child) => printNode(child, "")).join("")}`;
}

function printNode(node: ExplanationNode, indent: string): string {
  // A clause or level says its own name in its sentence.
  const named = node.kind === "group" || node.kind === "criterion";
  const title = named ? `${paint("bold", node.title)} — ` : "";
  const proposed = node.proposal === null ? "" : ` ${paint("dim", messages.proposed)}`;
  const lines = [
    `${indent}${marks[node.state]} ${title}${node.sentence}${proposed}`,
    ...basisLines(node, indent),
  ];
  return `${lines.join("\n")}\n${node.children.map((child) => printNode(child, `${indent}  `)).join("")}`;
}

function basisLines({ basis }: ExplanationNode, indent: string): readonly string[] {
  return basis.map((text) => `${indent}    ${paint("dim", messages.basis(text))}`);
}
