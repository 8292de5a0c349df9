import { chmod, mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, type TestContext, test } from "vitest";
import { temporaryFolder } from "./folders.ts";
import { closedInstallation, readOnlyInstallation } from "./installation.ts";
import { daemon, nobody, ordinaryPerson, testsRunAsRoot } from "./people.ts";
import { isRunning, type StartOptions, startInstance } from "./start-instance.ts";

/** Starts on an empty folder, writes, starts again beside itself, and reads. */
async function worksIn(folder: string, options: StartOptions = {}) {
  const first = await startInstance(folder, options);
  await first.query("create table kept (n int)");
  const second = await startInstance(folder, options);
  await second.query("insert into kept values (7)");
  await first.stop();
  await second.stop();
  expect(await isRunning(folder)).toBe(false);
  const again = await startInstance(folder, options);
  expect(await again.query("select n from kept")).toEqual([{ n: 7 }]);
  await again.stop();
}

const ownerOf = async (folder: string) => (await stat(join(folder, "postgres", "data"))).uid;

// A PATH without programs: as in a container that has no `unshare`, or forbids it.
const withoutNamespaces = { env: { PATH: "/nonexistent" } };

describe("as an ordinary user", () => {
  const as = ordinaryPerson();

  test.for(["open", "closed"] as const)("it starts in a folder that is %s to others", async (door) => {
    const parent = await temporaryFolder(door, as);
    await worksIn(join(parent, "data"), { as });
  });

  test("it starts under a bare number that has no name on the machine", async (context) => {
    needRoot(context, "only root can become such a number");
    const nameless = { uid: 54_321, gid: 54_321 };
    await worksIn(join(await temporaryFolder("closed", nameless), "data"), { as: nameless });
  });

  test("it starts from an installation that it may not write to", async (context) => {
    needRoot(context, "only root can give an installation to someone else");
    const parent = await temporaryFolder("open", nobody);
    await worksIn(join(parent, "data"), { as: nobody, program: await readOnlyInstallation() });
  });
});

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
});

function needRoot(context: TestContext, why: string) {
  context.skip(!testsRunAsRoot, `not run as root: ${why}`);
}
