/** The service with sample data in a folder that goes when it stops: `node src/demo.ts`. */
import { chmod, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { firstUsername } from "./first-run.ts";
import { startMessages as messages } from "./messages-start.ts";
import { run } from "./run.ts";
import { createSample } from "./sample/create.ts";
import { readSettings } from "./settings.ts";
import { startService } from "./start.ts";

await run(async (log) => {
  const settings = readSettings(process.env);
  const folder = await mkdtemp(join(tmpdir(), "tieuchi-demo-"));
  // PostgreSQL may have to run under another account than ours.
  await chmod(folder, 0o755);
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    // A copy: approving or editing in the demo leaves the real criteria alone.
    const criteriaFolder = join(folder, "criteria");
    await cp(settings.criteriaFolder, criteriaFolder, { recursive: true });
    const dataFolder = join(folder, "data");
    const service = await startService(
      { ...settings, dataFolder, criteriaFolder, databaseUrl: undefined },
      log,
    );
    const { accounts } = await createSample(service.deps, null);
    console.log(messages.demo.intro);
    console.log(messages.running(service.address));
    console.log(messages.demo.criteria(criteriaFolder));
    console.log(messages.demo.accounts);
    console.log(messages.demo.account(firstUsername, service.oneTimePassword ?? "", "Quản trị"));
    for (const { username, oneTimePassword, name } of accounts) {
      console.log(messages.demo.account(username, oneTimePassword, name));
    }
    console.log(messages.stopHint);
    return async () => {
      await service.close();
      await remove();
    };
  } catch (error) {
    await remove();
    throw error;
  }
});
