import { z } from "@hono/zod-openapi";
import type { SubjectKind as EngineSubjectKind } from "@tieuchi/engine";
import { Revision } from "../revision.ts";
import { Id } from "../route.ts";
import { Name } from "../text.ts";

const subjectKinds = {
  commune: "commune",
  village: "village",
  school: "school",
  business: "business",
  "youth-branch": "youth-branch",
  "youth-member": "youth-member",
  office: "office",
} as const satisfies { [Kind in EngineSubjectKind]: Kind };
export const SubjectKind = z.enum(subjectKinds).openapi("SubjectKind");

const code = z
  .string()
  .regex(/^[a-z][a-z0-9]*([-_][a-z0-9]+)*$/)
  .max(60);

export const Unit = z
  .object({
    id: Id,
    code: z.string(),
    name: z.string(),
    kind: SubjectKind,
    sample: z.boolean(),
    active: z.boolean(),
    revision: Revision,
  })
  .openapi("Unit");
export type Unit = z.infer<typeof Unit>;

export const UnitRef = Unit.omit({ active: true, revision: true }).openapi("UnitRef");
export type UnitRef = z.infer<typeof UnitRef>;

export const NewUnit = z.object({ code, name: Name, kind: SubjectKind });
export const UnitChange = z.object({
  name: Name.optional(),
  active: z.boolean().optional(),
  revision: Revision,
});
export type UnitChange = z.infer<typeof UnitChange>;
