/** The whole HTTP app over what it is given; `main` starts it, tests ask it directly. */
import { OpenAPIHono } from "@hono/zod-openapi";
import type { Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { except } from "hono/combine";
import { compress } from "hono/compress";
import { HTTPException } from "hono/http-exception";
import { secureHeaders } from "hono/secure-headers";
import { type Actor, type AppEnv, actorOf } from "./app-env.ts";
import { mountAudit } from "./audit/handlers.ts";
import { write } from "./audit/write.ts";
import { mountCriteria } from "./criteria/handlers.ts";
import { mountCycles } from "./cycles/handlers.ts";
import { isUnreachable } from "./database/unreachable.ts";
import type { Deps } from "./deps.ts";
import { mountDossiers } from "./dossiers/handlers.ts";
import { mountEvidence } from "./evidence/handlers.ts";
import { mountHealth } from "./health/handlers.ts";
import { messages } from "./messages.ts";
import { ownOriginOnly } from "./origin.ts";
import { mountPages, sharedHeaders } from "./pages.ts";
import { findPerson, unitsOf } from "./people/find.ts";
import { mountPeople } from "./people/handlers.ts";
import { type FieldProblem, ProblemError } from "./problem.ts";
import { mountSample } from "./sample/handlers.ts";
import { mountSession } from "./session/handlers.ts";
import { mountUnits } from "./units/handlers.ts";

const mostBodyBytes = 2 * 1024 * 1024;

export type App = OpenAPIHono<AppEnv>;

export function createApp(deps: Deps): App {
  const { db, communeId, auth, log } = deps;
  const app: App = new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (result.success) return;
      if (result.target === "param") throw new ProblemError(404, "not-found", messages.notFound);
      const fields = result.error.issues.map(({ path, code }): FieldProblem => {
        const field = path.join(".") || result.target;
        return { field, code, message: messages.malformedField(field) };
      });
      throw new ProblemError(400, "malformed", messages.malformed, { fields });
    },
  });

  const signedIn = async (headers: Headers): Promise<Actor | null> => {
    if (!headers.has("cookie")) return null;
    const found = await auth.api.getSession({ headers });
    const person = found && (await findPerson(db, communeId, found.user.id));
    if (!person?.active) return null;
    const { id, username, name, roles, mustChangePassword } = person;
    const unitIds = (await unitsOf(db, [id])).get(id)?.map((unit) => unit.id) ?? [];
    return { id, username, name, roles, mustChangePassword, unitIds };
  };

  // What the API sends is data: a browser that opens it, an evidence file above all, runs and loads nothing.
  const contentSecurityPolicy = { defaultSrc: ["'none'"], frameAncestors: ["'none'"], sandbox: [] };
  app.use("/api/*", secureHeaders({ contentSecurityPolicy, ...sharedHeaders }));
  app.use("/api/*", compress());
  // Files are counted as they stream in; everything else is held in memory.
  app.use(
    "/api/*",
    except("/api/dossiers/:id/evidence", bodyLimit({ maxSize: mostBodyBytes, onError: tooLarge })),
  );
  app.use("/api/*", ownOriginOnly());
  app.use("/api/*", async (c, next) => {
    c.header("Cache-Control", "no-store");
    const actor = await signedIn(c.req.raw.headers);
    c.set("actor", actor);
    c.set("refuse", (event) =>
      write(db, { communeId, actorId: actor?.id ?? null }, async (_, record) => record(event)),
    );
    await next();
  });

  mountHealth(app, deps);
  mountSession(app, deps);
  mountUnits(app, deps);
  mountPeople(app, deps);
  mountCriteria(app, deps);
  mountCycles(app, deps);
  mountDossiers(app, deps);
  mountEvidence(app, deps);
  mountSample(app, deps);
  mountAudit(app, deps);
  app.all("/api/*", (c) => {
    actorOf(c);
    throw new ProblemError(404, "no-such-route", messages.noSuchRoute);
  });
  if (deps.adminFolder !== null) mountPages(app, deps.adminFolder);

  app.onError((error, c) => {
    if (error instanceof ProblemError) return c.json(error.body, error.status);
    // Hono's own refusal: a body that is no JSON.
    if (error instanceof HTTPException) {
      const { body, status } = new ProblemError(400, "malformed", messages.malformed);
      return c.json(body, status);
    }
    log(messages.log.requestFailed(`${c.req.method} ${c.req.path}`, reasonOf(error)));
    if (isUnreachable(error)) {
      const { body, status } = new ProblemError(503, "no-database", messages.noDatabase);
      return c.json(body, status);
    }
    return c.json({ error: { code: "failed", message: messages.failed } }, 500);
  });
  return app;
}

function tooLarge(c: Context): never {
  // The rest of the body is not waited for: whoever sends it must not put a second request behind it.
  c.header("Connection", "close");
  throw new ProblemError(413, "too-large", messages.bodyTooLarge);
}

/** Drizzle's errors carry the statement with its parameters, which may be personal; the last cause says what failed. */
function reasonOf(error: Error): string {
  if (error.cause instanceof Error) return reasonOf(error.cause);
  return error.message.split("\n", 1)[0] ?? "";
}
