/** Runs the README's example: `expression; // value` must give that value. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, it } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "tieuchi-readme-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Text stands in a comment without quotes. */
const literal = (value: string) => (/^(\[|\{|true$)/.test(value) ? value : JSON.stringify(value));

it("the example of the README holds", async () => {
  const readme = readFileSync(join(import.meta.dirname, "../README.md"), "utf8");
  const [, code = ""] = /```ts\n([\s\S]*?)```/.exec(readme) ?? [];
  const sources: Readonly<Record<string, string>> = {
    "@tieuchi/dsl": join(import.meta.dirname, "../src/index.ts"),
    "@tieuchi/engine": join(import.meta.dirname, "../../engine/src/index.ts"),
  };
  const runnable = code
    .replace(
      / from "([^"]+)"/g,
      (_, name) => ` from ${JSON.stringify(pathToFileURL(sources[name] ?? name).href)}`,
    )
    .replace(
      /^(.+); \/\/ (.+)$/gm,
      (_, expression, value) => `pairs.push([${expression}, ${literal(value)}]);`,
    );
  const file = join(folder, "readme.mjs");
  writeFileSync(file, `export const pairs = [];\n${runnable}`);
  const { pairs }: { pairs: readonly (readonly [unknown, unknown])[] } = await import(
    pathToFileURL(file).href
  );
  expect(pairs).toHaveLength(4);
  for (const [given, expected] of pairs) expect(given).toEqual(expected);
});
