import type { OpenAPIHono } from "@hono/zod-openapi";
import { isAPIError } from "better-auth/api";
import { and, eq } from "drizzle-orm";
import { type AppEnv, actorOf } from "../app-env.ts";
import { type AuditEvent, write } from "../audit/write.ts";
import { person, session } from "../database/schema.ts";
import type { Deps } from "../deps.ts";
import { messages } from "../messages.ts";
import { unitsOf } from "../people/find.ts";
import { ProblemError } from "../problem.ts";
import { minimumPasswordLength } from "./auth.ts";
import { changePassword, signIn, signOut, whoAmI } from "./routes.ts";
import type { Me } from "./schema.ts";
import { createThrottle } from "./throttle.ts";

export function mountSession(app: OpenAPIHono<AppEnv>, deps: Deps): void {
  const { db, communeId, auth, now } = deps;
  const throttle = createThrottle(deps);

  const me = async (id: string): Promise<Me> => {
    const [found] = await db.select().from(person).where(eq(person.id, id));
    if (!found) throw new ProblemError(401, "not-signed-in", messages.notSignedIn);
    const { username, name, roles, mustChangePassword } = found;
    const units = (await unitsOf(db, [id])).get(id) ?? [];
    return { id, username, name, roles, units, mustChangePassword };
  };

  app.openapi(signIn, async (c) => {
    const { username, password } = c.req.valid("json");
    const known = await db
      .select()
      .from(person)
      .where(and(eq(person.communeId, communeId), eq(person.username, username)));
    const who = known[0];
    const logRefusal = (action: string) => {
      const event: AuditEvent = who ? { action, subjectId: who.id } : { action };
      return write(db, { communeId, actorId: null }, async (_, log) => log(event));
    };
    const tried = await throttle.enter(username);
    if (tried.waitSeconds !== null) {
      await logRefusal("refused.too-many-tries");
      throw tooManyTries(tried.waitSeconds);
    }
    // The call takes as long for a name that nobody has, and gives nothing away.
    const answer = await auth.api
      .signInUsername({ body: { username, password }, headers: c.req.raw.headers, returnHeaders: true })
      .catch(refusedOnly);
    if (!answer || !who) {
      await logRefusal("refused.wrong-password");
      throw new ProblemError(401, "wrong-credentials", messages.wrongCredentials);
    }
    const expired = who.oneTimeExpiresAt !== null && who.oneTimeExpiresAt < now();
    if (!who.active || expired) {
      await db.delete(session).where(eq(session.token, answer.response.token));
      await logRefusal(who.active ? "refused.password-expired" : "refused.inactive");
      if (who.active) throw new ProblemError(401, "password-expired", messages.passwordExpired);
      throw new ProblemError(401, "wrong-credentials", messages.wrongCredentials);
    }
    await tried.forgive();
    await write(db, { communeId, actorId: who.id }, async (_, log) => log({ action: "session.signed-in" }));
    for (const cookie of answer.headers.getSetCookie()) c.header("Set-Cookie", cookie, { append: true });
    return c.json(await me(who.id), 200);
  });

  app.openapi(whoAmI, async (c) => c.json(await me(actorOf(c).id), 200));

  app.openapi(signOut, async (c) => {
    const { headers } = await auth.api.signOut({ headers: c.req.raw.headers, returnHeaders: true });
    await write(db, { communeId, actorId: actorOf(c).id }, async (_, log) =>
      log({ action: "session.signed-out" }),
    );
    for (const cookie of headers.getSetCookie()) c.header("Set-Cookie", cookie, { append: true });
    return c.body(null, 204);
  });

  app.openapi(changePassword, async (c) => {
    const { current, next } = c.req.valid("json");
    const { id, username } = actorOf(c);
    if (next.length < minimumPasswordLength) {
      throw refuseNew("too-short", messages.passwordTooShort(minimumPasswordLength));
    }
    if (next === current) throw refuseNew("same", messages.passwordSame);
    const tried = await throttle.enter(username);
    if (tried.waitSeconds !== null) throw tooManyTries(tried.waitSeconds);
    const answer = await auth.api
      .changePassword({
        body: { currentPassword: current, newPassword: next, revokeOtherSessions: true },
        headers: c.req.raw.headers,
        returnHeaders: true,
      })
      .catch(refusedOnly);
    if (!answer) {
      await c.get("refuse")({ action: "refused.wrong-password", subjectId: id });
      const fields = [{ field: "current", code: "wrong", message: messages.currentPasswordWrong }];
      throw new ProblemError(422, "wrong-password", messages.currentPasswordWrong, { fields });
    }
    await tried.forgive();
    await write(db, { communeId, actorId: id }, async (tx, log) => {
      await tx
        .update(person)
        .set({ mustChangePassword: false, oneTimeExpiresAt: null, updatedAt: now() })
        .where(eq(person.id, id));
      log({ action: "person.password-changed", subjectId: id });
    });
    for (const cookie of answer.headers.getSetCookie()) c.header("Set-Cookie", cookie, { append: true });
    return c.json(await me(id), 200);
  });
}

/** better-auth's own refusals come to null; a failing database stays an error. */
function refusedOnly(error: unknown): null {
  if (isAPIError(error) && error.statusCode < 500) return null;
  throw error;
}

function tooManyTries(waitSeconds: number): ProblemError {
  return new ProblemError(429, "too-many-tries", messages.tooManyTries(Math.ceil(waitSeconds / 60)));
}

function refuseNew(code: string, message: string): ProblemError {
  return new ProblemError(422, "password-refused", message, { fields: [{ field: "next", code, message }] });
}
