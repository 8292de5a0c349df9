/** Prints the OpenAPI document, for programs that generate types from it. */
import { openApiDocument } from "./openapi.ts";

process.stdout.write(`${JSON.stringify(openApiDocument(), null, 2)}\n`);
