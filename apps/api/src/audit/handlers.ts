import type { OpenAPIHono } from "@hono/zod-openapi";
import type { AppEnv } from "../app-env.ts";
import type { Deps } from "../deps.ts";
import { verifyAudit } from "./routes.ts";
import { verifyChain } from "./store.ts";

export function mountAudit(app: OpenAPIHono<AppEnv>, { db, communeId }: Deps): void {
  app.openapi(verifyAudit, async (c) => c.json(await verifyChain(db, communeId), 200));
}
