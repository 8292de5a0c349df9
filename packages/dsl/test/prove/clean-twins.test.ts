import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/index.ts";
import { tokenize } from "../../src/lexer/lexer.ts";
import { readSource } from "../../src/lexer/source.ts";
import { proofMessages } from "../../src/messages/proofs.ts";
import { proofDiagnostics, prove } from "../../src/prove/index.ts";

/** `cases/clean-twins/<code>/`: the case of the same code, mended by changing one token. */
const cases = new URL("../../../../cases/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, cases), "utf8");
const tokensOf = (text: string) => tokenize(readSource(text), () => {}).map(({ image }) => image);

describe("cases/clean-twins", () => {
  it("has a twin for every case that is proven to be faulty", () => {
    expect(readdirSync(new URL("clean-twins/", cases)).sort()).toEqual(Object.keys(proofMessages).sort());
  });

  it.each(Object.keys(proofMessages))("%s: one token away nothing is left to say", (code) => {
    const [faulty, clean] = [read(`invalid/${code}/case.tieuchi`), read(`clean-twins/${code}/case.tieuchi`)];
    const [before, after] = [tokensOf(faulty), tokensOf(clean)];
    expect(after).toHaveLength(before.length);
    expect(after.filter((token, index) => token !== before[index])).toHaveLength(1);

    const compilation = compile(clean);
    const { model, diagnostics } = compilation;
    expect(diagnostics).toEqual([]);
    expect(model).not.toBeNull();
    expect(model && proofDiagnostics(compilation, prove(model).findings)).toEqual([]);
  });
});
