import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, test } from "vitest";
import { readHealth, readOpenApi } from "../src/health/routes.ts";
import { openApiDocument } from "../src/openapi.ts";
import { startTestService } from "./support/service.ts";

const service = await startTestService();

test("the document is valid OpenAPI 3.1, and every operation has a name of its own", async () => {
  const document = openApiDocument();
  const { valid, errors } = await new Validator().validate(JSON.parse(JSON.stringify(document)));
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  const names = Object.values(document.paths ?? {}).flatMap((methods) =>
    Object.values(methods).map(({ operationId }) => operationId),
  );
  expect(new Set(names).size).toBe(names.length);
});

test("document and health are there without sign-in", async () => {
  const stranger = service.stranger();
  expect(await stranger.ok(readHealth)).toMatchObject({ status: "ok" });
  expect(await stranger.ok(readOpenApi)).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
});
