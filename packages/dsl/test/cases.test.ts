import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile, consolidate, type Diagnostic } from "../src/index.ts";
import { messages } from "../src/messages.ts";

/** `cases/invalid/<code>/`: a text a person can read, and all that is said about it. */
const folder = new URL("../../../cases/invalid/", import.meta.url);
const cases = readdirSync(folder).sort();

interface Expected {
  readonly code: string;
  readonly line: number;
  readonly column: number;
  /** A piece of the message. */
  readonly contains?: string;
}

/** What is said of a case: beside a `base.tieuchi` it is an amendment of that text. */
function diagnosticsOf(name: string, text: string): readonly Diagnostic[] {
  const base = new URL(`${name}/base.tieuchi`, folder);
  if (existsSync(base)) return consolidate(readFileSync(base, "utf8"), text).diagnostics;
  return compile(text).diagnostics;
}

describe("cases/invalid", () => {
  it("holds a case for every code, and no other", () => {
    expect(cases).toEqual(Object.keys(messages).sort());
  });

  for (const name of cases) {
    const text = readFileSync(new URL(`${name}/case.tieuchi`, folder), "utf8");
    const expected: readonly Expected[] = JSON.parse(
      readFileSync(new URL(`${name}/expected.json`, folder), "utf8"),
    );

    it(`${name}: says exactly this, there`, () => {
      const diagnostics = diagnosticsOf(name, text);
      expect(diagnostics.map(({ code, line, column }) => ({ code, line, column }))).toEqual(
        expected.map(({ code, line, column }) => ({ code, line, column })),
      );
      expect(expected.map(({ code }) => code)).toContain(name);
      for (const [index, { contains = "" }] of expected.entries()) {
        expect(diagnostics[index]?.message).toContain(contains);
      }
    });

    it(`${name}: a fix, where offered, mends it`, () => {
      const ofCode = (candidate: string) =>
        diagnosticsOf(name, candidate).filter(({ code }) => code === name).length;
      for (const { code, fix } of diagnosticsOf(name, text)) {
        if (code !== name || fix === null) continue;
        const mended = text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end);
        expect(ofCode(mended)).toBeLessThan(ofCode(text));
      }
    });
  }
});
