import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile, consolidate, diff, format, runTests } from "../src/index.ts";

/** `cases/amend/<name>/`: a base, its amendment, the consolidated text and how that differs from the base. */
const folder = new URL("../../../cases/amend/", import.meta.url);
const read = (name: string, file: string) => readFileSync(new URL(`${name}/${file}.tieuchi`, folder), "utf8");

describe.each(readdirSync(folder).sort())("cases/amend/%s", (name) => {
  const [base, amendment] = [read(name, "base"), read(name, "amendment")];
  const { text, diagnostics } = consolidate(base, amendment);

  it("gives the consolidated text", () => {
    expect(diagnostics).toEqual([]);
    expect(text).toBe(read(name, "expected"));
  });

  it("is sound before and after, and its tests hold", () => {
    for (const one of [base, text ?? ""]) {
      const compilation = compile(one);
      expect(compilation.diagnostics).toEqual([]);
      expect(runTests(compilation).filter(({ passed }) => !passed)).toEqual([]);
    }
  });

  it("differs from the base in what was amended, and in nothing else", () => {
    const [before, after] = [base, text ?? ""].map((one) => compile(one).model);
    const told = before && after ? diff(before, after).map(({ sentence }) => `${sentence}\n`) : [];
    expect(told.join("")).toBe(readFileSync(new URL(`${name}/changes.txt`, folder), "utf8"));
  });

  it("stays in the one form where the base had it", () => {
    if (format(base).text === base) expect(format(text ?? "").text).toBe(text);
  });

  it("is refused a second time", () => {
    const again = consolidate(text ?? "", amendment);
    expect(again.text).toBeNull();
    expect(again.diagnostics.map(({ code }) => code)).toEqual(["amendment-base-differs"]);
  });
});
