import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readLines } from "../src/format/lines.ts";
import { format } from "../src/index.ts";
import { KEYWORDS } from "../src/lexer/vocabulary.ts";
import { parse } from "../src/parse.ts";
import { anyText, hostileTexts } from "./any-text.ts";
import { wholeText } from "./whole-text.ts";

const root = new URL("../../../", import.meta.url);
const textsBelow = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(new URL(folder, root), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".tieuchi"))
    .map((name) => [`${folder}${name}`, readFileSync(new URL(folder + name, root), "utf8")]);
const criteria = textsBelow("criteria/");
const realTexts = [...criteria, ...textsBelow("cases/"), ["the whole language", wholeText] as const];

const meaning = (text: string) => {
  const { clauses, diagnostics } = parse(text);
  return JSON.stringify(
    [clauses, diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)],
    (key, value) => (key === "span" ? undefined : value),
  );
};

/** Whatever stands behind a `#` that no text and no name holds; found without the formatter. */
const commentsOf = (text: string) =>
  text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/).flatMap((line) => {
    const [comment] = /#.*/.exec(line.replace(/"[^"]*"|“[^”]*”|”[^”]*”|\[[^\][]*\]/g, "")) ?? [];
    return comment === undefined ? [] : [comment.trim()];
  });

function expectSafeAndStable(text: string): void {
  const formatted = format(text).text;
  expect(meaning(formatted)).toBe(meaning(text));
  const comments = (of: string) => readLines(of).lines.flatMap(({ comment }) => comment ?? []);
  expect(comments(formatted)).toEqual(comments(text));
  expect(format(formatted).text).toBe(formatted);
}

describe("texts of the project", () => {
  it.each(realTexts)("%s keeps its meaning and its comments, and a second run changes nothing", (_, text) => {
    expectSafeAndStable(text);
    expect(commentsOf(format(text).text)).toEqual(commentsOf(text.normalize("NFC")));
  });

  it.each(criteria)("%s is formatted", (_, text) => {
    expect(format(text)).toEqual({ text, left: [] });
  });
});

describe("hostile texts", () => {
  it.each(Object.entries(hostileTexts))(
    "%s is formatted to the end, once",
    { timeout: 60_000 },
    (_, text) => {
      const formatted = format(text).text;
      expect(format(formatted).text === formatted).toBe(true);
    },
  );
});

describe("any text", () => {
  it("keeps its meaning, its errors too, and a second run changes nothing", { timeout: 30_000 }, () => {
    fc.assert(fc.property(anyText, expectSafeAndStable), { numRuns: 300 });
  });

  it("comes out the same however it was spaced, indented, capitalised and encoded", () => {
    const phrases = new RegExp(
      `^[ \\t]*(${Object.values(KEYWORDS)
        .map(([phrase]) => phrase)
        .toSorted((a, b) => b.length - a.length)
        .join("|")}) `,
      "gim",
    );
    const expected = format(wholeText).text;
    const random = fc.record({
      indent: fc.constantFrom("", " ", "\t", "\u00A0   "),
      end: fc.constantFrom("\n", "\r\n", "  \n", "\r", "\v", "\u2028"),
      form: fc.constantFrom("NFC", "NFD"),
      upper: fc.boolean(),
      bom: fc.boolean(),
    });
    fc.assert(
      fc.property(random, ({ indent, end, form, upper, bom }) => {
        const odd = expected
          .replace(phrases, (words) => (upper ? words.toUpperCase() : words.toLowerCase()))
          .replace(/^ +/gm, indent)
          .replaceAll(" = ", "=")
          .replaceAll("; ", "  ; ")
          .replaceAll("\n", end)
          .normalize(form);
        expect(format((bom ? "\uFEFF" : "") + odd).text).toBe(expected);
      }),
    );
  });

  it("a line that would be read differently stays as it is", () => {
    // Behind a single blank `phần trăm` is a keyword; an em space keeps it a unit.
    const text = "cho  [a] = 3 phần\u2003trăm\n";
    expect(parse(text).diagnostics).toEqual([]);
    expect(format(text).text).toBe(text);
  });

  it("a broken line keeps no other line from being formatted", () => {
    const formatted = format(wholeText).text;
    const starts = parse(formatted).clauses.map(({ span }) => formatted.lastIndexOf("\n", span.start) + 1);
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.constantFrom("  @@@ ###", "xyz   5 ", "  [a", "- ???"),
        (at, junk) => {
          const broken = `${formatted.slice(0, at)}${junk}\n${formatted.slice(at)}`;
          const loose = broken.replace(/^( *)(?=số liệu|chấm|cho)/gm, "");
          const lines = format(loose).text.split("\n");
          expect(lines).toContain(junk);
          expect(lines.filter((line) => line !== junk && line !== "")).toEqual(
            formatted.split("\n").filter((line) => line !== ""),
          );
        },
      ),
    );
  });
});
