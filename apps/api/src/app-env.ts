import type { Context } from "hono";
import type { AuditEvent } from "./audit/write.ts";
import type { Role } from "./database/schema.ts";
import { messages } from "./messages.ts";
import { ProblemError } from "./problem.ts";

/** The signed-in person of a request. */
export interface Actor {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly mustChangePassword: boolean;
  /** Units the person answers for. */
  readonly unitIds: readonly string[];
}

/** What the app's middleware gives every route. */
export interface AppEnv {
  Variables: {
    actor: Actor | null;
    /** Logs a refusal in the name of whoever asks. */
    refuse: (event: AuditEvent) => Promise<void>;
  };
}

/** The person behind a request to a route that is not public. */
export function actorOf(c: Context<AppEnv>): Actor {
  const actor = c.get("actor");
  if (!actor) throw new ProblemError(401, "not-signed-in", messages.notSignedIn);
  return actor;
}
