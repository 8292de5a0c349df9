import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** How a child program is run as someone else: an account to switch to, or a command that stands before it. */
export interface Person {
  readonly uid?: number;
  readonly gid?: number;
  readonly before?: readonly string[];
}

export const testsRunAsRoot = process.getuid?.() === 0;

/** `nobody`, for folders that must belong to an ordinary account (root only). */
export const nobody = account("nobody");
/** Another account that every system has. */
export const daemon = account("daemon");

/**
 * An ordinary account that can read this repository: whoever runs the tests; under root `nobody`, or where the
 * repository is closed to it root seen as `nobody` in a user namespace.
 */
export function ordinaryPerson(): Person {
  if (!testsRunAsRoot) return {};
  const repository = fileURLToPath(new URL("../../package.json", import.meta.url));
  const reads = spawnSync(
    "/bin/sh",
    ["-c", 'test -r "$1" && test -x "$2"', "sh", repository, process.execPath],
    {
      ...nobody,
      cwd: "/",
    },
  );
  if (reads.status === 0) return nobody;
  return { before: ["unshare", "--user", `--map-user=${nobody.uid}`, `--map-group=${nobody.gid}`, "--"] };
}

function account(name: string) {
  const entry = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, "m").exec(readFileSync("/etc/passwd", "utf8"));
  if (entry === null) throw new Error(`/etc/passwd names no ${name}`);
  return { uid: Number(entry[1]), gid: Number(entry[2]) };
}
