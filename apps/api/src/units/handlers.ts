import type { OpenAPIHono } from "@hono/zod-openapi";
import { type AppEnv, actorOf } from "../app-env.ts";
import { write } from "../audit/write.ts";
import type { Deps } from "../deps.ts";
import { messages } from "../messages.ts";
import { ProblemError } from "../problem.ts";
import { refuseStale, unrevised } from "../revision.ts";
import { changeUnit, createUnit, listUnits } from "./routes.ts";
import { allUnits, insertUnit, lockUnit, updateUnit } from "./store.ts";

export function mountUnits(app: OpenAPIHono<AppEnv>, { db, communeId }: Deps): void {
  app.openapi(listUnits, async (c) => c.json(await allUnits(db, communeId), 200));

  app.openapi(createUnit, async (c) => {
    const values = c.req.valid("json");
    const made = await write(db, { communeId, actorId: actorOf(c).id }, async (tx, log) => {
      const unit = await insertUnit(tx, { communeId, ...values });
      if (!unit) throw new ProblemError(409, "code-taken", messages.unitCodeTaken(values.code));
      log({ action: "unit.created", field: unit.code, after: unrevised(unit) });
      return unit;
    });
    return c.json(made, 201);
  });

  app.openapi(changeUnit, async (c) => {
    const { id } = c.req.valid("param");
    const change = c.req.valid("json");
    const unit = await write(db, { communeId, actorId: actorOf(c).id }, async (tx, log) => {
      const before = await lockUnit(tx, communeId, id);
      if (!before) throw new ProblemError(404, "not-found", messages.notFound);
      const { name = before.name, active = before.active } = change;
      // Sent twice, or two people agree: nothing to store and nothing to reconcile.
      if (name === before.name && active === before.active) return before;
      refuseStale(messages.stale.unit, change, before);
      const after = await updateUnit(tx, id, change);
      log({ action: "unit.changed", field: after.code, before: unrevised(before), after: unrevised(after) });
      return after;
    });
    return c.json(unit, 200);
  });
}
