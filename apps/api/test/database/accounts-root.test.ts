import { chmod, chown, mkdir, rmdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { longFolder, socketFolderOf, temporaryFolder } from "./folders.ts";
import { closedInstallation } from "./installation.ts";
import { daemon, nobody } from "./people.ts";
import { startInstance } from "./start-instance.ts";
import { needRoot, worksIn } from "./works-in.ts";

const ownerOf = async (folder: string) => (await stat(join(folder, "postgres", "data"))).uid;

// A PATH without programs: as in a container that has no `unshare`, or forbids it.
const withoutNamespaces = { env: { PATH: "/nonexistent" } };

describe("as root", () => {
  const why = "only root can try what root meets";

  test("in an open folder PostgreSQL runs as nobody", async (context) => {
    needRoot(context, why);
    const folder = join(await temporaryFolder("open"), "data");
    await worksIn(folder, withoutNamespaces);
    expect(await ownerOf(folder)).toBe(nobody.uid);
  });

  test("in a closed folder PostgreSQL runs in a user namespace", async (context) => {
    needRoot(context, why);
    const folder = join(await temporaryFolder("closed"), "data");
    await worksIn(folder);
    expect(await ownerOf(folder)).toBe(0);
  });

  test("in an ordinary user's closed home PostgreSQL runs as that user", async (context) => {
    needRoot(context, why);
    const home = await temporaryFolder("closed", daemon);
    const folder = join(home, "data");
    await worksIn(folder);
    expect(await ownerOf(folder)).toBe(daemon.uid);
  });

  test("a folder that was open and is closed now goes on, and opened again too", async (context) => {
    needRoot(context, why);
    const parent = await temporaryFolder("open");
    const folder = join(parent, "data");
    const first = await startInstance(folder);
    await first.query("create table kept (n int)");
    await first.stop();
    for (const mode of [0o700, 0o755]) {
      await chmod(parent, mode);
      const next = await startInstance(folder);
      await next.query("insert into kept values (1)");
      await next.stop();
    }
  });

  test("from an installation closed to nobody PostgreSQL's programs are copied", async (context) => {
    needRoot(context, why);
    const folder = join(await temporaryFolder("open"), "data");
    await worksIn(folder, { ...withoutNamespaces, program: await closedInstallation() });
  });

  test("where nothing of this is possible it says which folder is closed and what to choose", async (context) => {
    needRoot(context, why);
    const closed = await temporaryFolder("closed");
    const folder = join(closed, "data");
    await mkdir(folder);
    await expect(startInstance(folder, withoutNamespaces)).rejects.toThrow(
      new RegExp(`thư mục «${closed}» đang đóng.*TIEUCHI_DATA`),
    );
  });

  test("it refuses a stranger's folder in the place of its socket", async (context) => {
    needRoot(context, "only root can make a stranger's folder");
    const folder = await longFolder();
    const taken = await socketFolderOf(folder);
    await mkdir(taken);
    onTestFinished(() => rmdir(taken));
    await chown(taken, daemon.uid, daemon.gid);
    await expect(startInstance(folder)).rejects.toThrow(
      `«${taken}» cần cho PostgreSQL nhưng đang thuộc về tài khoản khác`,
    );
  });
});
