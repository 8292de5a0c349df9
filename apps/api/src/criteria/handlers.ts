import type { OpenAPIHono } from "@hono/zod-openapi";
import { type AppEnv, actorOf } from "../app-env.ts";
import type { Deps } from "../deps.ts";
import { messages } from "../messages.ts";
import { ProblemError } from "../problem.ts";
import { approveVersion, draftFromEdit, listCriteria, readVersion } from "./routes.ts";
import { describe, listSets } from "./view.ts";

export function mountCriteria(app: OpenAPIHono<AppEnv>, deps: Deps): void {
  app.openapi(listCriteria, async (c) => c.json(await listSets(deps), 200));

  app.openapi(readVersion, async (c) => {
    const detail = await describe(deps, c.req.valid("param"));
    if (!detail) throw new ProblemError(404, "not-found", messages.versionNotFound);
    return c.json(detail, 200);
  });

  app.openapi(approveVersion, async (c) => {
    const name = c.req.valid("param");
    await deps.criteria.approve(name, c.req.valid("json").hash, actorOf(c).id);
    const detail = await describe(deps, name);
    if (!detail) throw new ProblemError(404, "not-found", messages.versionNotFound);
    const { text, fileText, diagnostics, model, history, ...summary } = detail;
    return c.json(summary, 200);
  });

  app.openapi(draftFromEdit, async (c) => {
    const version = await deps.criteria.draft(c.req.valid("param"), actorOf(c).id);
    return c.json({ version }, 201);
  });
}
