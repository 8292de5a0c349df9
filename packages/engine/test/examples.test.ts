/** Runs the example of every public function: a line `expression; // value` must give that value. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";
import * as engine from "../src/index.ts";

const src = join(import.meta.dirname, "../src");
const folder = mkdtempSync(join(tmpdir(), "tieuchi-examples-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Example {
  readonly name: string;
  readonly code: string;
}

function examplesIn(text: string): Example[] {
  const blocks = text.matchAll(/@example\n([\s\S]*?)\*\/\nexport (?:async )?function\*? (\w+)/g);
  return [...blocks].map(([, block = "", name = ""]) => ({ name, code: block.replace(/^\s*\* ?/gm, "") }));
}

function readmeExample(): Example {
  const [, block = ""] = /```ts\n([\s\S]*?)```/.exec(readFileSync(join(src, "../README.md"), "utf8")) ?? [];
  return { name: "README", code: block.replace(/^import .*\n/gm, "") };
}

const files = readdirSync(src).filter((file) => file.endsWith(".ts"));
const examples = files.flatMap((file) => examplesIn(readFileSync(join(src, file), "utf8")));

/** Text stands in a comment without quotes where a reader sees that it is text. */
function isLiteral(value: string): boolean {
  return /^("|\["|\[\]$|\{ |(true|false|null|-?\d+)$)/.test(value);
}

/** `a(b); // c`, or the comment on a line of its own below. */
function asModule(code: string): string {
  const checked = code
    .replace(/;\n\/\/ /g, "; // ")
    .replace(/^([^\n/]+); \/\/ (.+)$/gm, (_line, expression: string, value: string) => {
      return `pairs.push([${expression}, ${isLiteral(value) ? value : JSON.stringify(value)}]);`;
    });
  return [
    `import * as engine from ${JSON.stringify(pathToFileURL(join(src, "index.ts")).href)};`,
    `import { health as model } from ${JSON.stringify(pathToFileURL(join(import.meta.dirname, "health.ts")).href)};`,
    `const { ${Object.keys(engine).join(", ")} } = engine;`,
    "export const pairs = [];",
    checked,
  ].join("\n");
}

it("every public function but a class has an example", () => {
  const functions = Object.entries(engine).filter(
    ([name, value]) => typeof value === "function" && /^[a-z]/.test(name),
  );
  expect(examples.map(({ name }) => name)).toEqual(expect.arrayContaining(functions.map(([name]) => name)));
});

it.each([...examples, readmeExample()])("the example of $name holds", async ({ name, code }) => {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, asModule(code));
  const { pairs }: { pairs: readonly (readonly [unknown, unknown])[] } = await import(
    pathToFileURL(file).href
  );
  expect(pairs.length).toBeGreaterThan(0);
  for (const [given, expected] of pairs) expect(given).toEqual(expected);
});
