import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  checkTogether,
  compile,
  compileMeasures,
  consolidate,
  type Diagnostic,
  textKind,
} from "../src/index.ts";
import { messages } from "../src/messages/index.ts";
import { proofMessages } from "../src/messages/proofs.ts";
import { proofDiagnostics, prove } from "../src/prove/index.ts";

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

/**
 * What is said of a case: beside a `base.tieuchi` it is an amendment of that text; beside `measures.tieuchi` it is
 * held against them and against the set in `other.tieuchi`. What only a proof can tell is proven.
 */
function diagnosticsOf(name: string, text: string): readonly Diagnostic[] {
  const beside = (file: string): string | null => {
    const url = new URL(`${name}/${file}.tieuchi`, folder);
    return existsSync(url) ? readFileSync(url, "utf8") : null;
  };
  const [base, measures, other] = [beside("base"), beside("measures"), beside("other")];
  if (base !== null) return consolidate(base, text).diagnostics;
  if (measures !== null) {
    const sets = [other, text].flatMap((set, index) =>
      set === null ? [] : [{ file: `${index}`, text: set, compilation: compile(set) }],
    );
    const found = checkTogether(sets, compileMeasures(measures).measures);
    return [...compile(text).diagnostics, ...found.map(({ diagnostic }) => diagnostic)];
  }
  if (textKind(text) === "measures") return compileMeasures(text).diagnostics;
  const compilation = compile(text);
  const { model, diagnostics } = compilation;
  if (model === null || !Object.hasOwn(proofMessages, name)) return diagnostics;
  return [...diagnostics, ...proofDiagnostics(compilation, prove(model).findings)];
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
