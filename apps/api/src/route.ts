/** How a route is defined: what it takes and gives, and who may use it. Handlers stand elsewhere. */
import { createRoute, type RouteConfig, z } from "@hono/zod-openapi";
import { type Access, authorise } from "./authorisation.ts";
import { messages } from "./messages.ts";
import { Problem, type ProblemStatus } from "./problem.ts";

const titles: Record<ProblemStatus, string> = messages.problemTitles;

/**
 * Defines a route with its access and the errors it may answer with.
 * Every route may answer 503, signed-in ones also 401 and 403, those with a query or a body 400, and those with a
 * body 413, without naming it. What an address names is there or not, in whatever form it is written: 404.
 */
export function defineRoute<
  P extends string,
  const R extends Omit<RouteConfig, "path" | "middleware"> & { path: P; operationId: string },
>(access: Access, problems: readonly ProblemStatus[], config: R) {
  const statuses = new Set<ProblemStatus>([...problems, 503]);
  if (config.request?.body || config.request?.query) statuses.add(400);
  if (config.request?.body) statuses.add(413);
  if (access !== "public") statuses.add(401).add(403);
  const route = createRoute({ ...config, "x-access": access, middleware: authorise(access) });
  for (const status of [...statuses].sort()) {
    route.responses[status] ??= {
      description: titles[status],
      content: { "application/json": { schema: Problem } },
    };
  }
  return route;
}

/** A JSON answer. */
export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** A JSON body that must be there. */
export function body<S extends z.ZodType>(schema: S) {
  return { required: true, content: { "application/json": { schema } } };
}

/** In lower case, as the database writes them: ids are compared as text. */
export const Id = z.uuid().toLowerCase();
export const Moment = z.iso.datetime().openapi({ description: "ISO 8601, UTC" });
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const noId = "00000000-0000-0000-0000-000000000000";
/** An id in an address: one that is no UUID names nothing, as the nil UUID does, and is answered so. */
export const PathId = z
  .string()
  .overwrite((text) => Id.safeParse(text).data ?? noId)
  .openapi({ format: "uuid" });
export const IdParams = z.object({ id: PathId });
/** Who did something; the name as it is now. */
export const PersonRef = z.object({ id: Id, name: z.string() }).openapi("PersonRef");
export type PersonRef = z.infer<typeof PersonRef>;
/** A named schema or null. `.nullable()` would write the null into the named schema itself, for all who refer to it. */
export const orNull = <T extends z.ZodType>(named: T) => z.union([named, z.null()]);
