import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { openDatabase } from "../../src/database/index.ts";
import { longFolder, temporaryFolder } from "./folders.ts";
import { isRunning, startInstance } from "./start-instance.ts";

const create = "create table kept (n int)";
const insert = "insert into kept values (1)";
const select = "select n from kept";
const rows = [{ n: 1 }];

let source = "";

// Initialising is the slow part: one folder is initialised for the file, most tests work in a copy.
beforeAll(async () => {
  source = await mkdtemp(join(tmpdir(), "tieuchi-"));
  const { pool, close } = await openDatabase({ dataFolder: source, log: () => undefined });
  await pool.query(create);
  await close();
  return () => rm(source, { recursive: true });
});

/** A data folder that was in use before, with the table `kept`. */
async function usedFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(source, folder, { recursive: true });
  return folder;
}

const postmaster = async (folder: string) => {
  const content = await readFile(join(folder, "postgres", "data", "postmaster.pid"), "utf8");
  return Number.parseInt(content, 10);
};

test("a restart keeps the data, and nothing runs in between", async () => {
  const folder = await usedFolder();
  const first = await startInstance(folder);
  await first.query(insert);
  await first.stop();
  expect(await isRunning(folder)).toBe(false);

  const second = await startInstance(folder);
  expect(await second.query(select)).toEqual(rows);
  await second.stop();
});

test("after kill -9 of the program PostgreSQL stops by itself and what was committed is there", async () => {
  const folder = await usedFolder();
  const first = await startInstance(folder);
  await first.query(insert);
  await first.kill();
  await expect.poll(() => isRunning(folder), { timeout: 20_000 }).toBe(false);

  const second = await startInstance(folder);
  expect(await second.query(select)).toEqual(rows);
  await second.stop();
});

test("a program started right after kill -9 meets the stopping PostgreSQL and still works", async () => {
  const folder = await usedFolder();
  const first = await startInstance(folder);
  await first.query(insert);
  await first.kill();

  const second = await startInstance(folder);
  expect(await second.query(select)).toEqual(rows);
  await second.stop();
  expect(await isRunning(folder)).toBe(false);
});

test("beside a running instance both work, and the second goes on when the first leaves", async () => {
  const folder = await usedFolder();
  const first = await startInstance(folder);
  const second = await startInstance(folder);
  await second.query(insert);
  expect(await first.query(select)).toEqual(rows);

  await first.stop();
  expect(await second.query(select)).toEqual(rows);
  await second.stop();
  expect(await isRunning(folder)).toBe(false);
});

test("beside a running instance that is killed the second goes on", async () => {
  const folder = await usedFolder();
  const first = await startInstance(folder);
  const second = await startInstance(folder);
  await first.kill();
  await second.query(insert);
  expect(await second.query(select)).toEqual(rows);
  await second.stop();
  expect(await isRunning(folder)).toBe(false);
});

test("two instances that start at once on an empty folder share one database", async () => {
  const folder = await temporaryFolder();
  const [first, second] = await Promise.all([startInstance(folder), startInstance(folder)]);
  await first.query(create);
  await second.query(insert);
  expect(await first.query(select)).toEqual(rows);
  await Promise.all([first.stop(), second.stop()]);
  expect(await isRunning(folder)).toBe(false);
});

test("a PostgreSQL that dies is brought back while the program lives", async () => {
  const folder = await usedFolder();
  const instance = await startInstance(folder);
  await instance.query(insert);
  process.kill(await postmaster(folder), "SIGKILL");
  await expect.poll(() => instance.query(select).catch(() => []), { timeout: 20_000 }).toEqual(rows);
  await instance.stop();
});

test("locks left by a crash are cleared when their process id now belongs to another program", async () => {
  const folder = await usedFolder();
  const first = await startInstance(folder);
  const lock = join(folder, "postgres", "data", "postmaster.pid");
  const content = await readFile(lock, "utf8");
  await first.stop();
  await writeFile(lock, content.replace(/^\d+/, String(process.pid)));
  await writeFile(
    join(folder, "postgres", ".s.PGSQL.5432.lock"),
    content.replace(/^\d+/, String(process.pid)),
  );

  const second = await startInstance(folder);
  await second.query(insert);
  await second.stop();
});

test("a path too long for a socket works, also for a second instance", async () => {
  const folder = await longFolder();
  const first = await startInstance(folder);
  const second = await startInstance(folder);
  await first.query(create);
  await second.query(insert);
  expect(await first.query(select)).toEqual(rows);
  await first.stop();
  await second.stop();
});

test("a path with spaces, quotes and Vietnamese letters works", async () => {
  const folder = join(await temporaryFolder(), `dữ liệu 'xã', "$HOME" \\ %20`);
  const instance = await startInstance(folder);
  await instance.query(create);
  await instance.stop();
});
