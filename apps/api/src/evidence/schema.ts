import { z } from "@hono/zod-openapi";
import { Hash, Id, Moment, PathId, PersonRef } from "../route.ts";

export const Evidence = z
  .object({
    id: Id,
    requirement: z.string(),
    name: z.string(),
    type: z.string(),
    size: z.int(),
    sha256: Hash,
    by: PersonRef,
    at: Moment,
  })
  .openapi("Evidence");
export type Evidence = z.infer<typeof Evidence>;

export const AttachQuery = z.object({
  requirement: z.string().min(1).max(200),
  name: z.string().min(1).max(400),
});
export const EvidenceParams = z.object({ id: PathId, evidenceId: PathId });
