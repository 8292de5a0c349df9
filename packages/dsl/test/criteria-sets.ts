import { readdirSync, readFileSync } from "node:fs";
import type { Model } from "@tieuchi/engine";
import { type Compilation, compile } from "../src/index.ts";

const folder = new URL("../../../criteria/", import.meta.url);

/** One version of a criteria set of the project, as its file stands. */
export interface CriteriaSet {
  /** The set's code and version, as the file's path says them: `suc-khoe-toan-dan 2026.1`. */
  readonly label: string;
  readonly code: string;
  readonly text: string;
  readonly compilation: Compilation;
  readonly model: Model;
}

/** Every criteria file of the project. One with errors makes this throw: the tests of nothing would pass. */
export const criteriaSets: readonly CriteriaSet[] = readdirSync(folder)
  .filter((code) => !code.includes("."))
  .flatMap((code) =>
    readdirSync(new URL(`${code}/`, folder))
      .filter((name) => name.endsWith(".tieuchi"))
      .map((name) => read(code, name)),
  );

function read(code: string, name: string): CriteriaSet {
  const text = readFileSync(new URL(`${code}/${name}`, folder), "utf8");
  const compilation = compile(text);
  if (compilation.model === null) throw new Error(`criteria/${code}/${name} has errors: see tieuchi check`);
  const label = `${code} ${name.slice(0, -".tieuchi".length)}`;
  return { label, code, text, compilation, model: compilation.model };
}
