import type { Explanation } from "@tieuchi/dsl/services";

/** An explanation as elements: criteria text as it stands, sentences with the pieces of it set apart. */
export function explanationElement({ code, text }: Explanation): HTMLElement {
  const element = document.createElement("div");
  element.className = "cm-tieuchi-explanation";
  if (code !== null) element.append(withText("pre", code));
  const paragraph = document.createElement("p");
  for (const [index, piece] of text.split("`").entries()) {
    paragraph.append(index % 2 === 0 ? piece : withText("code", piece));
  }
  element.append(paragraph);
  return element;
}

function withText(tag: "pre" | "code", text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}
