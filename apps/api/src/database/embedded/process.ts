import { readFile, readlink, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../../error-code.ts";
import type { Layout } from "./layout.ts";

/** Whether a process of this id exists, ours or another account's. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}

/** Whether the process named in postmaster.pid is still this cluster's server. */
export async function serverIsAlive(layout: Layout): Promise<boolean> {
  const pid = await pidIn(join(layout.pgdata, "postmaster.pid"));
  return pid !== undefined && isServer(layout, pid);
}

/**
 * Frees the cluster from the locks of a server that died, when their process id has since been given to
 * another program: PostgreSQL would take that program for its server. (A plain stale lock it clears itself.)
 */
export async function clearStaleLocks(layout: Layout): Promise<void> {
  const pidFile = join(layout.pgdata, "postmaster.pid");
  const pid = await pidIn(pidFile);
  if (pid !== undefined && isAlive(pid) && !(await isServer(layout, pid))) {
    // Not removed: PostgreSQL still reads in it which shared memory must be free of orphans before it starts.
    const content = await readFile(pidFile, "utf8");
    await writeFile(pidFile, content.replace(/^\d+/, String(impossiblePid)));
  }
  if (layout.endpoint.kind === "port") return;
  const socketLock = join(layout.endpoint.folder, ".s.PGSQL.5432.lock");
  const socketPid = await pidIn(socketLock);
  if (socketPid !== undefined && isAlive(socketPid) && !(await isServer(layout, socketPid)))
    await rm(socketLock);
}

// Above what any system gives out (Linux: 4 194 304).
const impossiblePid = 999_999_999;

async function pidIn(file: string): Promise<number | undefined> {
  const content = await readFile(file, "utf8").catch(() => "");
  const pid = Number.parseInt(content, 10);
  return Number.isNaN(pid) ? undefined : pid;
}

/**
 * On Linux a server is known by its working folder or, where that is hidden (root in a container), by its name;
 * elsewhere any living process is taken for it. In doubt it is one, and PostgreSQL itself judges.
 */
async function isServer(layout: Layout, pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform !== "linux") return true;
  const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  if (folder !== undefined) return folder === layout.pgdata;
  const commandLine = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => undefined);
  return commandLine === undefined || /^[^\0]*postgres\0/.test(commandLine);
}
