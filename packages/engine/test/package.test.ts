/** What strangers get: plain ESM and types that stand on the language alone. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { load, type Model } from "../src/index.ts";
import { best, health } from "./health.ts";

const root = join(import.meta.dirname, "..");
const tsc = join(root, "node_modules/typescript/bin/tsc");
const folder = mkdtempSync(join(tmpdir(), "tieuchi-engine-"));
const dist = join(folder, "dist");

beforeAll(() => {
  execFileSync(process.execPath, [tsc, "-p", join(root, "tsconfig.build.json"), "--outDir", dist]);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true }));

function emitted(ending: string): { readonly name: string; readonly text: string }[] {
  return readdirSync(dist, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ name, text: readFileSync(join(dist, name), "utf8") }));
}

describe("the built package", () => {
  it("uses nothing of Node, of a page, of the clock, and makes no code", () => {
    const forbidden =
      /\bnode:|\brequire\s*\(|\bprocess\b|\bBuffer\b|\beval\b|\bnew Function\b|\bFunction\s*\(|\bwindow\b|\bdocument\b|\bglobalThis\b|\bDate\b|\bMath\.random\b|\bIntl\b|\btoLocale|\blocaleCompare\b|\bimport\s*\(/;
    const files = emitted(".js");
    expect(files.length).toBeGreaterThan(20);
    for (const { name, text } of files) {
      const code = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
      expect([name, forbidden.exec(code)?.[0]]).toEqual([name, undefined]);
    }
  });

  it("imports only its own files, with endings that every runtime resolves", () => {
    for (const { text } of emitted(".js")) {
      for (const [, specifier] of text.matchAll(/from "([^"]+)"/g))
        expect(specifier).toMatch(/^\.{1,2}\/.*\.js$/);
    }
    const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(manifest).not.toHaveProperty("dependencies");
  });

  it("has types that compile strictly without skipLibCheck", { timeout: 60_000 }, () => {
    mkdirSync(join(folder, "app"));
    const app = [
      'import { checkSubmission, explain, load, type Model } from "../dist/index.js";',
      "export function score(model: Model, raw: unknown): string {",
      "  const check = checkSubmission(model, raw);",
      '  if (!check.ok) return check.problems.map(({ message }) => message).join("\\n");',
      "  return explain(model, load(model).evaluate(check.submission)).sentence;",
      "}",
    ].join("\n");
    writeFileSync(join(folder, "app/app.ts"), app);
    const options = [
      "--strict",
      "--module",
      "nodenext",
      "--target",
      "es2022",
      "--lib",
      "es2022",
      "--outDir",
      join(folder, "app"),
    ];
    execFileSync(
      process.execPath,
      [tsc, ...options, "--exactOptionalPropertyTypes", join(folder, "app/app.ts")],
      {
        cwd: folder,
        stdio: "pipe",
      },
    );
  });

  it("gives the same result as the source", async () => {
    const built: { load(model: Model): ReturnType<typeof load> } = await import(
      pathToFileURL(join(dist, "index.js")).href
    );
    expect(JSON.stringify(built.load(health).evaluate(best))).toBe(
      JSON.stringify(load(health).evaluate(best)),
    );
  });
});
