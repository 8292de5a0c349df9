import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { type AppEnv, actorOf } from "../app-env.ts";
import { write } from "../audit/write.ts";
import type { Deps } from "../deps.ts";
import { summariesOf } from "../dossiers/view.ts";
import { messages } from "../messages.ts";
import { takeTurn } from "../people/store.ts";
import { ProblemError } from "../problem.ts";
import { refuseStale, sameMembers } from "../revision.ts";
import * as opening from "./open.ts";
import { createCycle, listAssignments, listCycles, openDossiers, replaceAssignments } from "./routes.ts";
import type { Assignment } from "./schema.ts";
import * as store from "./store.ts";

export function mountCycles(app: OpenAPIHono<AppEnv>, deps: Deps): void {
  const { db, communeId, criteria } = deps;
  const writer = (c: Context<AppEnv>) => ({ communeId, actorId: actorOf(c).id });
  const view = async (row: store.CycleRow) => store.cycleView(row, await store.servingOf(criteria, row));
  const demand = async (id: string): Promise<store.CycleRow> => {
    const row = await store.findCycle(db, communeId, id);
    if (!row) throw new ProblemError(404, "not-found", messages.notFound);
    return row;
  };

  app.openapi(listCycles, async (c) => {
    const rows = await store.allCycles(db, communeId);
    return c.json(await Promise.all(rows.map(view)), 200);
  });

  app.openapi(createCycle, async (c) => {
    const wanted = { ...c.req.valid("json"), sample: false };
    const row = await write(db, writer(c), (tx, log) =>
      opening.openCycle({ tx, communeId, log }, criteria, wanted),
    );
    return c.json(await view(row), 201);
  });

  app.openapi(openDossiers, async (c) => {
    const cycle = await demand(c.req.valid("param").id);
    const { unitIds } = c.req.valid("json");
    const made = await write(db, writer(c), (tx, log) =>
      opening.openDossiers({ tx, communeId, log }, criteria, cycle, unitIds),
    );
    const ids = made.map(({ id }) => id);
    const summaries = await summariesOf(deps, ids);
    return c.json(summaries, 201);
  });

  app.openapi(listAssignments, async (c) => {
    const { id } = await demand(c.req.valid("param").id);
    return c.json(await store.assignmentsOf(db, id), 200);
  });

  app.openapi(replaceAssignments, async (c) => {
    const { id } = await demand(c.req.valid("param").id);
    const wanted = c.req.valid("json");
    const after = await write(db, writer(c), async (tx, log) => {
      await takeTurn(tx, communeId);
      const before = await store.assignmentsOf(tx, id);
      // Sent twice, or two people agree: nothing to store and nothing to reconcile.
      if (sameMembers(wanted.assignments.map(keyOf), before.assignments.map(keyOf))) return before;
      refuseStale(messages.stale.assignments, wanted, before);
      const known = new Set(before.assignments.map(keyOf));
      const added = wanted.assignments.filter((one) => !known.has(keyOf(one)));
      const personIds = [...new Set(added.map(({ personId }) => personId))];
      const unitIds = [...new Set(added.flatMap(({ unitId }) => unitId ?? []))];
      const evaluators = await store.evaluatorsAmong(tx, communeId, personIds);
      const units = await store.findUnits(tx, communeId, unitIds);
      if (evaluators.length !== personIds.length || units.length !== unitIds.length) {
        throw new ProblemError(422, "unfit-assignment", messages.unfitAssignment);
      }
      await store.replaceAssignments(tx, communeId, id, wanted.assignments);
      const { assignments } = before;
      log({ action: "cycle.assigned", field: id, before: assignments, after: wanted.assignments });
      return store.assignmentsOf(tx, id);
    });
    return c.json(after, 200);
  });
}

const keyOf = ({ personId, unitId }: Assignment): string => `${personId} ${unitId ?? "*"}`;
