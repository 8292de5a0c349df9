import { lstat, readFile, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { messages } from "../messages.ts";
import { StartError } from "../start-error.ts";
import { run } from "./run.ts";

/**
 * The account PostgreSQL runs as, since it refuses root: `self` when the program is not root; an ordinary
 * account; or root inside a user namespace where it looks like an ordinary account.
 */
export type Account =
  | { readonly kind: "self" }
  | { readonly kind: "account"; readonly uid: number; readonly gid: number }
  | { readonly kind: "namespace" };

/** The account that owns an existing cluster, hence the one its server runs as. */
export async function ownerOf(path: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { kind: "self" };
  const { uid, gid } = await lstat(path);
  return uid === 0 ? { kind: "namespace" } : { kind: "account", uid, gid };
}

/**
 * Chooses an account that can enter `folder`. As root: whoever owns `existing` data, `nobody`, an owner of a
 * folder on the way (a home opened to its owner alone), and last a user namespace, which some containers forbid.
 */
export async function chooseAccount(folder: string, existing?: string): Promise<Account> {
  if (process.getuid?.() !== 0) return { kind: "self" };
  for (const candidate of await candidates(folder, existing)) {
    const entered = await run(candidate, "/bin/sh", ["-c", 'test -x "$1"', "sh", folder], "/");
    if (entered.code === 0) return candidate;
  }
  throw new StartError(messages.closedFolder(folder, await firstClosed(folder)));
}

/** The owner a file must have for the account to own it; undefined when the program cannot give files away. */
export function fileOwner(account: Account): { uid: number; gid: number } | undefined {
  if (account.kind === "self") return undefined;
  return account.kind === "namespace" ? { uid: 0, gid: 0 } : account;
}

async function candidates(folder: string, existing?: string): Promise<Account[]> {
  const owner = existing === undefined ? undefined : await ownerOf(existing);
  const nobody = await nobodyAccount();
  const owners = await Promise.all(ancestors(folder).map(ownerOf));
  return [
    ...(owner?.kind === "account" ? [owner] : []),
    ...(nobody === undefined ? [] : [nobody]),
    ...owners.filter((each) => each.kind === "account"),
    { kind: "namespace" },
  ];
}

async function nobodyAccount(): Promise<Account | undefined> {
  const passwd = await readFile("/etc/passwd", "utf8").catch(() => "");
  const entry = /^nobody:[^:]*:(\d+):(\d+):/m.exec(passwd);
  return entry === null ? undefined : { kind: "account", uid: Number(entry[1]), gid: Number(entry[2]) };
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
