import { randomBytes } from "node:crypto";
import { appendFile, lstat, mkdir, open, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { codeOf } from "../../error-code.ts";
import { messages } from "../messages.ts";
import { StartError } from "../start-error.ts";
import { chooseAccount } from "./account.ts";
import { findBinaries, majorVersion } from "./binaries.ts";
import { superuser } from "./connection.ts";
import type { Layout } from "./layout.ts";
import { giveTo } from "./ownership.ts";
import { isAlive } from "./process.ts";
import { type Account, run } from "./run.ts";
import { settingsFile } from "./settings.ts";

/**
 * Makes sure the data folder holds a cluster of this program's PostgreSQL, creating one where there is none.
 * It is made in a temporary folder and renamed, so that a crash in between leaves nothing half-made.
 *
 * @throws StartError when the folder cannot be written to, or holds something else; then it is left alone.
 */
export async function ensureCluster(layout: Layout, log: (message: string) => void): Promise<void> {
  if (await holdsCluster(layout)) return;
  log(messages.log.initialising(layout.dataFolder));
  await makeClusterFolder(layout);
  const account = await chooseAccount(layout.dataFolder);
  await giveTo(account, layout.cluster);
  await clearDrafts(layout);
  const draft = join(layout.cluster, `draft-${process.pid}`);
  await mkdir(draft, { mode: 0o700 });
  await giveTo(account, draft);
  try {
    await initdb(layout, account, draft);
    await rename(draft, layout.pgdata).catch((error) => {
      // Another instance was first: its cluster is the one.
      if (!["ENOTEMPTY", "EEXIST", "EPERM"].includes(codeOf(error) ?? "")) throw error;
    });
    await syncFolder(layout.cluster);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

async function holdsCluster(layout: Layout): Promise<boolean> {
  const version = await readFile(join(layout.pgdata, "PG_VERSION"), "utf8").catch((error) => {
    const code = codeOf(error) ?? "?";
    if (code === "ENOENT") return undefined;
    throw new StartError(messages.unwritableFolder(layout.dataFolder, code));
  });
  if (version === undefined) {
    if (await lstat(layout.pgdata).catch(() => undefined)) {
      throw new StartError(messages.foreignFolder(layout.pgdata));
    }
    return false;
  }
  if (version.trim() !== majorVersion) {
    throw new StartError(messages.otherVersion(layout.pgdata, version.trim(), majorVersion));
  }
  return true;
}

async function makeClusterFolder(layout: Layout): Promise<void> {
  try {
    await mkdir(layout.cluster, { recursive: true, mode: 0o700 });
    const probe = join(layout.cluster, `draft-${process.pid}.probe`);
    await writeFile(probe, "");
    await rm(probe);
  } catch (error) {
    throw new StartError(messages.unwritableFolder(layout.dataFolder, codeOf(error) ?? "?"));
  }
}

/** Removes what instances that died while initialising left. */
async function clearDrafts(layout: Layout): Promise<void> {
  for (const name of await readdir(layout.cluster)) {
    const pid = /^draft-(\d+)/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) {
      await rm(join(layout.cluster, name), { recursive: true, force: true });
    }
  }
}

async function initdb(layout: Layout, account: Account, draft: string): Promise<void> {
  const binaries = await findBinaries(layout, account);
  // Windows knows no C.UTF-8 of its own; PostgreSQL's built-in one orders and folds alike.
  const locale =
    process.platform === "win32"
      ? ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"]
      : ["--locale=C.UTF-8"];
  const outcome = await run(
    account,
    binaries.initdb,
    ["-D", basename(draft), "-U", superuser, "-E", "UTF8", ...locale, ...(await authentication(layout))],
    layout.cluster,
  );
  if (outcome.code !== 0) throw new StartError(messages.initFailed(layout.cluster, outcome.output));
  await appendFile(join(draft, "postgresql.conf"), `\ninclude_if_exists = '${settingsFile}'\n`);
}

async function authentication(layout: Layout): Promise<string[]> {
  if (layout.endpoint.kind === "socket") return ["-A", "trust"];
  await writeFile(layout.endpoint.passwordFile, randomBytes(24).toString("hex"), {
    mode: 0o600,
    flag: "wx",
  }).catch((error) => {
    if (codeOf(error) !== "EEXIST") throw error;
  });
  return ["-A", "scram-sha-256", "--pwfile", layout.endpoint.passwordFile];
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder);
  await handle.sync().finally(() => handle.close());
}
