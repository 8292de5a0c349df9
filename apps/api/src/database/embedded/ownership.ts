import { chmod, lchown, lstat, mkdir, readdir } from "node:fs/promises";
import { join } from "node:path";
import { messages } from "../messages.ts";
import { codeOf, StartError } from "../start-error.ts";
import { type Account, fileOwner } from "./account.ts";
import type { Layout } from "./layout.ts";

/**
 * Makes the account own a file or a whole folder, where the program may give files away at all (root). A folder
 * comes after its content, so that a folder which has its owner needs no second look.
 */
export async function giveTo(account: Account, path: string): Promise<void> {
  const owner = fileOwner(account);
  if (owner === undefined) return;
  try {
    const status = await lstat(path);
    if (status.uid === owner.uid && status.gid === owner.gid) return;
    if (status.isDirectory()) {
      for (const name of await readdir(path)) await giveTo(account, join(path, name));
    }
    await lchown(path, owner.uid, owner.gid);
  } catch (error) {
    // Another instance at the same work may have removed a draft of its own meanwhile.
    if (codeOf(error) !== "ENOENT") throw error;
  }
}

/** Makes the socket's folder ready: the cluster folder itself, or a short one of the account's own. */
export async function prepareSocketFolder(layout: Layout, account: Account): Promise<void> {
  const { endpoint } = layout;
  if (endpoint.kind === "port" || endpoint.folder === layout.cluster) return;
  await mkdir(endpoint.folder, { mode: 0o700 }).catch(() => undefined);
  const status = await lstat(endpoint.folder);
  const trusted = [process.getuid?.(), fileOwner(account)?.uid, (await lstat(layout.cluster)).uid];
  // In a folder that all may write to, a stranger may have taken the name first.
  if (!status.isDirectory() || !trusted.includes(status.uid)) {
    throw new StartError(messages.foreignSocketFolder(endpoint.folder));
  }
  await chmod(endpoint.folder, 0o700);
  await giveTo(account, endpoint.folder);
}
