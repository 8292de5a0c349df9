import { lstat, readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import pg from "pg";
import { codeOf } from "../../error-code.ts";
import { messages } from "../messages.ts";
import { StartError } from "../start-error.ts";
import { chooseAccount, ownerOf } from "./account.ts";
import { findBinaries } from "./binaries.ts";
import { superuser, urlOf } from "./connection.ts";
import { type Layout, logName, pgdataName } from "./layout.ts";
import { giveTo } from "./ownership.ts";
import { clearStaleLocks } from "./process.ts";
import { run } from "./run.ts";
import { writeSettings } from "./settings.ts";
import { prepareSocketFolder, refuseForeignSocketFolder, removeSocketFolder } from "./socket-folder.ts";

/** A connection of the superuser, an answer that the server cannot take one now, or nobody there. */
export type Answer = pg.Client | "not now" | "nobody";

/** Knocks at the server's door. */
export async function knock(layout: Layout): Promise<Answer> {
  await refuseForeignSocketFolder(layout);
  const client = new pg.Client({ connectionString: await urlOf(layout, superuser, "postgres"), ssl: false });
  // Without a listener a connection that breaks later would end the program.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    await client.end().catch(() => undefined);
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ECONNREFUSED") return "nobody";
    if (code === "EACCES") throw new StartError(messages.unwritableFolder(layout.dataFolder, code));
    if (code?.startsWith("28") === true) throw error; // the password file is not this cluster's
    return "not now";
  }
}

/**
 * Starts the server and resolves when it takes connections, with one of them. When two instances do this at
 * once, one of the servers gives way and both instances get a connection to the other.
 *
 * @throws StartError when PostgreSQL does not come up; its last words are in the message.
 */
export async function startServer(layout: Layout): Promise<pg.Client> {
  const account = await chooseAccount(layout.dataFolder, layout.pgdata);
  await giveTo(account, layout.cluster);
  const binaries = await findBinaries(layout, account);
  await writeSettings(layout, account);
  const logStart = await sizeOf(layout.logFile);
  for (let attempt = 1; ; attempt += 1) {
    await prepareSocketFolder(layout, account);
    await clearStaleLocks(layout);
    const args = ["start", "-w", "-t", "3600", "-D", pgdataName, "-l", logName];
    const client = await untilReady(layout, run(account, binaries.pgCtl, args, layout.cluster));
    if (client !== undefined) return client;
    // The last server's children may hold its memory for a moment after a kill -9.
    if (attempt === startAttempts) {
      throw new StartError(messages.startFailed(layout.logFile, await tail(layout.logFile, logStart)));
    }
    await delay(200);
  }
}

/** Stops the server in an orderly way: transactions under way are rolled back, the rest is on disk. */
export async function stopServer(layout: Layout): Promise<void> {
  const account = await ownerOf(layout.pgdata);
  const binaries = await findBinaries(layout, account);
  await run(
    account,
    binaries.pgCtl,
    ["stop", "-m", "fast", "-w", "-t", "3600", "-D", pgdataName],
    layout.cluster,
  );
  await removeSocketFolder(layout);
}

const startAttempts = 10;

/** pg_ctl looks ten times a second; knocking meanwhile is faster. */
async function untilReady(layout: Layout, starting: ReturnType<typeof run>): Promise<pg.Client | undefined> {
  let ended = false;
  void starting.then(() => {
    ended = true;
  });
  for (;;) {
    const lastLook = ended;
    const answer = await knock(layout);
    if (typeof answer === "object") return answer;
    if (lastLook && answer === "nobody") return undefined;
    await delay(10);
  }
}

async function sizeOf(file: string): Promise<number> {
  return lstat(file).then(
    (status) => status.size,
    () => 0,
  );
}

async function tail(file: string, from: number): Promise<string> {
  const content = await readFile(file).catch(() => Buffer.alloc(0));
  return content.subarray(from).toString().trim().split("\n").slice(-5).join("\n");
}
