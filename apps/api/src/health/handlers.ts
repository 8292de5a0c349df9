import type { OpenAPIHono } from "@hono/zod-openapi";
import { sql } from "drizzle-orm";
import type { AppEnv } from "../app-env.ts";
import type { Deps } from "../deps.ts";
import { openApiDocument } from "../openapi.ts";
import { version } from "../version.ts";
import { readHealth, readOpenApi } from "./routes.ts";

export function mountHealth(app: OpenAPIHono<AppEnv>, { db }: Deps): void {
  const document: Record<string, unknown> = { ...openApiDocument() };

  app.openapi(readHealth, async (c) => {
    await db.execute(sql`select 1`);
    return c.json({ status: "ok" as const, version }, 200);
  });

  app.openapi(readOpenApi, (c) => c.json(document, 200));
}
