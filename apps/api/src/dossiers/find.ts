/** Finding the dossier of a request, if whoever asks may know of it. */
import { and, eq } from "drizzle-orm";
import type { Context } from "hono";
import { type Actor, type AppEnv, actorOf } from "../app-env.ts";
import type { Db } from "../audit/write.ts";
import { dossier } from "../database/schema.ts";
import { messages } from "../messages.ts";
import { ProblemError } from "../problem.ts";
import { type Action, atStep, concerns, visibleTo } from "./access.ts";
import { type FoundDossier, findDossiers } from "./store.ts";

interface Place {
  readonly db: Db;
  readonly communeId: string;
}

export interface OpenDossier extends FoundDossier {
  readonly actor: Actor;
}

/** The dossier, or 404 with a line in the log when it is someone else's. */
export async function openDossier(
  { db, communeId }: Place,
  c: Context<AppEnv>,
  id: string,
): Promise<OpenDossier> {
  const actor = actorOf(c);
  const [found] = await findDossiers(db, communeId, and(eq(dossier.id, id), visibleTo(db, actor)));
  if (found) return { ...found, actor };
  const [foreign] = await findDossiers(db, communeId, eq(dossier.id, id));
  if (foreign) {
    const field = `${c.req.method} ${c.req.routePath}`;
    await c.get("refuse")({ action: "refused.foreign-dossier", dossierId: id, field });
  }
  throw new ProblemError(404, "not-found", messages.dossierNotFound);
}

/** The dossier for doing something with it: 403 when that is others' business, 409 when its step is past. */
export async function openDossierFor(
  place: Place,
  c: Context<AppEnv>,
  id: string,
  action: Action,
): Promise<OpenDossier> {
  const found = await openDossier(place, c, id);
  const business = await concerns(place.db, found.actor, found);
  if (!business[action]) {
    await c.get("refuse")({ action: "refused.not-allowed", dossierId: id, field: action });
    throw new ProblemError(403, "not-allowed", messages.notYourDossier);
  }
  demandStep(action, found.dossier);
  return found;
}

/** Again under the lock: the step may have passed in between. */
export function demandStep(action: Action, { state }: Pick<FoundDossier["dossier"], "state">): void {
  if (atStep(action, state)) return;
  throw new ProblemError(409, "wrong-step", messages.wrongStep(messages.steps[state]));
}
