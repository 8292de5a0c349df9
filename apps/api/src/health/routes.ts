import { z } from "@hono/zod-openapi";
import { defineRoute, json } from "../route.ts";

export const readHealth = defineRoute("public", [], {
  operationId: "readHealth",
  method: "get",
  path: "/api/health",
  tags: ["health"],
  responses: { 200: json(z.object({ status: z.literal("ok"), version: z.string() }), "Đang chạy") },
});

export const readOpenApi = defineRoute("public", [], {
  operationId: "readOpenApi",
  method: "get",
  path: "/api/openapi.json",
  tags: ["health"],
  responses: { 200: json(z.record(z.string(), z.unknown()), "Tài liệu OpenAPI này") },
});
