import { z } from "@hono/zod-openapi";
import { Revision } from "../revision.ts";
import { Id, Moment } from "../route.ts";
import { Role } from "../session/schema.ts";
import { Name } from "../text.ts";
import { UnitRef } from "../units/schema.ts";

/** Kept in lower case, so that "An" and "an" are one person. */
const username = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9][a-z0-9._]{1,28}[a-z0-9]$/);

export const Person = z
  .object({
    id: Id,
    username: z.string(),
    name: z.string(),
    roles: z.array(Role),
    units: z.array(UnitRef),
    active: z.boolean(),
    sample: z.boolean(),
    revision: Revision,
  })
  .openapi("Person");
export type Person = z.infer<typeof Person>;

export const OneTimePassword = z
  .object({ oneTimePassword: z.string(), expiresAt: Moment })
  .openapi("OneTimePassword");

export const NewPersonAnswer = Person.extend(OneTimePassword.shape).openapi("NewPerson");

const roles = z.array(Role).transform((given) => [...new Set(given)]);
const units = z.array(Id).transform((given) => [...new Set(given)]);

export const NewPerson = z.object({ username, name: Name, roles, units: units.default([]) });
export const PersonChange = z.object({
  ...z.object({ name: Name, roles, units, active: z.boolean() }).partial().shape,
  revision: Revision,
});
export type PersonChange = z.infer<typeof PersonChange>;
export const Handover = z.object({ to: Id });
