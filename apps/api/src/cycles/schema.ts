import { z } from "@hono/zod-openapi";
import { VersionParams } from "../criteria/schema.ts";
import { Revision } from "../revision.ts";
import { Hash, Id } from "../route.ts";
import { Name } from "../text.ts";

export const CycleKind = z.enum(["trial", "official"]).openapi("CycleKind");

export const Cycle = z
  .object({
    id: Id,
    set: z.string(),
    setTitle: z.string(),
    version: z.string(),
    year: z.int(),
    kind: CycleKind,
    name: z.string(),
    sample: z.boolean(),
    pinnedHash: Hash.nullable(),
  })
  .openapi("Cycle");
export type Cycle = z.infer<typeof Cycle>;

export const NewCycle = z.object({
  ...VersionParams.shape,
  year: z.int().min(2000).max(2200),
  kind: CycleKind,
  name: Name,
});
export type NewCycle = z.infer<typeof NewCycle>;

export const OpenDossiers = z.object({
  unitIds: z
    .array(Id)
    .min(1)
    .transform((given) => [...new Set(given)]),
});
export const Assignment = z.object({ personId: Id, unitId: Id.nullable() }).openapi("Assignment");
export type Assignment = z.infer<typeof Assignment>;

/** Who appraises what in a cycle, as one record. */
export const Assignments = z
  .object({ revision: Revision, assignments: z.array(Assignment) })
  .openapi("Assignments");
export type Assignments = z.infer<typeof Assignments>;
