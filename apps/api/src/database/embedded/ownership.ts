import { lchown, lstat, readdir } from "node:fs/promises";
import { join } from "node:path";
import { codeOf } from "../../error-code.ts";
import { fileOwner } from "./account.ts";
import type { Account } from "./run.ts";

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
