import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { format } from "../src/index.ts";

/** `cases/format/<idea>/`: a text as somebody typed it, and the same text formatted. */
const folder = new URL("../../../cases/format/", import.meta.url);

describe.each(readdirSync(folder))("%s", (idea) => {
  const read = (file: string) => readFileSync(new URL(`${idea}/${file}`, folder), "utf8");
  const [input, expected] = [read("input.tieuchi"), read("expected.tieuchi")];

  it("comes out as expected", () => {
    expect(format(input).text).toBe(expected);
  });

  it("is left alone when it is formatted already", () => {
    expect(format(expected).text).toBe(expected);
  });
});
