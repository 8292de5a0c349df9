import type { OpenAPIHono } from "@hono/zod-openapi";
import { explain } from "@tieuchi/engine";
import { type AppEnv, actorOf } from "../app-env.ts";
import { write } from "../audit/write.ts";
import { holds } from "../authorisation.ts";
import { servingOf } from "../cycles/store.ts";
import type { Deps } from "../deps.ts";
import { peopleNames } from "../people/find.ts";
import { visibleTo } from "./access.ts";
import { complete, decide } from "./appraise.ts";
import { demandStep, openDossier, openDossierFor } from "./find.ts";
import * as routes from "./routes.ts";
import { saveAnswers } from "./save.ts";
import { evaluate, layersOf } from "./scoring.ts";
import * as store from "./store.ts";
import { criteriaOf, dossierView, summariesFor } from "./view.ts";

export function mountDossiers(app: OpenAPIHono<AppEnv>, deps: Deps): void {
  const { db, communeId, now } = deps;

  app.openapi(routes.listDossiers, async (c) => {
    const found = await store.findDossiers(db, communeId, visibleTo(db, actorOf(c)));
    return c.json(await summariesFor(deps, found), 200);
  });

  app.openapi(routes.readDossier, async (c) => {
    const found = await openDossier(deps, c, c.req.valid("param").id);
    return c.json(await dossierView(deps, found.actor, found), 200);
  });

  app.openapi(routes.saveSelfAssessment, async (c) => {
    const found = await openDossierFor(deps, c, c.req.valid("param").id, "edit");
    return c.json(await saveAnswers(deps, found, "self", { ...c.req.valid("json"), reasons: {} }), 200);
  });

  app.openapi(routes.saveAppraisal, async (c) => {
    const found = await openDossierFor(deps, c, c.req.valid("param").id, "appraise");
    return c.json(await saveAnswers(deps, found, "appraisal", c.req.valid("json")), 200);
  });

  app.openapi(routes.decideCriterion, async (c) => {
    const { id, criterion } = c.req.valid("param");
    const found = await openDossierFor(deps, c, id, "appraise");
    return c.json(await decide(deps, found, criterion, c.req.valid("json")), 200);
  });

  app.openapi(routes.submitDossier, async (c) => {
    const { id } = c.req.valid("param");
    const { actor } = await openDossierFor(deps, c, id, "submit");
    await write(db, { communeId, actorId: actor.id }, async (tx, log) => {
      demandStep("submit", await store.lockDossier(tx, id));
      await store.updateDossier(tx, id, { state: "submitted", updatedAt: now() });
      log({ action: "dossier.submitted", dossierId: id });
    });
    return c.json(await dossierView(deps, actor, await openDossier(deps, c, id)), 200);
  });

  app.openapi(routes.completeAppraisal, async (c) => {
    const { id } = c.req.valid("param");
    const found = await openDossierFor(deps, c, id, "complete");
    await complete(deps, found);
    return c.json(await dossierView(deps, found.actor, await openDossier(deps, c, id)), 200);
  });

  app.openapi(routes.readResult, async (c) => {
    const { layer } = c.req.valid("query");
    const { dossier, cycle } = await openDossier(deps, c, c.req.valid("param").id);
    const serving = await servingOf(deps.criteria, cycle);
    const stored = store.answersOf(await store.valuesOf(db, [dossier.id]));
    const { answers, setAside } = layersOf(serving.model, stored);
    const result = evaluate(serving, answers[layer], cycle);
    return c.json(
      {
        layer,
        result,
        explanation: explain(serving.model, result),
        criteria: criteriaOf(dossier, serving),
        setAside: setAside[layer],
      },
      200,
    );
  });

  app.openapi(routes.readLog, async (c) => {
    const { dossier, actor } = await openDossier(deps, c, c.req.valid("param").id);
    const named = await peopleNames(db, communeId);
    const entries = await store.logOf(db, dossier.id);
    // Who was refused is the administrators' business.
    const shown = entries.filter(
      ({ action }) => holds(actor.roles, "audit.verify") || !action.startsWith("refused."),
    );
    const view = shown.map(({ seq, at, actorId, action, field, before, after }) => ({
      seq,
      at: at.toISOString(),
      who: actorId ? named(actorId) : null,
      action,
      field,
      before: before === null ? null : JSON.parse(before),
      after: after === null ? null : JSON.parse(after),
    }));
    return c.json(view, 200);
  });
}
