import { z } from "@hono/zod-openapi";
import { Id } from "../route.ts";
import { oneLine } from "../text.ts";
import { UnitRef } from "../units/schema.ts";

export const Role = z.enum(["author", "unit", "evaluator", "leader", "admin"]).openapi("Role");

export const Me = z
  .object({
    id: Id,
    username: z.string(),
    name: z.string(),
    roles: z.array(Role),
    units: z.array(UnitRef),
    mustChangePassword: z.boolean(),
  })
  .openapi("Me");
export type Me = z.infer<typeof Me>;

export const SignIn = z.object({
  username: z.string().max(200).overwrite(oneLine).toLowerCase(),
  password: z.string().max(200),
});
export const ChangePassword = z.object({ current: z.string().max(200), next: z.string().max(200) });
