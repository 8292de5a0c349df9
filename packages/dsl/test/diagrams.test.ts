import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { diagramPage } from "../scripts/diagram-page.ts";
import { CLAUSE_HEADS, spelling } from "../src/lexer/vocabulary.ts";

const page = readFileSync(new URL("../../../docs/ngon-ngu/so-do-cu-phap.html", import.meta.url), "utf8");

it("the page of syntax diagrams shows the grammar as it is (else: pnpm --filter @tieuchi/dsl diagrams)", () => {
  expect(page === diagramPage()).toBe(true);
});

it("the page of syntax diagrams holds every clause, and nothing from elsewhere", () => {
  expect(CLAUSE_HEADS.filter((head) => !page.includes(`>${spelling(head)}</text>`))).toEqual([]);
  expect(page).not.toMatch(/https?:|<script|<link/);
  const targets = new Set([...page.matchAll(/ id="(\w+)"/g)].map(([, id]) => id));
  const links = [...page.matchAll(/href="#(\w+)"/g)].map(([, id]) => id);
  expect(links.filter((id) => !targets.has(id))).toEqual([]);
});
