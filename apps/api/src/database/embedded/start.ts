import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { codeOf } from "../../error-code.ts";
import { messages } from "../messages.ts";
import { StartError } from "../start-error.ts";
import type { GuardMessage } from "./guard-message.ts";

/** A running PostgreSQL of our own. */
export interface EmbeddedPostgres {
  /** A PostgreSQL URL of the program's role and database. */
  readonly connection: string;
  /** Leaves the server, which stops when no other instance uses it; resolves when that is done. */
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL of a data folder, creating folder and database on first use, or joins the one another
 * instance runs there. It ends with the last instance, also when that is killed.
 *
 * @throws StartError with a Vietnamese message when the folder or the machine does not allow it.
 */
export async function startEmbeddedPostgres(options: {
  dataFolder: string;
  log: (message: string) => void;
}): Promise<EmbeddedPostgres> {
  const { dataFolder, log } = options;
  await mkdir(dataFolder, { recursive: true }).catch((error) => {
    throw new StartError(messages.unwritableFolder(dataFolder, codeOf(error) ?? "?"));
  });
  const guard = fork(fileURLToPath(new URL("./guard.ts", import.meta.url)), [dataFolder], {
    detached: true,
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  const ended = once(guard, "exit");
  const connection = await readiness(guard, log);
  return {
    connection,
    async stop() {
      if (guard.connected) guard.disconnect();
      await ended;
    },
  };
}

function readiness(guard: ChildProcess, log: (message: string) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    let ready = false;
    guard.on("message", (message: GuardMessage) => {
      if (message.kind === "log") log(message.message);
      else if (message.kind === "ready") {
        ready = true;
        resolve(message.connection);
      } else if (ready) {
        // The guard's last word: it could not bring a lost PostgreSQL back.
        log(message.message);
      } else reject(message.expected ? new StartError(message.message) : new Error(message.message));
    });
    guard.once("error", reject);
    guard.once("exit", () => reject(new StartError(messages.guardDied)));
  });
}
