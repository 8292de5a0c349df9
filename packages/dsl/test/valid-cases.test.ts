import { readdirSync, readFileSync } from "node:fs";
import { checkSubmission, type ItemResult, items, load, type Result, type Score } from "@tieuchi/engine";
import { describe, expect, it } from "vitest";
import { compile, runTests } from "../src/index.ts";

/** `cases/valid/<construct>/`: a text and examples that a person can follow. */
const folder = new URL("../../../cases/valid/", import.meta.url);

interface Example {
  readonly name: string;
  /** As it would be submitted. */
  readonly data: Readonly<Record<string, unknown>>;
  /** By `total`, `level` or ordinal: points, a level, `chưa biết`, `không áp dụng`, `không xếp loại`. */
  readonly expect: Readonly<Record<string, number | string>>;
}

describe.each(readdirSync(folder))("%s", (construct) => {
  const read = (file: string) => readFileSync(new URL(`${construct}/${file}`, folder), "utf8");
  const compilation = compile(read("case.tieuchi"));
  const { model, diagnostics } = compilation;
  const examples: readonly Example[] = JSON.parse(read("examples.json"));

  it("has nothing to complain about", () => {
    expect(diagnostics).toEqual([]);
  });

  it("passes its own tests", () => {
    const failed = runTests(compilation).flatMap(({ title, expectations }) =>
      expectations
        .filter(({ passed }) => !passed)
        .map(({ subject, expected, actual }) => `${title}: ${subject} = ${actual}, not ${expected}`),
    );
    expect(failed).toEqual([]);
  });

  it.each(examples)("$name", ({ data, expect: expected }) => {
    if (model === null) throw new Error("the text has errors");
    const check = checkSubmission(model, data);
    if (!check.ok) throw new Error(check.problems.map(({ message }) => message).join("\n"));
    const actual = outcomes(
      load(model).evaluate(check.submission),
      new Map([...items(model)].map((item) => [item.code, item.ordinal])),
    );
    expect(Object.fromEntries(Object.keys(expected).map((key) => [key, actual.get(key)]))).toEqual(expected);
  });
});

function outcomes({ total, items, classification }: Result, ordinals: ReadonlyMap<string, string>) {
  const found = new Map<string, number | string>([["total", say(total)]]);
  const walk = (item: ItemResult): void => {
    found.set(ordinals.get(item.code) ?? item.code, say(item.score));
    if (item.kind === "group") item.items.forEach(walk);
  };
  items.forEach(walk);
  const outcome = classification?.outcome;
  if (outcome) found.set("level", outcome.state === "known" ? outcome.level : words[outcome.state]);
  return found;
}

const words = { unknown: "chưa biết", "not-applicable": "không áp dụng", excluded: "không xếp loại" };
const say = (score: Score) => (score.state === "known" ? score.points : words[score.state]);
