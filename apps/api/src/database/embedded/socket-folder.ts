import { chmod, lstat, mkdir, rmdir } from "node:fs/promises";
import { messages } from "../messages.ts";
import { StartError } from "../start-error.ts";
import type { Layout } from "./layout.ts";
import { giveTo } from "./ownership.ts";
import type { Account } from "./run.ts";

/** Makes the short folder for the socket, where the cluster folder's path is too long to hold it. */
export async function prepareSocketFolder(layout: Layout, account: Account): Promise<void> {
  const folder = shortFolder(layout);
  if (folder === undefined) return;
  await mkdir(folder, { mode: 0o700 }).catch(() => undefined);
  await refuseForeignSocketFolder(layout);
  await chmod(folder, 0o700);
  await giveTo(account, folder);
}

/**
 * In a folder that all may write to, a stranger may have taken the name first and pose as our server.
 *
 * @throws StartError naming the folder.
 */
export async function refuseForeignSocketFolder(layout: Layout): Promise<void> {
  const folder = shortFolder(layout);
  const status = folder === undefined ? undefined : await lstat(folder).catch(() => undefined);
  if (folder === undefined || status === undefined) return;
  const trusted = [process.getuid?.(), (await lstat(layout.cluster)).uid];
  if (!status.isDirectory() || !trusted.includes(status.uid)) {
    throw new StartError(messages.foreignSocketFolder(folder));
  }
}

/** Removes the short folder again, unless a new server uses it by now. */
export async function removeSocketFolder(layout: Layout): Promise<void> {
  const folder = shortFolder(layout);
  if (folder !== undefined) await rmdir(folder).catch(() => undefined);
}

function shortFolder({ endpoint, cluster }: Layout): string | undefined {
  return endpoint.kind === "socket" && endpoint.folder !== cluster ? endpoint.folder : undefined;
}
