/** Writes `src/api/schema.generated.ts` from the API's OpenAPI document; with `--check` only tells whether it is fresh. */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import openapiTypes, {
  astToString,
  type OpenAPITSOptions,
  stringToAST,
  type TransformNodeOptions,
} from "openapi-typescript";

const target = new URL("../src/api/schema.generated.ts", import.meta.url);
const printer = fileURLToPath(new URL("../../api/src/print-openapi.ts", import.meta.url));

/** Schemas that are the engine's own types; the document says so in words, the types say it exactly. */
const engineTypes = ["Answer", "ExplanationNode", "Model", "Result", "Score", "SubjectKind"];

const document = execFileSync(process.execPath, [printer], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
type TypeNode = Parameters<NonNullable<OpenAPITSOptions["postTransform"]>>[0];

/** `engine.Model` in place of a schema called Model. */
function engineType(_: unknown, { path }: TransformNodeOptions): TypeNode | undefined {
  const name = path?.replace("#/components/schemas/", "") ?? "";
  if (!engineTypes.includes(name)) return undefined;
  const [alias] = stringToAST(`type Of = engine.${name};`) as { type: TypeNode }[];
  return alias?.type;
}

const nodes = await openapiTypes(document, { transform: engineType });
const types = [
  "// Generated from the API's OpenAPI document by scripts/api-types.ts; do not edit.",
  'import type * as engine from "./engine-types.ts";',
  astToString(nodes),
].join("\n\n");

if (!process.argv.includes("--check")) writeFileSync(target, types);
else if (readFileSync(target, "utf8") !== types) {
  console.error("src/api/schema.generated.ts is stale. Run: pnpm --filter @tieuchi/admin api-types");
  process.exitCode = 1;
}
