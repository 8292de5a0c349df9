import { join } from "node:path";
import { describe, test } from "vitest";
import { temporaryFolder } from "./folders.ts";
import { readOnlyInstallation } from "./installation.ts";
import { nobody, ordinaryPerson } from "./people.ts";
import { needRoot, worksIn } from "./works-in.ts";

describe("as an ordinary user", () => {
  const as = ordinaryPerson();

  test.for(["open", "closed"] as const)("it starts in a folder that is %s to others", async (door) => {
    const parent = await temporaryFolder(door, as);
    await worksIn(join(parent, "data"), { as });
  });

  test("it starts under a bare number that has no name on the machine", async (context) => {
    needRoot(context, "only root can become such a number");
    context.skip(as.before !== undefined, "the repository is closed to other accounts");
    const nameless = { uid: 54_321, gid: 54_321 };
    await worksIn(join(await temporaryFolder("closed", nameless), "data"), { as: nameless });
  });

  test("it starts from an installation that it may not write to", async (context) => {
    needRoot(context, "only root can give an installation to someone else");
    const parent = await temporaryFolder("open", nobody);
    await worksIn(join(parent, "data"), { as: nobody, program: await readOnlyInstallation() });
  });
});
