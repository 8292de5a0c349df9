import { spawn } from "node:child_process";
import { chown, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/database/index.ts";
import { longFolder, socketFolderOf, temporaryFolder } from "./folders.ts";
import { isRunning, serverOf, startInstance } from "./start-instance.ts";

const create = "create table kept (n int)";

const patience = { timeout: 20_000 };

let used = "";

// Initialising is the slow part: most tests take turns in one folder that was in use before.
beforeAll(async () => {
  used = await mkdtemp(join(tmpdir(), "tieuchi-"));
  const { pool, close } = await openDatabase({ dataFolder: used, log: () => undefined });
  await pool.query(create);
  await close();
  return () => rm(used, { recursive: true });
});

let marks = 0;

/** A row of a test's own in the table `kept`. */
function mark() {
  marks += 1;
  return {
    insert: `insert into kept values (${marks})`,
    select: `select n from kept where n = ${marks}`,
    rows: [{ n: marks }],
  };
}

test("a restart keeps the data, and nothing runs in between", async () => {
  const folder = used;
  const { insert, select, rows } = mark();
  const first = await startInstance(folder);
  await first.query(insert);
  await first.stop();
  expect(await isRunning(folder)).toBe(false);

  const second = await startInstance(folder);
  expect(await second.query(select)).toEqual(rows);
  await second.stop();
});

test("after kill -9 of the program PostgreSQL stops by itself and what was committed is there", async () => {
  const folder = used;
  const { insert, select, rows } = mark();
  const first = await startInstance(folder);
  await first.query(insert);
  await first.kill();
  await expect.poll(() => isRunning(folder), patience).toBe(false);

  const second = await startInstance(folder);
  expect(await second.query(select)).toEqual(rows);
  await second.stop();
});

test("a program started right after kill -9 meets the stopping PostgreSQL and still works", async () => {
  const folder = used;
  const { insert, select, rows } = mark();
  const first = await startInstance(folder);
  await first.query(insert);
  await first.kill();

  const second = await startInstance(folder);
  expect(await second.query(select)).toEqual(rows);
  await second.stop();
  expect(await isRunning(folder)).toBe(false);
});

test("beside a running instance both work, and the second goes on when the first leaves", async () => {
  const folder = used;
  const { insert, select, rows } = mark();
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
  const folder = used;
  const { insert, select, rows } = mark();
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
  const { insert, select, rows } = mark();
  const [first, second] = await Promise.all([startInstance(folder), startInstance(folder)]);
  await first.query(create);
  await second.query(insert);
  expect(await first.query(select)).toEqual(rows);
  await Promise.all([first.stop(), second.stop()]);
  expect(await isRunning(folder)).toBe(false);
});

test("a PostgreSQL that dies is brought back while the program lives", async () => {
  const folder = used;
  const { insert, select, rows } = mark();
  const instance = await startInstance(folder);
  await instance.query(insert);
  const killed = (await serverOf(folder)) ?? 0;
  process.kill(killed, "SIGKILL");
  // Until then the killed server's children may still answer.
  await expect.poll(async () => [undefined, killed].includes(await serverOf(folder)), patience).toBe(false);
  await expect.poll(() => instance.query(select).catch(() => []), patience).toEqual(rows);
  await instance.stop();
});

test("locks left by a crash are cleared when their process id now belongs to another program", async () => {
  const folder = used;
  const { insert, select, rows } = mark();
  const pgdata = join(folder, "postgres", "data");
  const first = await startInstance(folder);
  const lock = await readFile(join(pgdata, "postmaster.pid"), "utf8");
  await first.stop();

  // Of PostgreSQL's own account, since it knows a stranger's process for what it is.
  const { uid, gid } = await stat(pgdata);
  const other = spawn("sleep", ["600"], process.getuid?.() === 0 ? { uid, gid } : {});
  onTestFinished(() => void other.kill());
  for (const file of [join(pgdata, "postmaster.pid"), join(folder, "postgres", ".s.PGSQL.5432.lock")]) {
    await writeFile(file, lock.replace(/^\d+/, String(other.pid)));
    await chown(file, uid, gid);
  }

  const second = await startInstance(folder);
  await second.query(insert);
  expect(await second.query(select)).toEqual(rows);
  await second.stop();
});

test("a path too long for a socket works, also for a second instance", async () => {
  const folder = await longFolder();
  const { insert, select, rows } = mark();
  const first = await startInstance(folder);
  const second = await startInstance(folder);
  await first.query(create);
  await second.query(insert);
  expect(await first.query(select)).toEqual(rows);
  await first.stop();
  await second.stop();
  await expect(stat(await socketFolderOf(folder))).rejects.toThrow("ENOENT");
});

test("a path with spaces, quotes and Vietnamese letters works", async () => {
  const folder = join(await temporaryFolder(), `dữ liệu 'xã', "$HOME" \\ %20`);
  const instance = await startInstance(folder);
  await instance.query(create);
  await instance.stop();
});
