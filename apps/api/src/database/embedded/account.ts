import { lstat, readFile, stat } from "node:fs/promises";
import { userInfo } from "node:os";
import { dirname } from "node:path";
import { messages } from "../messages.ts";
import { StartError } from "../start-error.ts";
import { type Account, run } from "./run.ts";

/** The account that owns an existing cluster, hence the one its server runs as. */
export async function ownerOf(path: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { kind: "self" };
  const { uid, gid } = await lstat(path);
  return uid === 0 ? { kind: "namespace" } : { kind: "account", uid, gid };
}

/**
 * Chooses an account that can enter `folder`. As root: whoever owns `existing` data, `nobody`, an owner of a
 * folder on the way (a home opened to its owner alone), and last a user namespace, which some containers forbid.
 *
 * @throws StartError when there is none; the message says which folder is closed.
 */
export async function chooseAccount(folder: string, existing?: string): Promise<Account> {
  if (process.getuid?.() !== 0) return ordinarySelf(folder);
  for (const candidate of await candidates(folder, existing)) {
    if (await canEnter(candidate, folder)) return candidate;
  }
  throw new StartError(messages.closedFolder(folder, await firstClosed(folder)));
}

/** The owner to give files to, so that the account owns them; undefined when only root could give them. */
export function fileOwner(account: Account): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0 || account.kind === "self") return undefined;
  return account.kind === "namespace" ? { uid: 0, gid: 0 } : account;
}

/** PostgreSQL wants a name for its account; a container may run us under a bare number. */
async function ordinarySelf(folder: string): Promise<Account> {
  try {
    userInfo();
    return { kind: "self" };
  } catch {
    const account: Account = { kind: "namespace" };
    if (await canEnter(account, folder)) return account;
    throw new StartError(messages.namelessAccount(process.getuid?.() ?? 0));
  }
}

async function canEnter(account: Account, folder: string): Promise<boolean> {
  return (await run(account, "/bin/sh", ["-c", 'test -x "$1"', "sh", folder], "/")).code === 0;
}

async function candidates(folder: string, existing?: string): Promise<Account[]> {
  const named = await namedAccounts();
  const known = async (paths: string[]) => {
    const owners = await Promise.all(paths.map(ownerOf));
    return owners.filter((owner) => owner.kind === "account" && named.some(({ uid }) => uid === owner.uid));
  };
  return [
    ...(existing === undefined ? [] : await known([existing])),
    ...named.filter(({ name }) => name === "nobody"),
    ...(await known(ancestors(folder))),
    { kind: "namespace" },
  ];
}

async function namedAccounts() {
  const passwd = await readFile("/etc/passwd", "utf8").catch(() => "");
  return [...passwd.matchAll(/^([^:]+):[^:]*:(\d+):(\d+):/gm)].map(([, name, uid, gid]) => ({
    kind: "account" as const,
    name,
    uid: Number(uid),
    gid: Number(gid),
  }));
}

function ancestors(folder: string): string[] {
  const parent = dirname(folder);
  return parent === folder ? [folder] : [folder, ...ancestors(parent)];
}

async function firstClosed(folder: string): Promise<string> {
  for (const each of ancestors(folder).reverse()) {
    if (((await stat(each)).mode & 0o001) === 0) return each;
  }
  return folder;
}
