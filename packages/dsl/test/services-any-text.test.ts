import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  analyse,
  complete,
  findDefinition,
  findReferences,
  fixesAt,
  foldingRanges,
  highlights,
  hoverAt,
  outlineOf,
  rename,
} from "../src/services/index.ts";
import { anyText, hostileTexts } from "./any-text.ts";

const textAndOffset = anyText.chain((text) => fc.tuple(fc.constant(text), fc.nat(text.length)));

/** Asks every service at one place and gives every span that comes back. */
function askAll(text: string, offset: number): { readonly start: number; readonly end: number }[] {
  const analysis = analyse(text);
  const renaming = rename(analysis, offset, "tên mới");
  return [
    ...complete(analysis, offset).map(({ span }) => span),
    ...findDefinition(analysis, offset),
    ...findReferences(analysis, offset, { includeDeclaration: true }),
    ...fixesAt(analysis, { start: offset, end: offset }).flatMap(({ edits }) =>
      edits.map(({ span }) => span),
    ),
    ...foldingRanges(analysis),
    ...highlights(text).map(({ span }) => span),
    ...outlineOf(analysis).map(({ span }) => span),
    ...[hoverAt(analysis, offset)?.span ?? []].flat(),
    ...(renaming.ok ? renaming.edits.map(({ span }) => span) : []),
  ];
}

describe("any text", () => {
  it("is answered without an exception, and every span lies inside it", () => {
    fc.assert(
      fc.property(textAndOffset, ([text, offset]) => {
        for (const { start, end } of askAll(text, offset)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("is completed around the cursor, on one line", () => {
    fc.assert(
      fc.property(textAndOffset, ([text, offset]) => {
        for (const { span } of complete(analyse(text), offset)) {
          expect(span.start).toBeLessThanOrEqual(offset);
          expect(span.end).toBeGreaterThanOrEqual(offset);
          expect(text.slice(span.start, span.end)).not.toMatch(/[\r\n]/);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("gives edits of a rename that do not overlap", () => {
    fc.assert(
      fc.property(textAndOffset, ([text, offset]) => {
        const renaming = rename(analyse(text), offset, "tên mới");
        const spans = renaming.ok ? renaming.edits.map(({ span }) => span) : [];
        for (const [index, { start }] of spans.entries()) {
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe("a hostile text", () => {
  it.each(Object.entries(hostileTexts))("like %s is answered", (_, whole) => {
    const text = whole.slice(0, 200_000);
    expect(askAll(text, text.length).every(({ end }) => end <= text.length)).toBe(true);
  });
});
