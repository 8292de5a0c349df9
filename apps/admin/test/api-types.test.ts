import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("the types of the API are those of its OpenAPI document", () => {
  const script = fileURLToPath(new URL("../scripts/api-types.ts", import.meta.url));
  expect(() => execFileSync(process.execPath, [script, "--check"], { encoding: "utf8" })).not.toThrow();
});
