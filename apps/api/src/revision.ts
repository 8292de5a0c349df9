/** Records that two people may edit: a write says which revision it saw, and is refused when there is a newer one. */
import { z } from "@hono/zod-openapi";
import { Problem, ProblemError } from "./problem.ts";
import { json } from "./route.ts";

/** Grows by one with each change of its record; 0: never set. */
export const Revision = z.int().min(0);

/** The 409 of a route that changes such a record. */
export function staleAnswer<S extends z.ZodType>(name: string, record: S) {
  const conflict = z
    .object({ error: Problem.shape.error, yours: z.unknown().optional(), theirs: record.optional() })
    .openapi(name);
  return json(conflict, "Có người vừa sửa: mã lỗi là `conflict`, kèm bản gửi và bản hiện có");
}

/** Refuses a write that saw another revision than `theirs`, the record as it is now. */
export function refuseStale(
  message: string,
  yours: { readonly revision: number },
  theirs: { readonly revision: number },
): void {
  if (yours.revision === theirs.revision) return;
  throw new ProblemError(409, "conflict", message, { extra: { yours, theirs } });
}

/** Whether two lists hold the same, in whatever order. */
export function sameMembers(one: readonly string[], other: readonly string[]): boolean {
  const [left, right] = [new Set(one), new Set(other)];
  return left.size === right.size && [...left].every((item) => right.has(item));
}

/** A record as the log keeps it: the log has an order of its own. */
export function unrevised<R extends { readonly revision: number }>({ revision: _, ...rest }: R) {
  return rest;
}
