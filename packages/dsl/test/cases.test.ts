import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../src/index.ts";
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
      const { diagnostics } = compile(text);
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
        compile(candidate).diagnostics.filter(({ code }) => code === name).length;
      for (const { code, fix } of compile(text).diagnostics) {
        if (code !== name || fix === null) continue;
        const mended = text.slice(0, fix.span.start) + fix.text + text.slice(fix.span.end);
        expect(ofCode(mended)).toBeLessThan(ofCode(text));
      }
    });
  }
});
