import { afterAll, beforeAll, expect, test } from "vitest";
import { installOutside, type Stranger, typeCheck } from "./packed.ts";

let stranger: Stranger;
beforeAll(() => {
  stranger = installOutside("embed-node", ["engine", "dsl"]);
}, 120_000);
afterAll(() => stranger?.remove());

test("compiles a text, scores data and prints the explanation", () => {
  const printed = stranger.run(process.execPath, "index.ts");
  // 35 / 40 = 87,5 %; 87,5 / 95 × 10 = 9,2105… → 9,21 points.
  expect(printed).toContain("9,21 điểm");
  expect(printed).toContain("35 / 40 = 87,5%");
  expect(printed).toContain("Tốt");
});

test("says in Vietnamese what is wrong with the data", () => {
  expect(() =>
    stranger.run(process.execPath, "index.ts", '{ "phai_giai_quyet": 10, "dung_han": 11 }'),
  ).toThrow(/đơn đúng hạn/);
});

test("type-checks strictly with the declarations of the tarballs", () => {
  typeCheck(stranger, ["node"], ["es2023"]);
});
