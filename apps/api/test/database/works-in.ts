import { expect, type TestContext } from "vitest";
import { testsRunAsRoot } from "./people.ts";
import { isRunning, type StartOptions, startInstance } from "./start-instance.ts";

/** Starts on an empty folder, writes, starts again beside itself, and reads. */
export async function worksIn(folder: string, options: StartOptions = {}) {
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

/** Skips a test that only root can try, and says why. */
export function needRoot(context: TestContext, why: string) {
  context.skip(!testsRunAsRoot, `not run as root: ${why}`);
}
