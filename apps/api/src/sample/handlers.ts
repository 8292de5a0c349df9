import type { OpenAPIHono } from "@hono/zod-openapi";
import { type AppEnv, actorOf } from "../app-env.ts";
import { cycleView, servingOf } from "../cycles/store.ts";
import type { Deps } from "../deps.ts";
import { createSample as create } from "./create.ts";
import { createSample } from "./routes.ts";

export function mountSample(app: OpenAPIHono<AppEnv>, deps: Deps): void {
  app.openapi(createSample, async (c) => {
    const { cycle, accounts } = await create(deps, actorOf(c).id);
    return c.json({ cycle: cycleView(cycle, await servingOf(deps.criteria, cycle)), accounts }, 201);
  });
}
