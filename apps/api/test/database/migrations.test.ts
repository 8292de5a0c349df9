import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase, StartError } from "../../src/database/index.ts";
import { migrateDatabase, migrationsFolder } from "../../src/database/migrate.ts";
import { emptyDatabase, freshDatabase } from "../support/cluster.ts";
import { temporaryFolder } from "./folders.ts";

interface Journal {
  entries: { idx: number; version: string; when: number; tag: string; breakpoints: boolean }[];
}

const turns = await emptyDatabase();
const ahead = await emptyDatabase();
const fresh = await freshDatabase();

const journalFile = join("meta", "_journal.json");

async function journalOf(folder: string): Promise<Journal> {
  return JSON.parse(await readFile(join(folder, journalFile), "utf8"));
}

/** The program's migrations and one more, slow enough that two programs at once would meet in it. */
async function newerMigrations(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(migrationsFolder, folder, { recursive: true });
  const journal = await journalOf(folder);
  const last = Math.max(...journal.entries.map(({ when }) => when));
  journal.entries.push({ idx: 9999, version: "7", when: last + 1, tag: "9999_newer", breakpoints: true });
  await writeFile(join(folder, journalFile), JSON.stringify(journal));
  await writeFile(join(folder, "9999_newer.sql"), "select pg_sleep(0.3); create table newer (n int)");
  return folder;
}

test("the journal's times are in order, since Drizzle skips a migration whose time is not", async () => {
  const { entries } = await journalOf(migrationsFolder);
  const times = entries.map(({ when }) => when);
  expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
  expect(entries.map(({ idx }) => idx)).toEqual(entries.map((_, index) => index));
});

test("programs that migrate at once take turns", async () => {
  const { url, client } = turns;
  const folder = await newerMigrations();
  await Promise.all([
    migrateDatabase(url, folder),
    migrateDatabase(url, folder),
    migrateDatabase(url, folder),
  ]);
  const { rowCount } = await client.query("select from drizzle.__drizzle_migrations");
  expect(rowCount).toBe((await journalOf(folder)).entries.length);
});

test("data of a newer program is refused and left alone", async () => {
  const { url, client } = ahead;
  await migrateDatabase(url, await newerMigrations());
  const before = await client.query("select * from drizzle.__drizzle_migrations");

  const opening = openDatabase({ dataFolder: "", databaseUrl: url, log: () => undefined });
  await expect(opening).rejects.toThrow(StartError);
  await expect(opening).rejects.toThrow("dữ liệu của phiên bản mới hơn");
  expect((await client.query("select * from drizzle.__drizzle_migrations")).rows).toEqual(before.rows);
});

test("a hung statement or transaction is ended after a while", async () => {
  const { rows } = await fresh.pool.query(
    "select current_setting('statement_timeout') as s, current_setting('idle_in_transaction_session_timeout') as i",
  );
  expect(rows).toEqual([{ s: "1min", i: "1min" }]);
});
