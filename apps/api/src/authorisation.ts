/** Who may do what, in one table. What is not named here is refused. */
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "./app-env.ts";
import type { Role } from "./database/schema.ts";
import { messages } from "./messages.ts";
import { ProblemError } from "./problem.ts";

const everyone = ["author", "unit", "evaluator", "leader", "admin"] as const satisfies readonly Role[];

/** Roles that hold a permission. A dossier's own rules (whose, assigned to whom, in which state) come on top. */
export const permissions = {
  "criteria.read": everyone,
  "criteria.approve": ["leader"],
  "criteria.draft": ["author", "admin"],
  "units.read": everyone,
  "units.write": ["admin"],
  "people.manage": ["admin"],
  "sample.create": ["admin"],
  "cycles.read": everyone,
  "cycles.write": ["admin"],
  "dossiers.read": everyone,
  "dossiers.assess": ["unit"],
  "dossiers.appraise": ["evaluator"],
  "evidence.write": ["unit"],
  "audit.verify": ["admin"],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** `public`: without sign-in; `session`: signed in, even while the password has to be changed first. */
export type Access = "public" | "session" | Permission;

export function holds(roles: readonly Role[], permission: Permission): boolean {
  const holders: readonly Role[] = permissions[permission];
  return roles.some((role) => holders.includes(role));
}

/** Lets a request through to a route, or answers 401 or 403. */
export function authorise(access: Access): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (access !== "public") {
      const actor = c.get("actor");
      if (!actor) throw new ProblemError(401, "not-signed-in", messages.notSignedIn);
      if (access !== "session") {
        if (actor.mustChangePassword) {
          throw new ProblemError(403, "password-change-required", messages.passwordChangeRequired);
        }
        if (!holds(actor.roles, access)) {
          await c.get("refuse")({ action: "refused.not-allowed", field: `${c.req.method} ${c.req.path}` });
          throw new ProblemError(403, "not-allowed", messages.notAllowed);
        }
      }
    }
    await next();
  };
}
