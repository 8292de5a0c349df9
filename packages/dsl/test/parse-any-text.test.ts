import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse, readClauses } from "../src/parse.ts";
import { anyText, hostileTexts } from "./any-text.ts";
import { wholeText } from "./whole-text.ts";

/** Every span anywhere in a value. */
function spansIn(value: unknown): { start: number; end: number }[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.values(value).flatMap(spansIn);
  return "start" in value && "end" in value ? [value as { start: number; end: number }, ...inner] : inner;
}

const withoutSpans = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (key, inner) => (key === "span" ? undefined : inner)));

/** Parts that may be left out, so that null says nothing against them. */
const mayBeNull: Readonly<Record<string, readonly string[]>> = {
  group: ["points"],
  criterion: ["points"],
  datum: ["measure", "previousOf", "source"],
  period: ["lastYear", "days"],
  target: ["by"],
  pass: ["points", "otherwise"],
  "count-line": ["label", "per", "when", "unless", "cap"],
  level: ["validYears"],
  range: ["to"],
  test: ["basedOn"],
};

/** Whether a part of a clause is null that must be there: then something must have been said. */
const hasHole = (clauses: readonly { kind: string }[]): boolean =>
  clauses.some((clause) =>
    Object.entries(clause).some(
      ([key, part]) =>
        (part === null && !mayBeNull[clause.kind]?.includes(key)) ||
        (Array.isArray(part) && (part.includes(null) || part.some((inner) => inner?.interval === null))),
    ),
  );

describe("any text", () => {
  it("is read without an exception, and every span lies inside it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { clauses, diagnostics } = parse(text);
        for (const { start, end } of [...spansIn(clauses), ...spansIn(diagnostics)]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { message, line, column, span } of diagnostics) {
          expect(message).not.toMatch(/undefined|null|NaN|expecting|Redundant|Token/);
          const before = text.slice(0, span.start).split(/\r\n|\n|\r/);
          expect({ line, column }).toEqual({ line: before.length, column: (before.at(-1)?.length ?? 0) + 1 });
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it("without an error has no hole in its tree", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { clauses, diagnostics } = parse(text);
        if (!diagnostics.some(({ severity }) => severity === "error")) expect(hasHole(clauses)).toBe(false);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it("means the same decomposed (NFD) as composed (NFC), and its spans show the same words", () => {
    fc.assert(
      fc.property(anyText, (raw) => {
        const [composed, decomposed] = [raw.normalize("NFC"), raw.normalize("NFD")];
        const [a, b] = [parse(composed), parse(decomposed)];
        expect(withoutSpans(b.clauses)).toEqual(withoutSpans(a.clauses));
        expect(b.diagnostics.map(({ code }) => code)).toEqual(a.diagnostics.map(({ code }) => code));
        const [spansA, spansB] = [spansIn(a.clauses), spansIn(b.clauses)];
        expect(spansB.map(({ start, end }) => decomposed.slice(start, end).normalize("NFC"))).toEqual(
          spansA.map(({ start, end }) => composed.slice(start, end)),
        );
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it("costs no more than the broken line", () => {
    const whole = parse(wholeText);
    const beginnings = whole.clauses.map(({ span }) => span.start);
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.constantFrom("@@@ ###", "xyz 5", "12 abc", "[a"),
        (at, junk) => {
          const broken = `${wholeText.slice(0, at)}${junk}\n${wholeText.slice(at)}`;
          expect(withoutSpans(parse(broken).clauses)).toEqual(withoutSpans(whole.clauses));
        },
      ),
    );
  });
});

describe("a clause that ends too early, or lacks a word", () => {
  const whole = parse(wholeText).clauses.map(({ span }) => wholeText.slice(span.start, span.end));
  it.each(whole)("says so, or is whole: %s", (clause) => {
    const places: { start: number; end: number }[] = [];
    readClauses(clause, () => {}).tokens.forEach(({ startOffset, image }) => {
      if (startOffset > 0) places.push({ start: startOffset, end: startOffset + image.length });
    });
    for (const { start, end } of places) {
      for (const damaged of [clause.slice(0, start), clause.slice(0, start) + clause.slice(end)]) {
        const { clauses, diagnostics } = parse(damaged);
        const errors = diagnostics.filter(({ severity }) => severity === "error");
        // Without its bracket a condition may also mix `và` with `hoặc`; other damage is told once.
        expect(errors.length, damaged).toBeLessThanOrEqual(2);
        if (errors.length === 0) expect(hasHole(clauses), damaged).toBe(false);
      }
    }
  });
});

describe("hostile texts", () => {
  for (const [name, text] of Object.entries(hostileTexts)) {
    it(`${name} is read to the end`, { timeout: 60_000 }, () => {
      const { diagnostics } = parse(text);
      for (const { span } of diagnostics) expect(span.end).toBeLessThanOrEqual(text.length);
    });
  }
});
