import type { OpenAPIHono } from "@hono/zod-openapi";
import { eq, sql } from "drizzle-orm";
import { type AppEnv, actorOf } from "../app-env.ts";
import { eraseValuesAbout } from "../audit/store.ts";
import { type Tx, write } from "../audit/write.ts";
import { holds, type Permission } from "../authorisation.ts";
import { account, person, type Role } from "../database/schema.ts";
import type { Deps } from "../deps.ts";
import { messages } from "../messages.ts";
import { ProblemError } from "../problem.ts";
import { refuseStale, sameMembers, unrevised } from "../revision.ts";
import { appraisalsOnlyOf, hasAssignments, moveDuties, unitsOnlyOf } from "./duties.ts";
import { findPerson } from "./find.ts";
import { changePerson, createPerson, erasePerson, handOver, listPeople, resetPassword } from "./routes.ts";
import type { Person, PersonChange } from "./schema.ts";
import * as store from "./store.ts";

export function mountPeople(app: OpenAPIHono<AppEnv>, { db, communeId, auth, now }: Deps): void {
  const read = async (tx: Tx, id: string): Promise<Person> => {
    const found = await store.readPerson(tx, communeId, id);
    if (!found) throw new ProblemError(404, "not-found", messages.notFound);
    return found;
  };
  const demandUnits = async (tx: Tx, ids: readonly string[]) => {
    if ((await store.countUnits(tx, communeId, ids)) === ids.length) return;
    const fields = [{ field: "units", code: "unknown-unit", message: messages.unknownUnit }];
    throw new ProblemError(422, "unknown-unit", messages.unknownUnit, { fields });
  };
  /** What the person could do until now must not be left without anyone, unseen, by the roles that remain. */
  const demandNothingLeftAlone = async (tx: Tx, before: Person, remaining: readonly Role[]) => {
    const loses = (duty: Permission) => before.active && holds(before.roles, duty) && !holds(remaining, duty);
    if (loses("people.manage")) await demandAnotherAdministrator(tx, before.id);
    const units = loses("dossiers.assess") ? await unitsOnlyOf(tx, before.id) : [];
    const appraisals = loses("dossiers.appraise") ? await appraisalsOnlyOf(tx, before.id) : [];
    if (units.length + appraisals.length === 0) return;
    throw new ProblemError(409, "open-duties", messages.openDuties(units, appraisals));
  };
  /** Somebody must be able to administer afterwards. */
  const demandAnotherAdministrator = async (tx: Tx, leaving: string) => {
    const administrators = await store.activeAdministrators(tx, communeId);
    if (administrators.some((id) => id !== leaving)) return;
    throw new ProblemError(409, "last-admin", messages.lastAdmin);
  };

  app.openapi(listPeople, async (c) => c.json(await store.allPeople(db, communeId), 200));

  app.openapi(createPerson, async (c) => {
    const { username, name, roles, units: unitIds } = c.req.valid("json");
    const password = await store.preparePassword(auth, now());
    const made = await write(db, { communeId, actorId: actorOf(c).id }, async (tx, log) => {
      await demandUnits(tx, unitIds);
      const account = { communeId, username, name, roles, unitIds, sample: false };
      const id = await store.insertPerson(tx, account, password);
      if (!id) throw new ProblemError(409, "username-taken", messages.usernameTaken(username));
      log({ action: "person.created", subjectId: id, after: { username, name, roles, units: unitIds } });
      return read(tx, id);
    });
    const { oneTimePassword, expiresAt } = password;
    return c.json({ ...made, oneTimePassword, expiresAt: expiresAt.toISOString() }, 201);
  });

  app.openapi(changePerson, async (c) => {
    const { id } = c.req.valid("param");
    const change = c.req.valid("json");
    const { name, roles, units, active } = change;
    const changed = await write(db, { communeId, actorId: actorOf(c).id }, async (tx, log) => {
      await store.takeTurn(tx, communeId);
      const before = await read(tx, id);
      // Sent twice, or two people agree: nothing to store and nothing to reconcile.
      if (holdsAlready(before, change)) return before;
      refuseStale(messages.stale.person, change, before);
      await demandNothingLeftAlone(tx, before, (active ?? before.active) ? (roles ?? before.roles) : []);
      await tx
        .update(person)
        .set({ name, roles, active, updatedAt: now(), revision: sql`${person.revision} + 1` })
        .where(eq(person.id, id));
      if (active === false) await store.endSessions(tx, id);
      if (units) {
        await demandUnits(tx, units);
        await store.replaceMemberships(tx, communeId, id, units);
      }
      const after = await read(tx, id);
      log({ action: "person.changed", subjectId: id, before: unrevised(before), after: unrevised(after) });
      return after;
    });
    return c.json(changed, 200);
  });

  app.openapi(resetPassword, async (c) => {
    const { id } = c.req.valid("param");
    const password = await store.preparePassword(auth, now());
    await write(db, { communeId, actorId: actorOf(c).id }, async (tx, log) => {
      await store.takeTurn(tx, communeId);
      await demandNotErased(tx, id);
      await store.replacePassword(tx, id, password);
      log({ action: "person.password-reset", subjectId: id });
    });
    const { oneTimePassword, expiresAt } = password;
    return c.json({ oneTimePassword, expiresAt: expiresAt.toISOString() }, 200);
  });

  app.openapi(handOver, async (c) => {
    const { id } = c.req.valid("param");
    const { to } = c.req.valid("json");
    const receiver = await write(db, { communeId, actorId: actorOf(c).id }, async (tx, log) => {
      await store.takeTurn(tx, communeId);
      const leaving = await read(tx, id);
      const receiving = await store.readPerson(tx, communeId, to);
      if (!receiving?.active || to === id) throw unfitReceiver(messages.handoverTo);
      // Duties that the receiver could not do would leave a unit or an appraisal without anyone, unseen.
      const leaves = (duty: Permission) => holds(leaving.roles, duty) && !holds(receiving.roles, duty);
      if (leaving.units.length > 0 && leaves("dossiers.assess")) {
        throw unfitReceiver(messages.handoverUnits(leaving.units.map((unit) => unit.name)));
      }
      if (leaves("dossiers.appraise") && (await hasAssignments(tx, id))) {
        throw unfitReceiver(messages.handoverAppraisals);
      }
      if (leaving.active && leaving.roles.includes("admin")) await demandAnotherAdministrator(tx, id);
      await moveDuties(tx, id, to);
      await store.deactivate(tx, id);
      log({ action: "person.handed-over", subjectId: id, before: unrevised(leaving), after: { to } });
      return read(tx, to);
    });
    return c.json(receiver, 200);
  });

  app.openapi(erasePerson, async (c) => {
    const { id } = c.req.valid("param");
    const erased = await write(db, { communeId, actorId: actorOf(c).id }, async (tx, log) => {
      await store.takeTurn(tx, communeId);
      await demandNotErased(tx, id);
      await demandNothingLeftAlone(tx, await read(tx, id), []);
      const username = `da-xoa.${id}`;
      await tx
        .update(person)
        .set({ name: messages.erasedName, username, email: `${username}@tieuchi.invalid`, erasedAt: now() })
        .where(eq(person.id, id));
      await store.deactivate(tx, id);
      await tx.update(account).set({ password: null }).where(eq(account.userId, id));
      await eraseValuesAbout(tx, communeId, id);
      log({ action: "person.erased", subjectId: id });
      return read(tx, id);
    });
    return c.json(erased, 200);
  });

  async function demandNotErased(tx: Tx, id: string): Promise<void> {
    const found = await findPerson(tx, communeId, id);
    if (!found) throw new ProblemError(404, "not-found", messages.notFound);
    if (found.erasedAt) throw new ProblemError(409, "erased", messages.alreadyErased);
  }
}

function holdsAlready(person: Person, { name, roles, units, active }: PersonChange): boolean {
  return (
    (name ?? person.name) === person.name &&
    (active ?? person.active) === person.active &&
    sameMembers(roles ?? person.roles, person.roles) &&
    (units === undefined ||
      sameMembers(
        units,
        person.units.map((unit) => unit.id),
      ))
  );
}

function unfitReceiver(message: string): ProblemError {
  return new ProblemError(422, "unfit-receiver", message, {
    fields: [{ field: "to", code: "unfit", message }],
  });
}
