import { chmod, chown, mkdir, mkdtemp, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { layoutOf } from "../../src/database/embedded/layout.ts";

/** A temporary folder that goes with the test: open to every account, or closed to all but its owner. */
export async function temporaryFolder(
  door: "open" | "closed" = "open",
  owner?: { uid?: number; gid?: number },
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "tieuchi-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await chmod(folder, door === "open" ? 0o755 : 0o700);
  if (owner?.uid !== undefined && owner.gid !== undefined) await chown(folder, owner.uid, owner.gid);
  return folder;
}

/** A folder whose path is too long for a Unix socket. */
export async function longFolder(): Promise<string> {
  const folder = join(await temporaryFolder(), "thu-muc-du-lieu-".repeat(5), "co-duong-dan-dai".repeat(3));
  await mkdir(folder, { recursive: true });
  return folder;
}

/** Where the server of a data folder puts its socket. */
export async function socketFolderOf(dataFolder: string): Promise<string> {
  const { endpoint } = layoutOf(await realpath(dataFolder));
  if (endpoint.kind !== "socket") throw new Error("there are no sockets on this platform");
  return endpoint.folder;
}
