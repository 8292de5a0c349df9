import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Compilation, Diagnostic } from "../src/index.ts";
import { compile, compileMeasures, consolidate, format, runTests } from "../src/index.ts";
import { messages } from "../src/messages/index.ts";
import { proofMessages } from "../src/messages/proofs.ts";
import { proofDiagnostics, prove } from "../src/prove/index.ts";
import { type Example, examplesIn, frame } from "./docs-examples.ts";

const folder = new URL("../../../docs/ngon-ngu/", import.meta.url);
const chapters = readdirSync(folder).filter((name) => name.endsWith(".md"));
const read = (name: string) => readFileSync(new URL(name, folder), "utf8");

const withExamples = chapters.filter((name) => examplesIn(read(name)).length > 0);

describe.each(withExamples)("%s", (chapter) => {
  const examples = examplesIn(read(chapter));
  test.each(examples)("the example at line $line does what it says", (example) => {
    const compilation = compile(frame(example));
    const found = [...new Set(allDiagnostics(compilation, example.errors).map(({ code }) => code))];
    expect(found.map(String).toSorted(), tell(compilation.diagnostics)).toEqual(example.errors.toSorted());

    const failed = runTests(compilation).flatMap(({ title, expectations }) =>
      expectations
        .filter(({ passed }) => !passed)
        .map(({ subject, expected, actual }) => `${title}: ${subject} = ${actual}, not ${expected}`),
    );
    expect(failed).toEqual([]);
  });
});

/** What only `tieuchi check` finds, where the example is there to show it. */
function allDiagnostics(compilation: Compilation, wanted: readonly string[]): readonly Diagnostic[] {
  const { model, diagnostics } = compilation;
  if (model === null || !wanted.some((code) => Object.hasOwn(proofMessages, code))) return diagnostics;
  return [...diagnostics, ...proofDiagnostics(compilation, prove(model).findings)];
}

describe("what is no set", () => {
  const fences = chapters.flatMap((name) =>
    [...read(name).matchAll(/^```(tieuchi|sua-doi|chi-tieu)[^\n]*\n([\s\S]*?)^```$/gm)].map(
      ([, kind = "", text = ""]) => ({ name, kind, text }),
    ),
  );
  const amendments = fences.flatMap(({ kind, text }, at) =>
    kind === "sua-doi" ? [{ amendment: text, base: fences[at - 1]?.text ?? "" }] : [],
  );
  const lists = fences.filter(({ kind }) => kind === "chi-tieu");

  test("amendments change the set above them into one without errors", () => {
    expect(amendments).not.toEqual([]);
    for (const { base, amendment } of amendments) {
      const { text, diagnostics } = consolidate(base, amendment);
      expect(tell(diagnostics)).toBe("");
      expect(tell(compile(text ?? "").diagnostics)).toBe("");
    }
  });

  test("lists of measures are sound", () => {
    expect(lists).not.toEqual([]);
    for (const { text } of lists) expect(tell(compileMeasures(text).diagnostics)).toBe("");
  });
});

test("an example said to be formatted into the next one is", () => {
  const pairs = withExamples.flatMap((chapter) =>
    examplesIn(read(chapter)).flatMap((example, index, all) =>
      example.loose ? [[example.text, all[index + 1]?.text] as const] : [],
    ),
  );
  expect(pairs).not.toEqual([]);
  for (const [loose, formatted] of pairs) expect(format(loose).text).toBe(formatted);
});

describe("the catalogue of codes", () => {
  const catalogue = read("danh-muc-ma-loi.md");
  const headings = [...catalogue.matchAll(/^### `([a-z-]+)`$/gm)].map(([, code]) => code);

  test("explains every code once, and no other", () => {
    expect(headings.toSorted()).toEqual(Object.keys(messages).toSorted());
  });

  test("shows, where it shows an example, the mistake of that code", () => {
    const sections = catalogue.split(/^### /m).slice(1);
    const strays = sections.filter((section) => {
      const code = /^`([a-z-]+)`/.exec(section)?.[1] ?? "";
      return examplesIn(section).some(({ errors }: Example) => !errors.includes(code));
    });
    expect(strays).toEqual([]);
  });
});

test.each(["ngon-ngu", "huong-dan"])("links in docs/%s lead to files that exist", (name) => {
  const base = new URL(`../../../docs/${name}/`, import.meta.url);
  const pages = readdirSync(base).filter((page) => page.endsWith(".md"));
  const broken = pages.flatMap((page) => {
    const links = [...readFileSync(new URL(page, base), "utf8").matchAll(/\]\(([^)#:]+)\)/g)];
    return links.flatMap(([, target = ""]) =>
      existsSync(new URL(target, base)) ? [] : [`${page}: ${target}`],
    );
  });
  expect(broken).toEqual([]);
});

test("every chapter stands in the table of contents", () => {
  const contents = read("README.md");
  expect(chapters.filter((name) => name !== "README.md" && !contents.includes(`(${name})`))).toEqual([]);
});

function tell(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(({ line, code, message }) => `${line} ${code}: ${message}`).join("\n");
}
