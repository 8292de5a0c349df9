import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isHead } from "../src/check/document/sections.ts";
import { consolidate, format } from "../src/index.ts";
import { LineBreak, Numeral } from "../src/lexer/tokens.ts";
import { readClauses } from "../src/parse.ts";
import { anyText, hostileTexts } from "./any-text.ts";
import { wholeText } from "./whole-text.ts";

const base = format(wholeText).text;
const head = "SỬA ĐỔI suc-khoe phiên bản 2026.1 thành 2026.2 hiệu lực từ 01/07/2026\n";
/** What stands from the first group on: nothing there changes with the version. */
const body = (text: string) => text.slice(text.indexOf("\nNHÓM 1 "));

/** Every clause of an item: the address that leads to it, its words, and where they stand. */
const clauses = (() => {
  const reads: { start: number; address: string | null }[] = [];
  let address: string | null = null;
  const { tokens } = readClauses(base, ({ start, clause }) => {
    if (clause?.kind === "group" || clause?.kind === "criterion") {
      const kind = clause.kind === "group" ? "nhóm" : "tiêu chí";
      address = `${kind} ${clause.ordinal?.value} (${clause.code?.value})`;
    } else if (clause !== null && isHead(clause)) address = null;
    reads.push({ start, address });
  });
  return reads.flatMap(({ start, address }, index) => {
    const until = reads[index + 1]?.start ?? Infinity;
    const words = tokens.filter(
      ({ startOffset, tokenType }) => startOffset >= start && startOffset < until && tokenType !== LineBreak,
    );
    return address === null ? [] : [{ address, words }];
  });
})();

/** A number of a clause that is replaced by another. */
const edits = fc
  .constantFrom(...clauses.filter(({ words }) => words.some(({ tokenType }) => tokenType === Numeral)))
  .chain(({ address, words }) => {
    const numbers = words.filter(({ tokenType }) => tokenType === Numeral);
    return fc.record({
      address: fc.constant(address),
      words: fc.constant(words),
      number: fc.constantFrom(...numbers),
      now: fc.integer({ min: 2, max: 99_999 }).map(String),
    });
  });

describe("an amendment", () => {
  it("that words any one change of a number gives the text with that change", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(edits, ({ address, words, number, now }) => {
        fc.pre(number.image !== now);
        const old = words.map(({ image }) => image).join(" ");
        const changed = words.map((word) => (word === number ? now : word.image)).join("  ");
        const { text, diagnostics } = consolidate(base, `${head}- ${address}: ${old} thành ${changed}\n`);
        // Words that stand twice in an item are refused: that has its own case.
        fc.pre(diagnostics[0]?.code !== "amendment-words-repeated");
        expect(diagnostics).toEqual([]);
        const at = number.startOffset;
        const edited = base.slice(0, at) + now + base.slice(at + number.image.length);
        expect(unspaced(body(text ?? ""))).toBe(unspaced(body(format(edited).text)));
      }),
      { numRuns: 40 },
    );
  });

  it("gives an answer to any text, as amendment and as base", { timeout: 60_000 }, () => {
    const amendment = `${head}- bãi bỏ nhóm 1 (bhyt)\n`;
    fc.assert(
      fc.property(anyText, (text) => {
        for (const { text: result, diagnostics } of [
          consolidate(base, text),
          consolidate(base, head + text),
          consolidate(text, amendment),
        ]) {
          const failed = diagnostics.some(({ severity }) => severity === "error");
          expect(result === null).toBe(failed);
        }
      }),
      { numRuns: 40 },
    );
  });

  it.each(Object.entries(hostileTexts))("answers for %s", { timeout: 60_000 }, (_, text) => {
    expect(consolidate(base, head + text).text).toBeNull();
  });
});

/** Lines that the author broke may stand on one line in the amended text. */
const unspaced = (text: string) => text.replace(/\s+/g, "");
