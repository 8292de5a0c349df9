/** From each row of the scheme to its lines in the text: for every shipped set, and for other spellings of a head. */
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compile } from "@tieuchi/dsl";
import { items } from "@tieuchi/engine";
import { expect, test } from "vitest";
import { headLines } from "../src/criteria/head-lines.ts";

const folder = fileURLToPath(new URL("../../../criteria", import.meta.url));

test.each(globSync("*/*.tieuchi", { cwd: folder }))("%s: every item is found at its head", (file) => {
  const text = readFileSync(`${folder}/${file}`, "utf8");
  const { model } = compile(text);
  if (!model) throw new Error("a shipped set does not compile");
  const lines = text.split("\n");
  const found = headLines(text);
  for (const { code, title } of items(model))
    expect(lines[(found.items.get(code) ?? 0) - 1]).toContain(`"${title}" mã ${code}`);
  expect(lines[(found.levels ?? 0) - 1]).toMatch(/^XẾP LOẠI/);
});

test("small letters, decomposed accents and a title that speaks of codes", () => {
  const text = "tiêu chí 1 “Cấp mã định danh” mã cap-ma 5 điểm\n# XẾP LOẠI\nxếp loại\n".normalize("NFD");
  const { items: found, levels } = headLines(text);
  expect([...found]).toEqual([["cap-ma", 1]]);
  expect(levels).toBe(3);
});
