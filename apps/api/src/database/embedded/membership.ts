import { setTimeout as delay } from "node:timers/promises";
import type pg from "pg";
import { messages } from "../messages.ts";
import type { Layout } from "./layout.ts";
import { serverIsAlive } from "./process.ts";
import { knock, startServer, stopServer } from "./server.ts";

/**
 * Every instance on a data folder holds a shared advisory lock of the server while it lives. An instance that
 * leaves lets go of its own and tries for the exclusive lock: who gets it was the last, and stops the server.
 * The server itself drops the lock of an instance that dies, so nothing has to be cleaned up.
 */
const membershipLock = 7_013_001;

/** Joins the instances on a cluster, starting the server when it does not run. The connection holds the place. */
export async function join(layout: Layout, log: (message: string) => void): Promise<pg.Client> {
  const begun = Date.now();
  let announced = false;
  for (;;) {
    const answer = await knock(layout);
    // A living server that nobody reaches is about to open or to end; after a while PostgreSQL itself may judge.
    const waitForIt = answer === "nobody" && Date.now() < begun + 10_000 && (await serverIsAlive(layout));
    const client = answer === "nobody" && !waitForIt ? await startServer(layout) : answer;
    if (typeof client === "object" && (await takePlace(client))) return client;
    if (!announced && Date.now() > begun + 3_000) {
      log(messages.log.waiting);
      announced = true;
    }
    await delay(20);
  }
}

/** Leaves; the last instance stops the server. */
export async function leave(layout: Layout, member: pg.Client): Promise<void> {
  try {
    await member.query("select pg_advisory_unlock_shared($1)", [membershipLock]);
    const { rows } = await member.query("select pg_try_advisory_lock($1) as last", [membershipLock]);
    if (rows[0]?.last === true) await stopServer(layout);
  } finally {
    await member.end().catch(() => undefined);
  }
}

/** False when the last instance is just leaving, and the server with it. */
async function takePlace(client: pg.Client): Promise<boolean> {
  try {
    const { rows } = await client.query("select pg_try_advisory_lock_shared($1) as taken", [membershipLock]);
    if (rows[0]?.taken === true) return true;
  } catch {
    // The server went away under us: knock again.
  }
  await client.end().catch(() => undefined);
  return false;
}
