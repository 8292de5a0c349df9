import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { type Analysis, analyse } from "../src/services/index.ts";
import { anyText } from "./any-text.ts";
import { servicesText } from "./services-text.ts";

/** What is known of a text, as data. */
const known = ({ clauses, compilation }: Analysis) => ({
  clauses: clauses.map(({ clause, span }) => ({ clause, span })),
  ...compilation(),
});

const edits = (text: string) =>
  fc.array(
    fc.record({
      at: fc.nat(text.length),
      cut: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
      put: fc.oneof(
        fc.constantFrom(
          "\n",
          "\r\n",
          "a",
          " ",
          '"',
          "[",
          "]",
          "điểm",
          "\u0301",
          "\u200b",
          "- từ 5%: 1 điểm\n",
          "số liệu",
        ),
        fc.string({ maxLength: 4 }),
        fc.constantFrom(...text.split("\n")),
      ),
    }),
    { minLength: 1, maxLength: 6 },
  );

describe("an analysis that builds on the one before", () => {
  it("is the same as a fresh one, after any edits of any text", () => {
    const history = anyText.chain((text) => fc.tuple(fc.constant(text), edits(text)));
    fc.assert(
      fc.property(history, ([text, changes]) => {
        let analysis = analyse(text);
        for (const { at, cut, put } of changes) {
          const next = analysis.text.slice(0, at) + put + analysis.text.slice(at + cut);
          analysis = analyse(next, analysis);
          expect(known(analysis)).toEqual(known(analyse(next)));
        }
      }),
      { numRuns: 60 },
    );
  });

  it("is the same when the text becomes another: NFD, CRLF, doubled, turned over, empty", () => {
    const texts = [
      servicesText.normalize("NFD"),
      servicesText.replaceAll("\n", "\r\n"),
      servicesText + servicesText,
      servicesText.split("\n").toReversed().join("\n"),
      "",
      servicesText,
    ];
    let analysis = analyse(servicesText);
    for (const text of texts) {
      analysis = analyse(text, analysis);
      expect(known(analysis)).toEqual(known(analyse(text)));
    }
  });
});

it("finds what compile finds", () => {
  for (const text of [servicesText, servicesText.replace("từ 96%", "trên 96%"), servicesText.slice(200)]) {
    const { diagnostics, model } = analyse(text).compilation();
    expect({ diagnostics, model }).toEqual({
      diagnostics: compile(text).diagnostics,
      model: compile(text).model,
    });
  }
});
