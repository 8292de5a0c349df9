/**
 * The guard: a small process of its own beside each API process. It starts PostgreSQL or joins the running
 * one, brings it back if it dies, and leaves when the channel to the API closes, be it by a normal stop or by
 * kill -9. Started by `start.ts` with the data folder as its argument.
 */
import { realpath } from "node:fs/promises";
import type pg from "pg";
import { messages } from "../messages.ts";
import { StartError } from "../start-error.ts";
import { appDatabase, appRole, urlOf } from "./connection.ts";
import type { GuardMessage } from "./guard-message.ts";
import { ensureCluster } from "./initialise.ts";
import { layoutOf } from "./layout.ts";
import { join, leave } from "./membership.ts";
import { provision } from "./provision.ts";

const layout = layoutOf(await realpath(process.argv[2] ?? ""));
const apiGone = new Promise<void>((resolve) => process.once("disconnect", resolve));

// Ctrl-C and a service manager's stop reach every process of the group; only the API decides when to end.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => undefined);

try {
  await ensureCluster(layout, log);
  let member = await join(layout, log);
  await provision(layout, member);
  tell({ kind: "ready", connection: await urlOf(layout, appRole, appDatabase) });
  while ((await Promise.race([apiGone, broken(member)])) === "broken") {
    log(messages.log.lost);
    member = await join(layout, log);
  }
  await leave(layout, member);
  process.exit(0);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  tell({ kind: "failed", message, expected: error instanceof StartError });
  process.exit(1);
}

function broken(member: pg.Client): Promise<"broken"> {
  return new Promise((resolve) => member.once("end", () => resolve("broken")));
}

function log(message: string): void {
  tell({ kind: "log", message });
}

function tell(message: GuardMessage): void {
  // Nobody listens any more once the API is gone.
  if (process.connected) process.send?.(message, () => undefined);
}
